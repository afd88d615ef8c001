import type { Clock } from '../core/ports.ts';

const PAUSES_MS = [5_000, 30_000, 120_000] as const;
const LAST_PAUSE_MS = 600_000;
/** Whatever happens, nothing is tried again sooner. */
const LEAST_PAUSE_MS = 2_000;

/** How long to wait after something failed for the nth time, counted from 0: later each time. */
export function retryAfterMs(tries: number): number {
  return PAUSES_MS[tries] ?? LAST_PAUSE_MS;
}

export type Pauses = ReturnType<typeof createPauses>;

/** The pauses between the tries of what failed: longer each time, unless something happens that may have mended it. */
export function createPauses({ clock, power }: { readonly clock: Clock; readonly power: AbortSignal }) {
  const waiting = new Set<AbortController>();

  return {
    async pause(tries: number): Promise<void> {
      const woken = new AbortController();
      const least = clock.now() + LEAST_PAUSE_MS;
      waiting.add(woken);
      try {
        await clock.sleepUntil(clock.now() + retryAfterMs(tries), AbortSignal.any([power, woken.signal]));
      } catch {
        power.throwIfAborted();
        await clock.sleepUntil(least, power);
      } finally {
        waiting.delete(woken);
      }
    },

    /** Something has changed: whatever waits is tried again. */
    wake(): void {
      for (const woken of waiting) woken.abort();
    },
  };
}
