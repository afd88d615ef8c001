import { UserError } from '../src/core/failure.ts';
import { answerOnceFound, answerWith } from '../src/discord/answer.ts';
import type { Command } from '../src/discord/command.ts';
import { slash } from '../src/discord/describe.ts';

/** Shows the timeline: as it is now, or as it was in one version. */
export const status: Command = {
  data: [slash('status')],

  async typed(interaction, desk, say) {
    const project = await desk.flows.projects.in(interaction.channelId);
    if (project === undefined) throw new UserError({ kind: 'no-project-here' });
    await answerOnceFound(interaction, () => desk.flows.inquiries.find(project), desk, say);
  },

  buttons: {
    async timeline(interaction, id, desk, say) {
      const version = await desk.flows.versions.shownBy(id);
      if (version === undefined) throw new UserError({ kind: 'no-project-here' });
      await answerWith(interaction, { kind: 'timeline', draft: version.draft, version: version.number }, say);
    },
  },
};
