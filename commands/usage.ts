import { usageOf } from '../src/bot/usage.ts';
import { answerOnceFound } from '../src/discord/answer.ts';
import type { Command } from '../src/discord/command.ts';
import { forAdmins, slash } from '../src/discord/describe.ts';
import { demandAdmin } from '../src/discord/permissions.ts';

/** What was spent on this server, by whom and when: for those who manage it. */
export const usage: Command = {
  data: [forAdmins(slash('usage'))],

  async typed(interaction, ctx, t) {
    const guildId = demandAdmin(interaction);
    await answerOnceFound(interaction, () => usageOf(ctx.world, guildId), ctx, t);
  },
};
