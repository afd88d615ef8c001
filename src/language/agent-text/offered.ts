/**
 * In: a row with an answer to choose from, as a call of the agent offers it. Out: the same without machine words. It is
 * pressed, not followed, so what would be an instruction elsewhere stays.
 */

import { applied } from './edit.ts';
import { dataSpans } from './data.ts';
import { withoutTokens } from './machine-tokens.ts';
import { DATA } from './stand-ins.ts';

const row = /^[○☐] /;
/** What a program writes where it has nothing to say. */
const nothing = /^(?:null|nan|undefined|inf(?:inity)?|\[object \w+\])$/i;
/** A machine word with what joins it to the words beside it, and the brackets that hold nothing else. */
const machine = new RegExp(String.raw`[(（[][\s${DATA}]*${DATA}[\s${DATA}]*[)）\]]|(?:\s?[:：=–—-])?\s?${DATA}+`, 'g');

/** Whether a row offers an answer. */
export function isOffered(line: string): boolean {
  return row.test(line);
}

/** The answer of such a row; its number among its likes where nothing of it is for people. */
export function offeredIn(line: string, number: number): string {
  const answer = line.replace(row, '');
  if (/^none[.!]?$/i.test(answer.trim())) return answer;
  const covers = dataSpans(answer).map(({ from, to }) => ({ from, to, put: DATA.repeat(to - from) }));
  const masked = withoutTokens(applied(answer, covers));
  if (!masked.includes(DATA)) return nothing.test(answer.trim()) ? String(number) : answer;
  const left = masked.replaceAll(machine, '').trim();
  return /[\p{L}\p{N}]/u.test(left) ? left : String(number);
}
