import type {
  ButtonInteraction,
  ChatInputCommandInteraction,
  MessageContextMenuCommandInteraction,
  ModalSubmitInteraction,
  RESTPostAPIApplicationCommandsJSONBody,
} from 'discord.js';
import type { Basket } from '../core/asking.ts';
import type { Records } from '../core/ports.ts';
import type { Flows } from '../flows/flows.ts';
import type { Say } from '../words/words.ts';
import type { Verb } from './custom-id.ts';
import type { Promises } from './promises.ts';

/** What every command is handed. */
export interface Desk {
  readonly flows: Flows;
  /** Hosts that files may lie on. */
  readonly mediaHosts: readonly string[];
  /** What stands in a message and waits for the words of a modal, by the interaction that opened it. */
  readonly baskets: Records<Basket>;
  /** Answers that have to be found out first. */
  readonly promises: Promises;
  /** Where people register and top up. */
  readonly accountLinks: AccountLinks;
}

export interface AccountLinks {
  /** The link this person may have: whoever owns the bot gets the one that takes the account over. */
  readonly for: (userId: string) => Promise<{ readonly url: string; readonly binds: boolean }>;
}

type Run<I> = (interaction: I, desk: Desk, say: Say) => Promise<void>;
type RunWithId<I> = (interaction: I, id: string, desk: Desk, say: Say) => Promise<void>;

/**
 * One thing people can ask for, by whatever door: typed, from the menu of a message, by a button, through a modal.
 * Mistakes are thrown; `dispatch` explains them.
 */
export interface Command {
  /** How it looks to Discord; none where there is only a button. */
  readonly data: readonly RESTPostAPIApplicationCommandsJSONBody[];
  readonly typed?: Run<ChatInputCommandInteraction>;
  readonly menu?: Run<MessageContextMenuCommandInteraction>;
  readonly buttons?: Partial<Record<Verb, RunWithId<ButtonInteraction>>>;
  readonly modals?: Partial<Record<Verb, RunWithId<ModalSubmitInteraction>>>;
}
