/** In: a text and a global pattern. Out: all matches with their places. */

import type { Span } from './edit.ts';

export interface Match extends Span {
  readonly text: string;
}

/**
 * Where a global pattern matches. `matchAll` copies its pattern each time, which costs more than a short line's match.
 */
export function matchesOf(text: string, pattern: RegExp): readonly Match[] {
  const matches: Match[] = [];
  pattern.lastIndex = 0;
  for (let found = pattern.exec(text); found !== null; found = pattern.exec(text)) {
    matches.push({ from: found.index, to: found.index + found[0].length, text: found[0] });
    // A pattern that reads code points steps back when it is set into the middle of one, and finds the same again.
    if (found[0] === '') pattern.lastIndex += (text.codePointAt(found.index) ?? 0) > 0xff_ff ? 2 : 1;
  }
  return matches;
}

/**
 * The same text in small letters, each where it was: rules that ask for no capitals are made ready several times
 * faster.
 */
export function inSmall(text: string): string {
  return /[A-Z]/.test(text) ? text.replaceAll(/[A-Z]+/g, (letters) => letters.toLowerCase()) : text;
}
