import {
  ApplicationIntegrationType,
  ChannelType,
  InteractionContextType,
  PermissionFlagsBits,
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  type MessageContextMenuCommandInteraction,
  type ModalSubmitInteraction,
  type ChannelSelectMenuInteraction,
  type GuildMember,
  type GuildTextBasedChannel,
  type PermissionsBitField,
  type RoleSelectMenuInteraction,
  type StringSelectMenuInteraction,
  type UserSelectMenuInteraction,
} from 'discord.js';
import { UserError } from '../core/failure.ts';

export type Asked =
  | ButtonInteraction
  | ChannelSelectMenuInteraction
  | ChatInputCommandInteraction
  | MessageContextMenuCommandInteraction
  | ModalSubmitInteraction
  | RoleSelectMenuInteraction
  | UserSelectMenuInteraction
  | StringSelectMenuInteraction;

type Opens = 'public-thread' | 'private-thread' | 'direct-message' | 'nothing';

/**
 * Whether somebody has brought the bot along by an installation of their own: it is no member there, and sees nothing
 * but what it is handed.
 */
export function isBroughtAlong(
  interaction: Pick<Asked, 'context' | 'guildId' | 'guild' | 'authorizingIntegrationOwners'>,
) {
  const { context, guildId, guild, authorizingIntegrationOwners: owners } = interaction;
  if (context === InteractionContextType.PrivateChannel) return true;
  return guildId !== null && guild === null && owners[ApplicationIntegrationType.GuildInstall] === undefined;
}

/** What is to be opened from here, found out and checked before anything is kept or paid for. */
export function opensHere(interaction: Asked, isPrivate: boolean): Opens {
  const { channel } = interaction;
  if (isBroughtAlong(interaction)) return 'direct-message';
  if (!interaction.inGuild() || channel === null || channel.isThread() || !('threads' in channel)) return 'nothing';
  if (!isPrivate) return 'public-thread';
  return channel.type === ChannelType.GuildText ? 'private-thread' : 'nothing'; // others have no private ones
}

/**
 * Throws where others would read what is to be private: everywhere on a server but in a private thread of the person's
 * own.
 */
export function demandPrivacy(interaction: Asked, opens: Opens, ownerId: string | undefined): void {
  if (opens === 'direct-message') return;
  const isOwn = interaction.channel?.type === ChannelType.PrivateThread && ownerId === interaction.user.id;
  if (interaction.inGuild() && opens !== 'private-thread' && !isOwn)
    throw new UserError({ kind: 'no-private-thread', why: 'here' });
}

/** Everything the bot needs in order to work here, by Discord's names. */
export function neededIn({ inThread, opens }: { readonly inThread: boolean; readonly opens: Opens }) {
  return [
    ...(['ViewChannel', 'EmbedLinks', 'AttachFiles', 'ReadMessageHistory'] as const),
    ...(inThread ? [] : (['SendMessages'] as const)),
    ...(inThread || opens !== 'nothing' ? (['SendMessagesInThreads'] as const) : []),
    ...(opens === 'public-thread' ? (['CreatePublicThreads'] as const) : []),
    ...(opens === 'private-thread' ? (['CreatePrivateThreads'] as const) : []),
  ];
}

/** Throws the names of all that is missing, as Discord shows them, so that one message is enough. */
export function demandPermissions(interaction: Asked, opens: Opens): void {
  if (!interaction.inGuild() || opens === 'direct-message') return;
  const needed = neededIn({ inThread: interaction.channel?.isThread() === true, opens });
  const permissions = needed.filter((name) => !interaction.appPermissions.has(PermissionFlagsBits[name]));
  if (permissions.length === 0) return;
  const isOutside = interaction.channel?.type === ChannelType.PrivateThread && permissions.includes('ViewChannel');
  if (isOutside) throw new UserError({ kind: 'not-in-thread' });
  throw new UserError({ kind: 'missing-permissions', permissions, channelId: interaction.channelId ?? '' });
}

/** Throws where polls may not be made. */
export function demandPolls(interaction: Asked): void {
  if (interaction.inGuild() && !interaction.appPermissions.has(PermissionFlagsBits.SendPolls))
    throw new UserError({
      kind: 'missing-permissions',
      permissions: ['SendPolls'],
      channelId: interaction.channelId ?? '',
    });
}

/**
 * What somebody may in a place. Null for a thread whose channel Discord has not told of yet: its messages may come
 * first.
 */
export function permissionsIn(
  channel: GuildTextBasedChannel,
  member: GuildMember,
): Readonly<PermissionsBitField> | null {
  return channel.isThread() && channel.parent === null ? null : channel.permissionsFor(member);
}

/** Whether this person may delete what others say here. */
export function keepsOrder({ memberPermissions }: Asked): boolean {
  return memberPermissions?.has(PermissionFlagsBits.ManageMessages) ?? false;
}

/** Throws for everybody who does not manage this server, else says its id. */
export function demandAdmin({ guildId, memberPermissions }: Asked): string {
  if (guildId === null || memberPermissions?.has(PermissionFlagsBits.ManageGuild) !== true)
    throw new UserError({ kind: 'admins-only' });
  return guildId;
}
