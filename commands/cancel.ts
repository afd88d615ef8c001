import { PermissionFlagsBits } from 'discord.js';
import { UserError } from '../src/core/failure.ts';
import type { Project } from '../src/core/project.ts';
import { answerWith } from '../src/discord/answer.ts';
import type { Command, Desk } from '../src/discord/command.ts';
import { slash } from '../src/discord/describe.ts';
import type { Asked } from '../src/discord/permissions.ts';
import type { Turn } from '../src/core/turn.ts';
import type { Say } from '../src/words/words.ts';

/** Drops what waits, and waits no longer for what runs. Whoever asked may do so, and whoever keeps order here. */
export const cancel: Command = {
  data: [slash('cancel')],

  async typed(interaction, desk, say) {
    await stop(interaction, await desk.flows.projects.in(interaction.channelId), () => true, desk, say);
  },

  buttons: {
    async stop(interaction, id, desk, say) {
      await stop(interaction, await desk.flows.projects.behind(id), (turn) => turn.id === id, desk, say);
    },
  },
};

async function stop(interaction: Asked, project: Project | undefined, which: (turn: Turn) => boolean, desk: Desk, say: Say): Promise<void> {
  if (project === undefined) throw new UserError({ kind: 'no-project-here' });
  const mayStop = (turn: Turn) => turn.requester.id === interaction.user.id || keepsOrder(interaction);
  const { stopped, theirs, mayBeCharged } = await desk.flows.turns.stop(project.id, which, mayStop);
  if (stopped === 0) throw new UserError({ kind: theirs > 0 ? 'not-yours' : 'nothing-running' });
  await answerWith(interaction, { kind: 'stopped', stopped, mayBeCharged }, say);
}

function keepsOrder(interaction: Asked): boolean {
  return interaction.memberPermissions?.has(PermissionFlagsBits.ManageMessages) ?? false;
}
