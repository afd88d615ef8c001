import {
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type APIApplicationCommandOption,
  type RESTPostAPIApplicationCommandsJSONBody,
} from 'discord.js';
import { createWords, type Key } from '../words/words.ts';

const words = createWords();
const english = words('en-US');
const chinese = words('zh-CN');

/** In servers and in direct messages with the bot; installed by a server, since a person's own install may not open threads. */
const everywhere = {
  contexts: [InteractionContextType.Guild, InteractionContextType.BotDM],
  integration_types: [ApplicationIntegrationType.GuildInstall],
};

/** Every kind of Chinese reads the same catalogue. */
const inChinese = (text: string) => ({ 'zh-CN': text, 'zh-TW': text });

/** The name and description of a command or an option, in every language there is. */
export function named<N extends string>(name: N, key: Key, chineseName?: string) {
  return {
    name,
    description: english(key),
    description_localizations: inChinese(chinese(key)),
    ...(chineseName !== undefined && { name_localizations: inChinese(chineseName) }),
  };
}

/** A slash command: its name in Chinese stands with its description in the catalogue. */
export function slash(name: CommandName, options: readonly APIApplicationCommandOption[] = []): RESTPostAPIApplicationCommandsJSONBody {
  return { ...everywhere, ...named(name, `command.${name}`, chinese(`command-name.${name}`)), options: [...options] };
}

/** An entry in the menu of a message. */
export function messageMenu(name: string, key: Key): RESTPostAPIApplicationCommandsJSONBody {
  return { ...everywhere, type: ApplicationCommandType.Message, name, name_localizations: inChinese(chinese(key)) };
}

type CommandName = Key extends infer K ? (K extends `command-name.${infer Name}` ? Name : never) : never;
