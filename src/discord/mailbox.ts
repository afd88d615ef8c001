import {
  MessageType,
  SnowflakeUtil,
  type AnyThreadChannel,
  type Channel,
  type Guild,
  type Message,
  type REST,
} from 'discord.js';
import type { Logger } from 'pino';
import type { Arrival } from '../core/arrival.ts';
import type { Mailbox } from '../core/mailbox.ts';
import { arrivalOf } from './arrival-of.ts';
import type { Directory } from './directory/directory.ts';
import { freshLink } from './fresh-link.ts';
import { bytesOfFile, isServed, PATIENT_MS, wordsOfFile } from './media-host.ts';
import { messagesAfter, shownAt } from './read-messages.ts';
import { isGone } from './trouble.ts';
import { whereabouts } from './whereabouts.ts';

interface MailboxDeps {
  readonly directory: Directory;
  readonly rest: REST;
  readonly mediaHosts: readonly string[];
  readonly log: Logger;
}

/** What people write on Discord, as the port that the flows read it through. */
export const mailboxOn = ({ directory, rest, mediaHosts, log }: MailboxDeps): Mailbox => ({
  hears: directory.hears,
  hearsAll: directory.hearsAll,
  wordsOf: (file, channelId) => {
    const where = { guild: guildOf(directory.told(channelId)), channelId };
    return wordsOfFile(file, { mediaHosts, where, withinMs: PATIENT_MS });
  },
  freshLink: (file, messageId) => freshLink({ directory, rest }, file, messageId),
  bytesOf: (file, signal) => bytesOfFile(file, mediaHosts, signal),
  serves: (file) => isServed(file, mediaHosts, PATIENT_MS),
  shown: (channelId, messageId) => shownAt(directory, channelId, messageId),
  newestIn: (channelId) => newestIn(directory.told(channelId)),
  isOurs: (channelId) => isOurThread(directory, channelId),
  isFresh: (channelId) => isFreshThread(directory.told(channelId)),
  whereabouts: (channelId, guildId, personId) => whereabouts(directory, channelId, guildId, personId),
  sentAt: (messageId) => SnowflakeUtil.timestampFrom(messageId),
  since: async (channelId, messageId) =>
    (await messagesAfter(directory, channelId, messageId)).flatMap((message) => arrivalIn(message, log)),
});

function guildOf(channel: Channel | undefined): Guild | null {
  return channel === undefined || channel.isDMBased() ? null : channel.guild;
}

/** A new session tells of servers and their open threads; of anything else the cache knows what was heard there. */
function newestIn(channel: Channel | undefined): string | null | undefined {
  const isTold = channel !== undefined && !channel.isDMBased() && channel.guild.channels.cache.has(channel.id);
  return isTold && 'lastMessageId' in channel ? channel.lastMessageId : undefined;
}

async function isOurThread(directory: Directory, channelId: string): Promise<boolean> {
  try {
    return isOurs(await directory.channel(channelId));
  } catch (error) {
    if (isGone(error)) return false;
    throw error;
  }
}

function isOurs(channel: Channel | null): channel is AnyThreadChannel {
  return channel?.isThread() === true && channel.ownerId === channel.client.user.id;
}

/** Discord itself begins a thread that was opened from a message: that counts as nothing. */
function isFreshThread(channel: Channel | undefined): boolean {
  if (channel === undefined || !isOurs(channel)) return false;
  const newest = channel.lastMessageId;
  return newest === null || channel.messages.cache.get(newest)?.type === MessageType.ThreadStarterMessage;
}

/** One that cannot be read must not keep those beside it from being read, again and again. */
function arrivalIn(message: Message, log: Logger): readonly Arrival[] {
  try {
    const arrival = arrivalOf(message);
    return arrival === undefined ? [] : [arrival];
  } catch (error) {
    log.error({ err: error, thread: message.channelId, message: message.id }, 'a message of Discord cannot be read');
    return [];
  }
}
