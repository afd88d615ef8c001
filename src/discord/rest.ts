import { REST, type RateLimitData, type RESTOptions } from 'discord.js';
import type { Config } from '../config.ts';
import type { MakeRequest } from './request.ts';

/** The longest that a timer can be set to. */
const NEVER_MS = 2 ** 31 - 1;

/** Each interaction and each thread has a line of requests of its own, which is let go of once it is idle. */
const LINES_SWEPT_MS = 60_000;

/** The longest wait for a place in Discord's queue that does not hold up anything else, in milliseconds. */
const PATIENCE_MS = 5_000;
/** The same of a message: those of one place come one after another, and what cannot be said now is said later. */
const MESSAGE_PATIENCE_MS = 30_000;

/**
 * Discord's REST API. What shows progress, what can be done without, and what is said is refused rather than queued
 * behind a long wait.
 */
export function restFor(config: Pick<Config, 'DISCORD_API_URL' | 'DISCORD_TOKEN'>, makeRequest: MakeRequest): REST {
  return new REST({ ...restOptions(config, makeRequest), rejectOnRateLimit: isNotWorthWaiting }).setToken(
    config.DISCORD_TOKEN,
  );
}

/**
 * Pace and time are `makeRequest`'s: discord.js would count the wait for a place as well, and let edits go before
 * results.
 */
export function restOptions(
  { DISCORD_API_URL: api }: Pick<Config, 'DISCORD_API_URL'>,
  makeRequest: MakeRequest,
): Partial<RESTOptions> {
  return {
    api,
    makeRequest,
    timeout: NEVER_MS,
    globalRequestsPerSecond: Infinity,
    handlerSweepInterval: LINES_SWEPT_MS,
  };
}

function isNotWorthWaiting({ route, method, timeToReset, retryAfter, sublimitTimeout }: RateLimitData): boolean {
  const isEdit = method === 'PATCH' && route === '/channels/:id/messages/:id';
  const isMark = route.startsWith('/channels/:id/messages/:id/reactions');
  const opensThread = method === 'POST' && /^\/channels\/:id(?:\/messages\/:id)?\/threads$/.test(route);
  const waitMs = Math.max(timeToReset, retryAfter, sublimitTimeout);
  if (method === 'POST' && route === '/channels/:id/messages') return waitMs > MESSAGE_PATIENCE_MS;
  return (isEdit || isMark || opensThread) && waitMs > PATIENCE_MS;
}
