import {
  ChannelType,
  PermissionFlagsBits,
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  type MessageContextMenuCommandInteraction,
  type ModalSubmitInteraction,
} from 'discord.js';
import { UserError } from '../core/failure.ts';

export type Asked = ButtonInteraction | ChatInputCommandInteraction | MessageContextMenuCommandInteraction | ModalSubmitInteraction;

type Opens = 'public-thread' | 'private-thread' | 'nothing';

/** What is to be opened from here, found out and checked before anything is kept or paid for. */
export function opensHere(interaction: Asked, isPrivate: boolean): Opens {
  const { channel } = interaction;
  if (!interaction.inGuild() || channel === null || channel.isThread() || !('threads' in channel)) return 'nothing';
  if (!isPrivate) return 'public-thread';
  return channel.type === ChannelType.GuildText ? 'private-thread' : 'nothing'; // others have no private ones
}

/** Throws where others would read what is to be private: everywhere on a server but in a private thread of the person's own. */
export function demandPrivacy(interaction: Asked, opens: Opens, ownerId: string | undefined): void {
  const isOwn = interaction.channel?.type === ChannelType.PrivateThread && ownerId === interaction.user.id;
  if (interaction.inGuild() && opens !== 'private-thread' && !isOwn) throw new UserError({ kind: 'no-private-thread', why: 'here' });
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
  if (!interaction.inGuild()) return;
  const needed = neededIn({ inThread: interaction.channel?.isThread() === true, opens });
  const permissions = needed.filter((name) => !interaction.appPermissions.has(PermissionFlagsBits[name]));
  if (permissions.length === 0) return;
  const isOutside = interaction.channel?.type === ChannelType.PrivateThread && permissions.includes('ViewChannel');
  if (isOutside) throw new UserError({ kind: 'not-in-thread' });
  throw new UserError({ kind: 'missing-permissions', permissions, channelId: interaction.channelId ?? '' });
}
