import { answerWith } from '../src/discord/answer.ts';
import type { Command } from '../src/discord/command.ts';
import { anywhere, slash } from '../src/discord/describe.ts';

/** Says in a few lines what can be done. */
export const help: Command = {
  data: [anywhere(slash('help'))],
  isAnywhere: true,

  async typed(interaction, _ctx, t) {
    await answerWith(interaction, { kind: 'help' }, t);
  },
};
