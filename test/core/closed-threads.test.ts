import { expect, test } from 'vitest';
import { mayHoldNewsAfter } from '../../src/core/closed-threads.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const now = Date.UTC(2026, 10, 26);

test('after minutes of silence only threads of the last day are looked into, since only people can have closed them', () => {
  expect(mayHoldNewsAfter([now - 90 * DAY_MS, now - 5 * MINUTE_MS], now)).toBe(now - 5 * MINUTE_MS - DAY_MS);
});

test('after hours of silence Discord itself may have closed a thread: those of the last month are looked into', () => {
  expect(mayHoldNewsAfter([now - 90 * DAY_MS, now - 2 * DAY_MS], now)).toBe(now - 32 * DAY_MS);
});

test('there may be hundreds of thousands of places', () => {
  expect(
    mayHoldNewsAfter(
      Array.from({ length: 300_000 }, () => now),
      now,
    ),
  ).toBe(now - DAY_MS);
});

test('where nothing was ever heard there is nothing to look into', () => {
  expect(mayHoldNewsAfter([], now)).toBe(-Infinity);
});
