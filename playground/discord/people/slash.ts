import { interactionTypes } from '../interaction.ts';
import { numberOf, objectsOf, textOf, type Json } from '../json.ts';
import { channelTypes } from '../model.ts';
import { findCommand, typesOf } from './find-command.ts';
import { interact, type Used } from './interact.ts';
import { channelSeen, type Me } from './me.ts';
import { createResolved } from './resolved.ts';
import { readOptions, type OptionValue } from './slash-options.ts';

export type Options = Readonly<Record<string, OptionValue>>;

/** Uses a slash command; a subcommand is named after a space ("settings token"). */
export async function slash(me: Me, channelId: string, line: string, given: Options = {}): Promise<Used> {
  const channel = channelSeen(me, channelId);
  if (channel.type === channelTypes.forum) throw new Error('Commands cannot be used in a forum, only in its posts.');
  const [name = '', ...subcommands] = line.split(' ');
  const command = findCommand(me, channel, { name, type: 1 });
  const resolved = createResolved(me, channel);
  const options = optionsOf(command, subcommands, (node) => readOptions(node, given, resolved));
  const data = {
    id: command['id'],
    name: command['name'],
    type: 1,
    ...(options.length > 0 && { options }),
    ...resolved.part(),
  };
  return interact(me, {
    type: interactionTypes.command,
    data,
    channel,
    command: { name: textOf(command['name']), type: 1, types: typesOf(command) },
  });
}

/** What can be chosen: by what it is called, and what is sent then. */
export interface Choice {
  readonly name: string;
  readonly value: string;
}

/** What Discord suggests while somebody types this into an option. */
export async function choices(
  me: Me,
  channelId: string,
  line: string,
  [option, typed]: readonly [string, string],
): Promise<readonly Choice[]> {
  const channel = channelSeen(me, channelId);
  const [name = '', ...subcommands] = line.split(' ');
  const command = findCommand(me, channel, { name, type: 1 });
  const options = optionsOf(command, subcommands, (node) => {
    const found = objectsOf(node['options']).find((one) => one['name'] === option);
    if (found?.['autocomplete'] !== true) throw new Error(`Nothing is suggested for "${option}".`);
    return [{ name: option, type: found['type'], value: typed, focused: true }];
  });
  const data = { id: command['id'], name: command['name'], type: 1, options };
  const { answer } = await interact(me, { type: interactionTypes.autocomplete, data, channel });
  return (answer.choices ?? []).map(({ name: shown, value }) => ({ name: textOf(shown), value: textOf(value) }));
}

function optionsOf(node: Json, subcommands: readonly string[], read: (node: Json) => readonly Json[]): readonly Json[] {
  const inner = objectsOf(node['options']).filter((option) => numberOf(option['type']) <= 2);
  const [name, ...rest] = subcommands;
  if (name === undefined && inner.length === 0) return read(node);
  const chosen = inner.find((option) => option['name'] === name);
  if (chosen === undefined) throw new Error(`There is no command "${textOf(node['name'])} ${name ?? ''}" here.`);
  return [{ name, type: chosen['type'], options: optionsOf(chosen, rest, read) }];
}
