import { history as historyOf } from '../src/bot/history.ts';
import { answerWith } from '../src/discord/answer.ts';
import type { Command } from '../src/discord/command.ts';
import { slash } from '../src/discord/describe.ts';

/** In a project its versions; anywhere else everything this person has made. */
export const history: Command = {
  data: [slash('history')],

  async typed(interaction, { world }, t) {
    const { channelId, guildId, user } = interaction;
    const asked = { channelId, guildId, alone: user.id };
    await answerWith(interaction, await historyOf(world, asked, user.id), t);
  },
};
