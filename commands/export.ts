import { ApplicationCommandOptionType } from 'discord.js';
import { exportVersion } from '../src/bot/export.ts';
import { projectBehind, projectIn } from '../src/bot/project/projects.ts';
import { versionShownBy } from '../src/bot/render/versions.ts';
import { UserError } from '../src/core/failure.ts';
import type { Project } from '../src/core/project.ts';
import { personIn } from '../src/discord/accept.ts';
import { answerWith } from '../src/discord/answer.ts';
import type { Command, CommandContext } from '../src/discord/command.ts';
import { named, slash } from '../src/discord/describe.ts';
import { demandPermissions, type Asked } from '../src/discord/permissions.ts';
import type { Translate } from '../src/words/words.ts';

/** Makes the file of a version once more, for a link that is fresh. It costs nothing. */
export const exportVideo: Command = {
  data: [
    slash('export', [
      { type: ApplicationCommandOptionType.Integer, min_value: 1, ...named('version', 'command.export.version') },
    ]),
  ],

  async typed(interaction, ctx, t) {
    const project = await projectIn(ctx.world, interaction.channelId);
    await ask(interaction, project, interaction.options.getInteger('version'), ctx, t);
  },

  buttons: {
    async 'fresh-link'(interaction, turnId, ctx, t) {
      const version = await versionShownBy(ctx.world, turnId);
      await ask(interaction, await projectBehind(ctx.world, turnId), version?.number ?? null, ctx, t);
    },
  },
};

async function ask(
  interaction: Asked,
  project: Project | undefined,
  version: number | null,
  ctx: CommandContext,
  t: Translate,
): Promise<void> {
  if (project === undefined) throw new UserError({ kind: 'no-project-here' });
  demandPermissions(interaction, 'nothing');
  const asked = { id: interaction.id, requester: personIn(interaction) };
  await answerWith(interaction, await exportVersion(ctx.world, project, asked, version), t);
}
