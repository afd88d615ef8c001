import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from 'discord.js';
import type { Arrival } from '../core/arrival.ts';
import type { Mailbox } from '../core/ports.ts';
import { createInOrder } from '../flows/in-order.ts';
import { arrivalOf } from './arrival-of.ts';
import { isGone } from './trouble.ts';

const PAGE = 100;
/** After an outage there is much to be read, and whoever goes on with their work asks Discord at the same time. */
const SPACING_MS = 100;

/** What people wrote while nobody listened, read from Discord. */
export function createMailbox(client: () => Client | undefined): Mailbox {
  const inOrder = createInOrder();

  /** One request at a time, and apart. */
  async function apart<T>(ask: () => Promise<T>): Promise<T> {
    return inOrder('everything', async () => {
      await sleep(SPACING_MS);
      return ask();
    });
  }

  return {
    newestIn(channelId) {
      const channel = client()?.channels.cache.get(channelId);
      // What is known of a direct message is what was heard there: a new session tells of servers only.
      return channel === undefined || channel.isDMBased() || !('lastMessageId' in channel) ? undefined : channel.lastMessageId;
    },

    async since(channelId, messageId) {
      try {
        const channel = await client()?.channels.fetch(channelId);
        if (channel?.isTextBased() !== true) return [];
        const arrivals: Arrival[] = [];
        for (let after = messageId; ;) {
          const found = await apart(() => channel.messages.fetch({ after, limit: PAGE }));
          const page = [...found.values()].toSorted(byTime);
          arrivals.push(...page.flatMap((message) => arrivalOf(message) ?? []));
          if (page.length < PAGE) return arrivals;
          after = page.at(-1)?.id ?? after;
        }
      } catch (error) {
        if (isGone(error)) return [];
        throw error;
      }
    },
  };
}

function byTime(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id.length - b.id.length || (a.id < b.id ? -1 : 1);
}
