import type { Interaction } from 'discord.js';
import { UserError } from '../core/failure.ts';
import type { Translate } from '../words/words.ts';
import type { Command, CommandContext } from './command.ts';
import { parseCustomId, type Verb } from './custom-id.ts';
import { demandHere } from './demand-here.ts';
import { isBroughtAlong } from './permissions.ts';

/** Starts what answers an interaction; undefined where nothing does. */
export function route(
  commands: readonly Command[],
  interaction: Interaction,
  ctx: CommandContext,
  t: Translate,
): Promise<void> | undefined {
  const named = (name: string) => {
    const command = commands.find(({ data }) => data.some((one) => one.name === name));
    if (command?.isAnywhere !== true && isBroughtAlong(interaction))
      throw new UserError({ kind: 'not-here', directMessages: ctx.world.config.DIRECT_MESSAGES });
    return command;
  };
  if (interaction.isChatInputCommand()) return named(interaction.commandName)?.typed?.(interaction, ctx, t);
  if (interaction.isMessageContextMenuCommand()) return named(interaction.commandName)?.menu?.(interaction, ctx, t);
  if (!interaction.isButton() && !interaction.isAnySelectMenu() && !interaction.isModalSubmit()) return undefined;
  const meant = parseCustomId(interaction.customId);
  if (meant === undefined) return undefined;
  const { verb, id } = meant;
  if (interaction.isButton()) {
    const press = commands.find(({ buttons }) => buttons?.[verb])?.buttons?.[verb];
    return press && here(interaction, meant, ctx, () => press(interaction, id, ctx, t));
  }
  if (interaction.isStringSelectMenu()) {
    const choose = commands.find(({ selects }) => selects?.[verb])?.selects?.[verb];
    return choose && here(interaction, meant, ctx, () => choose(interaction, id, ctx, t));
  }
  if (interaction.isRoleSelectMenu() || interaction.isChannelSelectMenu() || interaction.isUserSelectMenu()) {
    const list = commands.find(({ lists }) => lists?.[verb])?.lists?.[verb];
    return list && here(interaction, meant, ctx, () => list(interaction, id, ctx, t));
  }
  if (!interaction.isModalSubmit()) return undefined;
  const handIn = commands.find(({ modals }) => modals?.[verb])?.modals?.[verb];
  return handIn && here(interaction, meant, ctx, () => handIn(interaction, id, ctx, t));
}

/** The one door of all buttons and forms: they act for the place they are used in, or not at all. */
async function here(
  interaction: Interaction,
  { verb, id }: { readonly verb: Verb; readonly id: string },
  { world }: CommandContext,
  act: () => Promise<void>,
): Promise<void> {
  await demandHere(world, interaction, verb, id);
  await act();
}
