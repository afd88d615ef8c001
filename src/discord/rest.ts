import { REST, type RateLimitData } from 'discord.js';
import type { Config } from '../config.ts';
import type { MakeRequest } from './request.ts';

/** Longer than a message ought to take, shorter than it may when Discord is slow. */
const ANSWER_MS = 15_000;

/** The longest wait for a place in Discord's queue that does not hold up anything else, in milliseconds. */
const PATIENCE_MS = 5_000;

/** Discord's REST API. What shows progress, and what can be done without, is refused rather than queued behind a long wait. */
export function createRest(config: Pick<Config, 'DISCORD_API_URL' | 'DISCORD_TOKEN'>, makeRequest: MakeRequest): REST {
  const { DISCORD_API_URL: api, DISCORD_TOKEN } = config;
  return new REST({ api, timeout: ANSWER_MS, makeRequest, rejectOnRateLimit: isNotWorthWaiting }).setToken(DISCORD_TOKEN);
}

function isNotWorthWaiting({ route, method, timeToReset, retryAfter, sublimitTimeout }: RateLimitData): boolean {
  const isEdit = method === 'PATCH' && route === '/channels/:id/messages/:id';
  const isMark = route.startsWith('/channels/:id/messages/:id/reactions');
  const opensThread = method === 'POST' && /^\/channels\/:id(?:\/messages\/:id)?\/threads$/.test(route);
  return (isEdit || isMark || opensThread) && Math.max(timeToReset, retryAfter, sublimitTimeout) > PATIENCE_MS;
}
