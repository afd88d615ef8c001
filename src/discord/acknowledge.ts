import { setTimeout as sleep } from 'node:timers/promises';
import { RESTJSONErrorCodes, type Interaction } from 'discord.js';
import { hasCode, isRefusal } from './trouble.ts';

/** Discord gives three seconds for the first answer; its own trouble may pass within them. */
const TRY_UNTIL_MS = 2_500;
const PAUSE_MS = 300;

/** Gives the first answer to an interaction. That it was given already is as good: by another process, or by a try whose own answer was lost. */
export async function acknowledge({ createdTimestamp }: Interaction, answer: () => Promise<unknown>): Promise<void> {
  while (!(await tried(answer, Date.now() + PAUSE_MS < createdTimestamp + TRY_UNTIL_MS))) await sleep(PAUSE_MS);
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
