import { expect, test } from 'vitest';
import { clockBy, systemClock } from '../src/clock.ts';

const running = new AbortController().signal;

test('it wakes when the time has come, and not before', async () => {
  for (const waitMs of [0, 1, 7, 20]) {
    const time = systemClock.now() + waitMs;
    await systemClock.sleepUntil(time, running);
    expect(systemClock.now()).toBeGreaterThanOrEqual(time);
  }
});

test('for what is past it does not wait', async () => {
  await expect(systemClock.sleepUntil(0, running)).resolves.toBeUndefined();
  await expect(systemClock.sleepUntil(Number.NEGATIVE_INFINITY, running)).resolves.toBeUndefined();
});

test('whoever is woken by a stop learns why', async () => {
  const power = new AbortController();
  const asleep = expect(systemClock.sleepUntil(systemClock.now() + 60_000, power.signal)).rejects.toThrow(
    'the bot is stopping',
  );
  power.abort(new Error('the bot is stopping'));
  await asleep;
  await expect(systemClock.sleepUntil(systemClock.now() + 60_000, power.signal)).rejects.toThrow('the bot is stopping');
});

test('a time further away than a timer reaches is waited for all the same, without a timer that fires at once', async () => {
  const power = new AbortController();
  const warnings: string[] = [];
  const hear = ({ name }: Error) => void warnings.push(name);
  process.on('warning', hear);
  const waits = [2 ** 31 + 1_000, 2 ** 40, Number.POSITIVE_INFINITY].map((ms) =>
    systemClock.sleepUntil(systemClock.now() + ms, power.signal),
  );
  const first = Promise.race([
    ...waits,
    systemClock.sleepUntil(systemClock.now() + 30, running).then(() => 'still asleep'),
  ]);
  await expect(first).resolves.toBe('still asleep');
  power.abort(new Error('over'));
  await Promise.allSettled(waits);
  process.off('warning', hear);
  expect(warnings).toEqual([]);
});

const HOUR_MS = 60 * 60 * 1_000;

test('a clock that is set back by an hour while somebody waits keeps nobody waiting for that hour', async () => {
  let off = 0;
  const clock = clockBy(() => Date.now() + off);
  const awake = clock.sleepUntil(clock.now() + 50, running);
  off = -HOUR_MS;
  const late = systemClock.sleepUntil(Date.now() + 5_000, running).then(() => 'still asleep');
  expect(await Promise.race([awake, late])).toBeUndefined();
});

test('a clock that was an hour behind, and is put right, wakes those who have waited since', async () => {
  let off = -HOUR_MS;
  const clock = clockBy(() => Date.now() + off, 10);
  const awake = clock.sleepUntil(Date.now() + 50, running);
  off = 0;
  const late = systemClock.sleepUntil(Date.now() + 5_000, running).then(() => 'still asleep');
  expect(await Promise.race([awake, late])).toBeUndefined();
});
