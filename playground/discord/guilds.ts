import { guildOf } from './away.ts';
import { guildCreateBody } from './guild-body.ts';
import { intents } from './intents.ts';
import { userBody } from './member-body.ts';
import { channelTypes, type Channel, type Role } from './model.ts';
import { permissionBits, usualPermissions } from './permission-bits.ts';
import { dispatch, happened, type World } from './world.ts';

const ONE_MS_AND_WORKER = (1n << 22n) | (1n << 17n);

/** Which of so many shards hears of a server (developers/events/gateway#sharding). */
export function shardOf(guildId: string, count: number): number {
  return Number((BigInt(guildId) >> 22n) % BigInt(count));
}

/** Lets the bot into another server with one channel of that name: of two shards, the other one hears of it. */
export function openGuild(world: World, name: string): Channel {
  let id = world.newId();
  while (shardOf(id, 2) === shardOf(world.guildId, 2)) id = String(BigInt(id) + ONE_MS_AND_WORKER);
  const roles = rolesOf(world, id);
  world.guilds.set(id, { id, name, roles, left: new Set() });
  world.members.get(world.bot.id)?.roles.push(...roles.flatMap((role) => (role.botId === undefined ? [] : role.id)));
  const channel: Channel = {
    id: world.newId(),
    type: channelTypes.text,
    name,
    parentId: null,
    position: 0,
    guildId: id,
    recipientId: null,
    overwrites: [],
    lastMessageId: null,
    thread: null,
  };
  world.channels.set(channel.id, channel);
  happened(world, { kind: 'channel', channelId: channel.id, message: null });
  dispatch(world, {
    name: 'GUILD_CREATE',
    intents: intents.guilds,
    guildId: id,
    data: () => guildCreateBody(world, id),
  });
  return channel;
}

/** Takes the bot out of another server, with all that is there. */
export function closeGuild(world: World, id: string): void {
  for (const channel of world.channels.values()) if (guildOf(world, channel) === id) world.channels.delete(channel.id);
  dispatch(world, { name: 'GUILD_DELETE', intents: intents.guilds, guildId: id, data: () => ({ id }) });
  world.guilds.delete(id);
}

/** Somebody leaves this server, and stays on the others. */
export function leaveGuild(world: World, guildId: string, userId: string): void {
  world.guilds.get(guildId)?.left.add(userId);
  dispatch(world, {
    name: 'GUILD_MEMBER_REMOVE',
    intents: intents.guildMembers,
    guildId,
    data: () => ({ guild_id: guildId, user: userBody(world, userId) }),
  });
}

function rolesOf({ newId, bot }: World, id: string): readonly Role[] {
  return [
    { id, name: '@everyone', position: 0, managed: false, permissions: usualPermissions },
    { id: newId(), name: bot.username, position: 1, managed: true, permissions: usualPermissions, botId: bot.id },
    { id: newId(), name: 'Admins', position: 2, managed: false, permissions: permissionBits.administrator },
  ];
}
