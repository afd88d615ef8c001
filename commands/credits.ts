import { answerOnceFound } from '../src/discord/answer.ts';
import type { Command } from '../src/discord/command.ts';
import { slash } from '../src/discord/describe.ts';

/** How many credits are left, and how to get more. */
export const credits: Command = {
  data: [slash('credits')],

  async typed(interaction, desk, say) {
    await answerOnceFound(interaction, () => desk.flows.inquiries.find('credits'), desk, say);
  },

  buttons: {
    /** The link that binds the account hands it over, so only the owners of the bot see it, and only for themselves. */
    async 'more-credits'(interaction, _id, desk, say) {
      await answerOnceFound(
        interaction,
        async () => ({ kind: 'account', ...(await desk.accountLinks.for(interaction.user.id)) }),
        desk,
        say,
      );
    },
  },
};
