import { expect, test } from 'vitest';
import { noSettings } from '../../src/core/rules.ts';
import { changed, numberIn } from '../../src/core/settings-change.ts';
import { numberFields } from '../../src/core/settings-fields.ts';

test('a switch is turned, and turned back; the language goes round', () => {
  const on = changed(noSettings, { kind: 'asksPrice' });
  expect([on.asksPrice, changed(on, { kind: 'asksPrice' })]).toEqual([true, noSettings]);
  let now = noSettings;
  const seen = [1, 2, 3].map(() => (now = changed(now, { kind: 'language' })).language);
  expect(seen).toEqual(['en-US', 'zh-CN', null]);
});

test.each(numberFields)('%s: a number is shown again as it was typed; nothing is as everywhere', (field) => {
  const set = changed(noSettings, { kind: 'numbers', numbers: { [field]: 7 } });
  expect(numberIn(set, field)).toBe(7);
  expect(changed(set, { kind: 'numbers', numbers: { [field]: null } })).toEqual(noSettings);
});

test('0 is no bound, which is not the same as nothing; a field that was not shown stays', () => {
  const set = changed(noSettings, { kind: 'numbers', numbers: { personTurns: 0, seconds: 0 } });
  expect([set.person, numberIn(set, 'personTurns'), set.seconds]).toEqual([{ turnsADay: null }, 0, null]);
  expect(changed(set, { kind: 'numbers', numbers: { serverTurns: 3 } }).person).toEqual({ turnsADay: null });
});

test('refused words stand one per line or between commas, each once', () => {
  const words = (text: string) => changed(noSettings, { kind: 'refusedWords', words: text }).refusedWords;
  expect(words('gun, very bad words\n手枪，gun、 \n')).toEqual(['gun', 'very bad words', '手枪']);
  expect(words(Array.from({ length: 100 }, (_, n) => `${n}`.padEnd(100, 'x')).join(','))).toHaveLength(100);
});

test.each([
  { what: 'one word too many', words: Array.from({ length: 101 }, (_, n) => `${n}`), kind: 'too-many-refused-words' },
  { what: 'a word that is too long', words: ['gun', 'x'.repeat(101)], kind: 'refused-word-too-long' },
])('$what is refused as a whole, and nothing is dropped in silence', ({ words, kind }) => {
  const change = { kind: 'refusedWords', words: words.join('\n') } as const;
  expect(() => changed(noSettings, change)).toThrow(
    expect.objectContaining({ mistakes: [expect.objectContaining({ kind })] }),
  );
});

test('nobody waits longer than a week for their next request: a larger number becomes that', () => {
  const set = changed(noSettings, { kind: 'numbers', numbers: { cooldown: 9_999_999 } });
  expect(numberIn(set, 'cooldown')).toBe(604_800);
});
