import type { Clock } from '../core/ports.ts';

export interface Repetition {
  readonly everyMs: number;
  readonly act: () => void | Promise<void>;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  /** What went wrong once. It is tried again at the next time. */
  readonly onTrouble: (error: unknown) => void;
}

/** Acts again and again until the signal. Resolves then; never rejects for one failed act. */
export async function repeat({ everyMs, act, clock, signal, onTrouble }: Repetition): Promise<void> {
  while (await slept(clock, everyMs, signal)) {
    try {
      await act();
    } catch (error) {
      onTrouble(error);
    }
  }
}

async function slept(clock: Clock, forMs: number, signal: AbortSignal): Promise<boolean> {
  try {
    await clock.sleepUntil(clock.now() + forMs, signal);
  } catch (error) {
    if (!signal.aborted) throw error;
  }
  return !signal.aborted;
}
