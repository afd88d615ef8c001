import { UserError } from '../src/core/failure.ts';
import { answerWith } from '../src/discord/answer.ts';
import type { Command } from '../src/discord/command.ts';

/** Lists what a project has come to so far: any version can be had again. */
export const versions: Command = {
  data: [],
  buttons: {
    async versions(interaction, id, desk, say) {
      const project = await desk.flows.projects.behind(id);
      if (project === undefined) throw new UserError({ kind: 'no-project-here' });
      await answerWith(interaction, { kind: 'versions', versions: await desk.flows.versions.all(project.id) }, say);
    },
  },
};
