import { channelTypes, type Channel } from './model.ts';
import type { World } from './world.ts';

/**
 * The DM between the bot and a person, opened when there is none. No event tells of it: since v8 bots get no
 * CHANNEL_CREATE for DMs.
 */
export function openDm(world: World, personId: string): Channel {
  const open = [...world.channels.values()].find(({ recipientId }) => recipientId === personId);
  if (open !== undefined) return open;
  const channel: Channel = {
    id: world.newId(),
    type: channelTypes.dm,
    name: '',
    parentId: null,
    position: 0,
    recipientId: personId,
    overwrites: [],
    lastMessageId: null,
    thread: null,
  };
  world.channels.set(channel.id, channel);
  return channel;
}
