import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { createTakeover } from '../../src/engine/takeover.ts';
import { systemClock } from '../../src/clock.ts';
import { createLog } from '../../src/log.ts';

/** Claims of somebody dead, each of which belongs to whoever has taken it; the answer to one take is lost on its way. */
function startLeft(keys: readonly string[], lostAt: string) {
  const left = new Set(keys);
  const resumed: string[] = [];
  let isLost = false;
  let looks = 0;
  const take = async (key: string) => {
    left.delete(key);
    if (key !== lostAt || isLost) return true;
    isLost = true;
    throw new Error('the answer is lost');
  };
  const means = Promise.resolve({
    find: async (claim: { readonly kind: string; readonly id?: string }) => ({
      askedAt: 1,
      isOver: false,
      resume: () => void resumed.push(`${claim.kind}:${claim.id}`),
    }),
    async *unfinished() {},
  });
  const claims = {
    take,
    takeSoon: take,
    release: async () => {},
    once: async () => true,
    async orphans() {
      looks += 1;
      return [...left];
    },
  };
  const { signal } = new AbortController();
  const { sweep } = createTakeover({ claims, clock: systemClock, log: createLog('silent'), power: signal, means });
  return { resumed, looks: () => looks, sweep: (visit = (_: string) => {}) => sweep(visit) };
}

test('the store stumbles while what the dead have left is taken over: what was taken is gone on with, and so is what may have been', async () => {
  const { sweep, resumed } = startLeft(['turn:1', 'turn:2', 'turn:3'], 'turn:2');
  await expect(sweep()).rejects.toThrow('the answer is lost');
  expect(resumed).toEqual(['turn:1', 'turn:3']);
  await sweep();
  expect(resumed.toSorted((a, b) => a.localeCompare(b))).toEqual(['turn:1', 'turn:2', 'turn:3']);
  await sweep();
  expect(resumed).toHaveLength(3);
});

test('of many projects that begin at once each waits for a look at what the dead have left, and not for one look each', async () => {
  const { sweep, resumed, looks } = startLeft(['turn:1', 'project:2'], '');
  const visited: string[] = [];
  await Promise.all(Array.from({ length: 500 }, (_, n) => sweep(n === 7 ? (id) => void visited.push(id) : undefined)));
  expect([looks(), resumed, visited]).toEqual([1, ['turn:1'], ['2']]);
  await sweep();
  expect(looks()).toBe(2);
});

test('the store stumbles while it is looked for what nobody has claimed: it is looked for again until that is found', async () => {
  const resumed = Promise.withResolvers<string>();
  let tries = 0;
  const means = Promise.resolve({
    find: async (claim: { readonly kind: string }) => ({
      askedAt: 1,
      isOver: false,
      resume: () => resumed.resolve(claim.kind),
    }),
    async *unfinished() {
      tries += 1;
      if (tries < 3) throw new Error('the store stumbles');
      yield { kind: 'turn', id: '1' } as const;
    },
  });
  const yes = async () => true;
  const claims = { take: yes, takeSoon: yes, release: async () => {}, once: yes, orphans: async () => [] };
  const power = new AbortController();
  let now = 10;
  const clock = {
    now: () => now,
    async sleepUntil(time: number) {
      now = time;
      await setImmediate();
    },
  };
  const takeover = createTakeover({ claims, clock, log: createLog('silent'), power: power.signal, means });
  const running = takeover.run(
    () => undefined,
    () => undefined,
  );
  expect(await resumed.promise).toBe('turn');
  expect(tries).toBe(3);
  power.abort();
  await running;
});
