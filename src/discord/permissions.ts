import {
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
  const takesThreads = interaction.inGuild() && channel !== null && !channel.isThread() && 'threads' in channel;
  if (!takesThreads) return 'nothing';
  return isPrivate ? 'private-thread' : 'public-thread';
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
  if (permissions.length > 0) throw new UserError({ kind: 'missing-permissions', permissions, channelId: interaction.channelId ?? '' });
}
