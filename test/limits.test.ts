import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { allowances, forStrangers, limits } from '../src/core/limits.ts';
import { MAX_ATTACHED_BYTES, MAX_FILE_BYTES } from '../src/core/media.ts';
import { noteText } from '../src/words/notes.ts';
import { failureSentence } from '../src/words/failure-sentence.ts';
import { mistakeSentence } from '../src/words/sentences.ts';
import { createWords } from '../src/words/words.ts';
import { failures, mistakes, notes } from './words/samples.ts';

const text = readFileSync('docs/limits.md', 'utf8');
const [table = [], elsewhere = [], usable = []] = [...text.matchAll(/(?:^\|.*\|\n)+/gm)].map(([lines]) =>
  lines
    .trim()
    .split('\n')
    .slice(2)
    .map((line) => line.split(/(?<!\\)\|/).map((cell) => cell.trim())),
);
const rows = table.map(([, name = '', what = '', bound = '', reads = '', why = '']) => ({
  name,
  what,
  bound,
  reads,
  why,
}));

test('docs/limits.md has every bound of core/limits.ts, in its order, with its value, and no other', () => {
  const real = Object.entries(limits).map(([name, value]) => ({ name: `\`${name}\``, bound: shown(name, value) }));
  expect(rows.map(({ name, bound }) => ({ name, bound }))).toEqual(real);
});

test('each of them says what it bounds, and why', () => {
  expect(rows.filter(({ what, why }) => what === '' || why === '')).toEqual([]);
});

test('what the table says people read is what they read, word for word; else it says what happens instead', () => {
  const t = createWords()('en-US');
  const said = new Set([
    ...Object.values(mistakes).flatMap((some) => some.map((one) => mistakeSentence(one, t))),
    ...Object.values(failures).flatMap((some) =>
      some.flatMap((one) => [failureSentence(one, 'nothing', t), failureSentence(one, 'maybe', t)]),
    ),
    ...Object.values(notes).flatMap((some) => some.flatMap((one) => noteText(one, t, 'en-US').split('\n'))),
  ]);
  const quoted = rows.flatMap(({ reads }) => [...reads.matchAll(/“([^”]+)”/g)].map(([, words = '']) => words));
  expect(quoted.length).toBeGreaterThan(10);
  expect(quoted.filter((words) => !said.has(words))).toEqual([]);
  expect(rows.filter(({ reads }) => !reads.includes('“') && !reads.startsWith('nothing: '))).toEqual([]);
});

test('docs/limits.md has everything that people may use, in its order, with its default', () => {
  expect(usable.map(([, name = '', , standard = '']) => [name, standard])).toEqual(
    Object.entries(allowances).map(([name, standard]) => [`\`${name}\``, String(standard)]),
  );
});

test.each(['docs/limits.md', 'docs/operating.md'])('%s says what setup writes down, and for whom', (page) => {
  const { PERSON_TURNS_A_DAY, PERSON_AT_ONCE, SERVER_TURNS_A_DAY, DIRECT_MESSAGES, ...others } = forStrangers;
  const bounds = `${PERSON_TURNS_A_DAY} requests a person and day, ${PERSON_AT_ONCE} projects at once, ${SERVER_TURNS_A_DAY} requests a server and day`;
  expect(readFileSync(page, 'utf8')).toContain(
    `Where anybody may let the bot into a server of theirs, \`npm run setup\` writes down ${bounds}, and no direct messages`,
  );
  expect([DIRECT_MESSAGES, others]).toEqual(['false', {}]);
});

test('docs/operating.md says that there is no bound without any setting, as it is', () => {
  expect(readFileSync('docs/operating.md', 'utf8')).toContain('Without any setting there is no bound.');
  expect(Object.values(allowances).filter((bound) => bound !== 0)).toEqual([]);
});

test('the bounds that are fixed elsewhere are what the table says', () => {
  const bounds = Object.fromEntries(elsewhere.map(([, what = '', bound = '']) => [what, bound]));
  expect(bounds['one file']).toBe(`${MAX_FILE_BYTES / 2 ** 20} MB`);
  expect(bounds['one clip in a message']).toBe(shown('bytes', MAX_ATTACHED_BYTES));
  expect(bounds['words in a field of a command or a form']).toBe(`${shown('chars', limits.requestChars)} letters`);
});

/** A value as people write it. */
function shown(name: string, value: number): string {
  if (/bytes$/i.test(name)) return `${value / 2 ** 20} MiB`;
  if (!name.endsWith('Ms')) return value.toLocaleString('en-US');
  const days = value / (24 * 60 * 60_000);
  return Number.isInteger(days) ? `${days} days` : `${value / 1_000} seconds`;
}
