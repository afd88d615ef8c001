import type { ChatInputCommandInteraction, RESTPostAPIApplicationCommandsJSONBody } from 'discord.js';
import type { Turns } from '../flows/turns.ts';
import type { Say } from '../words/words.ts';

/** What commands, buttons and modals are handed: the flows, and which hosts files may lie on. */
export interface Desk {
  readonly turns: Turns;
  readonly mediaHosts: readonly string[];
}

/** One thing people can type: what it looks like, and what it does. Mistakes are thrown; `dispatch` explains them. */
export interface Command {
  readonly data: RESTPostAPIApplicationCommandsJSONBody;
  run(interaction: ChatInputCommandInteraction, desk: Desk, say: Say): Promise<void>;
}
