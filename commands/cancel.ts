import { projectBehind, projectIn } from '../src/bot/project/projects.ts';
import { stop as stopTurns } from '../src/bot/stop.ts';
import { UserError } from '../src/core/failure.ts';
import { mayStop } from '../src/core/permission.ts';
import type { Project } from '../src/core/project.ts';
import { answerWith } from '../src/discord/answer.ts';
import type { Command, CommandContext } from '../src/discord/command.ts';
import { slash } from '../src/discord/describe.ts';
import { keepsOrder, type Asked } from '../src/discord/permissions.ts';
import type { Turn } from '../src/core/turn.ts';
import type { Translate } from '../src/words/words.ts';

/**
 * Drops what waits, and waits no longer for what runs. Whoever asked may do so, whoever began the project, and whoever
 * keeps order here.
 */
export const cancel: Command = {
  data: [slash('cancel')],

  async typed(interaction, ctx, t) {
    await stop(interaction, await projectIn(ctx.world, interaction.channelId), () => true, ctx, t);
  },

  buttons: {
    async stop(interaction, id, ctx, t) {
      await stop(
        interaction,
        await projectBehind(ctx.world, id),
        (turn) => turn.id === id || turn.batch?.id === id,
        ctx,
        t,
      );
    },
  },
};

async function stop(
  interaction: Asked,
  project: Project | undefined,
  isMeant: (turn: Turn) => boolean,
  ctx: CommandContext,
  t: Translate,
): Promise<void> {
  if (project === undefined) throw new UserError({ kind: 'no-project-here' });
  const person = { id: interaction.user.id, keepsOrder: keepsOrder(interaction) };
  const wish = { isMeant, mayStop: (turn: Turn) => mayStop(turn, project, person) };
  await answerWith(interaction, await stopTurns(ctx.world, project.id, wish), t);
}
