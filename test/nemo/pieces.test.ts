import { expect, test } from 'vitest';
import { createListener } from '../../src/nemo/listener.ts';
import { heardInFrame } from '../../src/nemo/spoken.ts';
import { stream, textEvent, toolEvent } from '../support/answers.ts';
import { hearing } from '../support/hearing.ts';

const SAID = 'Your video is ready.';
const wordsOf = async (...parts: readonly unknown[]) => (await hearing(stream(...parts))).words;
const piece = (text: string, more: object = {}) => textEvent(text, { partial: true, ...more });
const typed = (text: string) => ({ type: 'text', content: text });
const call = { type: 'tool_call', name: 'generate_video', args: {} };

test.each([
  ['pieces that each hold all before them', ['Your', 'Your video', SAID].map((text) => piece(text))],
  ['pieces that grow by a letter', ['Y', 'Yo', 'You', 'Your', SAID].map((text) => piece(text))],
  ['pieces, and the whole as one more of them', [piece('Your '), piece('video is ready.'), piece(SAID)]],
  [
    'pieces, the whole as one more, and the whole',
    [piece('Your video '), piece('is ready.'), piece(SAID), textEvent(SAID)],
  ],
  ['wholes that each hold all before them', [textEvent('Your video'), textEvent('Your video is'), textEvent(SAID)]],
  [
    'pieces that nothing marks, and then the whole',
    [textEvent('Your'), textEvent('video is'), textEvent('ready.'), textEvent(SAID)],
  ],
  ['the whole with other blanks', [textEvent('Your video\nis ready.'), textEvent(SAID)]],
  ['typed pieces', ['Your', ' video', ' is', ' ready.'].map(typed)],
  [
    'typed pieces with blanks behind them, and the whole',
    [...['Your ', 'video is ', 'ready.'].map(typed), typed(SAID)],
  ],
  [
    'typed chunks, and the whole as a text',
    [{ type: 'chunk', content: 'Your video ' }, { type: 'chunk', content: 'is ready.' }, typed(SAID)],
  ],
  ['a piece that comes behind the whole', [piece('Your '), textEvent(SAID), piece('video is ready.')]],
  [
    'pieces that come a second time',
    [piece('Your video'), piece(' is ready.'), piece('Your video'), piece(' is ready.')],
  ],
  ['one piece that comes a second time', [piece(SAID), piece(SAID)]],
  [
    'pieces that come again from the beginning, and go on',
    ['Your ', 'video ', 'Your ', 'video ', 'is ready.'].map((text) => piece(text)),
  ],
  [
    'a text that is put right under its id',
    [textEvent('Your vidio is redy.', { id: 'e-1' }), textEvent(SAID, { id: 'e-1' })],
  ],
])('a sentence is said once, and whole: %s', async (_form, events) => {
  expect((await wordsOf(...events)).replaceAll(/\s+/g, ' ')).toBe(SAID);
});

test('typed pieces in Chinese are one sentence', async () => {
  expect(await wordsOf(...['你的', '视频', '好了', '。'].map(typed))).toBe('你的视频好了。');
});

test('what only looks like a repetition is said', async () => {
  expect(await wordsOf(...['very ', 'very ', 'slow'].map((text) => piece(text)))).toBe('very very slow');
  expect(await wordsOf(...['a', 'ardvark', 's fly'].map((text) => piece(text)))).toBe('aardvarks fly');
  expect(await wordsOf(textEvent('On it.'), textEvent('Done, and on it goes.'))).toBe(
    'On it.\n\nDone, and on it goes.',
  );
  expect(await wordsOf(typed('On it.'), typed('It is done.'))).toBe('On it.\n\nIt is done.');
  expect(await wordsOf(typed('On it'), call, typed('It is done.'))).toBe('On it\n\nIt is done.');
  expect(await wordsOf(typed('It takes 1.'), typed('5 seconds.'))).toBe('It takes 1.5 seconds.');
});

test('texts that share one id, with work between them, are all said', async () => {
  const id = 'run-1';
  expect(await wordsOf(textEvent('On it.', { id }), toolEvent({ draft: null }), textEvent('Done.', { id }))).toBe(
    'On it.\n\nDone.',
  );
});

test('what is said before an error is an answer, typed or not, and a fragment is none', async () => {
  expect(await wordsOf(typed('Here is my plan.'), { type: 'error', message: 'cleanup failed' })).toBe(
    'Here is my plan.',
  );
  await expect(wordsOf(typed('On it.'), call, { type: 'error', message: 'x' })).rejects.toThrow();
});

test.each([
  ['pieces alike', (at: number) => piece('a'.repeat(1 + (at % 3)))],
  ['pieces of all kinds', (at: number) => piece(`w${at} `)],
  ['typed pieces', (at: number) => typed(at % 2 === 0 ? 'a' : 'aa')],
  ['pieces between the work of tools', (at: number) => (at % 2 === 0 ? piece('aab') : toolEvent({}))],
  ['texts of one id', (at: number) => textEvent(`w${at}`, { id: '1' })],
])('fifty thousand events are read in a moment: %s', (_what, event) => {
  const all = Array.from({ length: 50_000 }, (_, at) => heardInFrame(event(at)) ?? expect.unreachable());
  const listener = createListener(() => {});
  const since = performance.now();
  for (const heard of all) listener.take(heard);
  listener.answer();
  expect(performance.now() - since).toBeLessThan(3_000);
});
