import { Routes, type REST } from 'discord.js';
import { Unsent } from './trouble.ts';

/** After less than that, what has failed is tried again soon by itself. */
const LEAST_MS = 5_000;
/** How often Discord is asked, for all that waits for it together, where nothing else tells whether it is back. */
const ASK_MS = 15_000;

/**
 * Hears when Discord answers again after a while in which it did not: its gateway may have stayed all the time, and
 * says nothing of that.
 */
export function watchOutages(rest: REST, onOver: () => void, { leastMs = LEAST_MS, askMs = ASK_MS } = {}): void {
  const make = rest.options.makeRequest;
  /** By a clock that nobody sets; null while Discord answers. */
  let awaySince: number | null = null;
  let asking: NodeJS.Timeout | undefined;

  const failed = () => {
    awaySince ??= performance.now();
    asking ??= setTimeout(() => void ask(), askMs).unref();
  };

  const answered = () => {
    const since = awaySince;
    awaySince = null;
    if (since !== null && performance.now() - since >= leastMs) onOver();
  };

  const ask = async () => {
    if (awaySince !== null) await rest.get(Routes.user()).catch(() => undefined); // what came of it was seen below
    asking = undefined;
    if (awaySince !== null) failed();
  };

  rest.options.makeRequest = async (url, init) => {
    try {
      const reply = await make(url, init);
      if (reply.status >= 500) failed();
      else if (reply.ok) answered(); // what is refused may be refused by a wall in front of it
      return reply;
    } catch (error) {
      if (!(error instanceof Unsent) && init.signal?.aborted !== true) failed();
      throw error;
    }
  };
}
