import { arrange } from '../src/bot/turn/arrange.ts';
import { roles } from '../src/core/roles.ts';
import { answerBySilence } from '../src/discord/answer.ts';
import type { Command } from '../src/discord/command.ts';

/** What is chosen on the card of a request with several pictures: it counts until the request leaves. */
export const pictures: Command = {
  data: [],

  selects: {
    async role(interaction, id, { world }) {
      const [number, chosen] = interaction.values[0]?.split(':') ?? [];
      const role = roles.find((one) => one === chosen) ?? null;
      await arrange(world, id, interaction.user.id, { number: Number(number), role });
      await answerBySilence(interaction);
    },
  },

  buttons: {
    async loop(interaction, id, { world }) {
      await arrange(world, id, interaction.user.id, { loops: true });
      await answerBySilence(interaction);
    },
    async 'no-loop'(interaction, id, { world }) {
      await arrange(world, id, interaction.user.id, { loops: false });
      await answerBySilence(interaction);
    },
  },
};
