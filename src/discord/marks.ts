import { setTimeout as sleep } from 'node:timers/promises';
import { RequestMethod, Routes, SnowflakeUtil, type REST } from 'discord.js';
import type { Logger } from 'pino';
import type { Addressee } from '../core/telling.ts';
import { createInOrder } from '../flows/in-order.ts';

const WAITING = encodeURIComponent('⏳');

/** Discord takes one reaction per quarter of a second and channel, put or taken away (observed). */
const SPACING_MS = 300;
/** Longer than that nobody waits for a courtesy. */
const PATIENCE_MS = 5_000;

/** A reaction on a message that waits in line, taken away when its turn comes. A courtesy: where it may not be, it is not. */
export function createMarks({ rest, log }: { readonly rest: REST; readonly log: Logger }) {
  const marked = new Set<string>();
  /** What an earlier life may have marked, and this one has looked after. */
  const cleared = new Set<string>();
  const inOrder = createInOrder();
  const startedAt = Date.now();

  /** As asked for, and apart: one limit holds for both methods, which discord.js learns too late. Resolves with whether it was done. */
  async function change(method: RequestMethod, threadId: string, messageId: string): Promise<boolean> {
    const changed = Promise.withResolvers<boolean>();
    const task = async () => {
      const request = { fullRoute: Routes.channelMessageOwnReaction(threadId, messageId, WAITING), method };
      await rest.request({ ...request, signal: AbortSignal.timeout(PATIENCE_MS) }).then(
        () => changed.resolve(true),
        (error: unknown) => {
          log.info({ err: error }, 'a mark could not be changed');
          changed.resolve(false);
        },
      );
      await sleep(SPACING_MS, undefined, { ref: false });
    };
    void inOrder(threadId, task);
    return changed.promise;
  }

  /** What an earlier life has marked, nobody remembers. */
  const mayBeMarked = (messageId: string) => SnowflakeUtil.timestampFrom(messageId) < startedAt && !cleared.has(messageId);

  return {
    async waiting({ threadId, replyTo }: Addressee): Promise<void> {
      if (replyTo === null || marked.has(replyTo)) return;
      marked.add(replyTo);
      await change(RequestMethod.Put, threadId, replyTo);
    },

    async noMore({ threadId, replyTo }: Addressee): Promise<void> {
      if (replyTo === null) return;
      const isOld = mayBeMarked(replyTo);
      if (!marked.delete(replyTo) && !isOld) return;
      if ((await change(RequestMethod.Delete, threadId, replyTo)) && isOld) cleared.add(replyTo);
    },
  };
}
