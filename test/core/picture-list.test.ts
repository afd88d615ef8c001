import { expect, test } from 'vitest';
import { agentWordsFor } from '../../src/core/agent-words.ts';
import { withPictures } from '../../src/core/picture-list.ts';
import type { Picture } from '../../src/core/pictures.ts';

const words = agentWordsFor('en-US');
const text = 'let them drift';

function pictures(count: number, name: (number: number) => string): readonly Picture[] {
  return Array.from({ length: count }, (_, index) => ({
    key: `file-${index + 1}`,
    number: index + 1,
    name: name(index + 1),
    url: 'https://cdn.example/x',
    isCovered: false,
    alt: `a cat. ${'It sits there. '.repeat(100)}`,
    role: null,
  }));
}

const listed = (all: readonly Picture[], own: readonly Picture[]) =>
  withPictures({ all, own: new Set(own.map(({ key }) => key)), text, loops: false }, words).split('\n\n')[0] ?? '';

test('of many pictures each is named, and those that come with the request are described', () => {
  const all = pictures(100, (number) => `IMG_${number}.jpg`);
  const lines = listed(all, all.slice(-2)).split('\n');
  expect(lines.map((line) => /^Picture (\d+), IMG_\1\.jpg/.exec(line)?.[1])).toEqual(
    all.map(({ number }) => String(number)),
  );
  expect(lines.flatMap((line, index) => (line.includes('It shows: a cat.') ? [index + 1] : []))).toEqual([99, 100]);
});

test('few pictures are described, all of them', () => {
  const all = pictures(3, (number) => `IMG_${number}.jpg`);
  expect(listed(all, all.slice(-1)).match(/It shows/g)).toHaveLength(3);
});

test('what comes with a request is in its list, however long its names are', () => {
  const all = pictures(10, (number) => `${number}-${'x'.repeat(2_000)}.jpg`);
  const list = listed(all, all);
  expect(list.length).toBeLessThanOrEqual(8_000);
  expect(list.split('\n').map((line) => /^Picture (\d+), \1-x+…x+\.jpg/.test(line))).toEqual(all.map(() => true));
});

test('a list of long names ends somewhere: what comes with the request is in it, and the newest before that', () => {
  const all = pictures(100, (number) => `${number}-${'x'.repeat(240)}.jpg`);
  const list = listed(all, all.slice(0, 10));
  expect(list.length).toBeLessThanOrEqual(8_000);
  const numbers = [...list.matchAll(/^Picture (\d+)/gm)].map(([, number]) => Number(number));
  expect(numbers.slice(0, 10)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  expect(numbers.at(-1)).toBe(100);
  expect(numbers.slice(10)).toEqual(
    Array.from({ length: numbers.length - 10 }, (_, n) => 101 - (numbers.length - 10) + n),
  );
});
