import { guildOf } from './away.ts';
import { channelBody } from './channel-body.ts';
import { intents } from './intents.ts';
import type { Channel } from './model.ts';
import { sees } from './permissions.ts';
import { permissionBits } from './permission-bits.ts';
import { dispatch, type World } from './world.ts';

export type PermissionName = keyof typeof permissionBits;

/**
 * Changes what the bot may do in a channel, and tells (CHANNEL_UPDATE; THREAD_LIST_SYNC when it sees the channel
 * again). A thread's permissions are its parent's.
 */
export function setBotPermissions(
  world: World,
  place: Channel,
  names: readonly PermissionName[],
  allowed: boolean,
): void {
  const channel = world.channels.get(place.thread === null ? place.id : (place.parentId ?? '')) ?? place;
  const sawIt = sees(world, world.bot.id, channel);
  const bits = names.reduce((all, name) => all | permissionBits[name], 0n);
  const others = channel.overwrites.filter(({ id }) => id !== world.bot.id);
  const own = channel.overwrites.find(({ id }) => id === world.bot.id) ?? { allow: 0n, deny: 0n };
  const changed = allowed
    ? { allow: own.allow | bits, deny: own.deny & ~bits }
    : { allow: own.allow & ~bits, deny: own.deny | bits };
  channel.overwrites = [...others, { id: world.bot.id, type: 1, ...changed }];
  tell(world, channel, 'CHANNEL_UPDATE', () => channelBody(world, channel));
  if (!sawIt && sees(world, world.bot.id, channel))
    tell(world, channel, 'THREAD_LIST_SYNC', () => threadsOf(world, channel));
}

function threadsOf(world: World, channel: Channel): object {
  const threads = [...world.channels.values()].filter(
    (one) => one.parentId === channel.id && one.thread?.archived === false && sees(world, world.bot.id, one),
  );
  const bodies = threads.map((thread) => channelBody(world, thread));
  return {
    guild_id: guildOf(world, channel),
    channel_ids: [channel.id],
    threads: bodies,
    members: bodies.flatMap((body) => body['member'] ?? []),
  };
}

function tell(world: World, channel: Channel, name: string, data: () => object): void {
  dispatch(world, { name, intents: intents.guilds, guildId: guildOf(world, channel), data });
}
