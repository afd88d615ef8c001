import type { World } from './world.ts';

const WINDOW_MS = 10 * 60_000;

/** What Discord counts (developers/topics/rate-limits#invalid-request-limit-aka-cloudflare-bans). */
const counted = new Set([401, 403, 429]);

export type InvalidRequests = ReturnType<typeof createInvalidRequests>;

/**
 * Counts invalid requests over ten minutes: from `most` on, the wall in front of Discord lets nothing through until
 * there are fewer.
 */
export function createInvalidRequests({ clock }: Pick<World, 'clock'>, most: number) {
  const times: number[] = [];
  /** How often somebody came while the wall was up. */
  let turnedAway = 0;

  function count(): number {
    while (times[0] !== undefined && times[0] <= clock.now() - WINDOW_MS) times.shift();
    return times.length;
  }

  return {
    /** Those of the last ten minutes. */
    count,

    turnedAway: (): number => turnedAway,

    isBanned(): boolean {
      const isBanned = count() >= most;
      if (isBanned) turnedAway += 1;
      return isBanned;
    },

    answered(status: number, scope: unknown): void {
      if (counted.has(status) && scope !== 'shared') times.push(clock.now());
    },
  };
}
