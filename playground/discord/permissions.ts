import { channelTypes, type Channel, type Overwrite } from './model.ts';
import { permissionBits, usualPermissions } from './permission-bits.ts';
import { refusals } from './refusal.ts';
import type { World } from './world.ts';

const ALL = (1n << 53n) - 1n;

/** What a user may do in a channel. A thread has the permissions of its parent, a DM those of a DM. */
export function permissionsIn(world: World, userId: string, channel: Channel): bigint {
  if (channel.type === channelTypes.dm)
    return usualPermissions & ~permissionBits.createPublicThreads & ~permissionBits.createPrivateThreads;
  if (userId === world.ownerId) return ALL;
  const member = world.members.get(userId);
  if (member === undefined) return 0n;

  const roleIds = [world.guildId, ...member.roles];
  const base = world.roles.filter((role) => roleIds.includes(role.id)).reduce((bits, role) => bits | role.permissions, 0n);
  if ((base & permissionBits.administrator) !== 0n) return ALL;

  const { overwrites } = world.channels.get(channel.thread ? (channel.parentId ?? '') : channel.id) ?? channel;
  const everyone = overwrites.filter(({ id }) => id === world.guildId);
  const roles = overwrites.filter(({ id, type }) => type === 0 && member.roles.includes(id));
  const own = overwrites.filter(({ id, type }) => type === 1 && id === userId);
  const bits = [everyone, roles, own].reduce(applied, base);
  return (bits & permissionBits.viewChannel) === 0n ? 0n : bits;
}

function applied(bits: bigint, overwrites: readonly Overwrite[]): bigint {
  const deny = overwrites.reduce((all, overwrite) => all | overwrite.deny, 0n);
  const allow = overwrites.reduce((all, overwrite) => all | overwrite.allow, 0n);
  return (bits & ~deny) | allow;
}

/** Whether a user has all of these bits in a channel. */
export function may(world: World, userId: string, channel: Channel, bits: bigint): boolean {
  return (permissionsIn(world, userId, channel) & bits) === bits;
}

/** Whether a user sees a channel; of private threads only members and moderators do. */
export function sees(world: World, userId: string, channel: Channel): boolean {
  if (channel.type === channelTypes.dm) return userId === channel.recipientId || userId === world.bot.id;
  if (!may(world, userId, channel, permissionBits.viewChannel)) return false;
  if (channel.type !== channelTypes.privateThread) return true;
  return channel.thread?.members.has(userId) === true || may(world, userId, channel, permissionBits.manageThreads);
}

/** Refuses unless the bot sees the channel (50001) and has the bits there (50013). */
export function botNeeds(world: World, channel: Channel, bits = 0n): void {
  if (!sees(world, world.bot.id, channel)) throw refusals.missingAccess();
  if (!may(world, world.bot.id, channel, bits)) throw refusals.missingPermissions();
}
