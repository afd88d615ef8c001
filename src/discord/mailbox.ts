import { SnowflakeUtil, type Client } from 'discord.js';
import type { Arrival } from '../core/arrival.ts';
import type { Mailbox } from '../core/ports.ts';
import { arrivalOf } from './arrival-of.ts';
import { isGone } from './trouble.ts';

const PAGE = 100;

/** What people wrote while nobody listened, read from Discord. */
export function createMailbox(client: () => Client | undefined): Mailbox {
  return {
    newestIn(channelId) {
      const channel = client()?.channels.cache.get(channelId);
      // A new session tells of servers and their open threads; of anything else the cache knows what was heard there.
      const isTold = channel !== undefined && !channel.isDMBased() && channel.guild.channels.cache.has(channelId);
      return isTold && 'lastMessageId' in channel ? channel.lastMessageId : undefined;
    },

    isOurs(channelId) {
      const channel = client()?.channels.cache.get(channelId);
      return channel?.isThread() === true && channel.ownerId === channel.client.user.id;
    },

    sentAt: (messageId) => SnowflakeUtil.timestampFrom(messageId),

    async since(channelId, messageId) {
      try {
        const channel = await client()?.channels.fetch(channelId);
        if (channel?.isTextBased() !== true) return [];
        const arrivals: Arrival[] = [];
        for (let after = messageId; ;) {
          const page = [...(await channel.messages.fetch({ after, limit: PAGE })).values()].toSorted(byTime);
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
