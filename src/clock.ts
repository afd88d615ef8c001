import { setTimeout as sleep } from 'node:timers/promises';
import type { Clock } from './core/ports.ts';

/** So often it is looked whether the clock was set meanwhile, in milliseconds. A timer of Node is not told. */
const LOOK_MS = 10_000;

/**
 * Real time, by whatever clock tells it. Whoever waits does so until it shows that time, or until as much has passed as
 * was left then: where it is set forward they wait no longer, and where it is set back as long as they would have.
 */
export function clockBy(now: () => number, lookMs = LOOK_MS): Clock {
  return {
    now,
    async sleepUntil(time, signal) {
      const over = performance.now() + time - now();
      const left = () => Math.min(time - now(), over - performance.now());
      do {
        await sleep(Math.min(lookMs, Math.max(0, left())), undefined, { signal }).catch((error: unknown) => {
          signal.throwIfAborted();
          throw error;
        });
      } while (left() > 0); // a timer may also fire a millisecond early
    },
  };
}

/** By the clock of this machine. */
export const systemClock = clockBy(Date.now);
