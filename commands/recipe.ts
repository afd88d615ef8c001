import {
  ApplicationCommandOptionType,
  PermissionFlagsBits,
  type AutocompleteInteraction,
  type ChatInputCommandInteraction,
} from 'discord.js';
import { projectGoingOnIn, projectIn } from '../src/bot/project/projects.ts';
import { listRecipes, readRecipe, recipesOn, removeRecipe, saveRecipe, type Shelf } from '../src/bot/recipes.ts';
import { demandMayDirect } from '../src/bot/rules/rules.ts';
import { UserError } from '../src/core/failure.ts';
import { limits } from '../src/core/limits.ts';
import { suggestedFor } from '../src/core/recipe.ts';
import { shorten } from '../src/core/shorten.ts';
import { answerWith } from '../src/discord/answer.ts';
import { sorted } from '../src/discord/attachments.ts';
import type { Command, CommandContext } from '../src/discord/command.ts';
import { option, slash, subcommand } from '../src/discord/describe.ts';
import { labelOf } from '../src/discord/inert.ts';
import { demandSaid } from '../src/discord/legible.ts';
import { isSeenByAll } from '../src/discord/seen-by-all.ts';
import type { Translate } from '../src/words/words.ts';
import { begin } from './animate.ts';

/** So many Discord shows, and names of so many letters. One that is longer takes all the others along. */
const SUGGESTIONS = 25;
const SUGGESTION_CHARS = 100;

const name = {
  type: ApplicationCommandOptionType.String as const,
  required: true,
  max_length: limits.recipeNameChars,
  ...option('name', 'command.recipe.name'),
};
const known = { ...name, autocomplete: true };
const image = {
  type: ApplicationCommandOptionType.Attachment as const,
  required: true,
  ...option('image', 'command.animate.image'),
};

/** What was asked for in a project, kept by a name, and asked for again as one request with another picture. */
export const recipe: Command = {
  data: [
    slash('recipe', [
      subcommand('use', [known, image]),
      subcommand('save', [name]),
      subcommand('list'),
      subcommand('remove', [known]),
    ]),
  ],

  async typed(interaction, ctx, t) {
    const { world } = ctx;
    const shelf = shelfOf(interaction);
    const wanted = interaction.options.getString('name') ?? '';
    switch (interaction.options.getSubcommand()) {
      case 'use':
        return use(interaction, ctx, t, shelf, wanted);
      case 'save': {
        const project = await projectIn(world, interaction.channelId);
        if (project === undefined) throw new UserError({ kind: 'no-project-here' });
        await demandMayDirect(world, project, interaction.user.id);
        // Discord suggests nothing to anybody where one of the names is blank, or too long: a mention may read so
        const called = shorten(demandSaid(wanted, interaction).text, limits.recipeNameChars);
        return answerWith(interaction, await saveRecipe(world, shelf, called, project), t);
      }
      case 'remove':
        return answerWith(interaction, await removeRecipe(world, shelf, wanted), t);
      default:
        return answerWith(interaction, await listRecipes(world, shelf), t);
    }
  },

  async suggest(interaction, { world }) {
    const known = await recipesOn(world, shelfOf(interaction));
    const found = suggestedFor(known, interaction.options.getFocused());
    const names = new Set(found.map((one) => one.name).filter((one) => one.length <= SUGGESTION_CHARS));
    const shown = [...names].map((one) => ({ name: labelOf(one, SUGGESTION_CHARS), value: one }));
    return shown.filter((one) => one.name !== '').slice(0, SUGGESTIONS);
  },
};

/** Like `/animate` with these words: what it costs is said before, and it begins a project wherever that does. */
async function use(
  interaction: ChatInputCommandInteraction,
  ctx: CommandContext,
  t: Translate,
  shelf: Shelf,
  wanted: string,
): Promise<void> {
  const { words } = await readRecipe(ctx.world, shelf, wanted);
  const picture = interaction.options.getAttachment('image');
  const attached = { links: [], ...sorted(picture === null ? [] : [picture]) };
  const project = await projectGoingOnIn(ctx.world, interaction.channelId);
  const wish = { project, attached, prompt: words, seconds: null, shape: null, each: false, isPrivate: false };
  await begin(interaction, wish, ctx, t);
}

function shelfOf(interaction: ChatInputCommandInteraction | AutocompleteInteraction): Shelf {
  const { guildId, user, memberPermissions } = interaction;
  const keepsOrder = memberPermissions?.has(PermissionFlagsBits.ManageGuild) === true;
  return {
    home: guildId ?? user.id,
    personId: user.id,
    isOpen: isSeenByAll(interaction),
    keepsOrder: guildId !== null && keepsOrder,
  };
}
