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
  const outer = nextOf(rows, /^\S/);
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] ?? '';
    const traced = tracedFrom(rows, at, outer[at]);
    if (traced.length > 0) {
      const from = isTraceback.test(row) && !/^\s{0,20}Traceback/.test(row) ? at + 1 : at;
      blocks.set(from, { rows: traced, isData: true });
      at = from + traced.length - 1;
      continue;
    }
    const isFence = /^\s{0,20}```/.test(row);
    const close = isFence ? fences[at] : /^[{[]\s{0,20}$/.test(row) ? braces[at] : undefined;
    if (close === undefined) continue;
    if (!isFence && (keys[at] ?? close) >= close) continue;
    const inside = rows.slice(at, close + 1);
    blocks.set(at, {
      rows: inside,
      isData: !isFence || isData(inside.slice(1, -1)) || inside.some((one) => isTraceback.test(one)),
    });
    at = close;
  }
  return blocks;
}

const isTraceback = /\bTraceback \(most recent call last\):?\s{0,20}$/;
/** Where in a program something failed: a row of Python's, or one of Node's. */
const isPlace = /^\s{1,20}(?:File "[^"]{1,300}", line \d{1,7}|at \S.{0,300}:\d{1,7}:\d{1,7}\)?\s{0,20}$)/;

/** What programs write down of themselves, and what is typed to them. */
const isLog =
  /^\s{0,9}(?:\[(?:INFO|DEBUG|TRACE|WARN(?:ING)?|ERROR|FATAL)\] |(?:INFO|DEBUG|TRACE): |WARN \w{1,30}: |\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d\S{0,12} (?:[[-]|INFO|DEBUG|WARN|ERROR|TRACE)|\$ [a-z]\w{0,20} (?:-{1,2}[a-z]|\S{0,80}[./])|(?:ffmpeg|ffprobe|curl|python3?|node|npm|pip|docker|git) -{1,2}[a-z]|curl: |(?:GET|POST|PUT|PATCH|DELETE|HEAD) (?:\/|https?:)\S)/;

/** The rows of a traceback that begins in a row: those with an indent below it, and the error that ends it. */
function tracedFrom(rows: readonly string[], at: number, outer: number | undefined): readonly string[] {
  const row = rows[at] ?? '';
  if (!isTraceback.test(row)) return isPlace.test(row) || isLog.test(row) ? [row] : [];
  const isError = outer !== undefined && /^[\w.]{1,120}(?::|$)/.test(rows[outer] ?? '');
  const begin = /^\s{0,20}Traceback/.test(row) ? at : at + 1;
  return rows.slice(begin, isError ? outer + 1 : (outer ?? rows.length));
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
