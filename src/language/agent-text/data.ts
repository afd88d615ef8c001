/** In: a line. Out: where it holds JSON. */

import type { Span } from './edit.ts';

/** JSON has its names in one kind of quotation marks, Python in both, JavaScript none before a value. */
const firstKey =
  /^\{\s{0,8}(?:(?:"[^"]{1,80}"|'[^']{1,80}')\s{0,8}:|[a-z_]\w{0,40}\s{0,3}:\s{0,3}(?:["'\d[{]|true|false|null))/i;

/** Where a line holds JSON objects, outermost only. Braces around words are somebody's text. */
export function dataSpans(line: string): readonly Span[] {
  const open: number[] = [];
  const spans: Span[] = [];
  for (let at = line.indexOf('{'); at >= 0 && at < line.length; at++) {
    if (line[at] === '{') open.push(at);
    if (line[at] !== '}') continue;
    const from = open.pop();
    if (from === undefined || !firstKey.test(line.slice(from, from + 120))) continue;
    while ((spans.at(-1)?.from ?? -1) > from) spans.pop();
    spans.push({ from, to: at + 1 });
  }
  return spans;
}

/** The name of a member, as the agent's data has at least one. */
export const keyInRow = /(?:"[^"\n]{1,80}"|'[^'\n]{1,80}')\s{0,8}:/;

/** Whether the lines of a code block are the agent's data and nothing else. */
export function isData(lines: readonly string[]): boolean {
  const text = lines.join('\n').trim();
  return /^[{[]/.test(text) && /[}\]]$/.test(text) && keyInRow.test(text);
}
