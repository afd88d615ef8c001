import { expect, test } from 'vitest';
import { addresseeOf, requestWords, shapes, thumbnailOf, titleOf, wordsOf } from '../../src/core/request.ts';
import type { Part } from '../../src/core/asking.ts';
import type { Turn, TurnFacts } from '../../src/core/turn.ts';

const part = (text: string, messageId: string | null = null, files: readonly string[] = []): Part => ({
  messageId,
  text,
  files: files.map((name) => ({ id: name, name, bytes: 1, url: `https://cdn.discordapp.com/${name}` })),
  links: [],
  about: null,
});

const facts: TurnFacts = {
  id: '1',
  projectId: '1',
  requester: { id: '9', locale: 'en-US' },
  askedAt: 0,
  parts: [part('hello')],
  claim: null,
  repeats: null,
  each: false,
  batch: null,
  stoppedAt: null,
  agreed: [],
  creditsBefore: null,
  history: [],
};

const USUAL = 'turn this image into a 10-second animated video with smooth motion';

test.each([
  ['let it rain', null, null, 'let it rain'],
  ['  let it rain\n', null, null, 'let it rain'],
  ['let it rain', 6, null, 'let it rain, 6 seconds'],
  ['let it rain', null, '9:16', 'let it rain, 9:16'],
  ['let it rain', 6, '9:16', 'let it rain, 6 seconds, 9:16'],
  ['Let it rain.', 6, '1:1', 'Let it rain, 6 seconds, 1:1'],
  ['Let it rain.', null, null, 'Let it rain.'],
  ['Can it rain?', 6, null, 'Can it rain?, 6 seconds'],
  ['下雨。', 6, '16:9', '下雨, 6 seconds, 16:9'],
  ['', null, null, USUAL],
  [' \n ', null, null, USUAL],
  ['', null, '9:16', `${USUAL}, 9:16`],
  ['', 6, null, 'turn this image into a 6-second animated video with smooth motion'],
  ['', 60, '1:1', 'turn this image into a 60-second animated video with smooth motion, 1:1'],
] as const)('“%s” with %s seconds and shape %s asks for “%s”', (prompt, seconds, shape, words) => {
  expect(requestWords({ prompt, seconds, shape })).toBe(words);
});

test('the shapes to choose from are upright, wide and square', () => {
  expect(shapes).toEqual(['9:16', '16:9', '1:1']);
});

test('the messages of a burst are one request, a line each, in their order', () => {
  expect(wordsOf([part(' add rain '), part(''), part('and thunder\nat the end'), part(' \n')])).toBe(
    'add rain\nand thunder\nat the end',
  );
});

test('pictures without a word are animated as usual', () => {
  expect([[], [part('')], [part(' '), part('')]].map(wordsOf)).toEqual([USUAL, USUAL, USUAL]);
});

test('the answer goes to the last message of a burst, in its thread, to the person who asked', () => {
  const turn: Turn = {
    ...facts,
    parts: [part('a', '5'), part('b', '16'), part('c')],
    phase: 'gathering',
    threadId: '3',
  };
  expect(addresseeOf(turn)).toEqual({ id: '1', threadId: '3', requester: facts.requester, replyTo: '16' });
});

test('the message that a thread grew from stands in another channel: nothing in the thread replies to it', () => {
  const turn: Turn = { ...facts, parts: [part('a', '9'), part('b', '12')], phase: 'gathering', threadId: '12' };
  expect(addresseeOf(turn)?.replyTo).toBeNull();
});

test('what came by a command replies to nothing', () => {
  expect(addresseeOf({ ...facts, phase: 'queued', threadId: '7', notBefore: 0 })?.replyTo).toBeNull();
});

test('where there is no thread, nobody can be answered', () => {
  const door = { kind: 'message', messageId: '1', channelId: '3', opens: 'public-thread' } as const;
  const homeless: readonly Turn[] = [
    { ...facts, phase: 'opening', door },
    { ...facts, phase: 'told', threadId: null, outcome: null },
  ];
  expect(homeless.map(addresseeOf)).toEqual([undefined, undefined]);
});

test('the picture shown is the first that Discord can show', () => {
  const shown = (...names: readonly string[]) =>
    thumbnailOf([part('a'), part('b', null, names)])
      ?.split('/')
      .at(-1);
  expect(shown('notes.txt', 'song.mp3', 'photo.HEIC', 'b.JPG', 'a.png')).toBe('b.JPG');
  expect(['a.jpeg', 'a.webp', 'a.gif', 'a.PNG'].map((name) => shown(name))).toEqual([
    'a.jpeg',
    'a.webp',
    'a.gif',
    'a.PNG',
  ]);
  expect(['a.mp4', 'a.heic', 'png', 'a.png.zip'].map((name) => shown(name))).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
  expect(thumbnailOf([])).toBeNull();
});

test.each([
  ['let the clouds drift', 'let the clouds drift'],
  [' two\n\nlines\tand  spaces ', 'two lines and spaces'],
  ['', ''],
  ['\n', ''],
  ['discord[.]gg/spam a comet', 'a comet'],
  ['discord**.gg/spam a comet', 'a comet'],
  ['discord .gg/spam a comet', 'a comet'],
  ['dis<x>cord\\.gg/spam a comet', 'a comet'],
  ['ht**tps://evil.com/x a comet', 'a comet'],
  ['a'.repeat(80), 'a'.repeat(80)],
  ['a'.repeat(81), `${'a'.repeat(79)}…`],
  ['云'.repeat(100), `${'云'.repeat(79)}…`],
  [`${'a'.repeat(76)}👩🏽‍🚀 flies`, `${'a'.repeat(76)}…`],
  [`${'a'.repeat(78)} over the hills`, `${'a'.repeat(78)}…`],
])('a thread about “%s” is called “%s”', (text, title) => {
  expect(titleOf(text)).toBe(title);
  expect(titleOf(text).length).toBeLessThanOrEqual(80);
});
