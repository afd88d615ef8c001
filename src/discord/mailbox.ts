import { MessageType, SnowflakeUtil, type Client, type Message } from 'discord.js';
import type { Logger } from 'pino';
import type { Arrival, Shown } from '../core/arrival.ts';
import { limits } from '../core/limits.ts';
import type { Mailbox } from '../core/ports.ts';
import { arrivalOf, isReadable } from './arrival-of.ts';
import { shownIn } from './material-of.ts';
import { isServed, PATIENT_MS, wordsOfFile } from './media-host.ts';
import { isGone } from './trouble.ts';

const PAGE = 100;

interface MailboxDeps {
  readonly client: () => Client | undefined;
  readonly mediaHosts: readonly string[];
  readonly log: Logger;
}
const nothing: Shown = { files: [], links: [], stickers: [], leftOut: [], isHidden: false };

/** What people wrote while nobody listened, and what their words are about, read from Discord. */
export function createMailbox({ client, mediaHosts, log }: MailboxDeps): Mailbox {
  /** One that cannot be read must not keep those beside it from being read, again and again. */
  function arrivalIn(message: Message): readonly Arrival[] {
    try {
      const arrival = arrivalOf(message);
      return arrival === undefined ? [] : [arrival];
    } catch (error) {
      log.error({ err: error, thread: message.channelId, message: message.id }, 'a message of Discord cannot be read');
      return [];
    }
  }

  /** The message itself; the line at the top of a thread stands for the message that the thread grew from. */
  async function messageIn(channelId: string, messageId: string | null): Promise<Message | null> {
    const channel = await client()?.channels.fetch(channelId);
    if (channel?.isTextBased() !== true) return null;
    if (messageId === null) return channel.isThread() ? channel.fetchStarterMessage() : null;
    const message = await channel.messages.fetch(messageId);
    return message.type === MessageType.ThreadStarterMessage ? message.fetchReference() : message;
  }

  return {
    wordsOf: (file) => wordsOfFile(file, mediaHosts, PATIENT_MS),

    serves: (file) => isServed(file, mediaHosts, PATIENT_MS),

    async shown(channelId, messageId) {
      try {
        const message = await messageIn(channelId, messageId);
        if (message === null || message.author.id === message.client.user.id) return nothing;
        const bearers = [message, ...message.messageSnapshots.values()];
        const { texts: _, ...shown } = shownIn(bearers);
        return { ...shown, isHidden: !isReadable(message) && message.components.length === 0 };
      } catch (error) {
        if (isGone(error)) return nothing;
        throw error;
      }
    },

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
        return unread.flatMap(arrivalIn);
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
