/** How long the bot waits before it looks, and for how long it goes on looking. Milliseconds. */
export interface Waits {
  readonly lookFirstMs: number;
  readonly lookNextMs: number;
  readonly answerLimitMs: number;
}

/** Until when whoever takes up the looking looks at least: three times, since the network may come up after it. */
export function threeLooks(at: number, { lookFirstMs, lookNextMs }: Waits): number {
  return at + lookFirstMs + 2 * lookNextMs;
}

/**
 * When whoever sees nothing after an answer looks next; null where that is over. What has ended may be written down
 * already, and the backend is away for longer than a moment.
 */
export function nextBlindLook({ looks, until = 0, stoppedAt }: Blind, at: number, waits: Waits): number | null {
  if (looks + 1 < LOOKS_BEFORE_SAYING_SO) return at + waits.lookFirstMs;
  return at < until && stoppedAt === null ? Math.min(at + waits.lookNextMs, until) : null;
}

interface Blind {
  readonly looks: number;
  readonly until?: number;
  readonly stoppedAt: number | null;
}

/** After this many unchanged looks the person is told that we are still looking, and until when. */
export const LOOKS_BEFORE_SAYING_SO = 5;

/** What was done may still be written down a moment after the stream's end; each further look waits so much longer. */
export const LATE_WRITE_MS = 3_000;
export const LOOKS_AFTER_ANSWER = 2;
