import { expect, test } from 'vitest';
import { objectsOf, type Json } from '../../playground/discord/json.ts';
import { textsIn } from '../../playground/discord/mentions.ts';
import type { Progress } from '../../src/core/progress.ts';
import { overviewView } from '../../src/discord/views/overview-view.ts';
import { progressView } from '../../src/discord/views/progress-view.ts';
import { createWords } from '../../src/words/words.ts';
import { to } from './extremes.ts';

const MINUTE_MS = 60_000;
const progress: Progress = {
  step: { kind: 'directing' },
  startedAt: 0,
  expected: null,
  words: '',
  thumbnail: null,
};

function read(more: Partial<Progress>, locale = 'en-US'): readonly string[] {
  return linesIn(progressView(to, { ...progress, ...more }, createWords()(locale)));
}

function linesIn(body: object): readonly string[] {
  const json: Json = JSON.parse(JSON.stringify(body));
  return textsIn(objectsOf(json['components'])).join('\n').split('\n');
}

test('a card quotes what was asked for, as it was written, and what was hidden stays so', () => {
  expect(read({ asked: 'make it *quiet*, ||he dies||' })[0]).toBe('“make it \\*quiet\\*, ▒▒▒”');
  expect(read({ asked: null })[0]).toBe('**Directing**');
});

test.each([
  [40_000, 65_000, 'usually done in 40–70 s', '通常 40–70 秒完成'],
  [2 * MINUTE_MS, 4 * MINUTE_MS, 'usually done in 2–4 min', '通常 2–4 分钟完成'],
  [100_000, 115_000, 'usually done in 2 min', '通常 2 分钟完成'],
])('of what takes %i to %i ms it is said: %s', (half, most, english, chinese) => {
  expect(read({ expected: { half, most } })).toContain(`Began <t:0:R> · ${english}`);
  expect(read({ expected: { half, most } }, 'zh-CN').join('\n')).toContain(chinese);
});

test('what takes longer than nearly all before it says so, in place of what it usually takes', () => {
  expect(read({ expected: { half: 1, most: 2 }, isLate: true })).toContain('Began <t:0:R> · taking longer than usual');
});

test('a change is not called the first clip', () => {
  expect(read({ step: { kind: 'clip-ready' } })[0]).toBe('**The first clip is here, now the finishing touches**');
  expect(read({ step: { kind: 'clip-ready' }, isEdit: true })[0]).toBe(
    '**The change is made, now the finishing touches**',
  );
});

test('a bar never falls: a second try begins where the first one was', () => {
  const full = (more: Partial<Progress>) => read(more).join('').split('▰').length;
  const second = { step: { kind: 'rendering', percent: null } } as const;
  expect(full({ ...second, fullest: 0.9 })).toBeGreaterThan(full(second));
});

test('what nobody waits for any more shrinks to one small line', () => {
  expect(read({ step: { kind: 'stopping' }, asked: 'snow', words: 'I am at it.' })).toEqual(['-# Stopped · “snow”']);
});

test('a batch is one card: a line per picture says what it is at, and Stop is there for all of them', () => {
  const body = overviewView(
    to,
    [
      { name: 'a.jpg', state: 'done' },
      { name: 'b.jpg', state: 'at-work', step: { kind: 'rendering', percent: 50 } },
      { name: 'c.jpg', state: 'waiting' },
    ],
    createWords()('en-US'),
  );
  expect(linesIn(body)).toEqual([
    '**2 of 3 videos still to come**',
    '✅ a.jpg · done',
    '🎬 b.jpg · Rendering 50 %',
    '▫️ c.jpg · waiting',
  ]);
  expect(JSON.stringify(body)).toContain(`v1:stop:${to.id}`);
});
