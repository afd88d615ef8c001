/**
 * A table for phrase.ts and version-in.ts: the numerals that people write out, as a list and as rows of the vocabulary.
 */

const spoken = [
  ['one', 'first', '一'],
  ['two', 'second', '二'],
  ['three', 'third', '三'],
  ['four', 'fourth', '四'],
  ['five', 'fifth', '五'],
  ['six', 'sixth', '六'],
  ['seven', 'seventh', '七'],
  ['eight', 'eighth', '八'],
  ['nine', 'ninth', '九'],
  ['ten', 'tenth', '十'],
] as const;

/** The numerals that people write out, up to ten, as words and as ordinals. */
export const numerals: ReadonlyMap<string, number> = new Map([
  ...spoken.flatMap((words, index) => words.map((word) => [word, index + 1] as const)),
  ['两', 2], // before what is counted
]);

/** The same as rows of the vocabulary. */
export const numeralRows = {
  NUMBER: `# | ${spoken.map(([english, , chinese]) => `${english} | ${chinese}`).join(' | ')}`,
  ORDINAL: `# (st | nd | rd | th) | ${spoken.map(([, ordinal]) => ordinal).join(' | ')}`,
} as const;
