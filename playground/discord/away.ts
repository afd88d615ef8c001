import { channelTypes, type Channel } from './model.ts';
import { happened, type World } from './world.ts';

type Placed = Pick<Channel, 'away' | 'recipientId' | 'guildId'>;
type Wanted = Pick<Channel, 'name' | 'type'> & { readonly away: NonNullable<Channel['away']> };

/** A channel of a server that does not have the bot. */
export function openElsewhere(world: World, name: string): Channel {
  return addChannel(world, { name, type: channelTypes.text, away: { guildId: world.newId(), memberIds: null } });
}

/** What people say among themselves, two of them or a group: the bot is not there. */
export function openChat(world: World, memberIds: readonly string[]): Channel {
  const type = memberIds.length > 2 ? channelTypes.groupDm : channelTypes.dm;
  return addChannel(world, { name: 'chat', type, away: { guildId: null, memberIds } });
}

/** The server that a channel belongs to; null for direct messages. */
export function guildOf(world: World, { away, recipientId, guildId = world.guildId }: Placed): string | null {
  if (away !== undefined) return away.guildId;
  return recipientId === null ? guildId : null;
}

/** 0 a server, 1 a direct message with the bot, 2 what people say among themselves. */
export function contextOf({ away, recipientId }: Pick<Channel, 'away' | 'recipientId'>): 0 | 1 | 2 {
  if (away?.memberIds) return 2;
  return recipientId === null ? 0 : 1;
}

/**
 * By whose installation the application is used: the server's, where it is there and the command is for servers; the
 * person's, where they have it (developers/interactions/receiving-and-responding, authorizing_integration_owners).
 */
export function ownersOf(world: World, channel: Channel, personId: string, types: readonly number[]) {
  const owners: Record<string, string> = {};
  if (channel.away === undefined && types.includes(0)) owners['0'] = guildOf(world, channel) ?? '0';
  if (world.installedBy.has(personId) && types.includes(1)) owners['1'] = personId;
  return owners;
}

function addChannel(world: World, wanted: Wanted): Channel {
  const rest = { id: world.newId(), parentId: null, position: 0, recipientId: null, overwrites: [] };
  const channel = { ...rest, lastMessageId: null, thread: null, ...wanted };
  world.channels.set(channel.id, channel);
  happened(world, { kind: 'channel', channelId: channel.id, message: null });
  return channel;
}
