import { RequestMethod, SnowflakeUtil, type REST } from 'discord.js';
import type { Logger } from 'pino';
import { dropOldest } from '../core/newest.ts';
import type { Addressee } from '../core/telling.ts';
import { createReactions, HEART, WAITING } from './reactions.ts';

/** Looked after once more, it costs one request. */
const MOST_CLEARED = 1_000;

/**
 * A reaction on a message that waits in line, taken away when its turn comes. A courtesy: where it may not be, it is
 * not.
 */
export function createMarks(deps: { readonly rest: REST; readonly log: Logger }) {
  const change = createReactions(deps);
  const marked = new Set<string>();
  /** What an earlier life may have marked, and this one has looked after. */
  const cleared = new Set<string>();
  const startedAt = Date.now();

  /** What an earlier life has marked, nobody remembers. */
  const mayBeMarked = (messageId: string) =>
    SnowflakeUtil.timestampFrom(messageId) < startedAt && !cleared.has(messageId);

  return {
    async waiting({ threadId, replyTo }: Addressee): Promise<void> {
      if (replyTo === null || marked.has(replyTo)) return;
      marked.add(replyTo);
      if ((await change(RequestMethod.Put, threadId, replyTo, WAITING)) === 'refused') marked.delete(replyTo);
    },

    /** Another one, which stays. */
    async thanked({ threadId, replyTo }: Addressee): Promise<void> {
      if (replyTo !== null) await change(RequestMethod.Put, threadId, replyTo, HEART);
    },

    async noMore({ threadId, replyTo }: Addressee): Promise<void> {
      if (replyTo === null) return;
      const isOld = mayBeMarked(replyTo);
      if (!marked.delete(replyTo) && !isOld) return;
      const outcome = await change(RequestMethod.Delete, threadId, replyTo, WAITING);
      if (outcome === 'done' && isOld) dropOldest(cleared.add(replyTo), MOST_CLEARED);
    },
  };
}
