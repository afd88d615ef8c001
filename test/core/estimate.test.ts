import { expect, test } from 'vitest';
import { expectation, firstPollMs, remember, startOf, tookBetween } from '../../src/core/estimate.ts';
import { mulberry32 } from '../support/mulberry32.ts';

const EVERY_MS = 30_000;

function normal(next: () => number, mean: number, deviation: number): number {
  return mean + deviation * Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
}

/** How long finished renders wait until they are seen, by what the bot has seen itself of those before. */
function waitsOf(took: (index: number) => number, count: number, lateMs = 0): readonly number[] {
  let known: readonly number[] = [];
  return Array.from({ length: count }, (_, index) => {
    const tookMs = took(index);
    let ranMs: number | null = null;
    let seenMs = firstPollMs(known, EVERY_MS) + lateMs;
    for (; seenMs < tookMs; seenMs += EVERY_MS + lateMs) ranMs = seenMs;
    known = remember(known, tookBetween(ranMs, seenMs));
    return seenMs - tookMs;
  });
}

const at = (all: readonly number[], share: number) =>
  all.toSorted((a, b) => a - b)[Math.floor(share * all.length)] ?? Number.NaN;

test('a finished render is seen soon by what the bot has seen before: median within 8 s, nine of ten within 16 s', () => {
  const waits = Array.from({ length: 15 }, (_, seed) => {
    const next = mulberry32(seed);
    return waitsOf(() => normal(next, 45_000, 4_000), 100).slice(50);
  }).flat();
  expect(at(waits, 0.5)).toBeLessThanOrEqual(8_000);
  expect(at(waits, 0.9)).toBeLessThanOrEqual(16_000);
});

test.each([0, 50, 150])('nor does it get later, export by export, where each look comes %s ms late', (lateMs) => {
  const next = mulberry32(1);
  const waits = waitsOf(() => normal(next, 45_000, 4_000), 400, lateMs);
  for (const from of [50, 150, 250, 350]) expect(at(waits.slice(from, from + 50), 0.5)).toBeLessThanOrEqual(8_000);
});

test('renders that take now half a minute and now a minute and a half never have to wait for long', () => {
  const next = mulberry32(5);
  const waits = waitsOf(() => 30_000 + 60_000 * next(), 600);
  expect(waits.reduce((sum, ms) => sum + ms, 0) / waits.length).toBeLessThanOrEqual(EVERY_MS);
});

test('one export that took nine minutes, or was seen after an outage, keeps none of the next ones waiting', () => {
  const next = mulberry32(3);
  const took = (index: number) => (index === 60 ? 540_000 : normal(next, 45_000, 4_000));
  expect(at(waitsOf(took, 111).slice(61), 0.5)).toBeLessThanOrEqual(10_000);
});

test('nothing is expected before there is something to go by', () => {
  expect(expectation([1, 2, 3, 4])).toBeNull();
  expect(expectation([50, 10, 30, 20, 40])).toEqual({ half: 30, most: 50, late: 50 });
});

test('only the newest fifty durations are remembered, and nonsense is not', () => {
  const many = Array.from({ length: 60 }, (_, index) => index);
  expect(many.reduce<readonly number[]>(remember, [])).toEqual(many.slice(10));
  expect(remember([1], Number.NaN)).toEqual([1]);
  expect(remember([1], -5)).toEqual([1]);
});

test('the time in line, and that in which a person was asked, are not a request’s own', () => {
  const history = [
    { phase: 'queued', at: 0 },
    { phase: 'gathering', at: 100 },
    { phase: 'asking', at: 110 },
    { phase: 'gathering', at: 1_110 },
    { phase: 'sent', at: 1_115 },
  ];
  expect(startOf({ askedAt: 0, history })).toBe(1_100);
  expect(startOf({ askedAt: 0, history: history.slice(0, 3) })).toBe(100);
  expect(startOf({ askedAt: 0, history: history.slice(0, 1) })).toBe(0);
  expect(startOf({ askedAt: 5, history: [] })).toBe(5);
});
