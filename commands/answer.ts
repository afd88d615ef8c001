import type { ButtonInteraction } from 'discord.js';
import { projectBehind } from '../src/bot/project/projects.ts';
import { chosen } from '../src/bot/project/question.ts';
import { UserError } from '../src/core/failure.ts';
import { accept, aloud } from '../src/discord/accept.ts';
import type { Command, CommandContext } from '../src/discord/command.ts';
import { customId } from '../src/discord/custom-id.ts';
import { demandPermissions, type Asked } from '../src/discord/permissions.ts';
import type { Translate } from '../src/words/words.ts';

/** Answers what the agent asks: the answers that were chosen go back as words, once. */
export const answer: Command = {
  data: [],
  buttons: { 'answer-1': at(0), 'answer-2': at(1), 'answer-3': at(2), 'answer-4': at(3), 'answer-5': at(4) },
  selects: {
    async answer(interaction, turnId, ctx, t) {
      await choose(interaction, turnId, interaction.values.map(Number), ctx, t);
    },
  },
};

function at(place: number) {
  return (interaction: ButtonInteraction, turnId: string, ctx: CommandContext, t: Translate) =>
    choose(interaction, turnId, [place], ctx, t);
}

async function choose(
  interaction: Asked,
  turnId: string,
  places: readonly number[],
  ctx: CommandContext,
  t: Translate,
): Promise<void> {
  const project = await projectBehind(ctx.world, turnId);
  if (project === undefined) throw new UserError({ kind: 'no-project-here' });
  const answers = await chosen(ctx.world, project, { turnId, personId: interaction.user.id }, places);
  demandPermissions(interaction, 'nothing');
  const text = answers.join((await aloud(interaction, ctx))('list.separator'));
  await accept(interaction, ctx, t, {
    projectId: project.id,
    parts: [{ messageId: null, text, files: [], links: [], about: null }],
    each: false,
    opens: 'nothing',
    says: null,
    quotes: text,
    onlyForThem: false,
    claim: customId('answer', turnId), // whichever of them: it is answered once
  });
}
