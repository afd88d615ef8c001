import { expect, test } from 'vitest';
import { enUS } from '../../src/words/en-US/en-US.ts';
import { createWords, type Key } from '../../src/words/words.ts';
import { zhCN } from '../../src/words/zh-CN/zh-CN.ts';

const english: readonly (readonly [string, string])[] = Object.entries(enUS);
const chinese: readonly (readonly [string, string])[] = Object.entries(zhCN);
const buttonsOf = (texts: typeof english) => texts.filter(([key]) => key.startsWith('button.')).map(([, text]) => text);

test('both languages say the same things', () => {
  expect(Object.keys(zhCN)).toEqual(Object.keys(enUS));
});

test('both languages fill in the same values', () => {
  expect(chinese.map(([key, text]) => [key, placeholders(text)])).toEqual(
    english.map(([key, text]) => [key, placeholders(text)]),
  );
});

test('what is counted has a form for one and a form for many', () => {
  const counted = english.filter(([, text]) => placeholders(text).includes('count')).map(([key]) => key);
  const wholes = new Set(counted.map((key) => key.replace(/_(?:one|other)$/, '')));
  expect(counted.toSorted()).toEqual([...wholes].flatMap((whole) => [`${whole}_one`, `${whole}_other`]).toSorted());
});

test('no machine speaks English here', () => {
  const machine =
    /\b(?:tokens?|sessions?|codes?|json|ids?|apis?|stack|errors?|null|undefined|nan|https?|urls?|click|gui)\b|requests? failed/i;
  expect(english.filter(([, text]) => machine.test(words(text)))).toEqual([]);
});

test('no machine speaks Chinese here', () => {
  expect(chinese.filter(([, text]) => /令牌|会话|代码|错误|接口|异常|堆栈|空值|点击/.test(text))).toEqual([]);
});

test('nothing was left untranslated but names', () => {
  const names = ['MP4', 'MB', 'JPEG', 'iPhone', 'NemoVideo', 'HEIC', 'Discord', 'mp3', 'wav', 'm4a', 'aac'];
  const left = chinese.flatMap(([, text]) => words(text).match(/\/?[A-Za-z]\w*/g) ?? []);
  expect(left.filter((word) => !names.includes(word))).toEqual([]);
});

test('Chinese has its own commas and stops', () => {
  expect(chinese.filter(([, text]) => /\p{Script=Han}\s*[,.;:!?()"']/u.test(words(text)))).toEqual([]);
});

test('a button that is to be pressed is called what stands on it, in both languages', () => {
  const pressed = english.flatMap(([, text]) =>
    namesIn(text, /\b[Pp]ress ([A-Z][a-z]*(?: [a-z]+)*?)(?= to\b| under\b|[.:,]|$)/g),
  );
  const pressedInChinese = chinese.flatMap(([, text]) => namesIn(text, /点[^。]*?“([^”]+)”/g));
  expect(pressed.length).toBeGreaterThan(5);
  expect(pressed.map((name) => buttonsOf(english).indexOf(name))).not.toContain(-1);
  expect(pressedInChinese.map((name) => buttonsOf(chinese).indexOf(name))).toEqual(
    pressed.map((name) => buttonsOf(english).indexOf(name)),
  );
});

test.each([
  { locale: 'en-US', stopped: 'Stopped' },
  { locale: 'en-GB', stopped: 'Stopped' },
  { locale: 'fr', stopped: 'Stopped' },
  { locale: '', stopped: 'Stopped' },
  { locale: 'zh-CN', stopped: '已停止' },
  { locale: 'zh-TW', stopped: '已停止' },
])('a person whose Discord speaks “$locale” reads “$stopped”', ({ locale, stopped }) => {
  expect(createWords()(locale)('step.stopping')).toBe(stopped);
});

test.each<{ key: Key; count: number; words: string }>([
  { key: 'credits.balance', count: 0, words: '0 credits left' },
  { key: 'credits.balance', count: 1, words: '1 credit left' },
  { key: 'credits.balance', count: 12_345, words: '12345 credits left' },
  { key: 'credits.balance', count: 0.1 + 0.2, words: '0.3 credits left' },
  {
    key: 'note.files-arrived',
    count: 1,
    words: 'cat.png is here. Reply with what should happen, or press Animate these.',
  },
  {
    key: 'note.files-arrived',
    count: 2,
    words: 'cat.png are here. Reply with what should happen, or press Animate these.',
  },
])('$count is counted as “$words”', ({ key, count, words }) => {
  expect(createWords()('en-US')(key, { count, names: 'cat.png' })).toBe(words);
});

test('a command that is named is called what Discord calls it there, in both languages', () => {
  const commandsOf = (texts: typeof english) =>
    texts.filter(([key]) => key.startsWith('command-name.')).map(([, text]) => text);
  const calls = (texts: typeof english) =>
    texts.map(([, text]) =>
      namesIn(words(text), /(?<![\w<])\/([\p{L}]+)/gu).map((name) => commandsOf(texts).indexOf(name)),
    );
  expect(calls(english).flat().length).toBeGreaterThan(5);
  expect(calls(english).flat()).not.toContain(-1);
  expect(calls(chinese)).toEqual(calls(english));
});

function namesIn(text: string, pattern: RegExp): readonly string[] {
  return [...text.matchAll(pattern)].map(([, name = '']) => name);
}

/** The names of the values a text is filled in with, without how they are put. */
function placeholders(text: string): readonly string[] {
  return [...new Set([...text.matchAll(/\{\{\s*(\w+)[^}]*\}\}/g)].map(([, name = '']) => name))].toSorted();
}

/** A text without its placeholders. */
function words(text: string): string {
  return text.replaceAll(/\{\{[^}]*\}\}/g, '');
}
