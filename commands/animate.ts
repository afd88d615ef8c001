import { ApplicationCommandOptionType, type ChatInputCommandInteraction } from 'discord.js';
import { projectBehind, projectGoingOnIn } from '../src/bot/project/projects.ts';
import { asksForEach } from '../src/core/each.ts';
import { limits } from '../src/core/limits.ts';
import { linksApart, together } from '../src/core/media.ts';
import { motions } from '../src/core/proposals.ts';
import type { Project } from '../src/core/project.ts';
import { requestWords, ownWords, shapes, type Shape } from '../src/core/request.ts';
import { whose, type Basket, type Part } from '../src/core/asking.ts';
import { accept, aloud } from '../src/discord/accept.ts';
import { demandUsable, sorted } from '../src/discord/attachments.ts';
import { parseCustomId } from '../src/discord/custom-id.ts';
import type { Command, CommandContext } from '../src/discord/command.ts';
import { anywhere, option, slash } from '../src/discord/describe.ts';
import { saidIn } from '../src/discord/legible.ts';
import { demandWords } from '../src/discord/media-host.ts';
import { answerByUs } from '../src/discord/own-answer.ts';
import { demandPermissions, demandPrivacy, opensHere, type Asked } from '../src/discord/permissions.ts';
import { animateModal, valuesOf } from '../src/discord/views/modals.ts';
import { UserError } from '../src/core/failure.ts';
import type { Translate } from '../src/words/words.ts';

const pictures = ['image', 'image2', 'image3', 'image4', 'image5'] as const;

const picture = (name: (typeof pictures)[number]) => ({
  type: ApplicationCommandOptionType.Attachment as const,
  ...option(name, name === 'image' ? 'command.animate.image' : 'command.animate.more'),
});

/** What somebody wants, by whatever door they came. */
interface Wish {
  readonly attached: Basket;
  readonly prompt: string;
  readonly seconds: number | null;
  readonly shape: Shape | null;
  readonly each: boolean;
  readonly isPrivate: boolean;
  /** The project it goes on with, where it begins none. */
  readonly project: Project | undefined;
}

/**
 * Begins a project, and goes on with one in its thread. Everything else happens in the thread that grows from the
 * answer.
 */
export const animate: Command = {
  data: [
    anywhere(
      slash('animate', [
        picture('image'),
        {
          type: ApplicationCommandOptionType.String,
          max_length: limits.requestChars,
          ...option('prompt', 'command.animate.prompt'),
        },
        ...pictures.slice(1).map(picture),
        {
          type: ApplicationCommandOptionType.String,
          choices: shapes.map((shape) => ({ name: shape, value: shape })),
          ...option('shape', 'command.animate.shape'),
        },
        {
          type: ApplicationCommandOptionType.Integer,
          min_value: 3,
          max_value: 60,
          ...option('seconds', 'command.animate.seconds'),
        },
        { type: ApplicationCommandOptionType.Boolean, ...option('each', 'command.animate.each') },
        { type: ApplicationCommandOptionType.Boolean, ...option('private', 'command.animate.private') },
      ]),
    ),
  ],

  isAnywhere: true,

  async typed(interaction, ctx, t) {
    const { options, channelId } = interaction;
    const project = await projectGoingOnIn(ctx.world, channelId);
    const wish = {
      project,
      attached: attachedTo(interaction),
      prompt: options.getString('prompt') ?? '',
      seconds: options.getInteger('seconds'),
      shape: shapes.find((shape) => shape === options.getString('shape')) ?? null,
      each: options.getBoolean('each') ?? false,
      isPrivate: options.getBoolean('private') ?? false,
    };
    const hasNothing = isEmpty(wish.attached) && wish.prompt.trim() === '' && (project?.held ?? []).length === 0;
    if (!hasNothing) return begin(interaction, wish, ctx, t);
    if (wish.isPrivate) demandPrivacy(interaction, opensHere(interaction, true), project?.ownerId);
    await interaction.showModal(
      animateModal(wish.isPrivate ? 'animate-private' : 'animate', channelId, t, { files: true }),
    );
  },

  buttons: {
    async animate(interaction, projectId, ctx, t) {
      const project = await projectBehind(ctx.world, projectId);
      await begin(interaction, { ...unsaid, attached: nothing, prompt: '', shape: null, project }, ctx, t);
    },
    async propose(interaction, projectId, ctx, t) {
      const motion = motions[parseCustomId(interaction.customId)?.place ?? 0] ?? 'closer';
      const project = await projectBehind(ctx.world, projectId);
      if ((project?.held ?? []).length === 0) throw new UserError({ kind: 'none-held' }); // it is about those
      const prompt = (await aloud(interaction, ctx))(`motion.${motion}`);
      await begin(interaction, { ...unsaid, attached: nothing, prompt, shape: null, project }, ctx, t);
    },
    async describe(interaction, projectId, _ctx, t) {
      await interaction.showModal(animateModal('animate', projectId, t, { files: false }));
    },
    async upload(interaction, projectId, _ctx, t) {
      await interaction.showModal(animateModal('animate', projectId, t, { files: true }));
    },
  },

  modals: {
    async animate(interaction, id, ctx, t) {
      const here = interaction.channelId ?? '';
      const project = (await projectBehind(ctx.world, id)) ?? (await projectGoingOnIn(ctx.world, here));
      await begin(interaction, { ...unsaid, ...valuesOf(interaction), project }, ctx, t);
    },
    async 'animate-private'(interaction, _id, ctx, t) {
      const project = await projectGoingOnIn(ctx.world, interaction.channelId ?? '');
      await begin(interaction, { ...unsaid, ...valuesOf(interaction), isPrivate: true, project }, ctx, t);
    },
  },
};

const startedBy = {
  'public-thread': 'animate.started',
  'private-thread': 'animate.started',
  'direct-message': 'animate.started-direct',
  nothing: 'animate.started-here',
} as const;

/** What no button and no form asks for. */
const unsaid = { seconds: null, each: false, isPrivate: false };

/** The same way for the command, the menu, the modal and the button. */
export async function begin(interaction: Asked, wish: Wish, ctx: CommandContext, t: Translate): Promise<void> {
  const { files, texts, ofOther } = wish.attached;
  demandUsable(files, ctx.mediaHosts);
  const { typed, prompt, links, coveredLinks } = await said(wish, interaction, ctx);
  const { project } = wish;
  const held = project?.held ?? [];
  if (project === undefined && files.length + links.length === 0) throw new UserError({ kind: 'no-picture' });
  const brings = files.length + texts.length + links.length > 0;
  if (held.length === 0 && !brings && typed === '') throw new UserError({ kind: 'none-held' });
  const words = { text: typed, brings };
  if (await answerByUs(interaction, project, words, ctx, t)) return;
  const opens = project === undefined ? opensHere(interaction, wish.isPrivate) : 'nothing';
  if (wish.isPrivate) demandPrivacy(interaction, opens, project?.ownerId);
  demandPermissions(interaction, opens);

  const text = requestWords({ ...wish, prompt });
  const own = { messageId: null, text, files, links, coveredLinks, ...whose(ofOther), about: null };
  const parts: readonly Part[] = [...held, own];
  await accept(interaction, ctx, t, {
    projectId: project?.id ?? null,
    parts,
    each: wish.each || asksForEach(parts),
    opens,
    says: project === undefined ? startedBy[opens] : null,
    quotes: ownWords([own]),
    read: texts.map(({ name }) => name),
    onlyForThem: opens === 'direct-message' || (wish.isPrivate && project === undefined),
    ...(interaction.isButton() && { claim: interaction.customId }),
  });
}

/**
 * What is typed, and below it the words of text files: together they are no longer than the words of one request. Links
 * in them stand beside those of the message that was chosen.
 */
async function said(
  { prompt: words, attached: { texts, links: shown, coveredLinks: hidden = [] } }: Wish,
  where: Asked,
  { mediaHosts }: CommandContext,
) {
  const typed = saidIn(words, where);
  const read = (await demandWords(texts, { mediaHosts, where })).map(linksApart);
  const { text: prompt, ...links } = together([{ text: '', links: shown, coveredLinks: hidden }, typed, ...read]);
  const last = texts.at(-1);
  if (last !== undefined && prompt.length > limits.requestChars)
    throw new UserError({ kind: 'text-too-long', name: last.name });
  return { ...links, typed: typed.text, prompt };
}

const nothing: Basket = { files: [], texts: [], links: [] };

function isEmpty({ files, texts, links }: Basket): boolean {
  return files.length + texts.length + links.length === 0;
}

function attachedTo(interaction: ChatInputCommandInteraction): Basket {
  return { ...nothing, ...sorted(pictures.flatMap((name) => interaction.options.getAttachment(name) ?? [])) };
}
