import { checkCommand } from './command-rules.ts';
import { Form } from './form.ts';
import { isJson, numberOf, textOf, type Json } from './json.ts';
import { Refusal } from './refusal.ts';
import type { World } from './world.ts';

const limits: Readonly<Record<number, number>> = { 1: 100, 2: 15, 3: 15 };

/**
 * Replaces all commands at once; those whose type and name stay keep their id
 * (developers/interactions/application-commands#bulk-overwrite-global-application-commands).
 */
export function replaceCommands(world: World, given: unknown): readonly Json[] {
  const form = new Form();
  if (!Array.isArray(given)) form.refuse('', 'LIST_TYPE_CONVERT', 'Only iterables may be used in a ListType');
  const commands = (Array.isArray(given) ? given : []).filter(isJson);
  const seen = new Set<string>();
  for (const [index, command] of commands.entries()) {
    checkCommand(form, command, String(index));
    if (seen.has(keyOf(command)))
      form.refuse(`${index}.name`, 'APPLICATION_COMMANDS_DUPLICATE_NAME', 'Application command names must be unique');
    seen.add(keyOf(command));
  }
  form.check();
  refuseTooMany(commands);
  const kept = commands.map((command) => completed(world, command));
  world.commands.clear();
  for (const command of kept) world.commands.set(textOf(command['id']), command);
  return kept;
}

/** Adds a command, or replaces the one of the same type and name. `created` tells which. */
export function putCommand(world: World, command: Json): { readonly command: Json; readonly created: boolean } {
  const form = new Form();
  checkCommand(form, command, '');
  form.check();
  const created = idOf(world, command) === undefined;
  if (created) refuseTooMany([...world.commands.values(), command]);
  const kept = completed(world, command);
  world.commands.set(textOf(kept['id']), kept);
  return { command: kept, created };
}

function refuseTooMany(commands: readonly Json[]): void {
  for (const [type, most] of Object.entries(limits)) {
    const count = commands.filter((command) => numberOf(command['type'], 1) === Number(type)).length;
    if (count > most) throw new Refusal(400, 30032, `Maximum number of application commands reached (${most})`);
  }
}

function keyOf(command: Json): string {
  return `${numberOf(command['type'], 1)}:${textOf(command['name'])}`;
}

function idOf(world: World, command: Json): string | undefined {
  return [...world.commands].find(([, known]) => keyOf(known) === keyOf(command))?.[0];
}

function completed(world: World, command: Json): Json {
  return {
    application_id: world.applicationId,
    default_member_permissions: null,
    dm_permission: true,
    nsfw: false,
    integration_types: [0],
    contexts: null,
    description: '',
    type: 1,
    ...Object.fromEntries(Object.entries(command).filter(([, value]) => value != null)),
    id: idOf(world, command) ?? world.newId(),
    version: world.newId(),
  };
}
