import { ChannelType, MessageType, PermissionFlagsBits, type Message, type Role } from 'discord.js';
import type { Arrival } from '../core/arrival.ts';
import { linksApart } from '../core/media.ts';
import { legible } from './legible.ts';
import { materialOf, shownIn } from './material-of.ts';
import { neededIn, permissionsIn } from './permissions.ts';

/** A message of a person as the flows know it; undefined for what bots and Discord itself write. */
export function arrivalOf(message: Message): Arrival | undefined {
  const { author, type, client, channel } = message;
  if (author.bot || message.webhookId !== null || (type !== MessageType.Default && type !== MessageType.Reply))
    return undefined;
  const me = client.user.id;
  const names = namesOf(message);
  const forwarded = message.messageSnapshots.map((snapshot) => snapshot);
  const shown = shownIn(forwarded);
  const said = linksApart(message.content);
  const mentioned = callsUs(message);
  const addressed = mentioned || message.mentions.users.has(me) || message.mentions.repliedUser?.id === me;
  const opens =
    channel.type === ChannelType.GuildText || channel.type === ChannelType.GuildAnnouncement
      ? 'public-thread'
      : 'nothing';
  return {
    messageId: message.id,
    editedAt: message.editedTimestamp,
    channelId: message.channelId,
    guildId: message.guildId,
    authorId: author.id,
    locale: message.guild?.preferredLocale ?? 'en-US',
    text: wordsIn(said.text, message, names),
    ...materialOf([message, ...forwarded]),
    links: [...new Set([...said.links, ...shown.links])],
    coveredLinks: [...said.coveredLinks, ...(shown.coveredLinks ?? [])],
    addressed,
    mentioned,
    toOthers: !mentioned && isToOthers(message),
    keepsOrder: keepsOrder(message),
    repliesTo: type === MessageType.Reply ? (message.reference?.messageId ?? null) : null,
    readable: isReadable(message),
    opens,
    inOurThread: channel.isThread() && channel.ownerId === me,
    missing: missingIn(message, opens),
    isDirect: channel.type === ChannelType.DM,
  };
}

/** Whether it says the bot's name: by itself, or by the role that Discord made for it. */
export function callsUs(message: Message): boolean {
  return (
    namesOf(message).some((name) => message.content.includes(name)) ||
    message.mentions.roles.some((role) => isOurs(role, message))
  );
}

/** What a bot has posted is no talk: a reply to that is about what stands there. */
function isToOthers({ author, mentions }: Message): boolean {
  const { users, repliedUser, roles, everyone } = mentions;
  const called = [...users.values(), ...(repliedUser === null ? [] : [repliedUser])];
  return everyone || roles.size > 0 || called.some(({ id, bot }) => id !== author.id && !bot);
}

/** Where Discord has not told of the person, nothing is known that they may. */
function keepsOrder({ channel, member }: Message): boolean {
  if (channel.isDMBased() || member === null) return false;
  return permissionsIn(channel, member)?.has(PermissionFlagsBits.ManageMessages) ?? false;
}

function namesOf(message: Message): readonly string[] {
  const me = message.client.user.id;
  const roles = [...(message.guild?.roles.cache.values() ?? [])].filter((role) => isOurs(role, message));
  return [`<@${me}>`, `<@!${me}>`, ...roles.map(({ id }) => `<@&${id}>`)];
}

function isOurs({ tags }: Role, { client }: Message): boolean {
  return tags?.botId === client.user.id;
}

/** What the person says: without the mention that addresses the bot. */
function wordsIn(text: string, message: Message, names: readonly string[]): string {
  const said = names.reduce((rest, one) => rest.replaceAll(one, ''), text);
  return legible(said, message).trim();
}

/** Without the Message Content intent most messages arrive empty; a person cannot write an empty one. */
export function isReadable({ content, attachments, stickers, embeds, poll, messageSnapshots }: Message): boolean {
  return (
    content !== '' || attachments.size + stickers.size + embeds.length + messageSnapshots.size > 0 || poll !== null
  );
}

/**
 * Permissions that answering here would need. Where Discord has not told of the channel, nothing is known to be
 * missing.
 */
function missingIn({ channel, client }: Message, opens: Arrival['opens']): readonly string[] {
  if (channel.isDMBased()) return [];
  const has = client.user && channel.permissionsFor(client.user);
  return has
    ? neededIn({ inThread: channel.isThread(), opens }).filter((name) => !has.has(PermissionFlagsBits[name]))
    : [];
}
