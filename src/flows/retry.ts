const PAUSES_MS = [5_000, 30_000, 120_000] as const;
const LAST_PAUSE_MS = 600_000;

/** How long to wait after something failed for the nth time, counted from 0: later each time. */
export function retryAfterMs(tries: number): number {
  return PAUSES_MS[tries] ?? LAST_PAUSE_MS;
}
