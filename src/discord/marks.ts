import { setTimeout as sleep } from 'node:timers/promises';
import { RequestMethod, RESTJSONErrorCodes, Routes, SnowflakeUtil, type REST } from 'discord.js';
import type { Logger } from 'pino';
import type { Addressee } from '../core/telling.ts';
import { createInOrder } from '../flows/in-order.ts';
import { hasCode, isRefusal, Unsent, waitIn } from './trouble.ts';

const WAITING = encodeURIComponent('⏳');

/** Discord takes one reaction per quarter of a second and channel, put or taken away (observed). */
const SPACING_MS = 300;
/** Longer than that nobody waits for a courtesy. */
const PATIENCE_MS = 5_000;
/** Where one was refused, the next one would be. */
const REFUSED_FOR_MS = 60 * 60_000;

type Change = RequestMethod.Put | RequestMethod.Delete;

/** A reaction on a message that waits in line, taken away when its turn comes. A courtesy: where it may not be, it is not. */
export function createMarks({ rest, log }: { readonly rest: REST; readonly log: Logger }) {
  const marked = new Set<string>();
  /** What an earlier life may have marked, and this one has looked after. */
  const cleared = new Set<string>();
  /** Until when nothing is tried, by channel and method: what stands there may be taken away where nothing may be put. */
  const refusedUntil = new Map<string, number>();
  const inOrder = createInOrder();
  const startedAt = Date.now();

  /** As asked for, and apart: one limit holds for both methods, which discord.js learns too late. Resolves with what became of it. */
  async function change(method: Change, threadId: string, messageId: string): Promise<'done' | 'refused' | 'unknown'> {
    const changed = Promise.withResolvers<'done' | 'refused' | 'unknown'>();
    const task = async () => {
      if (isRefused(method, threadId)) return changed.resolve('refused');
      const request = { fullRoute: Routes.channelMessageOwnReaction(threadId, messageId, WAITING), method };
      await rest.request({ ...request, signal: AbortSignal.timeout(PATIENCE_MS) }).then(
        () => changed.resolve('done'),
        (error: unknown) => changed.resolve(failed(method, threadId, error)),
      );
      await sleep(SPACING_MS, undefined, { ref: false });
    };
    void inOrder(threadId, task);
    return changed.promise;
  }

  function isRefused(method: Change, threadId: string): boolean {
    const key = `${method} ${threadId}`;
    const isOver = Date.now() >= (refusedUntil.get(key) ?? 0);
    if (isOver) refusedUntil.delete(key);
    return !isOver;
  }

  /** A no for one message, since it is gone, says nothing about the next one. */
  function failed(method: Change, threadId: string, error: unknown): 'refused' | 'unknown' {
    if (error instanceof Unsent) return 'refused';
    const isNo = isRefusal(error) && waitIn(error) === null;
    const isForAll = isNo && !hasCode(error, RESTJSONErrorCodes.UnknownMessage);
    if (isForAll) refusedUntil.set(`${method} ${threadId}`, Date.now() + REFUSED_FOR_MS);
    log.info(
      { err: error, thread: threadId },
      isForAll ? 'marks are refused: none in this channel for an hour' : 'a mark could not be changed',
    );
    return isNo ? 'refused' : 'unknown';
  }

  /** What an earlier life has marked, nobody remembers. */
  const mayBeMarked = (messageId: string) => SnowflakeUtil.timestampFrom(messageId) < startedAt && !cleared.has(messageId);

  return {
    async waiting({ threadId, replyTo }: Addressee): Promise<void> {
      if (replyTo === null || marked.has(replyTo)) return;
      marked.add(replyTo);
      if ((await change(RequestMethod.Put, threadId, replyTo)) === 'refused') marked.delete(replyTo);
    },

    async noMore({ threadId, replyTo }: Addressee): Promise<void> {
      if (replyTo === null) return;
      const isOld = mayBeMarked(replyTo);
      if (!marked.delete(replyTo) && !isOld) return;
      if ((await change(RequestMethod.Delete, threadId, replyTo)) === 'done' && isOld) cleared.add(replyTo);
    },
  };
}
