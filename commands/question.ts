import type { ButtonInteraction } from 'discord.js';
import { sayInstead } from '../src/bot/inbox/said-more.ts';
import { agree, askedTurn, attachAgain } from '../src/bot/turn/ask.ts';
import { projectBehind } from '../src/bot/project/projects.ts';
import { decide } from '../src/bot/turn/consent.ts';
import { decline } from '../src/bot/turn/decline.ts';
import type { Question } from '../src/core/question.ts';
import { ownWords } from '../src/core/request.ts';
import { demandUsable } from '../src/discord/attachments.ts';
import { answerBySilence, answerWith } from '../src/discord/answer.ts';
import type { Command, CommandContext } from '../src/discord/command.ts';
import { customId, parseCustomId } from '../src/discord/custom-id.ts';
import { demandSaid } from '../src/discord/legible.ts';
import { answerByUs } from '../src/discord/own-answer.ts';
import { attachModal, filesIn, refineModal, wordsIn } from '../src/discord/views/modals.ts';
import type { Translate } from '../src/words/words.ts';

/** The answers to what is asked before anything is paid. */
export const question: Command = {
  data: [],

  buttons: {
    start: yesTo('price'),
    'go-on': yesTo('missing'),
    async allow(interaction, id, ctx) {
      const turn = await askedTurn(ctx.world, id, interaction.user.id, ['consent', 'picture'], nthOf(interaction));
      await agree(ctx.world, turn, turn.parts);
      await answerBySilence(interaction);
    },
    async change(interaction, id, { world }, t) {
      const turn = await askedTurn(world, id, interaction.user.id, ['price', 'clash']);
      await interaction.showModal(refineModal('change', id, { lastWords: ownWords(turn.parts) ?? '', about: null }, t));
    },
    always: forGood(true),
    never: forGood(false),
    'keep-picture': forGood(false, 'picture'),
    async attach(interaction, id, { world }, t) {
      const { question: asked } = await askedTurn(world, id, interaction.user.id, ['missing']);
      const title = t('modal.attach-title');
      await interaction.showModal(attachModal(customId('attach', id), title, asked.files.length, t));
    },
    async 'not-now'(interaction, id, { world }, t) {
      const asked = await askedTurn(world, id, interaction.user.id, ['price', 'missing', 'clash']);
      await answerWith(interaction, await decline(world, asked), t);
    },
  },

  modals: {
    async attach(interaction, id, { world, mediaHosts }, t) {
      const turn = await askedTurn(world, id, interaction.user.id, ['missing']);
      const files = filesIn(interaction);
      demandUsable(files, mediaHosts);
      await answerWith(interaction, await attachAgain(world, turn, files), t);
    },
    async change(interaction, id, ctx, t) {
      const { world } = ctx;
      const turn = await askedTurn(world, id, interaction.user.id, ['price', 'clash']);
      const said = demandSaid(wordsIn(interaction), interaction);
      const words = { text: said.text, brings: said.links.length > 0, about: id };
      if (await answerByUs(interaction, await projectBehind(world, id), words, ctx, t)) return;
      await answerWith(interaction, await sayInstead(world, turn, said), t);
    },
  },
};

/** Yes, this once. */
function yesTo(kind: Question['kind']) {
  return async (interaction: ButtonInteraction, id: string, { world }: CommandContext, t: Translate): Promise<void> => {
    const turn = await askedTurn(world, id, interaction.user.id, [kind]);
    await answerWith(interaction, await agree(world, turn, turn.parts), t);
  };
}

/** Whether somebody may direct a project from now on. */
function forGood(may: boolean, kind: 'consent' | 'picture' = 'consent') {
  return async (interaction: ButtonInteraction, id: string, ctx: CommandContext): Promise<void> => {
    const turn = await askedTurn(ctx.world, id, interaction.user.id, [kind], nthOf(interaction));
    await decide(ctx.world, turn, may);
    await answerBySilence(interaction);
  };
}

/** Which question about a request a button stands under; before they were told apart there was one. */
function nthOf({ customId: pressed }: ButtonInteraction): number {
  return parseCustomId(pressed)?.place ?? 1;
}
