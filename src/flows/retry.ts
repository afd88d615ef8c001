import type { Clock } from '../core/ports.ts';

const PAUSES_MS = [5_000, 30_000, 120_000] as const;
const LAST_PAUSE_MS = 600_000;

export type Retries = ReturnType<typeof createRetries>;

/** The pauses between one try and the next of what failed: longer each time, unless there is reason to hope. */
export function createRetries({ clock, power }: { readonly clock: Clock; readonly power: AbortSignal }) {
  let hope = new AbortController();

  return {
    /** After something failed for the nth time, counted from 0. Resolves with the number to go on with. */
    async pause(tries: number): Promise<number> {
      const { signal } = hope;
      try {
        await clock.sleepUntil(clock.now() + (PAUSES_MS[tries] ?? LAST_PAUSE_MS), AbortSignal.any([power, signal]));
        return tries + 1;
      } catch (error) {
        if (power.aborted || !signal.aborted) throw error;
        return 0;
      }
    },

    /** Whatever waits tries at once, and begins to count anew. */
    wake(): void {
      hope.abort();
      hope = new AbortController();
    },
  };
}
