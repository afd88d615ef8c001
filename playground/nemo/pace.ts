import { setTimeout as sleep } from 'node:timers/promises';

/** Milliseconds: always the same, or normally distributed (never below zero). */
export type Wait = number | { readonly mean: number; readonly sd: number };

/** How long this Nemo takes. */
export interface Pace {
  /** Request → first event of the stream. */
  firstTextMs: Wait;
  /** First event of a generation → its last one. */
  generateMs: Wait;
  /** The same for an edit; also how long a late write to the state takes. */
  editMs: Wait;
  /** Submit of a render → completed, at the earliest: a real file is encoded meanwhile. */
  renderMs: Wait;
  /** Last byte of an upload → its answer; also how much later it shows in the state when `uploadApplied` is not `true`. */
  uploadMs: Wait;
}

/** For showing: a minute for a whole project. */
export const demoPace: Readonly<Pace> = {
  firstTextMs: 700,
  generateMs: 6000,
  editMs: 3000,
  renderMs: 22_000,
  uploadMs: 400,
};

/** For tests: a few hundred milliseconds each. */
export const fastPace: Readonly<Pace> = { firstTextMs: 40, generateMs: 1200, editMs: 200, renderMs: 300, uploadMs: 20 };

/** The documented waits (nemo-api.md §7.2, §10.7): text 5–15 s, edits 10–30 s, generation 100–300 s, render 30–90 s. */
export const realPace: Readonly<Pace> = {
  firstTextMs: { mean: 8000, sd: 1500 },
  generateMs: { mean: 200_000, sd: 33_000 },
  editMs: { mean: 20_000, sd: 3300 },
  renderMs: { mean: 60_000, sd: 10_000 },
  uploadMs: { mean: 1500, sd: 300 },
};

/** One wait, in milliseconds. */
export function drawMs(wait: Wait): number {
  if (typeof wait === 'number') return wait;
  const normal = Math.sqrt(-2 * Math.log(1 - Math.random())) * Math.cos(2 * Math.PI * Math.random());
  return Math.max(0, wait.mean + wait.sd * normal);
}

/** Rejects with an AbortError once `signal` fires. */
export async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await sleep(ms, undefined, { signal });
}
