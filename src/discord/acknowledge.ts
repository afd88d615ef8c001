import { setTimeout as sleep } from 'node:timers/promises';
import { RESTJSONErrorCodes } from 'discord.js';
import { doubting, type Doubt } from './in-doubt.ts';
import { hasCode, isRefusal } from './trouble.ts';

/** Discord gives three seconds for the first answer, and some are gone; its own trouble may pass within them. */
const TRY_FOR_MS = 2_300;
const PAUSE_MS = 300;

/** Discord has the first answer to an interaction already, and it is not ours: whoever gave it goes on with it. */
export class AnsweredByAnother extends Error {
  override readonly name = 'AnsweredByAnother';

  constructor(cause: unknown) {
    super('an interaction was answered by another process', { cause });
  }
}

/**
 * Gives the first answer to an interaction. That it stands there already is as good where a try of ours may have
 * arrived.
 */
export async function acknowledge(answer: () => Promise<unknown>): Promise<void> {
  const since = performance.now(); // no clock that may be set, or be off
  const doubt: Doubt = { mayHaveArrived: false };
  const mayTryAgain = () => performance.now() + PAUSE_MS < since + TRY_FOR_MS;
  while (!(await tried(() => doubting(doubt, answer), doubt, mayTryAgain()))) await sleep(PAUSE_MS);
}

/** False where it is worth another try. */
async function tried(answer: () => Promise<unknown>, doubt: Doubt, mayTryAgain: boolean): Promise<boolean> {
  try {
    await answer();
    return true;
  } catch (error) {
    if (hasCode(error, RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged)) {
      if (doubt.mayHaveArrived) return true;
      throw new AnsweredByAnother(error);
    }
    if (isRefusal(error) || !mayTryAgain) throw error;
    return false;
  }
}
