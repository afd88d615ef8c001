import { NemoError, type Failure } from '../core/failure.ts';
import type { World } from './world.ts';

const PAUSE_MS = 1_000;
/** What may be over a moment later. */
const passing: ReadonlySet<Failure['kind']> = new Set(['unreachable', 'broken']);

/** What costs nothing is asked for twice: nobody has to hear of trouble that is over a moment later. */
export async function askTwice<T>({ clock }: World, signal: AbortSignal, ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    if (!(error instanceof NemoError && passing.has(error.failure.kind))) throw error;
  }
  await clock.sleepUntil(clock.now() + PAUSE_MS, signal);
  return ask();
}
