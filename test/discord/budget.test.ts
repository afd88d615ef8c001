import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Waiting } from '../../src/discord/importance.ts';
import { createPlaces } from '../../src/discord/places.ts';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const PROGRESS_MS = 2_500;

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }));
afterEach(() => void vi.useRealTimers());

/** The requests of a bot to Discord, as they leave. Edits beyond the first states are as rare as the budget says. */
function startOffice(perSecond = 50) {
  const places = createPlaces(perSecond);
  const left: { readonly importance: Waiting; readonly at: number; readonly waited: number }[] = [];
  let running = 0;

  async function ask(importance: Waiting): Promise<void> {
    const since = performance.now();
    await places.take(importance, undefined);
    left.push({ importance, at: performance.now(), waited: performance.now() - since });
  }

  /** What one turn asks of Discord: its thread, its card, a look before it is paid, edits while it lasts, its result. */
  async function turn(lastsMs: number): Promise<readonly number[]> {
    const begun = performance.now();
    const states: number[] = [];
    const stands = () => void states.push(performance.now() - begun);
    await ask('thread');
    await ask('message').then(stands);
    running += 1;
    await ask('message');
    let nextAt = performance.now() + PROGRESS_MS;
    const end = begun + lastsMs;
    for (;;) {
      await passed(Math.min(nextAt, end) - performance.now());
      if (performance.now() >= end) break;
      await ask(states.length < 3 ? 'early edit' : 'edit').then(stands);
      nextAt = performance.now() + Math.max(PROGRESS_MS, places.editEveryMs(states.length < 3 ? 0 : running));
    }
    running -= 1;
    await ask('message');
    await ask('last state');
    return states;
  }

  const waits = (...meant: readonly Waiting[]) =>
    left
      .filter(({ importance }) => meant.includes(importance))
      .map(({ waited }) => waited)
      .toSorted((a, b) => a - b);
  return { ask, turn, left, waits, running: () => running, places };
}

test('4 turns a second for ten minutes: nobody waits for what they wait for, and Discord takes everything', async () => {
  const office = startOffice();
  const turns: Promise<readonly number[]>[] = [];
  let most = 0;
  for (let n = 0; n < 10 * 60 * 4; n++) {
    turns.push(office.turn(50 * SECOND));
    await vi.advanceTimersByTimeAsync(SECOND / 4);
    most = Math.max(most, office.running());
  }
  await vi.advanceTimersByTimeAsync(2 * MINUTE);
  const states = await Promise.all(turns);

  expect(most).toBeGreaterThan(190);
  expect(
    mostWithin(
      office.left.map(({ at }) => at),
      SECOND,
    ),
  ).toBeLessThanOrEqual(45);
  for (const importance of ['thread', 'message', 'last state'] as const) {
    expect(office.waits(importance).at(-1), importance).toBeLessThan(300);
  }
  expect(states.filter((seen) => (seen[2] ?? Infinity) > 10 * SECOND)).toEqual([]);
  expect(quantile(office.waits('edit'), 0.99)).toBeLessThan(3 * SECOND); // what is edited is not old when it leaves
  const edits = office.waits('edit').length / office.left.length;
  expect(edits).toBeGreaterThan(0.1);
});

test('the more cards there are, and the more others ask for, the rarer each is edited; never not at all', async () => {
  const { places, ask } = startOffice();
  expect(places.editEveryMs(10)).toBeLessThan(PROGRESS_MS);
  expect(places.editEveryMs(200)).toBe(8 * SECOND);
  const others = Array.from({ length: 300 }, () => ask('message'));
  await vi.advanceTimersByTimeAsync(10 * SECOND);
  await Promise.all(others);
  expect(places.editEveryMs(200)).toBeGreaterThan(15 * SECOND);
  expect(places.editEveryMs(200)).toBeLessThanOrEqual(40 * SECOND);
  await vi.advanceTimersByTimeAsync(10 * SECOND);
  expect(places.editEveryMs(200)).toBe(8 * SECOND);
});

test('a bot that shares its limit with others takes its share of it', async () => {
  const office = startOffice(10);
  const all = Array.from({ length: 60 }, () => office.ask('message'));
  await vi.advanceTimersByTimeAsync(10 * SECOND);
  await Promise.all(all);
  expect(
    mostWithin(
      office.left.map(({ at }) => at),
      SECOND,
    ),
  ).toBeLessThanOrEqual(10);
});

async function passed(ms: number): Promise<void> {
  if (ms > 0) await new Promise((resolve) => void setTimeout(resolve, Math.ceil(ms)));
}

function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.floor(sorted.length * share)] ?? 0;
}

/** How many there are at most in any stretch of this length. */
function mostWithin(times: readonly number[], ms: number): number {
  let [most, first] = [0, 0];
  for (const [last, at] of times.entries()) {
    while ((times[first] ?? at) <= at - ms) first += 1;
    most = Math.max(most, last - first + 1);
  }
  return most;
}
