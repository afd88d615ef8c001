import type { Clock } from '../core/ports.ts';

const PAUSES_MS = [5_000, 30_000, 120_000] as const;
const LAST_PAUSE_MS = 600_000;
/**
 * So long at least, whatever gives reason to hope: what is refused again and again must not be asked for as often as
 * that.
 */
const LEAST_MS = 2_000;
const LAST_LEAST_MS = 60_000;

/** The pauses between one try and the next of what failed: longer each time, unless there is reason to hope. */
export function createPauses({ clock, power }: { readonly clock: Clock; readonly power: AbortSignal }) {
  let hope = new AbortController();

  return {
    async pause(tries: number): Promise<number> {
      const { signal } = hope;
      const pauseMs = PAUSES_MS[tries] ?? LAST_PAUSE_MS;
      const least = clock.now() + (tries < PAUSES_MS.length ? LEAST_MS : LAST_LEAST_MS);
      try {
        await clock.sleepUntil(clock.now() + pauseMs, AbortSignal.any([power, signal]));
      } catch (error) {
        if (power.aborted || !signal.aborted) throw error;
        await clock.sleepUntil(least, power);
      }
      return tries + 1;
    },

    hurry(): void {
      hope.abort();
      hope = new AbortController();
    },
  };
}
