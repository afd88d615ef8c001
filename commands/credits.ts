import { credits as findCredits } from '../src/bot/status.ts';
import { answerOnceFound } from '../src/discord/answer.ts';
import type { Command } from '../src/discord/command.ts';
import { slash } from '../src/discord/describe.ts';

/** How many credits are left, and how to get more. */
export const credits: Command = {
  data: [slash('credits')],

  async typed(interaction, ctx, t) {
    await answerOnceFound(interaction, () => findCredits(ctx.world, interaction.guildId), ctx, t);
  },

  buttons: {
    /**
     * The link that binds the account hands it over: only the owners of the bot see it, for themselves alone, and not
     * where a server pays for itself.
     */
    async 'more-credits'(interaction, _id, ctx, t) {
      await answerOnceFound(
        interaction,
        async () => ({ kind: 'account', ...(await ctx.accountLink(interaction.user.id, interaction.guildId)) }),
        ctx,
        t,
      );
    },
  },
};
