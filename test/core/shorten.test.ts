import { expect, test } from 'vitest';
import { shorten } from '../../src/core/shorten.ts';

test('what fits stays as it is, and what does not ends with a sign', () => {
  expect(['', 'abc', 'abcd', 'ab cd', 'abcde'].map((text) => shorten(text, 4))).toEqual([
    '',
    'abc',
    'abcd',
    'ab…',
    'abc…',
  ]);
  expect([3, 2, 1, 0, -1].map((chars) => shorten('abcd', chars))).toEqual(['ab…', 'a…', '…', '', '']);
});

test.each([
  ['a clap of two halves', '👏'],
  ['an astronaut of seven parts', '👩🏽‍🚀'],
  ['a flag', '🇯🇵'],
  ['a letter with its accent', 'e\u0301'],
  ['a Chinese character beyond the first plane', '𠮷'],
  ['a Korean syllable in parts', '\u1112\u1161\u11ab'],
])('%s is never cut in two, wherever the end falls', (_, character) => {
  const text = `a${character.repeat(3)}`;
  const whole = new Set([0, 1, 2, 3].flatMap((count) => ['', `a${character.repeat(count)}`].map((part) => `${part}…`)));
  for (let chars = 1; chars < text.length; chars++) {
    const short = shorten(text, chars);
    expect(whole).toContain(short);
    expect(short.length).toBeLessThanOrEqual(chars);
  }
});
