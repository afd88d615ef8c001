import { expect, test } from 'vitest';
import { expectation, firstPollMs, remember, startOf } from '../../src/core/estimate.ts';
import { mulberry32 } from '../support/mulberry32.ts';

const EVERY_MS = 30_000;

function normal(next: () => number, mean: number, deviation: number): number {
  return mean + deviation * Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
}

/** How long a finished render waits until it is seen. */
function waitOf(tookMs: number, firstMs: number): number {
  let seenAt = firstMs;
  while (seenAt < tookMs) seenAt += EVERY_MS;
  return seenAt - tookMs;
}

/** Pooled waits over 300 histories of 50: each render is polled by the 50 before it. */
function pooledWaits(place: (history: readonly number[]) => number): readonly number[] {
  const waits: number[] = [];
  for (let seed = 1; seed <= 300; seed++) {
    const next = mulberry32(seed);
    const took = () => normal(next, 45_000, 4_000);
    const first = place(Array.from({ length: 50 }, took));
    for (let render = 0; render < 50; render++) waits.push(waitOf(took(), first));
  }
  return waits.toSorted((a, b) => a - b);
}

const at = (sorted: readonly number[], share: number) => sorted[Math.floor(share * sorted.length)] ?? Number.NaN;

test('a finished render is seen soon: median within 8 s, nine of ten within 16 s', () => {
  const waits = pooledWaits((history) => firstPollMs(history, EVERY_MS));
  const blind = pooledWaits(() => EVERY_MS);
  expect(at(waits, 0.5)).toBeLessThanOrEqual(8_000);
  expect(at(waits, 0.9)).toBeLessThanOrEqual(16_000);
  expect(at(blind, 0.5)).toBeGreaterThan(14_000);
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
