import { MessageFlags, type Interaction, type RepliableInteraction } from 'discord.js';
import type { Logger } from 'pino';
import { UserError } from '../core/failure.ts';
import { mistakeSentence } from '../words/sentences.ts';
import type { Say, SpeakIn } from '../words/words.ts';
import type { Command, Desk } from './command.ts';

interface DispatchDeps {
  readonly commands: readonly Command[];
  readonly desk: Desk;
  readonly words: SpeakIn;
  readonly log: Logger;
}

/** The one place where an interaction finds what answers it, and where its failure is explained. */
export function createDispatch({ commands, desk, words, log }: DispatchDeps) {
  const byName = new Map(commands.map((command) => [command.data.name, command]));

  async function route(interaction: Interaction, say: Say): Promise<void> {
    if (!interaction.isChatInputCommand()) return;
    const command = byName.get(interaction.commandName);
    if (command === undefined) return log.warn({ command: interaction.commandName }, 'unknown command');
    await command.run(interaction, desk, say);
  }

  return async function dispatch(interaction: Interaction): Promise<void> {
    const say = words(interaction.locale);
    try {
      await route(interaction, say);
    } catch (error) {
      if (!(error instanceof UserError)) log.error({ err: error }, 'a bug');
      if (interaction.isRepliable()) await answerPrivately(interaction, explain(error, say));
    }
  };
}

/** A mistake in its own words; anything else is ours, and says so. */
function explain(error: unknown, say: Say): string {
  return error instanceof UserError ? error.mistakes.map((mistake) => mistakeSentence(mistake, say)).join('\n') : say('broken');
}

async function answerPrivately(interaction: RepliableInteraction, content: string): Promise<void> {
  const answer = { content, flags: MessageFlags.Ephemeral } as const;
  await (interaction.replied || interaction.deferred ? interaction.followUp(answer) : interaction.reply(answer));
}
