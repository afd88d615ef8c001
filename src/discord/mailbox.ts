import { SnowflakeUtil, type Client, type Message } from 'discord.js';
import { limits } from '../core/limits.ts';
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
        const unread = await newest(messageId, (before) =>
          channel.messages.fetch({ limit: PAGE, cache: false, ...(before !== undefined && { before }) }),
        );
        return unread.flatMap((message) => arrivalOf(message) ?? []);
      } catch (error) {
        if (isGone(error)) return [];
        throw error;
      }
    },
  };
}

/** Those after this one, oldest first. Page by page from the newest: where there are more than are read, the oldest are left out. */
async function newest(afterId: string, fetch: (before?: string) => Promise<ReadonlyMap<string, Message>>): Promise<readonly Message[]> {
  let unread: readonly Message[] = [];
  for (let oldest: string | undefined; ;) {
    const page = [...(await fetch(oldest)).values()].toSorted(byTime);
    const fresh = page.filter(({ id }) => BigInt(id) > BigInt(afterId));
    unread = [...fresh, ...unread];
    oldest = page[0]?.id;
    if (page.length < PAGE || fresh.length < page.length || unread.length >= limits.missedPerPlace)
      return unread.slice(-limits.missedPerPlace);
  }
}

function byTime(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id.length - b.id.length || (a.id < b.id ? -1 : 1);
}
