import { setTimeout as sleep } from 'node:timers/promises';
import { Routes, SnowflakeUtil, type REST } from 'discord.js';
import type { Logger } from 'pino';
import type { Addressee } from '../core/telling.ts';

const WAITING = encodeURIComponent('⏳');

/** Discord takes one reaction per quarter of a second and channel. */
const SPACING_MS = 300;
/** Longer than that nobody waits for a courtesy. */
const PATIENCE_MS = 5_000;

/** A reaction on a message that waits in line, taken away when its turn comes. A courtesy: where it may not be, it is not. */
export function createMarks({ rest, log }: { readonly rest: REST; readonly log: Logger }) {
  const marked = new Map<string, Promise<void>>();
  const startedAt = Date.now();

  async function quietly(change: Promise<unknown>): Promise<void> {
    await change.catch((error: unknown) => log.info({ err: error }, 'a mark could not be changed'));
  }

  /** What an earlier life has marked, nobody remembers. */
  const mayBeMarked = (messageId: string) => SnowflakeUtil.timestampFrom(messageId) < startedAt;
  const patience = () => ({ signal: AbortSignal.timeout(PATIENCE_MS) });

  return {
    async waiting({ threadId, replyTo }: Addressee): Promise<void> {
      if (replyTo === null || marked.has(replyTo)) return;
      const marking = quietly(rest.put(Routes.channelMessageOwnReaction(threadId, replyTo, WAITING), patience()));
      marked.set(
        replyTo,
        marking.then(() => sleep(SPACING_MS, undefined, { ref: false })),
      );
      await marking;
    },

    /** After it stands there: taken away before, it would stay. */
    async noMore({ threadId, replyTo }: Addressee): Promise<void> {
      if (replyTo === null) return;
      const marking = marked.get(replyTo);
      if (marking === undefined && !mayBeMarked(replyTo)) return;
      marked.delete(replyTo);
      await marking;
      await quietly(rest.delete(Routes.channelMessageOwnReaction(threadId, replyTo, WAITING), patience()));
    },
  };
}
