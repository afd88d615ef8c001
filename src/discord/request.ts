import { setTimeout as sleep } from 'node:timers/promises';
import { DefaultRestOptions, type RESTOptions } from 'discord.js';
import { createInOrder } from '../flows/in-order.ts';

export type MakeRequest = RESTOptions['makeRequest'];

/**
 * The least time between two requests, in milliseconds: 33 a second, of the 50 that Discord takes (docs: Rate Limits), since
 * what leaves apart may arrive together. discord.js counts in seconds of its own: two of them may fall into one of Discord's.
 */
const SPACING_MS = 30;

/** Interactions, and what is said in answer to them, have no such limit: their answers wait behind nothing. */
const unlimited = /\/(?:interactions|webhooks)\//;

/** How all requests of one bot leave, whatever `REST` they are asked of: a burst, as after a restart, is stretched. */
export function createRequest(): MakeRequest {
  const inOrder = createInOrder();
  let nextAt = 0;

  async function pass(signal: AbortSignal | undefined): Promise<void> {
    for (let left = nextAt - Date.now(); left > 0; left = nextAt - Date.now()) await sleep(left, undefined, { signal });
    nextAt = Date.now() + SPACING_MS;
  }

  return async (url, init) => {
    if (!unlimited.test(url)) await inOrder('everything', () => pass(init.signal ?? undefined));
    const response = await reconnecting(url, init);
    // Whoever waits here has been let through by discord.js, which knew nothing of it then.
    const isGlobal = response.headers.has('x-ratelimit-global');
    if (isGlobal) nextAt = Math.max(nextAt, Date.now() + Number(response.headers.get('retry-after')) * 1_000);
    return response;
  };
}

/** discord.js tries again after ECONNRESET; that a kept connection was closed just when it was used, undici calls otherwise. */
const reconnecting: MakeRequest = async (url, init) => {
  try {
    return await DefaultRestOptions.makeRequest(url, init);
  } catch (error) {
    throw isClosedLine(error) ? new Error('ECONNRESET', { cause: error }) : error;
  }
};

function isClosedLine(error: unknown): boolean {
  return error instanceof Error && (('code' in error && error.code === 'UND_ERR_SOCKET') || isClosedLine(error.cause));
}
