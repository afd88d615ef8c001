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

/** After this many unchanged looks the person is told that we are still looking, and until when. */
export const LOOKS_BEFORE_SAYING_SO = 5;

/** What was done may still be written down a moment after the stream's end; each further look waits so much longer. */
export const LATE_WRITE_MS = 3_000;
export const LOOKS_AFTER_ANSWER = 2;
