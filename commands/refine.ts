import { ApplicationCommandOptionType } from 'discord.js';
import { UserError } from '../src/core/failure.ts';
import { limits } from '../src/core/limits.ts';
import type { Project } from '../src/core/project.ts';
import { wordsOf } from '../src/core/request.ts';
import type { Part } from '../src/core/asking.ts';
import type { Turn } from '../src/core/turn.ts';
import { accept } from '../src/discord/accept.ts';
import type { Command, Desk } from '../src/discord/command.ts';
import { named, slash } from '../src/discord/describe.ts';
import { legible } from '../src/discord/legible.ts';
import { demandPermissions, type Asked } from '../src/discord/permissions.ts';
import { refineModal, wordsIn } from '../src/discord/views/modals.ts';
import type { Say } from '../src/words/words.ts';

/** Says what should be different, or asks for the same again. */
export const refine: Command = {
  data: [
    slash('refine', [
      { type: ApplicationCommandOptionType.String, max_length: limits.requestChars, ...named('words', 'command.refine.words') },
    ]),
  ],

  async typed(interaction, desk, say) {
    const project = await desk.flows.projects.in(interaction.channelId);
    const words = legible(interaction.options.getString('words') ?? '', interaction).trim();
    if (words !== '') return ask(interaction, project, [partOf(words)], desk, say);
    await again(interaction, project && (await desk.flows.turns.newest(project.id)), project, desk, say);
  },

  buttons: {
    async refine(interaction, id, desk, say) {
      const turn = await desk.flows.projects.turn(id);
      await interaction.showModal(refineModal(id, turn === undefined ? '' : wordsOf(turn.parts), say));
    },
    async again(interaction, id, desk, say) {
      await again(interaction, await desk.flows.projects.turn(id), await desk.flows.projects.behind(id), desk, say);
    },
  },

  modals: {
    async refine(interaction, id, desk, say) {
      await ask(interaction, await desk.flows.projects.behind(id), [partOf(legible(wordsIn(interaction), interaction))], desk, say);
    },
  },
};

/** The same request once more, with its pictures: what is at the backend already is not sent twice. */
async function again(interaction: Asked, turn: Turn | undefined, project: Project | undefined, desk: Desk, say: Say): Promise<void> {
  if (turn === undefined) throw new UserError({ kind: project === undefined ? 'no-project-here' : 'nothing-to-repeat' });
  const parts = turn.parts.map((part) => ({ ...part, messageId: null }));
  const claim = interaction.isButton() ? { claim: interaction.customId } : {};
  await ask(interaction, project, parts, desk, say, { repeats: turn.id, ...claim });
}

async function ask(
  interaction: Asked,
  project: Project | undefined,
  parts: readonly Part[],
  desk: Desk,
  say: Say,
  more: { readonly claim?: string; readonly repeats?: string } = {},
): Promise<void> {
  if (project === undefined) throw new UserError({ kind: 'no-project-here' });
  demandPermissions(interaction, 'nothing');
  await accept(interaction, desk, say, {
    projectId: project.id,
    parts,
    each: false,
    opens: 'nothing',
    says: null,
    quotes: wordsOf(parts),
    onlyForThem: false,
    ...more,
  });
}

function partOf(text: string): Part {
  return { messageId: null, text, files: [], links: [], about: null };
}
