/** In: a text. Out: the same without an apology for passing trouble at its end. */

import { clausesOf } from './clauses.ts';
import { applied, type Edit } from './edit.ts';
import { loneMarks } from './pairs.ts';
import { readingOf } from './reading.ts';
import { cutClauses } from './cut-clauses.ts';
import { sentencesOf } from './sentences.ts';
import { maskedText } from './masked-text.ts';

/** Trouble is told in few words; a clause longer than this tells something else. */
const READ_CHARS = 300;

const kindOfTrouble =
  '(?:temporary |technical |unexpected |brief |small |minor |slight |transient |internal |server |network |system )*(?:issue|problem|error|hiccup|glitch|difficulty|difficulties|interruption|trouble|snag|outage)s?';
const generally = String.raw`(?: (?:on (?:my|our) (?:end|side)|just now|right now|at the moment|this time|(?:while|when|with|during|in|processing|handling)\b.{0,12}\b(?:request|response|this|that|it|reply|answer|process|message|video|clip|system|server)))?`;
const cores = [
  String.raw`^(?:(?:sorry|apologies|unfortunately|oops|however|hmm|it (?:seems|looks like|appears)(?: that)?|but|i'm sorry|i apologi[sz]e)[,! ]+)*(?:i|we|there|it|the (?:system|server|service|backend|agent))(?:'ve| have| had| has|'m| am| was| is| seems to have)?(?: just| also| currently)* (?:encounter|r[au]n into|hit|experienc|fac|having|had|was|were|is|been|seems?)(?:e|ed|ing|ered|d)? (?:to be )?(?:a |an |some |the )?${kindOfTrouble}${generally}$`,
  String.raw`^(?:(?:sorry|oops|however|but|unfortunately)[,! ]+)*(?:something went wrong|${kindOfTrouble} (?:has )?occurred|an? ${kindOfTrouble} (?:has )?occurred)${generally}$`,
  String.raw`^(?:(?:抱歉|对不起|不好意思|很遗憾|不过|但是?|目前|刚才|刚刚|由于)[，,]?)*(?:我|我们|系统|服务器?|后台|这边|这里)*(?:刚才|刚刚|暂时|目前)*(?:遇到|出现|发生|碰到|存在)了?(?:一个|一些|一点|些|点)?(?:临时性?|暂时性?|短暂|技术|网络|系统|意外|未知|小)*的?(?:问题|错误|故障|异常|状况|小状况)$`,
  String.raw`^(?:系统|服务器?|网络)(?:暂时|当前|目前)?(?:繁忙|异常|不可用|出错了?|开小差了?)$`,
].map((source) => new RegExp(source, 'u'));
const company =
  /^(?:(?:so |and |could you |can you |would you |you can |you may want to |i'd suggest |feel free to )*(?:please )?(?:try|retry|trying)\b.{0,40}|(?:sorry|apologies|my apologies|i apologi[sz]e)(?: about| for)?(?: that| this| the \w+)?|thanks? (?:you )?for your patience|(?:请|麻烦|您可以|你可以|可以)?(?:您|你)?(?:稍后|稍候|稍等片刻后?|过一会儿?|待会儿?)?(?:再次?|重新?)(?:试|尝试)(?:一次|一下)?.{0,4}|(?:抱歉|对不起|不好意思|给您带来不便|敬请谅解|非常抱歉).{0,10})$/iu;

/** A text without its last words when those only say that something went wrong for a moment. Alone they stay. */
export function withoutTrailingTrouble(text: string): string {
  const rows = text.split('\n');
  let found = false;
  while (rows.length > 0) {
    const row = (rows.pop() ?? '').trimEnd();
    if (!/[\p{L}\p{N}]/u.test(row)) continue;
    const { left, core } = withoutTrouble(row);
    found ||= core;
    if (/[\p{L}\p{N}]/u.test(left)) return found ? [...rows, left].join('\n') : text;
  }
  return text;
}

/** What is left of a row, and whether trouble itself was in it and not only what is said around it. */
function withoutTrouble(row: string): { readonly left: string; readonly core: boolean } {
  const masked = maskedText(row);
  const edits: Edit[] = [];
  let core = false;
  for (const sentence of sentencesOf(masked).toReversed()) {
    const clauses = clausesOf(masked, { from: sentence.from, to: sentence.end.from });
    const readings = clauses.map(({ from, to }) => readingOf(masked.slice(from, Math.min(to, from + READ_CHARS))));
    const useful = readings.findLastIndex((reading) => !isTrouble(reading)) + 1;
    core ||= readings.slice(useful).some(isCore);
    const stays = clauses.map((_, index) => index < useful);
    edits.push(...cutClauses(row, { sentence, clauses, stays, stop: true }));
    if (useful > 0) break;
  }
  return { left: applied(row, [...edits, ...loneMarks(row, edits)]).trimEnd(), core };
}

function isTrouble(reading: string): boolean {
  return isCore(reading) || company.test(reading);
}

function isCore(reading: string): boolean {
  return cores.some((core) => core.test(/\p{sc=Han}/u.test(reading) ? reading.replaceAll(/\s/g, '') : reading));
}
