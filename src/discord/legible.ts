import type { Client, Message } from 'discord.js';
import { UserError } from '../core/failure.ts';

/**
 * Where words were written. A message tells whom it mentions; of a command or a form, only who was seen before is
 * known.
 */
type Written = { readonly client: Pick<Client, 'users' | 'channels'> } & Pick<Message, 'guild'> &
  Partial<Pick<Message, 'mentions'>>;

/** Signs that leave a mark: not spaces, not what only joins or turns others, and not an empty pattern of dots. */
const mark = /[^\s\p{C}\p{Z}\p{Default_Ignorable_Code_Point}\u2800]/u;

/**
 * Words as a person reads them: names in place of Discord's ids for people, roles, channels, emoji, commands and times.
 * Where nothing can be seen, nothing was said: ''.
 */
export function legible(words: string, where: Written): string {
  const named = withNames(words, where);
  return mark.test(named) ? named : '';
}

/** The same where something has to be said: what would stand in for it is not what anybody asked for. */
export function demandSaid(words: string, where: Written): string {
  const said = legible(words, where).trim();
  if (said === '') throw new UserError({ kind: 'no-words' });
  return said;
}

function withNames(words: string, { client, guild, mentions }: Written): string {
  return words
    .replaceAll(
      /<@!?(\d+)>/g,
      (_, id: string) => `@${(mentions?.users ?? client.users.cache).get(id)?.displayName ?? 'someone'}`,
    )
    .replaceAll(/<@&(\d+)>/g, (_, id: string) => `@${guild?.roles.cache.get(id)?.name ?? 'everyone with that role'}`)
    .replaceAll(/<#(\d+)>/g, (_, id: string) => `#${nameOf(client.channels.cache.get(id)) ?? 'channel'}`)
    .replaceAll(/<a?:(\w+):\d+>/g, ':$1:')
    .replaceAll(/<\/([^<>:]+):\d+>/g, '/$1')
    .replaceAll(/<t:(-?\d{1,13})(?::\w)?>/g, (_, seconds: string) => timeOf(Number(seconds)))
    .replaceAll(/<(?:id|sound):[^<>\s]*>/g, '');
}

function nameOf(channel: object | undefined): string | undefined {
  return channel !== undefined && 'name' in channel && typeof channel.name === 'string' ? channel.name : undefined;
}

function timeOf(seconds: number): string {
  const time = new Date(seconds * 1_000);
  return Number.isNaN(time.getTime()) ? '' : `${time.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
