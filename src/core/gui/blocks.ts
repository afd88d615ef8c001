import { isData } from './data.ts';

/** Rows that belong together and are not read line by line: a fenced block of code, or data on rows of its own. */
export interface Block {
  readonly rows: readonly string[];
  readonly isData: boolean;
}

/** The block that begins at each row where one begins. */
export function blocksIn(rows: readonly string[]): ReadonlyMap<number, Block> {
  const fences = nextOf(rows, /^\s{0,20}```\s{0,20}$/);
  const braces = nextOf(rows, /^[}\]]\s{0,20}$/);
  const blocks = new Map<number, Block>();
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] ?? '';
    const isFence = /^\s{0,20}```/.test(row);
    const close = isFence ? fences[at] : /^[{[]\s{0,20}$/.test(row) ? braces[at] : undefined;
    if (close === undefined) continue;
    const inside = rows.slice(at, close + 1);
    const data = isData(isFence ? inside.slice(1, -1) : inside);
    if (!isFence && !data) continue;
    blocks.set(at, { rows: inside, isData: data });
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
