import { putCommand, replaceCommands } from '../command-store.ts';
import { refusals, Refusal } from '../refusal.ts';
import { noContent, ok, type Call, type Reply, type Route } from '../request.ts';
import { isJson, type Json } from '../json.ts';

const all = '/applications/:application/commands';

/** Global commands (developers/interactions/application-commands#endpoints). */
export const commandRoutes: readonly Route[] = [
  { method: 'GET', path: all, answer: own(list) },
  { method: 'PUT', path: all, answer: own(({ world, request }) => ok(replaceCommands(world, request.body))) },
  { method: 'POST', path: all, answer: own(add) },
  { method: 'GET', path: `${all}/:command`, answer: own((call) => ok(commandOf(call))) },
  { method: 'PATCH', path: `${all}/:command`, answer: own(change) },
  { method: 'DELETE', path: `${all}/:command`, answer: own(remove) },
];

/** Without `with_localizations` nothing is said in other languages (developers/interactions/application-commands). */
function list({ world, request }: Call): Reply {
  const commands = [...world.commands.values()];
  return ok(request.query.get('with_localizations') === 'true' ? commands : commands.map(unlocalized));
}

function own(answer: (call: Call) => Reply): (call: Call) => Reply {
  return (call) => {
    if (call.id('application') !== call.world.applicationId)
      throw new Refusal(403, 20012, 'You are not authorized to perform this action on this application');
    return answer(call);
  };
}

function commandOf(call: Call): Json {
  const command = call.world.commands.get(call.id('command'));
  if (command === undefined) throw refusals.unknownCommand();
  return command;
}

function add({ world, body }: Call): Reply {
  const { command, created } = putCommand(world, body);
  return { status: created ? 201 : 200, body: command };
}

function change(call: Call): Reply {
  const before = commandOf(call);
  const renamed = { ...before, ...call.body };
  const { command } = putCommand(call.world, renamed);
  if (command['id'] !== before['id']) call.world.commands.delete(call.id('command'));
  return ok(command);
}

function remove(call: Call): Reply {
  commandOf(call);
  call.world.commands.delete(call.id('command'));
  return noContent;
}

function unlocalized(value: Json): Json {
  const left = Object.entries(value).filter(([name]) => !name.endsWith('_localizations'));
  return Object.fromEntries(left.map(([name, one]) => [name, Array.isArray(one) ? one.map(inner) : one]));
}

function inner(value: unknown): unknown {
  return isJson(value) ? unlocalized(value) : value;
}
