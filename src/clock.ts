import { setTimeout as sleep } from 'node:timers/promises';
import type { Clock } from './core/ports.ts';

/** What a timer of Node can hold; more, and it fires at once. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** Real time, by whatever clock tells it. */
export function clockBy(now: () => number): Clock {
  return {
    now,
    async sleepUntil(time, signal) {
      do {
        const waitMs = Math.min(LONGEST_TIMER_MS, Math.max(0, time - now()));
        await sleep(waitMs, undefined, { signal }).catch((error: unknown) => {
          signal.throwIfAborted();
          throw error;
        });
      } while (now() < time); // a timer may also fire a millisecond early
    },
  };
}

/** By the clock of this machine. */
export const systemClock = clockBy(Date.now);
