import { setTimeout as sleep } from 'node:timers/promises';
import { DefaultRestOptions, REST, type RateLimitData, type RESTOptions } from 'discord.js';
import type { Config } from '../config.ts';

/** Longer than a message ought to take, shorter than it may when Discord is slow. */
const ANSWER_MS = 15_000;

/** The longest wait for a place in Discord's queue that does not hold up anything else, in milliseconds. */
const PATIENCE_MS = 5_000;

/**
 * The least time between two requests, in milliseconds: 33 in any second, of the 50 that Discord takes (docs: Rate Limits).
 * What is read after an outage comes on top. discord.js counts in seconds of its own, and two of them may fall into one of
 * Discord's. Answers to interactions are asked of another `REST`: they have no such limit, and wait behind nothing.
 */
const SPACING_MS = 30;

/** Discord's REST API. What shows progress, and what can be done without, is refused rather than queued behind a long wait. */
export function createRest({ DISCORD_API_URL, DISCORD_TOKEN }: Pick<Config, 'DISCORD_API_URL' | 'DISCORD_TOKEN'>): REST {
  return new REST({
    api: DISCORD_API_URL,
    timeout: ANSWER_MS,
    makeRequest: apart(SPACING_MS),
    rejectOnRateLimit: isNotWorthWaiting,
  }).setToken(DISCORD_TOKEN);
}

/** So that a burst, as after a restart, is stretched. */
function apart(spacingMs: number): RESTOptions['makeRequest'] {
  let nextAt = 0;
  return async (url, init) => {
    const now = Date.now();
    const at = Math.max(now, nextAt);
    nextAt = at + spacingMs;
    if (at > now) await sleep(at - now, undefined, { signal: init.signal ?? undefined });
    return makeRequest(url, init);
  };
}

/** discord.js tries again after ECONNRESET; that a kept connection was closed just when it was used, undici calls otherwise. */
export const makeRequest: RESTOptions['makeRequest'] = async (url, init) => {
  try {
    return await DefaultRestOptions.makeRequest(url, init);
  } catch (error) {
    throw isClosedLine(error) ? new Error('ECONNRESET', { cause: error }) : error;
  }
};

function isClosedLine(error: unknown): boolean {
  return error instanceof Error && (('code' in error && error.code === 'UND_ERR_SOCKET') || isClosedLine(error.cause));
}

function isNotWorthWaiting({ route, method, timeToReset, retryAfter, sublimitTimeout }: RateLimitData): boolean {
  const isEdit = method === 'PATCH' && route === '/channels/:id/messages/:id';
  const isMark = route.startsWith('/channels/:id/messages/:id/reactions');
  const opensThread = method === 'POST' && /^\/channels\/:id(?:\/messages\/:id)?\/threads$/.test(route);
  return (isEdit || isMark || opensThread) && Math.max(timeToReset, retryAfter, sublimitTimeout) > PATIENCE_MS;
}
