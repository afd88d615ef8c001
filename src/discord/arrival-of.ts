import { ChannelType, MessageType, PermissionFlagsBits, type Message } from 'discord.js';
import type { Arrival } from '../core/arrival.ts';
import { mediaLinks, withoutMediaLinks } from '../core/media.ts';
import { attachmentOf } from './attachments.ts';
import { neededIn } from './permissions.ts';

/** A message of a person as the flows know it; undefined for what bots and Discord itself write. */
export function arrivalOf(message: Message): Arrival | undefined {
  const { author, type, client, channel } = message;
  if (author.bot || message.webhookId !== null || (type !== MessageType.Default && type !== MessageType.Reply)) return undefined;
  const me = client.user?.id ?? '';
  const forwarded = message.messageSnapshots.map((snapshot) => snapshot);
  const links = mediaLinks([message.content, ...forwarded.map(({ content }) => content)].join(' '));
  const opens = channel.type === ChannelType.GuildText || channel.type === ChannelType.GuildAnnouncement ? 'public-thread' : 'nothing';
  return {
    messageId: message.id,
    channelId: message.channelId,
    guildId: message.guildId,
    authorId: author.id,
    locale: message.guild?.preferredLocale ?? 'en-US',
    text: wordsIn(message.content, me),
    files: [message, ...forwarded].flatMap(({ attachments }) => attachments.map(attachmentOf)),
    links,
    addressed: message.mentions.users.has(me) || message.mentions.repliedUser?.id === me,
    repliesTo: type === MessageType.Reply ? (message.reference?.messageId ?? null) : null,
    readable: isReadable(message),
    opens,
    missing: missingIn(message, opens),
    isDirect: channel.type === ChannelType.DM,
  };
}

/** What the person says: without the mention that addresses the bot, and without links that stand for files. */
export function wordsIn(content: string, me: string): string {
  return withoutMediaLinks(content)
    .replaceAll(new RegExp(`<@!?${me}>`, 'g'), '')
    .trim();
}

/** Without the Message Content intent most messages arrive empty; a person cannot write an empty one. */
function isReadable({ content, attachments, stickers, embeds, poll, messageSnapshots }: Message): boolean {
  return content !== '' || attachments.size + stickers.size + embeds.length + messageSnapshots.size > 0 || poll !== null;
}

/** Permissions that answering here would need. Where Discord has not told of the channel, nothing is known to be missing. */
function missingIn({ channel, client }: Message, opens: Arrival['opens']): readonly string[] {
  if (channel.isDMBased()) return [];
  const has = client.user && channel.permissionsFor(client.user);
  return has ? neededIn({ inThread: channel.isThread(), opens }).filter((name) => !has.has(PermissionFlagsBits[name])) : [];
}
