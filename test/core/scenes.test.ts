import { expect, test } from 'vitest';
import { agentWordsFor, withoutOurWords } from '../../src/core/agent-words.ts';
import { isOnlyScene, scenesOf, spanOf } from '../../src/core/scenes.ts';
import { audio, draft, text, title, video } from './drafts.ts';

const clip = (name: string, d = 3_000) => ({ d, m: { id: `gen_${name}`, name } });
const [boat, harbour, gulls] = [clip('boat'), clip('harbour', 2_500), clip('gulls')];
const lofi = (d: number) => audio({ d, m: { name: 'Lo-fi', volume: 40 } });
const before = draft(video(boat, harbour, gulls), lofi(8_500), text(title));

test('a scene has a number, and the times that a clock would say', () => {
  expect(scenesOf(before).map((scene) => [scene.number, scene.name, spanOf(scene)])).toEqual([
    [1, 'boat', '0:00–0:03'],
    [2, 'harbour', '0:03–0:05.5'],
    [3, 'gulls', '0:05.5–0:08.5'],
  ]);
  expect(spanOf({ fromMs: 59_960, toMs: 65_000 })).toBe('1:00–1:05');
  expect(scenesOf('no draft')).toEqual([]);
});

const second = { number: 2, fromMs: 3_000, toMs: 5_500 };

test.each([
  ['motion', 'made anew', [boat, clip('waves', 2_500), gulls], 8_500],
  ['motion', 'made anew in two pieces', [boat, clip('waves', 1_500), clip('foam', 1_000), gulls], 8_500],
  ['replace', 'another picture', [boat, clip('castle', 2_500), gulls], 8_500],
  ['longer', 'with music that ends with the film', [boat, clip('harbour', 4_000), gulls], 10_000],
  ['shorter', 'with music that ends with the film', [boat, clip('harbour', 1_000), gulls], 7_000],
  ['remove', 'with music that ends with the film', [boat, gulls], 6_000],
] as const)('%s, %s: nothing else changed', (wish, _how, clips, ms) => {
  expect(isOnlyScene(before, draft(video(...clips), lofi(ms), text(title)), { ...second, wish })).toBe(true);
});

test.each([
  ['motion', 'another clip is another one', draft(video(clip('ship'), clip('waves'), gulls), lofi(8_500), text(title))],
  [
    'motion',
    'another clip is shorter',
    draft(video(boat, clip('waves'), clip('gulls', 1_000)), lofi(8_500), text(title)),
  ],
  ['motion', 'a clip is gone', draft(video(boat, clip('waves')), lofi(8_500), text(title))],
  ['remove', 'two clips are gone', draft(video(boat), lofi(3_000), text(title))],
  ['remove', 'it is still there', draft(video(boat, harbour, gulls), lofi(8_500), text(title))],
  ['longer', 'the title is gone', draft(video(boat, clip('harbour', 4_000), gulls), lofi(10_000))],
  [
    'longer',
    'the music is another',
    draft(video(boat, clip('harbour', 4_000), gulls), audio({ d: 10_000, m: { name: 'Jazz' } }), text(title)),
  ],
] as const)('%s, but %s: that is seen', (wish, _how, after) => {
  expect(isOnlyScene(before, after, { ...second, wish })).toBe(false);
});

test.each(['en-US', 'zh-CN'])('a clip is not called by what the bot adds to a request (%s)', (locale) => {
  const added = agentWordsFor(locale).onlyScene(second);
  expect(withoutOurWords(`bigger waves ${added}`)).toBe('bigger waves');
  expect(withoutOurWords(`bigger waves ${added.slice(0, 40)}`)).toBe('bigger waves');
  const meant = agentWordsFor(locale).meant([{ number: 2, name: 'dog.png' }]);
  expect(withoutOurWords(`bigger waves\n${meant}`)).toBe('bigger waves');
});
