import { answerWith } from '../src/discord/answer.ts';
import type { Command } from '../src/discord/command.ts';
import { slash } from '../src/discord/describe.ts';

/** Says in a few lines what can be done. */
export const help: Command = {
  data: [slash('help')],

  async typed(interaction, _desk, say) {
    await answerWith(interaction, { kind: 'help' }, say);
  },
};
