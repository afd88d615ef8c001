import { ApplicationCommandOptionType, type ButtonInteraction } from 'discord.js';
import {
  aboutBehind,
  filmBehind,
  newestTurn,
  projectBehind,
  projectIn,
  turnBehind,
} from '../src/bot/project/projects.ts';
import { onceMore } from '../src/core/agreeing.ts';
import { UserError } from '../src/core/failure.ts';
import { limits } from '../src/core/limits.ts';
import type { Project } from '../src/core/project.ts';
import { ownWords } from '../src/core/request.ts';
import type { Part } from '../src/core/asking.ts';
import type { Turn } from '../src/core/turn.ts';
import { accept, aloud } from '../src/discord/accept.ts';
import { saidMore } from '../src/bot/inbox/said-more.ts';
import { answerWith } from '../src/discord/answer.ts';
import type { Command, CommandContext } from '../src/discord/command.ts';
import { option, slash } from '../src/discord/describe.ts';
import { demandSaid } from '../src/discord/legible.ts';
import { answerByUs } from '../src/discord/own-answer.ts';
import { demandPermissions, type Asked } from '../src/discord/permissions.ts';
import { refineModal, wordsIn } from '../src/discord/views/modals.ts';
import type { Translate } from '../src/words/words.ts';

/** Says what should be different, or asks for the same again. */
export const refine: Command = {
  data: [
    slash('refine', [
      {
        type: ApplicationCommandOptionType.String,
        max_length: limits.requestChars,
        ...option('words', 'command.refine.words'),
      },
    ]),
  ],

  async typed(interaction, ctx, t) {
    const project = await projectIn(ctx.world, interaction.channelId);
    const words = interaction.options.getString('words');
    if (words !== null) return say(interaction, project, partOf(demandSaid(words, interaction)), ctx, t, 'what-waits');
    await again(interaction, { turn: project && (await newestTurn(ctx.world, project.id)), project }, ctx, t);
  },

  buttons: {
    async refine(interaction, id, ctx, t) {
      const turn = await turnBehind(ctx.world, id);
      const about = await aboutBehind(ctx.world, id, interaction.channelId);
      const lastWords = (turn && ownWords(turn.parts)) ?? '';
      await interaction.showModal(refineModal('refine', id, { lastWords, about }, t));
    },
    async again(interaction, id, ctx, t) {
      const project = await projectBehind(ctx.world, id, interaction.channelId);
      await again(interaction, { turn: await turnBehind(ctx.world, id), project, under: id }, ctx, t);
    },
    'go-further': inOurWords('request.go-further'),
    'loop-film': inOurWords('request.loop-film'),
  },

  modals: {
    async refine(interaction, id, ctx, t) {
      const project = await projectBehind(ctx.world, id, interaction.channelId);
      const about = await filmBehind(ctx.world, id, interaction.channelId);
      const said = demandSaid(wordsIn(interaction), interaction);
      await say(interaction, project, partOf({ ...said, about }), ctx, t, 'film');
    },
  },
};

/**
 * Words of a person are a request, unless they ask something of the bot itself; where they stand under no film, they
 * may be about what waits for this person's word.
 */
async function say(
  interaction: Asked,
  project: Project | undefined,
  part: Part,
  ctx: CommandContext,
  t: Translate,
  about: 'what-waits' | 'film',
): Promise<void> {
  const words = { text: part.text, brings: part.links.length > 0 };
  if (await answerByUs(interaction, project, words, ctx, t)) return;
  if (about === 'film' || project === undefined || !(await isMore(interaction, project, part, ctx)))
    return ask(interaction, project, [part], ctx, t);
  await answerWith(interaction, { kind: 'agreed' }, t);
}

async function isMore(interaction: Asked, project: Project, part: Part, { world }: CommandContext): Promise<boolean> {
  demandPermissions(interaction, 'nothing');
  return saidMore(world, project, { parts: [part], personId: interaction.user.id, repliesTo: null });
}

/** What is often asked for, by one press. Everybody reads the words, which are about the version they stand under. */
function inOurWords(words: 'request.go-further' | 'request.loop-film') {
  return async (interaction: ButtonInteraction, id: string, ctx: CommandContext, t: Translate): Promise<void> => {
    const project = await projectBehind(ctx.world, id, interaction.channelId);
    const text = (await aloud(interaction, ctx))(words);
    const parts = [partOf({ text, about: await filmBehind(ctx.world, id, interaction.channelId) })];
    await ask(interaction, project, parts, ctx, t, { claim: interaction.customId });
  };
}

interface Repeated {
  readonly turn: Turn | undefined;
  readonly project: Project | undefined;
  /** The film it was pressed under. */
  readonly under?: string;
}

/** The same request once more, with its pictures: what is at the backend already is not sent twice. */
async function again(
  interaction: Asked,
  { turn, project, under = turn?.id }: Repeated,
  ctx: CommandContext,
  t: Translate,
): Promise<void> {
  if (turn === undefined)
    throw new UserError({ kind: project === undefined ? 'no-project-here' : 'nothing-to-repeat' });
  const claim = interaction.isButton() ? { claim: interaction.customId } : {};
  const film = await filmBehind(ctx.world, under ?? turn.id, interaction.channelId);
  const parts = onceMore(turn).map((part) => ({ ...part, about: part.about ?? film }));
  await ask(interaction, project, parts, ctx, t, { repeats: turn.id, ...claim });
}

/** Puts it in line as the next turn of its project, and says what was asked. */
export async function ask(
  interaction: Asked,
  project: Project | undefined,
  parts: readonly Part[],
  ctx: CommandContext,
  t: Translate,
  more: { readonly claim?: string; readonly repeats?: string } = {},
): Promise<void> {
  if (project === undefined) throw new UserError({ kind: 'no-project-here' });
  demandPermissions(interaction, 'nothing');
  await accept(interaction, ctx, t, {
    projectId: project.id,
    parts,
    each: false,
    opens: 'nothing',
    says: null,
    quotes: ownWords(parts),
    onlyForThem: false,
    ...more,
  });
}

/** What no message says. */
export function partOf(said: Pick<Part, 'text'> & Partial<Part>): Part {
  return { messageId: null, files: [], links: [], about: null, ...said };
}
