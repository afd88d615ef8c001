/**
 * In: one line without its list marker. Out: the same without instructions about a screen and without machine words.
 */

import { clausesOf, type Clause } from './clauses.ts';
import { cut, applied, type Edit } from './edit.ts';
import { keptClauses } from './kept-clauses.ts';
import { machinePhrases } from './machine-talk.ts';
import { loneMarks } from './pairs.ts';
import { digitsBeyond, statusPhrases } from './program-talk.ts';
import { readingOf } from './reading.ts';
import { cutClauses } from './cut-clauses.ts';
import { sentencesOf, type Sentence } from './sentences.ts';
import { asidesIn, maskedText } from './masked-text.ts';
import { isPictureText } from './picture-text.ts';
import { classified, namesButton, saysSomething, type Classified } from './classified.ts';

interface Line {
  readonly body: string;
  readonly masked: string;
  readonly stop: boolean;
}

interface Judged {
  readonly sentence: Sentence;
  readonly clauses: readonly Clause[];
  readonly kinds: readonly Classified[];
  readonly stays: readonly boolean[];
  readonly gone: boolean;
}

const afterwards =
  /^[\s*]*(?:(?:otherwise|alternatively|or|and|then|after that|afterwards?|once (?:that's|it's|you're) done|from there|next|and then|finally|instead)\b,?\s|(?:或者|或|否则|然后|之后|接着|随后|最后|也)[，,]?)/i;
const pointsBack =
  /^(?:it's|it is|that's|you'll find it|you can find it)(?: located| right)? (?:in|at|on) the (?:top|upper|bottom|lower|left|right)\b|^(?:它|就|按钮)?(?:在|位于)(?:界面|页面|屏幕|编辑器)?的?(?:右上角|左上角|右下角|左下角|右侧|左侧|顶部|底部)/i;
const readiness = /^(?:(?:are you )?ready to (?:export|download|preview)|(?:你|您)?准备好(?:导出|下载|预览)了)/i;

/** What is known of a line's surroundings. */
export interface Setting {
  /** A sentence that was cut short gets a period: not in a list. */
  readonly stop: boolean;
  /** The line below holds a link that this one may hand over: "Download it here:". */
  readonly link: boolean;
}

/** A line without its marker, translated. '' when nothing is left. */
export function plainBody(body: string, { stop, link }: Setting): string {
  const masked = maskedText(body);
  const all = sentencesOf(masked);
  const judged = inContext(all.map((sentence) => judge(masked, sentence, link && sentence === all.at(-1))));
  const edits = [
    ...judged.flatMap((one, index) => editsOf({ body, masked, stop }, one, judged[index - 1])),
    ...asideEdits(body, masked),
  ];
  if (edits.length === 0) return body;
  const plain = applied(body, [...edits, ...loneMarks(body, edits)]).trim();
  return /[\p{L}\p{N}]/u.test(plain) ? plain : '';
}

/**
 * The same when what its last sentence announced is not there any more: a sentence that says more than that gets a
 * stop.
 */
export function announcingNothing(body: string): string {
  const masked = maskedText(body);
  const last = sentencesOf(masked).at(-1);
  if (last === undefined) return body;
  const colon = /[:：]$/.exec(body.slice(last.from, last.end.to));
  const reading = readingOf(masked.slice(last.from, last.end.to)).replace(/[:：]$/, '');
  if (saysSomething(reading) && colon === null) return body;
  const stop = { from: last.end.from, to: last.end.to, put: colon?.[0] === '：' ? '。' : '.' };
  const edits = [saysSomething(reading) ? stop : cut(last.from, last.to)];
  return applied(body, [...edits, ...loneMarks(body, edits)]).trim();
}

/** Whether a whole line is what follows an instruction: "choose a track you like". */
export function isNextStep(body: string): boolean {
  const masked = maskedText(body);
  const kinds = sentencesOf(masked).flatMap((sentence) => judge(masked, sentence, false).kinds);
  return (
    kinds[0]?.step === true &&
    kinds.every(({ kind }) => kind === 'continuation' || kind === 'lead-in' || kind === 'instruction')
  );
}

function judge(masked: string, sentence: Sentence, handsOver: boolean): Judged {
  const clauses = clausesOf(masked, { from: sentence.from, to: sentence.end.from });
  const kinds = classified(masked, clauses);
  const reading = readingOf(masked.slice(sentence.from, sentence.to));
  const untouched = (handsOver && !namesButton.test(reading)) || isPictureText(reading);
  const stays = untouched ? kinds.map(() => true) : keptClauses(clauses, kinds);
  return { sentence, clauses, kinds, stays, gone: !stays.includes(true) };
}

/** What only has its sense beside a sentence that is gone, goes with it. */
function inContext(judged: readonly Judged[]): readonly Judged[] {
  const settled: Judged[] = [];
  for (const [index, one] of judged.entries()) {
    const reading = one.kinds[0]?.reading ?? '';
    const follows =
      settled.at(-1)?.gone === true &&
      (pointsBack.test(reading) || (afterwards.test(reading) && one.kinds[0]?.step === true));
    const announces = readiness.test(reading) && judged[index + 1]?.gone === true;
    const gone = one.gone || follows || announces;
    settled.push(gone ? { ...one, gone, stays: one.stays.map(() => false) } : one);
  }
  return settled;
}

function editsOf({ body, masked, stop }: Line, judged: Judged, before: Judged | undefined): readonly Edit[] {
  const { sentence, clauses, stays, gone } = judged;
  const joints = cutClauses(body, { sentence, clauses, stays, stop });
  const kept = clauses.filter((_, index) => stays[index] === true);
  const machine = kept.flatMap((clause) => [
    ...machinePhrases(masked, clause),
    ...statusPhrases(masked, clause),
    ...digitsBeyond(masked, clause),
  ]);
  if (gone || before?.gone !== true || stays[0] !== true) return [...joints, ...machine];
  return [...joints, ...machine, ...withoutOpener(body.slice(sentence.from, sentence.to), sentence.from)];
}

function withoutOpener(sentence: string, from: number): readonly Edit[] {
  const opener = afterwards.exec(sentence)?.[0];
  if (opener === undefined || opener.length >= sentence.trimEnd().length) return [];
  const letter = from + opener.length;
  return [{ from, to: letter + 1, put: sentence.charAt(opener.length).toUpperCase() }];
}

/** What stands in brackets is a text of its own. */
function asideEdits(body: string, masked: string): readonly Edit[] {
  return asidesIn(masked).flatMap(({ from, to }) => {
    const inner = body.slice(from + 1, to - 1);
    const plain = plainBody(inner, { stop: false, link: false });
    if (plain === inner) return [];
    return plain === ''
      ? [cut(/\s/.test(body.charAt(from - 1)) ? from - 1 : from, to)]
      : [{ from: from + 1, to: to - 1, put: plain }];
  });
}
