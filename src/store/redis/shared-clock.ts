import { textsOf, type Ask } from './settings.ts';

/** Longer than an answer takes that says what time it is, in milliseconds. */
const SLOW_MS = 100;

/** The clock of Redis, which all its processes share however their own are set. */
export interface SharedClock {
  look(ask: Ask): Promise<void>;
  /** What it shows at a time of `performance.now()`, in milliseconds since the epoch; never later than it does. */
  at(time: number): number;
}

export function createSharedClock(): SharedClock {
  let offset: number | undefined;
  return {
    async look(ask) {
      const asked = performance.now();
      const [seconds, micros] = textsOf(await ask('TIME'));
      const answered = performance.now();
      if (offset !== undefined && answered - asked > SLOW_MS) return; // it may have been looked at long before
      offset = Number(seconds) * 1_000 + Number(micros) / 1_000 - answered;
    },
    at: (time) => time + (offset ?? 0),
  };
}
