import { ApplicationCommandOptionType } from 'discord.js';
import { exportVersion } from '../src/bot/export.ts';
import { projectBehind, projectIn, versionShownBy } from '../src/bot/project/projects.ts';
import { UserError } from '../src/core/failure.ts';
import type { Project } from '../src/core/project.ts';
import { personIn } from '../src/discord/accept.ts';
import { answerWith } from '../src/discord/answer.ts';
import type { Command, CommandContext } from '../src/discord/command.ts';
import { parseCustomId } from '../src/discord/custom-id.ts';
import { option, slash } from '../src/discord/describe.ts';
import { demandPermissions, type Asked } from '../src/discord/permissions.ts';
import type { Translate } from '../src/words/words.ts';

/** Makes the file of a version once more, for a link that is fresh. It costs nothing. */
export const exportVideo: Command = {
  data: [
    slash('export', [
      { type: ApplicationCommandOptionType.Integer, min_value: 1, ...option('version', 'command.export.version') },
    ]),
  ],

  async typed(interaction, ctx, t) {
    const project = await projectIn(ctx.world, interaction.channelId);
    await ask(interaction, project, interaction.options.getInteger('version'), ctx, t);
  },

  buttons: {
    /** Below a result its id is that of a request; in the list of versions it names the version and the project. */
    async 'fresh-link'(interaction, id, ctx, t) {
      const { channelId, customId } = interaction;
      const project = await projectBehind(ctx.world, id, channelId);
      const version = parseCustomId(customId)?.place ?? (await versionShownBy(ctx.world, id, channelId))?.number;
      if (version === undefined) throw new UserError({ kind: 'no-project-here' }); // never another one
      await ask(interaction, project, version, ctx, t);
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
