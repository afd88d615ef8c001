import { answerWith } from '../src/discord/answer.ts';
import type { Command } from '../src/discord/command.ts';
import { slash } from '../src/discord/describe.ts';

/** In a project its versions; anywhere else everything this person has made. */
export const history: Command = {
  data: [slash('history')],

  async typed(interaction, desk, say) {
    const { projects, versions } = desk.flows;
    const project = await projects.goingOnIn(interaction.channelId);
    if (project !== undefined) return answerWith(interaction, { kind: 'versions', versions: await versions.all(project.id) }, say);
    await answerWith(interaction, { kind: 'history', projects: await projects.history(interaction.user.id) }, say);
  },
};
