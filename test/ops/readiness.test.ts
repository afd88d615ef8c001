import { expect, test } from 'vitest';
import { whyNotReady } from '../../src/ops/readiness.ts';

const now = 1_000_000;
const well = { isConnected: true, writtenAt: now - 1_000, isQueueThere: true };

test('a bot that is connected, and has written to its store a second ago, is ready', () => {
  expect(whyNotReady(well, now)).toBeNull();
});

test.each([
  [{ isConnected: false }, 'Discord is not connected'],
  [{ writtenAt: now - 3_001 }, 'the store cannot be written to, or the process is far behind'],
  [{ isQueueThere: false }, 'the queue takes nothing'],
])('a bot with %j is not ready, and says why', (trouble, why) => {
  expect(whyNotReady({ ...well, ...trouble }, now)).toBe(why);
});

test('a bot that cannot write is not ready either where the clock was set back after its last writing', () => {
  const anHourAgo = now - 60 * 60 * 1_000;
  expect(whyNotReady(well, anHourAgo)).toBe('the store cannot be written to, or the process is far behind');
});
