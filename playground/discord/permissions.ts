import { guildOf } from './away.ts';
import { memberOf } from './member-body.ts';
import { channelTypes, type Channel, type Overwrite, type Role } from './model.ts';
import { permissionBits, usualPermissions } from './permission-bits.ts';
import { refusals } from './refusal.ts';
import type { World } from './world.ts';

const ALL = (1n << 53n) - 1n;

/**
 * What an application has where it is not, in its answers alone
 * (developers/interactions/receiving-and-responding#interaction-object-interaction-structure, app_permissions).
 */
const broughtAlong = permissionBits.attachFiles | permissionBits.embedLinks | permissionBits.mentionEveryone;

/** What a user may do in the guild, whatever its channels say. */
export function permissionsInGuild(world: World, userId: string, guildId: string): bigint {
  if (userId === world.ownerId) return ALL;
  const member = memberOf(world, guildId, userId);
  if (member === undefined) return 0n;
  const roleIds = [guildId, ...member.roles];
  const base = (world.guilds.get(guildId)?.roles ?? [])
    .filter((role) => roleIds.includes(role.id))
    .reduce((bits, role) => bits | role.permissions, 0n);
  return (base & permissionBits.administrator) === 0n ? base : ALL;
}

/** The roles of the server that a channel is on. */
export function rolesIn(world: World, channel: Channel): readonly Role[] {
  return world.guilds.get(guildOf(world, channel) ?? '')?.roles ?? [];
}

/** What a user may do in a channel. A thread has the permissions of its parent, a DM those of a DM. */
export function permissionsIn(world: World, userId: string, channel: Channel): bigint {
  if (channel.away !== undefined) return userId === world.bot.id ? broughtAlong : usualPermissions;
  if (channel.type === channelTypes.dm)
    return usualPermissions & ~permissionBits.createPublicThreads & ~permissionBits.createPrivateThreads;
  const guildId = guildOf(world, channel) ?? world.guildId;
  const member = memberOf(world, guildId, userId);
  const base = permissionsInGuild(world, userId, guildId);
  if (member === undefined || base === ALL) return base;

  const { overwrites } = world.channels.get(channel.thread ? (channel.parentId ?? '') : channel.id) ?? channel;
  const everyone = overwrites.filter(({ id }) => id === guildId);
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
  if (channel.away !== undefined) return userId !== world.bot.id && channel.away.memberIds?.includes(userId) !== false;
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
