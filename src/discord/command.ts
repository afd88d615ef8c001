import type {
  AutocompleteInteraction,
  ButtonInteraction,
  ChatInputCommandInteraction,
  MessageContextMenuCommandInteraction,
  ModalSubmitInteraction,
  StringSelectMenuInteraction,
  UserSelectMenuInteraction,
  RoleSelectMenuInteraction,
  ChannelSelectMenuInteraction,
  RESTPostAPIApplicationCommandsJSONBody,
} from 'discord.js';
import type { Basket } from '../core/asking.ts';
import type { Records } from '../core/ports.ts';
import type { World } from '../bot/world.ts';
import type { SpeakIn, Translate } from '../words/words.ts';
import type { AccountLink } from './account-link.ts';
import type { AnsweredElsewhere } from './answered-elsewhere.ts';
import type { Verb } from './custom-id.ts';
import type { Promises } from './promises.ts';

/** What every command is handed. */
export interface CommandContext {
  readonly world: World;
  readonly words: SpeakIn;
  /** Hosts that files may lie on. */
  readonly mediaHosts: readonly string[];
  /** What stands in a message and waits for the words of a modal, by the interaction that opened it. */
  readonly baskets: Records<Basket>;
  /** Answers that have to be found out first. */
  readonly promises: Promises;
  /** What another process with our token has answered: it is not ours to begin. */
  readonly answeredElsewhere: AnsweredElsewhere;
  /** Where this person registers and tops up. */
  readonly accountLink: (userId: string, guildId: string | null) => Promise<AccountLink>;
}

interface Suggestion {
  readonly name: string;
  readonly value: string;
}

type ListInteraction = ChannelSelectMenuInteraction | RoleSelectMenuInteraction | UserSelectMenuInteraction;

type Run<I> = (interaction: I, ctx: CommandContext, t: Translate) => Promise<void>;
type RunWithId<I> = (interaction: I, id: string, ctx: CommandContext, t: Translate) => Promise<void>;

/**
 * One thing people can ask for, by whatever door: typed, from the menu of a message, by a button or a select, through a
 * modal. Mistakes are thrown; `dispatch` explains them.
 */
export interface Command {
  /** How it looks to Discord; none where there is only a button. */
  readonly data: readonly RESTPostAPIApplicationCommandsJSONBody[];
  /** Works also where a person has brought the bot along, and it is no member. */
  readonly isAnywhere?: true;
  readonly typed?: Run<ChatInputCommandInteraction>;
  /** What may be meant by what somebody has typed of an option so far. */
  readonly suggest?: (interaction: AutocompleteInteraction, ctx: CommandContext) => Promise<readonly Suggestion[]>;
  readonly menu?: Run<MessageContextMenuCommandInteraction>;
  readonly buttons?: Partial<Record<Verb, RunWithId<ButtonInteraction>>>;
  readonly selects?: Partial<Record<Verb, RunWithId<StringSelectMenuInteraction>>>;
  /** Selects of people, roles and channels. */
  readonly lists?: Partial<Record<Verb, RunWithId<ListInteraction>>>;
  readonly modals?: Partial<Record<Verb, RunWithId<ModalSubmitInteraction>>>;
}
