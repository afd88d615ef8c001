import { expect, test } from 'vitest';
import { requestWords, titleOf } from '../../src/core/request.ts';
import { hostile, hostileWords } from '../support/live-markdown.ts';

test.each([
  ['let the clouds drift', 'let the clouds drift'],
  ['  two\nlines ', 'two lines'],
  ['join https://discord.gg/free now', 'join now'],
  ['join discord.gg/free now', 'join now'],
  ['see https://evil.example/a_b, please', 'see, please'],
  ['[your clip](https://evil.example)', 'your clip'],
  ['make @Ada and @everyone dance', 'make Ada and everyone dance'],
  ['<@1> <#2> waves <:wave:3>', 'waves'],
  ['mail a@example.com', 'mail a@example.com'],
  ['# **Big** `waves`', 'Big waves'],
  ['-# small', 'small'],
  ['animate /home/ada/pictures/cat.png slowly', 'animate slowly'],
  ['animate C:\\Users\\ada\\cat.png slowly', 'animate slowly'],
  ['animate ~/cat.png', 'animate'],
  ['black and/or white, 16:9', 'black and/or white, 16:9'],
  ['||the killer|| runs', '▒▒▒ runs'],
  ['https://evil.example/only-a-link', ''],
  ['…', ''],
  ['让云飘起来，https://discord.gg/a', '让云飘起来'],
])('a request “%s” gives its thread the name “%s”', (words, title) => {
  expect(titleOf(words)).toBe(title);
});

test('what the bot says where nobody said anything is no name of a thread', () => {
  for (const shape of [null, '9:16'] as const)
    expect(titleOf(requestWords({ prompt: '', seconds: null, shape }))).toBe('');
});

test('no name of a thread leads anywhere or calls anybody, whatever the request says', () => {
  const words = [...hostile, ...Array.from({ length: 2_000 }, (_, n) => hostileWords(n))];
  const names = words.map(titleOf);
  expect(
    names.filter((name) => /https?:\/\/\w|discord\.gg|dsc\.gg|<[@#/:at]|@(?:everyone|here)|\]\(/i.test(name)),
  ).toEqual([]);
  expect(names.filter((name) => name.length > 80)).toEqual([]);
});
