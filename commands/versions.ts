import type { ButtonInteraction, StringSelectMenuInteraction } from 'discord.js';
import { goBack } from '../src/bot/go-back.ts';
import { projectBehind } from '../src/bot/project/projects.ts';
import { compareVersions, listVersions } from '../src/bot/versions.ts';
import { endVote, openVote } from '../src/bot/votes.ts';
import { UserError } from '../src/core/failure.ts';
import type { Project } from '../src/core/project.ts';
import { personIn } from '../src/discord/accept.ts';
import { answerOnceFound, answerWith } from '../src/discord/answer.ts';
import type { Command, CommandContext } from '../src/discord/command.ts';
import { demandPermissions, demandPolls, type Asked } from '../src/discord/permissions.ts';

/** Lists what a project has come to so far: any version can be had again, gone back to, and compared. */
export const versions: Command = {
  data: [],
  buttons: {
    async versions(interaction, id, ctx, t) {
      const project = await demandProject(interaction, id, ctx);
      const { channelId, guildId, user } = interaction;
      const asked = { channelId, guildId, alone: user.id };
      await answerWith(interaction, await listVersions(ctx.world, project, asked), t);
    },
    async 'end-vote'(interaction, id, ctx, t) {
      const project = await demandOwn(interaction, id, ctx);
      await answerOnceFound(interaction, () => endVote(ctx.world, project), ctx, t);
    },
    async vote(interaction, id, ctx, t) {
      const project = await demandOwn(interaction, id, ctx);
      const by = personIn(interaction);
      demandPermissions(interaction, 'nothing');
      demandPolls(interaction);
      await answerOnceFound(interaction, () => openVote(ctx.world, project, { id: interaction.id, by }), ctx, t);
    },
  },
  selects: {
    async 'back-to'(interaction, id, ctx, t) {
      const project = await demandProject(interaction, id, ctx);
      const requester = personIn(interaction);
      demandPermissions(interaction, 'nothing');
      const to = { id: interaction.id, threadId: project.threadId, requester, replyTo: null };
      const [wanted = null] = numbersIn(interaction);
      await answerWith(interaction, await goBack(ctx.world, project, to, wanted), t);
    },
    async compare(interaction, id, ctx, t) {
      const project = await demandProject(interaction, id, ctx);
      const [one = 0, other = one] = numbersIn(interaction);
      const found = () => compareVersions(ctx.world, project, [one, other], interaction.locale);
      await answerOnceFound(interaction, found, ctx, t);
    },
  },
};

async function demandProject({ channelId }: Asked, id: string, { world }: CommandContext): Promise<Project> {
  const project = await projectBehind(world, id, channelId);
  if (project === undefined) throw new UserError({ kind: 'no-project-here' });
  return project;
}

/** A vote is opened and ended by whoever decides what becomes of it. */
async function demandOwn(interaction: ButtonInteraction, id: string, ctx: CommandContext): Promise<Project> {
  const project = await demandProject(interaction, id, ctx);
  if (project.ownerId !== interaction.user.id) throw new UserError({ kind: 'not-yours' });
  return project;
}

function numbersIn({ values }: StringSelectMenuInteraction): readonly number[] {
  return values.map(Number);
}
