/**
 * In: a clause. Out: whether it is what a program says where it fails, or where a value is missing; or the edits that
 * take the number of a status out of it.
 */

import { cut, type Edit, type Span } from './edit.ts';
import { inSmall, matchesOf } from './matches.ts';

const status = String.raw`(?:internal server error|service unavailable|bad gateway|gateway time-?out|too many requests|bad request|not found|forbidden|unauthorized|error)`;
const chineseStatus = String.raw`(?:http ?)?(?:状态|错误)(?:代?码)(?:为|是|[:：])?\s?[1-5]\d\d(?!\d)`;
const number = String.raw`[1-5]\d\d(?!\d|\.\d)`;

/** Clauses that only a program says. */
const talk = new RegExp(
  [
    String.raw`^(?:(?:uncaught|unhandled|python|an?|the|error|exception)[: ]+){0,3}(?:\w{1,40}\.){0,4}(?!mirror|terror)[a-z]{2,40}(?:error|exception)$`,
    String.raw`\braised (?:an? )?[a-z]{2,40}(?:error|exception)$`,
    String.raw`^traceback\b|^(?:uncaught )?exception(?: in (?:thread )?\w{1,40})?$`,
    String.raw`^(?:undefined|null|nan|object object)(?: (?:seconds?|secs?|s|ms|minutes?|clips?|tracks?|credits?|%))?$`,
    String.raw`\b(?:undefined|null|nan) (?:seconds?|secs?|ms|minutes?|clips?|tracks?|credits?)\b`,
    String.raw`^(?:retrying|retry|attempt)(?: (?:now|again|attempt|retry))*(?: \d{1,3}(?: of \d{1,3}|\/\d{1,3})?| ?\([^()]{0,12}\))?$`,
    String.raw`\bobject object\b|\bpropert(?:y|ies) (?:of|on) (?:undefined|null)\b|\b(?:list|string) index out of range\b`,
    String.raw`\bnonetype\b|\bobject has no attribute\b|\bis not (?:subscriptable|iterable|callable)\b|\bmax retries exceeded\b`,
    String.raw`\b(?:econn(?:refused|reset|aborted)|etimedout|enotfound|eai_again|epipe)\b|\bsocket hang up\b`,
    String.raw`^(?:服务器?|系统|接口)?(?:返回了?)?${chineseStatus}$|^[\w.$]{1,60} is not a function$`,
    String.raw`\bunexpected (?:token|end) .{0,20}\bjson\b`,
    String.raw`^(?:(?:http|status|response|error)(?: code)?[: ]*){1,3}${number}(?: ${status})?(?: (?:from|by|at|on|of) .{1,60})?$|^${number} ${status}$|^internal server error$|^bad gateway$|^gateway time-?out$`,
  ].join('|'),
  'u',
);
/** No clause without one of these is such. */
const sign =
  /error|exception|traceback|undefined|null|nan|object|of range|nonetype|not (?:subscriptable|iterable|callable)|max retries|econn|etimedout|enotfound|eai_again|epipe|hang up|json|http|status|response|gateway|function|retry|attempt|码|\d{3} /;

/** Whether a clause, as it is read, is nothing that a person says. */
export function isProgramTalk(clause: string): boolean {
  return sign.test(clause) && talk.test(clause);
}

const statuses = new RegExp(
  String.raw`,? (?:with|due to|because of|by|and (?:returned|got)|returning)(?: an?| the)? (?:http|status|response|server|error)(?: (?:http|status|response|error|code|of)){0,4}:? ?${number}(?: ${status})?(?=$|[\s,.;!?)])`,
  'gu',
);

/** Digits that only a program counts. */
const beyond =
  /(?<![\d.,])\d{1,9}\.\d{2}(\d{2,20})(?![\d.]*\d)(?= ?(?:s|secs?|seconds?|ms|minutes?|credits?|%|秒|积分|分钟)(?![a-z]))/gu;

/** What of the numbers in a clause that stays nobody would say. */
export function digitsBeyond(masked: string, { from, to }: Span): readonly Edit[] {
  return [...masked.slice(from, to).matchAll(beyond)].map(({ 0: all, 1: digits = '', index }) => {
    const end = from + index + all.length;
    return cut(end - digits.length, end);
  });
}

/** A status inside a clause that stays: it stands without. */
export function statusPhrases(masked: string, { from, to }: Span): readonly Edit[] {
  const clause = inSmall(masked.slice(from, to));
  if (!/\d{3}/.test(clause)) return [];
  return matchesOf(clause, statuses).map((found) => cut(from + found.from, from + found.to));
}
