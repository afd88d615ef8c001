import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionFlagsBits,
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandOption,
  type APIApplicationCommandSubcommandOption,
  type RESTPostAPIApplicationCommandsJSONBody,
} from 'discord.js';
import { createWords, type Key } from '../words/words.ts';

const words = createWords();
const english = words('en-US');
const chinese = words('zh-CN');

/** In servers and in direct messages with the bot; for whoever has installed it, a server or a person. */
const everywhere = {
  contexts: [InteractionContextType.Guild, InteractionContextType.BotDM],
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
};

/** Also where a person brings the bot along, and it is no member. */
export function anywhere(command: RESTPostAPIApplicationCommandsJSONBody): RESTPostAPIApplicationCommandsJSONBody {
  return { ...command, contexts: [...everywhere.contexts, InteractionContextType.PrivateChannel] };
}

/** Every kind of Chinese reads the same catalogue. */
const inChinese = (text: string) => ({ 'zh-CN': text, 'zh-TW': text });

/** The name and description of a command or an option, in every language there is. */
function named<N extends string>(name: N, key: Key, chineseName: string) {
  return {
    name,
    name_localizations: inChinese(chineseName),
    description: english(key),
    description_localizations: inChinese(chinese(key)),
  };
}

/** What can be given to a command beside its name. */
export function option<N extends OptionName>(name: N, key: Key) {
  return named(name, key, chinese(`option-name.${name}`));
}

/** A slash command: its name in Chinese stands with its description in the catalogue. */
export function slash(
  name: CommandName,
  options: readonly APIApplicationCommandOption[] = [],
): RESTPostAPIApplicationCommandsJSONBody {
  return { ...everywhere, ...named(name, `command.${name}`, chinese(`command-name.${name}`)), options: [...options] };
}

/** A command below a command. */
export function subcommand(
  name: SubcommandName,
  options: readonly APIApplicationCommandBasicOption[] = [],
): APIApplicationCommandSubcommandOption {
  const described = named(name, `subcommand.${name}`, chinese(`subcommand-name.${name}`));
  return { type: ApplicationCommandOptionType.Subcommand, ...described, options: [...options] };
}

/** What can be chosen for an option, in every language there is. */
export function choice<V extends string>(value: V, key: Key) {
  return { name: english(key), name_localizations: inChinese(chinese(key)), value };
}

/** Only on servers, and shown only to those who manage them, unless the server says otherwise. */
export function forAdmins(command: RESTPostAPIApplicationCommandsJSONBody): RESTPostAPIApplicationCommandsJSONBody {
  const default_member_permissions = String(PermissionFlagsBits.ManageGuild);
  const integration_types = [ApplicationIntegrationType.GuildInstall];
  return { ...command, contexts: [InteractionContextType.Guild], integration_types, default_member_permissions };
}

/** An entry in the menu of a message. */
export function messageMenu(name: string, key: Key): RESTPostAPIApplicationCommandsJSONBody {
  return { ...everywhere, type: ApplicationCommandType.Message, name, name_localizations: inChinese(chinese(key)) };
}

type SubcommandName = Key extends infer K ? (K extends `subcommand-name.${infer Name}` ? Name : never) : never;

type OptionName = Key extends infer K ? (K extends `option-name.${infer Name}` ? Name : never) : never;

type CommandName = Key extends infer K ? (K extends `command-name.${infer Name}` ? Name : never) : never;
