import { messagesIn } from '../discord/message-store.ts';
import { channelTypes, type Channel } from '../discord/model.ts';
import { sees } from '../discord/permissions.ts';
import type { World } from '../discord/world.ts';

export interface ChannelView {
  readonly id: string;
  readonly kind: 'text' | 'forum' | 'dm' | 'thread';
  readonly name: string;
  readonly parentId: string | null;
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
  return [...world.channels.values()].flatMap((channel) => {
    const kind = kinds[channel.type];
    return kind !== undefined && sees(world, viewerId, channel) ? [viewOf(world, channel, kind, viewerId)] : [];
  });
}

function viewOf(world: World, channel: Channel, kind: ChannelView['kind'], viewerId: string): ChannelView {
  const messages = messagesIn(world, channel.id);
  return {
    id: channel.id,
    kind,
    name: kind === 'dm' ? world.bot.username : channel.name,
    parentId: channel.parentId,
    isPrivate: channel.type === channelTypes.privateThread,
    isArchived: channel.thread?.archived === true,
    isLocked: channel.thread?.locked === true,
    messageCount: messages.length,
    lastMessageId: messages.at(-1)?.id ?? null,
    lastPingId: messages.findLast(({ state, authorId }) => authorId !== viewerId && state.mentions.includes(viewerId))?.id ?? null,
  };
}
