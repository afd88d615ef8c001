import type { Clock } from '../../src/core/ports.ts';

interface Sleeper {
  readonly until: number;
  readonly wake: () => void;
}

export interface HandClock extends Clock {
  /** Moves time on by so many milliseconds, and wakes who has slept long enough. */
  advance(ms: number): void;
  /** Resolves with the time somebody sleeps until, once somebody does. */
  asleep(): Promise<number>;
  /** How many sleep now. */
  sleepers(): number;
}

/** Time that only moves by hand. */
export function createHandClock(start = Date.parse('2026-01-01T00:00:00Z')): HandClock {
  let now = start;
  const sleepers = new Set<Sleeper>();
  const watchers: ((until: number) => void)[] = [];

  return {
    now: () => now,

    async sleepUntil(until, signal) {
      signal.throwIfAborted();
      if (until <= now) return;
      const { promise, resolve, reject } = Promise.withResolvers<void>();
      const sleeper = { until, wake: resolve };
      const leave = () => reject(signal.reason);
      sleepers.add(sleeper);
      signal.addEventListener('abort', leave, { once: true });
      for (const notice of watchers.splice(0)) notice(until);
      await promise.finally(() => {
        sleepers.delete(sleeper);
        signal.removeEventListener('abort', leave);
      });
    },

    advance(ms) {
      now += ms;
      for (const { until, wake } of sleepers) if (until <= now) wake();
    },

    async asleep() {
      for (const { until } of sleepers) return until;
      return new Promise((notice) => watchers.push(notice));
    },

    sleepers: () => sleepers.size,
  };
}
