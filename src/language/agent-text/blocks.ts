/** In: the rows of a text. Out: where blocks of code or data begin and end. */

import { isData, keyInRow } from './data.ts';

/** Rows that belong together and are not read line by line: a fenced block of code, or data on rows of its own. */
export interface Block {
  readonly rows: readonly string[];
  readonly isData: boolean;
}

/** The block that begins at each row where one begins. */
export function blocksIn(rows: readonly string[]): ReadonlyMap<number, Block> {
  const fences = nextOf(rows, /^\s{0,20}```\s{0,20}$/);
  const braces = nextOf(rows, /^[}\]]\s{0,20}$/);
  const keys = nextOf(rows, keyInRow);
  const blocks = new Map<number, Block>();
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] ?? '';
    const isFence = /^\s{0,20}```/.test(row);
    const close = isFence ? fences[at] : /^[{[]\s{0,20}$/.test(row) ? braces[at] : undefined;
    if (close === undefined) continue;
    if (!isFence && (keys[at] ?? close) >= close) continue;
    const inside = rows.slice(at, close + 1);
    blocks.set(at, { rows: inside, isData: !isFence || isData(inside.slice(1, -1)) });
    at = close;
  }
  return blocks;
}

/** For each row the next one below it that matches. */
function nextOf(rows: readonly string[], pattern: RegExp): readonly (number | undefined)[] {
  const next: (number | undefined)[] = [];
  let seen: number | undefined;
  for (let at = rows.length - 1; at >= 0; at--) {
    next[at] = seen;
    if (pattern.test(rows[at] ?? '')) seen = at;
  }
  return next;
}
