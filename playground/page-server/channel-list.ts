import { channelTypes, type Channel, type Message } from '../discord/model.ts';
import { sees } from '../discord/permissions.ts';
import type { World } from '../discord/world.ts';

export interface ChannelView {
  readonly id: string;
  readonly kind: 'text' | 'forum' | 'dm' | 'thread';
  readonly name: string;
  readonly parentId: string | null;
  /** The bot is not there; people may bring it along. */
  readonly isAway: boolean;
  readonly isPrivate: boolean;
  readonly isArchived: boolean;
  readonly isLocked: boolean;
  /** Of messages that everybody sees. */
  readonly messageCount: number;
  readonly lastMessageId: string | null;
  /** The newest message that pings the viewer. */
  readonly lastPingId: string | null;
}

const kinds: Readonly<Record<number, ChannelView['kind']>> = {
  [channelTypes.text]: 'text',
  [channelTypes.forum]: 'forum',
  [channelTypes.dm]: 'dm',
  [channelTypes.publicThread]: 'thread',
  [channelTypes.privateThread]: 'thread',
};

/** The channels, threads and DMs that somebody sees and can write in, oldest first. */
export function listChannels(world: World, viewerId: string): readonly ChannelView[] {
  const messages = Map.groupBy(world.messages.values(), ({ channelId }) => channelId);
  return [...world.channels.values()].flatMap((channel) => {
    const kind = kinds[channel.type];
    if (kind === undefined || !sees(world, viewerId, channel)) return [];
    const there = (messages.get(channel.id) ?? []).filter(({ deleted, onlyFor }) => !deleted && onlyFor === null);
    return [{ ...viewOf(world, channel, there, viewerId), kind }];
  });
}

function viewOf(world: World, channel: Channel, messages: readonly Message[], viewerId: string) {
  return {
    id: channel.id,
    name: channel.recipientId === null ? channel.name : world.bot.username,
    parentId: channel.parentId,
    isAway: channel.away !== undefined,
    isPrivate: channel.type === channelTypes.privateThread,
    isArchived: channel.thread?.archived === true,
    isLocked: channel.thread?.locked === true,
    messageCount: messages.length,
    lastMessageId: messages.at(-1)?.id ?? null,
    lastPingId:
      messages.findLast(({ state, authorId }) => authorId !== viewerId && state.mentions.includes(viewerId))?.id ??
      null,
  };
}
