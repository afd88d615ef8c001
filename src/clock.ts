import { setTimeout as sleep } from 'node:timers/promises';
import type { Clock } from './core/ports.ts';

/** The real time. */
export const systemClock: Clock = {
  now: () => Date.now(),
  sleepUntil: async (time, signal) => {
    await sleep(Math.max(0, time - Date.now()), undefined, { signal }).catch((error: unknown) => {
      signal.throwIfAborted();
      throw error;
    });
  },
};
