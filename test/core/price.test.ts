import { describe, expect, test } from 'vitest';
import { isToBeAsked, priceKindOf, times, usualPrice, setAside } from '../../src/core/price.ts';
import type { Part } from '../../src/core/asking.ts';
import { requestWords } from '../../src/core/request.ts';
import { queued } from '../store/samples.ts';

const part = (text: string, files: readonly string[] = []): Part => ({
  messageId: null,
  text,
  files: files.map((name) => ({ id: name, name, bytes: 1, url: 'https://example.com' })),
  links: [],
  about: null,
});
const asked = { ...queued, repeats: null, batch: null };

test('until three such requests were paid for, the figures of the vendor stand there', () => {
  expect(usualPrice('clip', [20, 20])).toEqual({ least: 100, most: 100, isLearned: false });
  expect(usualPrice('edit', [])).toEqual({ least: 50, most: 50, isLearned: false });
});

test('from then on it is what half, and nine tenths, of them cost at most', () => {
  expect(usualPrice('clip', [110, 90, 100])).toEqual({ least: 100, most: 110, isLearned: true });
  expect(usualPrice('edit', [5, 5, 5, 5])).toEqual({ least: 5, most: 5, isLearned: true });
});

test.each([
  ['no bound', null, 120],
  ['room for the dearest', 500, 120],
  ['room for half of them', 110, 110],
  ['room for none', 90, 120],
])('of a day with %s so much is set aside for one request', (_what, bound, credits) => {
  expect(setAside({ least: 100, most: 120 }, bound)).toBe(credits);
});

test('three videos cost three times as much', () => {
  expect(times({ least: 90, most: 110 }, 3)).toEqual({ least: 270, most: 330 });
});

test('a clip of pictures, pictures into what is there, an edit and the same again have a price each', () => {
  const words = { ...asked, parts: [part('slower')] };
  const pictures = { ...asked, parts: [part('add this', ['cat.png'])] };
  expect(priceKindOf(pictures, false)).toBe('clip');
  expect(priceKindOf(pictures, true)).toBe('pictures');
  expect(priceKindOf(words, true)).toBe('edit');
  expect(priceKindOf({ ...words, repeats: '1' }, true)).toBe('again');
  expect(priceKindOf({ ...words, repeats: '1' }, false)).toBe('clip');
  expect(priceKindOf({ ...pictures, batch: { id: '1', place: 2, of: 3 } }, true)).toBe('clip');
});

describe('somebody is asked first', () => {
  const price = { least: 100, most: 120 };
  const said = { claim: null, repeats: null, parts: [part('let it move', ['cat.png'])] };
  const wordless = { ...said, parts: [part(requestWords({ prompt: '', seconds: null, shape: '9:16' }), ['cat.png'])] };

  test('where the balance may not cover it, and not where it does or nobody knows', () => {
    expect(isToBeAsked(said, price, 119)).toBe(true);
    expect(isToBeAsked(said, price, 120)).toBe(false);
    expect(isToBeAsked(said, price, null)).toBe(false);
  });

  test.each(['go-further', 'loop-film', 'scene-longer.2', 'scene-shorter.1', 'scene-remove.10'])(
    'where only a button says it, in words of the bot: %s',
    (verb) => expect(isToBeAsked({ ...said, claim: `v1:${verb}:1` }, price, 500)).toBe(true),
  );

  test('where nobody said what should happen, unless a button was the answer', () => {
    expect(isToBeAsked(wordless, price, 500)).toBe(true);
    expect(isToBeAsked(wordless, price, null)).toBe(true);
    expect(isToBeAsked({ ...wordless, claim: 'v1:animate-these:1' }, price, 500)).toBe(false);
    expect(isToBeAsked({ ...wordless, repeats: '1' }, price, 500)).toBe(false);
  });
});
