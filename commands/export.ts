import { ApplicationCommandOptionType } from 'discord.js';
import { UserError } from '../src/core/failure.ts';
import type { Project } from '../src/core/project.ts';
import { personIn } from '../src/discord/accept.ts';
import { answerWith } from '../src/discord/answer.ts';
import type { Command, Desk } from '../src/discord/command.ts';
import { named, slash } from '../src/discord/describe.ts';
import { demandPermissions, type Asked } from '../src/discord/permissions.ts';
import type { Say } from '../src/words/words.ts';

/** Makes the file of a version once more, for a link that is fresh. It costs nothing. */
export const exportVideo: Command = {
  data: [slash('export', [{ type: ApplicationCommandOptionType.Integer, min_value: 1, ...named('version', 'command.export.version') }])],

  async typed(interaction, desk, say) {
    const project = await desk.flows.projects.in(interaction.channelId);
    await ask(interaction, project, interaction.options.getInteger('version'), desk, say);
  },

  buttons: {
    async 'fresh-link'(interaction, turnId, desk, say) {
      const version = await desk.flows.versions.shownBy(turnId);
      await ask(interaction, await desk.flows.projects.behind(turnId), version?.number ?? null, desk, say);
    },
  },
};

async function ask(interaction: Asked, project: Project | undefined, version: number | null, desk: Desk, say: Say): Promise<void> {
  if (project === undefined) throw new UserError({ kind: 'no-project-here' });
  if (version !== null && (await desk.flows.versions.find(project.id, version)) === undefined)
    throw new UserError({ kind: 'no-such-version', version });
  if (version === null && (await desk.flows.versions.newest(project.id)) === undefined && desk.flows.turns.waiting(project.id) === 0) {
    throw new UserError({ kind: 'nothing-to-export' });
  }
  demandPermissions(interaction, 'nothing');
  const { id } = interaction;
  const to = { id, threadId: project.threadId, requester: personIn(interaction), replyTo: null };
  const noted = await desk.flows.renders.request({ id, projectId: project.id, to, thumbnail: null }, version);
  if (noted === 'under-way') return answerWith(interaction, { kind: 'under-way' }, say);
  await answerWith(interaction, { kind: 'export-noted', place: desk.flows.turns.waiting(project.id) }, say);
}
