import { setTimeout as sleep } from 'node:timers/promises';
import { RESTJSONErrorCodes, Routes, type RequestMethod, type REST } from 'discord.js';
import type { Logger } from 'pino';
import { dropOldest } from '../core/newest.ts';
import { createInOrder } from '../engine/in-order.ts';
import { hasCode, isRefusal, Unsent, waitIn } from './trouble.ts';

export const WAITING = '⏳';
export const HEART = '❤️';

/** Discord takes one reaction per quarter of a second and channel, put or taken away (observed). */
const SPACING_MS = 300;
/** Longer than that nobody waits for a courtesy. */
const PATIENCE_MS = 5_000;
/** Where one was refused, the next one would be. */
const REFUSED_FOR_MS = 60 * 60_000;
const MOST_PLACES = 1_000;

type Emoji = typeof WAITING | typeof HEART;
type Where = readonly [threadId: string, messageId: string, emoji: Emoji];
type Change = RequestMethod.Put | RequestMethod.Delete;
type Outcome = 'done' | 'refused' | 'unknown';

/**
 * Puts our reaction on messages and takes it away, one after another per channel; where it is refused, not again for an
 * hour.
 */
export function createReactions({ rest, log }: { readonly rest: REST; readonly log: Logger }) {
  /** By channel and method: what stands there may be taken away where nothing may be put. */
  const refusedUntil = new Map<string, number>();
  const inOrder = createInOrder();

  function noteFailure(key: string, thread: string, error: unknown): Outcome {
    if (error instanceof Unsent) return 'refused';
    const isNo = isRefusal(error) && waitIn(error) === null;
    // One that is gone says nothing about the next
    const isForAll = isNo && !hasCode(error, RESTJSONErrorCodes.UnknownMessage);
    if (isForAll) refusedUntil.set(key, Date.now() + REFUSED_FOR_MS);
    dropOldest(refusedUntil, MOST_PLACES);
    const line = isForAll ? 'marks are refused: none in this channel for an hour' : 'a mark could not be changed';
    log.info({ err: error, thread }, line);
    return isNo ? 'refused' : 'unknown';
  }

  function isRefused(key: string): boolean {
    const isOver = Date.now() >= (refusedUntil.get(key) ?? 0);
    if (isOver) refusedUntil.delete(key);
    return !isOver;
  }

  /**
   * As asked for, and apart: one limit holds for both methods, which discord.js learns too late. Resolves before the
   * pause.
   */
  return (method: Change, ...where: Where): Promise<Outcome> => {
    const [threadId] = where;
    const changed = Promise.withResolvers<Outcome>();
    void inOrder(threadId, async () => {
      const key = `${method} ${threadId}`;
      if (isRefused(key)) return changed.resolve('refused');
      const error = await refusalOf(rest, method, ...where);
      changed.resolve(error === null ? 'done' : noteFailure(key, threadId, error));
      await sleep(SPACING_MS, undefined, { ref: false });
    });
    return changed.promise;
  };
}

/** Null where it is done. */
async function refusalOf(rest: REST, method: Change, ...[threadId, messageId, emoji]: Where): Promise<unknown> {
  const fullRoute = Routes.channelMessageOwnReaction(threadId, messageId, encodeURIComponent(emoji));
  try {
    await rest.request({ fullRoute, method, signal: AbortSignal.timeout(PATIENCE_MS) });
    return null;
  } catch (error) {
    return error;
  }
}
