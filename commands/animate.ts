import {
  ApplicationCommandOptionType,
  ApplicationIntegrationType,
  InteractionContextType,
  MessageFlags,
  type ChatInputCommandInteraction,
} from 'discord.js';
import { UserError } from '../src/core/failure.ts';
import { requestWords, type Shape } from '../src/core/request.ts';
import { attachmentOf, demandUsable } from '../src/discord/attachments.ts';
import type { Command } from '../src/discord/command.ts';
import { describe } from '../src/discord/describe.ts';
import { demandPermissions, opensHere } from '../src/discord/permissions.ts';
import { quoted } from '../src/discord/views/parts.ts';

const shapes: readonly Shape[] = ['9:16', '16:9', '1:1'];
const pictures = ['image', 'image2', 'image3', 'image4', 'image5'] as const;

const picture = (name: (typeof pictures)[number]) => ({
  name,
  type: ApplicationCommandOptionType.Attachment as const,
  ...describe(name === 'image' ? 'command.animate.image' : 'command.animate.more'),
});

/** Begins a project: answers, and everything else happens in the thread that grows from the answer. */
export const animate: Command = {
  data: {
    name: 'animate',
    ...describe('command.animate'),
    contexts: [InteractionContextType.Guild, InteractionContextType.BotDM],
    integration_types: [ApplicationIntegrationType.GuildInstall],
    options: [
      picture('image'),
      { name: 'prompt', type: ApplicationCommandOptionType.String, max_length: 1_500, ...describe('command.animate.prompt') },
      ...pictures.slice(1).map(picture),
      {
        name: 'shape',
        type: ApplicationCommandOptionType.String,
        choices: shapes.map((shape) => ({ name: shape, value: shape })),
        ...describe('command.animate.shape'),
      },
      { name: 'seconds', type: ApplicationCommandOptionType.Integer, min_value: 3, max_value: 60, ...describe('command.animate.seconds') },
      { name: 'private', type: ApplicationCommandOptionType.Boolean, ...describe('command.animate.private') },
    ],
  },

  async run(interaction, { turns, mediaHosts }, say) {
    const files = filesOf(interaction);
    if (files.length === 0) throw new UserError({ kind: 'no-picture' });
    demandUsable(files, mediaHosts);
    const isPrivate = interaction.options.getBoolean('private') ?? false;
    const opens = opensHere(interaction, isPrivate);
    demandPermissions(interaction, opens);

    const text = requestWords({
      prompt: interaction.options.getString('prompt') ?? '',
      seconds: interaction.options.getInteger('seconds'),
      shape: shapes.find((shape) => shape === interaction.options.getString('shape')) ?? null,
    });
    const { id, applicationId, token: interactionToken, channelId, guildId, locale, user } = interaction;
    const turn = await turns.begin({
      id,
      guildId,
      requester: { id: user.id, locale },
      door: { applicationId, interactionToken, channelId, opens },
      part: { messageId: null, text, files, links: [] },
    });
    if (turn === null) return;
    try {
      await interaction.reply({
        content: `${say(opens === 'nothing' ? 'animate.started-here' : 'animate.started')}\n> ${quoted(text)}`,
        ...(isPrivate && { flags: MessageFlags.Ephemeral }),
      });
    } finally {
      turns.start(turn); // whether the answer arrived is Discord's to say: the turn asks it first
    }
  },
};

function filesOf(interaction: ChatInputCommandInteraction) {
  return pictures.flatMap((name) => interaction.options.getAttachment(name) ?? []).map(attachmentOf);
}
