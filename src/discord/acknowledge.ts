import { setTimeout as sleep } from 'node:timers/promises';
import { RESTJSONErrorCodes } from 'discord.js';
import { hasCode, isRefusal } from './trouble.ts';

/** Discord gives three seconds for the first answer, and some are gone; its own trouble may pass within them. */
const TRY_FOR_MS = 2_300;
const PAUSE_MS = 300;

/** Gives the first answer to an interaction. That it was given already is as good: by another process, or by a try whose own answer was lost. */
export async function acknowledge(answer: () => Promise<unknown>): Promise<void> {
  const since = performance.now(); // no clock that may be set, or be off
  while (!(await tried(answer, performance.now() + PAUSE_MS < since + TRY_FOR_MS))) await sleep(PAUSE_MS);
}

/** False where it is worth another try. */
async function tried(answer: () => Promise<unknown>, mayTryAgain: boolean): Promise<boolean> {
  try {
    await answer();
    return true;
  } catch (error) {
    if (hasCode(error, RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged)) return true;
    if (isRefusal(error) || !mayTryAgain) throw error;
    return false;
  }
}
