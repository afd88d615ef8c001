/** In: a line and its edits. Out: further edits for marks that lost their partner. */

import { cut, survivors, type Edit, type Span } from './edit.ts';
import { matchesOf } from './matches.ts';

const closerOf = new Map(
  [...'“”‘’「」『』《》()（）[]【】'].flatMap((mark, index, all) => (index % 2 === 0 ? [[mark, all[index + 1]]] : [])),
);
const marks = /\*{1,3}|__|~~|`+|["“”‘’「」『』《》()（）[\]【】]/g;
const openerOf = new Map([...closerOf].map(([open, close]) => [close, open]));

/** What a line's edits leave half: the other mark of a pair, and pairs that hold nothing any more. */
export function loneMarks(line: string, edits: readonly Edit[]): readonly Edit[] {
  if (edits.length === 0) return [];
  const there = survivors(line, edits);
  const puts = new Set(edits.filter(({ put }) => put.trim() !== '').map(({ from }) => from));
  const left = countsOf(line, (at) => puts.has(at) || (there[at] === true && /\S/.test(line.charAt(at))));
  const gone = countsOf(line, (at) => there[at] === false);
  return pairsIn(line).flatMap(([open, close]) => {
    const [first, last] = [there[open.from] === true, there[close.from] === true];
    const emptied = left[open.to] === left[close.from] && gone[open.to] !== gone[close.from];
    if (first && last) return emptied ? [cut(open.from, close.to)] : [];
    return [...(first ? [cut(open.from, open.to)] : []), ...(last ? [cut(close.from, close.to)] : [])];
  });
}

/** Marks that belong together. A mark without a partner is left as it was written. */
function pairsIn(line: string): readonly (readonly [Span, Span])[] {
  const waiting = new Map<string, Span[]>();
  const pairs: (readonly [Span, Span])[] = [];
  for (const span of matchesOf(line, marks)) {
    const mark = span.text;
    const partner = closerOf.has(mark) ? undefined : waiting.get(openerOf.get(mark) ?? mark)?.pop();
    if (partner !== undefined) pairs.push([partner, span]);
    else if (waiting.get(mark)?.push(span) === undefined) waiting.set(mark, [span]);
  }
  return pairs;
}

/** How many places before each one have something, so that a stretch is counted without walking it again. */
function countsOf(line: string, has: (at: number) => boolean): readonly number[] {
  const counts = [0];
  for (let at = 0; at < line.length; at++) counts.push((counts[at] ?? 0) + (has(at) ? 1 : 0));
  return counts;
}
