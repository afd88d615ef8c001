import {
  PermissionFlagsBits,
  type ChatInputCommandInteraction,
  type ContextMenuCommandInteraction,
  type ModalSubmitInteraction,
} from 'discord.js';
import { UserError } from '../core/failure.ts';

type Asked = ChatInputCommandInteraction | ContextMenuCommandInteraction | ModalSubmitInteraction;

const everywhere = ['ViewChannel', 'EmbedLinks', 'AttachFiles', 'ReadMessageHistory'] as const;

/** What is to be opened from here, found out and checked before anything is kept or paid for. */
export function opensHere(interaction: Asked, isPrivate: boolean): 'public-thread' | 'private-thread' | 'nothing' {
  const { channel } = interaction;
  const takesThreads = interaction.inGuild() && channel !== null && !channel.isThread() && 'threads' in channel;
  if (!takesThreads) return 'nothing';
  return isPrivate ? 'private-thread' : 'public-thread';
}

/** Throws the names of all that is missing, as Discord shows them, so that one message is enough. */
export function demandPermissions(interaction: Asked, opens: ReturnType<typeof opensHere>): void {
  if (!interaction.inGuild()) return;
  const inThread = interaction.channel?.isThread() === true;
  const needed = [
    ...everywhere,
    ...(inThread ? [] : (['SendMessages'] as const)),
    ...(inThread || opens !== 'nothing' ? (['SendMessagesInThreads'] as const) : []),
    ...(opens === 'public-thread' ? (['CreatePublicThreads'] as const) : []),
    ...(opens === 'private-thread' ? (['CreatePrivateThreads'] as const) : []),
  ];
  const permissions = needed.filter((name) => !interaction.appPermissions.has(PermissionFlagsBits[name]));
  if (permissions.length > 0) throw new UserError({ kind: 'missing-permissions', permissions, channelId: interaction.channelId ?? '' });
}
