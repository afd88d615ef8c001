import { isJson, listOf, numberOf, objectOf, objectsOf, textOf, type Json } from '../discord/json.ts';
import type { World } from '../discord/world.ts';
import type { ChannelView } from './channel-list.ts';

const MESSAGE_MENU = 3;

/** The commands that belong into a channel, as they read in somebody's language. */
export function listCommands(world: World, { kind }: ChannelView, locale: string) {
  const place = kind === 'dm' ? 1 : 0;
  return [...world.commands.values()]
    .filter(({ contexts }) => kind !== 'forum' && (contexts == null || listOf(contexts).includes(place)))
    .map((command) => ({
      isMenu: numberOf(command['type'], 1) === MESSAGE_MENU,
      ...namesOf(command, locale),
      options: objectsOf(command['options']).map((option) => optionOf(option, locale)),
    }));
}

function optionOf(option: Json, locale: string) {
  return {
    ...namesOf(option, locale),
    type: numberOf(option['type']),
    isRequired: option['required'] === true,
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
