import { ApplicationCommandOptionType, type ChatInputCommandInteraction } from 'discord.js';
import { asksForEach } from '../src/core/each.ts';
import type { Attachment } from '../src/core/media.ts';
import { requestWords, shapes, type Shape } from '../src/core/request.ts';
import type { Part } from '../src/core/asking.ts';
import { accept } from '../src/discord/accept.ts';
import { attachmentOf, demandUsable } from '../src/discord/attachments.ts';
import type { Command, Desk } from '../src/discord/command.ts';
import { named, slash } from '../src/discord/describe.ts';
import { demandPermissions, demandPrivacy, opensHere, type Asked } from '../src/discord/permissions.ts';
import { animateModal, valuesOf } from '../src/discord/views/modals.ts';
import { UserError } from '../src/core/failure.ts';
import type { Say } from '../src/words/words.ts';

const pictures = ['image', 'image2', 'image3', 'image4', 'image5'] as const;

const picture = (name: (typeof pictures)[number]) => ({
  type: ApplicationCommandOptionType.Attachment as const,
  ...named(name, name === 'image' ? 'command.animate.image' : 'command.animate.more'),
});

/** What somebody wants, by whatever door they came. */
interface Wish {
  readonly files: readonly Attachment[];
  readonly prompt: string;
  readonly seconds: number | null;
  readonly shape: Shape | null;
  readonly each: boolean;
  readonly isPrivate: boolean;
}

/** Begins a project, and goes on with one in its thread. Everything else happens in the thread that grows from the answer. */
export const animate: Command = {
  data: [
    slash('animate', [
      picture('image'),
      { type: ApplicationCommandOptionType.String, max_length: 1_500, ...named('prompt', 'command.animate.prompt') },
      ...pictures.slice(1).map(picture),
      {
        type: ApplicationCommandOptionType.String,
        choices: shapes.map((shape) => ({ name: shape, value: shape })),
        ...named('shape', 'command.animate.shape'),
      },
      { type: ApplicationCommandOptionType.Integer, min_value: 3, max_value: 60, ...named('seconds', 'command.animate.seconds') },
      { type: ApplicationCommandOptionType.Boolean, ...named('each', 'command.animate.each') },
      { type: ApplicationCommandOptionType.Boolean, ...named('private', 'command.animate.private') },
    ]),
  ],

  async typed(interaction, desk, say) {
    const { options, channelId } = interaction;
    const wish = {
      files: filesOf(interaction),
      prompt: options.getString('prompt') ?? '',
      seconds: options.getInteger('seconds'),
      shape: shapes.find((shape) => shape === options.getString('shape')) ?? null,
      each: options.getBoolean('each') ?? false,
      isPrivate: options.getBoolean('private') ?? false,
    };
    const project = await desk.flows.projects.goingOnIn(channelId);
    const hasNothing = wish.files.length === 0 && wish.prompt.trim() === '' && (project?.held ?? []).length === 0;
    if (!hasNothing) return begin(interaction, wish, desk, say);
    if (wish.isPrivate) demandPrivacy(interaction, opensHere(interaction, true), project?.ownerId);
    await interaction.showModal(animateModal(wish.isPrivate ? 'animate-private' : 'animate', channelId, say, { files: true }));
  },

  buttons: {
    async animate(interaction, _projectId, desk, say) {
      await begin(interaction, { files: [], prompt: '', seconds: null, shape: null, each: false, isPrivate: false }, desk, say);
    },
    async upload(interaction, projectId, _desk, say) {
      await interaction.showModal(animateModal('animate', projectId, say, { files: true }));
    },
  },

  modals: {
    async animate(interaction, _id, desk, say) {
      await begin(interaction, { ...valuesOf(interaction), seconds: null, each: false, isPrivate: false }, desk, say);
    },
    async 'animate-private'(interaction, _id, desk, say) {
      await begin(interaction, { ...valuesOf(interaction), seconds: null, each: false, isPrivate: true }, desk, say);
    },
  },
};

/** The same way for the command, the menu, the modal and the button. */
export async function begin(interaction: Asked, wish: Wish, desk: Desk, say: Say): Promise<void> {
  demandUsable(wish.files, desk.mediaHosts);
  const project = await desk.flows.projects.goingOnIn(interaction.channelId ?? '');
  const held = project?.held ?? [];
  if (project === undefined && wish.files.length === 0) throw new UserError({ kind: 'no-picture' });
  const opens = project === undefined ? opensHere(interaction, wish.isPrivate) : 'nothing';
  if (wish.isPrivate) demandPrivacy(interaction, opens, project?.ownerId);
  demandPermissions(interaction, opens);

  const text = requestWords(wish);
  const parts: readonly Part[] = [...held, { messageId: null, text, files: wish.files, links: [], about: null }];
  const started = say(opens === 'nothing' && project === undefined ? 'animate.started-here' : 'animate.started');
  await accept(interaction, desk, say, {
    projectId: project?.id ?? null,
    parts,
    each: wish.each || asksForEach(parts),
    opens,
    says: project === undefined ? started : null,
    quotes: text,
    onlyForThem: wish.isPrivate && project === undefined,
    ...(interaction.isButton() && { claim: interaction.customId }),
  });
  if (project !== undefined) await desk.flows.projects.release(project.id, held);
}

function filesOf(interaction: ChatInputCommandInteraction): readonly Attachment[] {
  return pictures.flatMap((name) => interaction.options.getAttachment(name) ?? []).map(attachmentOf);
}
