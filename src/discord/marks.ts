import { Routes, SnowflakeUtil, type REST } from 'discord.js';
import type { Logger } from 'pino';
import type { Addressee } from '../core/telling.ts';

const WAITING = encodeURIComponent('⏳');

/** A reaction on a message that waits in line, taken away when its turn comes. A courtesy: where it may not be, it is not. */
export function createMarks({ rest, log }: { readonly rest: REST; readonly log: Logger }) {
  const marked = new Set<string>();
  const startedAt = Date.now();

  async function quietly(change: Promise<unknown>): Promise<void> {
    await change.catch((error: unknown) => log.info({ err: error }, 'a mark could not be changed'));
  }

  /** What an earlier life has marked, nobody remembers. */
  const mayBeMarked = (messageId: string) => SnowflakeUtil.timestampFrom(messageId) < startedAt;

  return {
    async waiting({ threadId, replyTo }: Addressee): Promise<void> {
      if (replyTo === null || marked.has(replyTo)) return;
      marked.add(replyTo);
      await quietly(rest.put(Routes.channelMessageOwnReaction(threadId, replyTo, WAITING)));
    },

    async noMore({ threadId, replyTo }: Addressee): Promise<void> {
      if (replyTo === null || (!marked.delete(replyTo) && !mayBeMarked(replyTo))) return;
      await quietly(rest.delete(Routes.channelMessageOwnReaction(threadId, replyTo, WAITING)));
    },
  };
}
