import { contextOf, ownersOf } from '../discord/away.ts';
import { isJson, listOf, numberOf, objectOf, objectsOf, textOf, type Json } from '../discord/json.ts';
import { typesOf } from '../discord/people/find-command.ts';
import type { World } from '../discord/world.ts';
import type { ChannelView } from './channel-list.ts';

const MESSAGE_MENU = 3;
const SUBCOMMAND = 1;

interface Reader {
  readonly personId: string;
  readonly locale: string;
}

/** The commands that somebody has in a channel, as they read in their language. */
export function listCommands(world: World, { id, kind }: ChannelView, { personId, locale }: Reader) {
  const channel = world.channels.get(id);
  if (channel === undefined || kind === 'forum') return [];
  const isInstalled = (command: Json) => Object.keys(ownersOf(world, channel, personId, typesOf(command))).length > 0;
  return [...world.commands.values()]
    .filter(({ contexts }) => contexts == null || listOf(contexts).includes(contextOf(channel)))
    .filter(isInstalled)
    .flatMap((command) => {
      const isMenu = numberOf(command['type'], 1) === MESSAGE_MENU;
      const options = objectsOf(command['options']);
      const below = options.filter((option) => option['type'] === SUBCOMMAND);
      if (below.length === 0) return [{ isMenu, ...namesOf(command, locale), options: optionsOf(options, locale) }];
      return below.map((one) => ({
        isMenu,
        ...under(command, one, locale),
        options: optionsOf(objectsOf(one['options']), locale),
      }));
    });
}

/** A command below a command is used by both names. */
function under(command: Json, below: Json, locale: string) {
  const [above, names] = [namesOf(command, locale), namesOf(below, locale)];
  return { ...names, name: `${above.name} ${names.name}`, label: `${above.label} ${names.label}` };
}

function optionsOf(options: readonly Json[], locale: string) {
  return options.map((option) => optionOf(option, locale));
}

function optionOf(option: Json, locale: string) {
  return {
    ...namesOf(option, locale),
    type: numberOf(option['type']),
    isRequired: option['required'] === true,
    isSuggested: option['autocomplete'] === true,
    choices: objectsOf(option['choices']).map(({ name, value }) => ({ name: textOf(name), value })),
    min: option['min_value'] ?? null,
    max: option['max_value'] ?? null,
    maxLength: option['max_length'] ?? null,
  };
}

/** `name` is what a command is used by, `label` how it reads. */
function namesOf(node: Json, locale: string) {
  const translated = (key: string): string => {
    const there = objectOf(node[`${key}_localizations`])[locale];
    return isJson(there) ? '' : textOf(there) || textOf(node[key]);
  };
  return { name: textOf(node['name']), label: translated('name'), description: translated('description') };
}
