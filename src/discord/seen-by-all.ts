import { ChannelType, PermissionFlagsBits, type BaseInteraction } from 'discord.js';

/** Whether everybody on the server sees what is said in this place. False where that is not known. */
export function isSeenByAll({ channel, guild }: Pick<BaseInteraction, 'channel' | 'guild'>): boolean {
  if (guild === null || channel === null || channel.isDMBased()) return false;
  if (channel.type === ChannelType.PrivateThread) return false;
  return channel.permissionsFor(guild.roles.everyone)?.has(PermissionFlagsBits.ViewChannel) ?? false;
}
