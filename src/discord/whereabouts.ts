import { GuildMember, type BaseInteraction, type Channel } from 'discord.js';
import type { Whereabouts } from '../core/rules.ts';
import type { Directory } from './directory/directory.ts';
import { hasCode } from './trouble.ts';

const UNKNOWN_MEMBER = 10_007;
const UNKNOWN_CHANNEL = 10_003;

/**
 * Where somebody asks, and which roles they have there now: those that are remembered may have been taken away since.
 * Rejects where Discord cannot be asked.
 */
export async function whereabouts(
  directory: Directory,
  channelId: string,
  guildId: string | null,
  personId: string,
): Promise<Whereabouts> {
  const channel = await orNothing(directory.channel(channelId), UNKNOWN_CHANNEL);
  const isThread = channel?.isThread() === true;
  const parentIds = channel?.isThread() === true && channel.parentId !== null ? [channel.parentId] : [];
  const member =
    guildId === null
      ? null
      : await orNothing(
          directory.guild(guildId).then(({ members }) => members.fetch({ user: personId, force: true })),
          UNKNOWN_MEMBER,
        );
  return {
    isDirect: guildId === null,
    isThread,
    isAgeRestricted: isAgeRestricted(channel?.isThread() === true ? channel.parent : channel),
    channelIds: [channelId, ...parentIds],
    roleIds: [...(member?.roles.cache.keys() ?? [])],
  };
}

/**
 * The same as an interaction says it by itself: an answer that is due in three seconds waits for nobody. Undefined
 * where Discord has not told of the place, and in direct messages.
 */
export function whereaboutsIn({
  channel,
  member,
}: Pick<BaseInteraction, 'channel' | 'member'>): Whereabouts | undefined {
  if (channel === null || channel.isDMBased() || member === null) return undefined;
  const isThread = channel.isThread();
  const parent = isThread ? channel.parent : channel;
  if (parent === null) return undefined;
  return {
    isDirect: false,
    isThread,
    isAgeRestricted: isAgeRestricted(parent),
    channelIds: isThread ? [channel.id, parent.id] : [channel.id],
    roleIds: member instanceof GuildMember ? [...member.roles.cache.keys()] : member.roles,
  };
}

/** A thread is as its channel is. */
function isAgeRestricted(channel: Channel | null): boolean {
  return channel !== null && 'nsfw' in channel && channel.nsfw;
}

async function orNothing<T>(found: Promise<T>, code: number): Promise<T | null> {
  try {
    return await found;
  } catch (error) {
    if (hasCode(error, code)) return null;
    throw error;
  }
}
