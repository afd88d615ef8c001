/** In: a masked line. Out: where its sentences are. */

import type { Span } from './edit.ts';
import { matchesOf } from './matches.ts';
import { LINK } from './stand-ins.ts';

/**
 * A sentence of a line with the space behind it; `end` is the stretch of its closing punctuation, empty when it has
 * none.
 */
export interface Sentence extends Span {
  readonly end: Span;
}

const closers = String.raw`[)）\]】"'”’」』》*_~]{0,6}`;
const emoji = String.raw`(?:(?![©®™])\p{Extended_Pictographic}[\u{FE0F}\u{200D}\u{1F3FB}-\u{1F3FF}]{0,3}){1,8}`;
const pointer = String.raw`(?:👉|➡️?|👇)`;
const boundary = new RegExp(
  [
    String.raw`(?<stop>(?<![.!?…])[.!?…]+${closers})(?<tail>[ \t]{0,3}(?!${pointer})${emoji})?(?=\s|$)`,
    String.raw`…{1,6}(?=\p{sc=Han})`,
    String.raw`[。！？]{1,40}${closers}(?:[ \t]{0,3}(?!${pointer})${emoji})?`,
    String.raw`(?<=[^\s\p{Extended_Pictographic}\uFE0F][ \t]{0,2})(?<!(?:\b(?:click|tap|press|hit|the|on|select|your|an?)|点击|单击|按下?|的)[ \t]{0,2})(?!${pointer})${emoji}(?=[ \t]{1,3}[\p{Lu}*\p{sc=Han}]|\p{sc=Han})`,
    String.raw`(?<=${LINK})(?=[ \t]{1,3}(?:[\p{Lu}*]|请|点击|您|你))`,
    String.raw`(?<=\S[ \t]{0,2})(?=${pointer}[ \t]{0,3}[\p{L}*])`,
  ].join('|'),
  'gu',
);
const abbreviation = /(?:^|[\s(])(?:e\.g|i\.e|etc|vs|mr|mrs|ms|dr|st|no|approx|fig|sec|min|a\.m|p\.m)$/i;

/**
 * The sentences of a line, all of it. A stop within an abbreviation or behind the number of an enumeration ends
 * nothing.
 */
export function sentencesOf(masked: string): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let from = 0;
  let counted = 0;
  const add = (stop: number, behind: number) => {
    const to = behind + spaceAfter(masked, behind);
    if (to > from) sentences.push({ from, to, end: { from: stop, to: behind } });
    from = to;
  };
  for (const found of matchesOf(masked, boundary)) {
    const before = masked.slice(Math.max(0, found.from - 8), found.from);
    const number = /(?:^|[\s:：])(\d{1,2})$/.exec(before)?.[1];
    const isNumber = found.text === '.' && number !== undefined && Number(number) === counted + 1;
    if (isNumber) counted += 1;
    if (isNumber || (found.text === '.' && abbreviation.test(before))) continue;
    add(found.from, found.to);
  }
  const rest = masked.trimEnd().length;
  const colon = rest > from && /[:：]/.test(masked.charAt(rest - 1)) ? rest - 1 : rest;
  if (rest > from) sentences.push({ from, to: masked.length, end: { from: colon, to: rest } });
  return sentences;
}

function spaceAfter(text: string, at: number): number {
  let to = at;
  while (to < text.length && /\s/.test(text.charAt(to))) to++;
  return to - at;
}
