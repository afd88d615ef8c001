import type { Client, Message } from 'discord.js';

/** Where words were written. A message tells whom it mentions; of a command or a form, only who was seen before is known. */
type Written = { readonly client: Pick<Client, 'users' | 'channels'> } & Pick<Message, 'guild'> & Partial<Pick<Message, 'mentions'>>;

/** Words as a person reads them: names in place of Discord's ids for people, roles, channels, emoji, commands and times. */
export function legible(words: string, { client, guild, mentions }: Written): string {
  return words
    .replaceAll(/<@!?(\d+)>/g, (_, id: string) => `@${(mentions?.users ?? client.users.cache).get(id)?.displayName ?? 'someone'}`)
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
