import { ApplicationCommandOptionType, PermissionFlagsBits } from 'discord.js';
import { forget as forgetIt, whatIsKept, type Wish } from '../src/bot/forget/forget.ts';
import { projectBehind, projectGoingOnIn, projectIn } from '../src/bot/project/projects.ts';
import { UserError } from '../src/core/failure.ts';
import { answerOnceFound } from '../src/discord/answer.ts';
import type { Command, CommandContext } from '../src/discord/command.ts';
import { choice, option, slash } from '../src/discord/describe.ts';
import type { Asked } from '../src/discord/permissions.ts';
import type { Translate } from '../src/words/words.ts';

const wishes = ['project', 'mine'] as const;

/** Erases what is kept of a project, or of a person: asks once, and says afterwards what is gone and what is not. */
export const forget: Command = {
  data: [
    slash('forget', [
      {
        type: ApplicationCommandOptionType.String,
        choices: wishes.map((value) => choice(value, `command.forget.${value}`)),
        ...option('what', 'command.forget.what'),
      },
    ]),
  ],

  async typed(interaction, ctx, t) {
    const what = interaction.options.getString('what');
    const project = await (what === 'project' ? projectIn : projectGoingOnIn)(ctx.world, interaction.channelId);
    const isMine = what === 'mine' || (what === null && project === undefined);
    const wish: Wish = isMine ? { of: 'mine' } : { of: 'project', project, keepsOrder: keepsOrder(interaction) };
    await answerOnceFound(interaction, () => whatIsKept(ctx.world, interaction.user.id, wish), ctx, t);
  },

  buttons: {
    'forget-project': (interaction, id, ctx, t) => forgetProject(interaction, id, ctx, t, false),
    'forget-said': (interaction, id, ctx, t) => forgetProject(interaction, id, ctx, t, true),
    'forget-mine': (interaction, id, ctx, t) => forgetMine(interaction, id, ctx, t, false),
    'forget-mine-said': (interaction, id, ctx, t) => forgetMine(interaction, id, ctx, t, true),
  },
};

async function forgetProject(interaction: Asked, id: string, ctx: CommandContext, t: Translate, withMessages: boolean) {
  const project = await projectBehind(ctx.world, id);
  const wish = { of: 'project', project, keepsOrder: keepsOrder(interaction) } as const;
  await answerOnceFound(interaction, () => forgetIt(ctx.world, interaction.user.id, wish, withMessages), ctx, t);
}

/** The button stands where only that person sees it, but its id may be copied. */
async function forgetMine(interaction: Asked, id: string, ctx: CommandContext, t: Translate, withMessages: boolean) {
  if (id !== interaction.user.id) throw new UserError({ kind: 'not-yours' });
  await answerOnceFound(interaction, () => forgetIt(ctx.world, id, { of: 'mine' }, withMessages), ctx, t);
}

function keepsOrder(interaction: Asked): boolean {
  return interaction.memberPermissions?.has(PermissionFlagsBits.ManageGuild) ?? false;
}
