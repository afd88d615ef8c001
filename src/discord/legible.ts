import { ChannelType, GuildMember, PermissionFlagsBits, type BaseInteraction, type Message } from 'discord.js';
import { UserError } from '../core/failure.ts';
import { linksApart, type Apart } from '../core/media.ts';
import { isVisible } from '../core/visible.ts';

/**
 * Where words were written, and by whom. A message tells whom it mentions; of a command or a form, only who was seen
 * before on that server is known.
 */
export type Written = Pick<Message, 'guild'> &
  Partial<Pick<Message, 'mentions'> & Pick<BaseInteraction, 'member' | 'channelId'>>;

/**
 * Words as a person reads them: names in place of Discord's ids for people, roles, channels, emoji, commands and times.
 * Where nothing can be seen, nothing was said: ''.
 */
export function legible(words: string, where: Written): string {
  const named = withNames(words, where);
  return isVisible(named) ? named : '';
}

/** What a command, a form or a text file says: its words as a person reads them, and links that stand for files. */
export function saidIn(words: string, where: Written): Apart {
  const { text, ...links } = linksApart(words);
  return { ...links, text: legible(text, where).trim() };
}

/** The same where something has to be said: what would stand in for it is not what anybody asked for. */
export function demandSaid(words: string, where: Written): Apart {
  const said = saidIn(words, where);
  if (said.text === '') throw new UserError({ kind: 'no-words' });
  return said;
}

function withNames(words: string, where: Written): string {
  const { guild, mentions } = where;
  const person = (id: string) => (mentions ? mentions.users.get(id) : guild?.members.cache.get(id)?.user);
  return words
    .replaceAll(/<@!?(\d+)>/g, (_, id: string) => `@${person(id)?.displayName ?? 'someone'}`)
    .replaceAll(/<@&(\d+)>/g, (_, id: string) => `@${guild?.roles.cache.get(id)?.name ?? 'everyone with that role'}`)
    .replaceAll(/<#(\d+)>/g, (_, id: string) => `#${channelSeen(id, where)?.name ?? 'channel'}`)
    .replaceAll(/<a?:(\w+):\d+>/g, ':$1:')
    .replaceAll(/<\/([^<>:]+):\d+>/g, '/$1')
    .replaceAll(/<t:(-?\d{1,13})(?::\w)?>/g, (_, seconds: string) => timeOf(Number(seconds)))
    .replaceAll(/<(?:id|sound):[^<>\s]*>/g, '');
}

/**
 * A name is read to nobody who would not see it in Discord: only of places of that server that the person sees, or
 * everybody where their rights are not known. Who is in a private thread is not known either.
 */
function channelSeen(id: string, { guild, member, channelId }: Written) {
  const channel = guild?.channels.cache.get(id);
  if (guild === null || channel === undefined || id === channelId) return channel;
  if (channel.type === ChannelType.PrivateThread) return undefined;
  const person = member instanceof GuildMember ? member : guild.roles.everyone;
  return channel.permissionsFor(person)?.has(PermissionFlagsBits.ViewChannel) ? channel : undefined;
}

function timeOf(seconds: number): string {
  const time = new Date(seconds * 1_000);
  return Number.isNaN(time.getTime()) ? '' : `${time.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
