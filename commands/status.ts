import { projectIn, versionShownBy } from '../src/bot/project/projects.ts';
import { status as findStatus } from '../src/bot/status.ts';
import { UserError } from '../src/core/failure.ts';
import { answerOnceFound } from '../src/discord/answer.ts';
import type { Command } from '../src/discord/command.ts';
import { slash } from '../src/discord/describe.ts';

/** Shows the timeline: as it is now, or as it was in one version. */
export const status: Command = {
  data: [slash('status')],

  async typed(interaction, ctx, t) {
    const project = await projectIn(ctx.world, interaction.channelId);
    if (project === undefined) throw new UserError({ kind: 'no-project-here' });
    await answerOnceFound(interaction, () => findStatus(ctx.world, project), ctx, t);
  },

  buttons: {
    async timeline(interaction, id, ctx, t) {
      const version = await versionShownBy(ctx.world, id, interaction.channelId);
      if (version === undefined) throw new UserError({ kind: 'no-project-here' });
      const note = { kind: 'timeline', draft: version.draft, version: version.number, behind: id } as const;
      await answerOnceFound(interaction, async () => note, ctx, t);
    },
  },
};
