import { isDeepStrictEqual } from 'node:util';
import { Routes, type REST, type RESTPostAPIApplicationCommandsJSONBody } from 'discord.js';
import type { Logger } from 'pino';

export type Described = readonly RESTPostAPIApplicationCommandsJSONBody[];

/** Tells Discord which commands there are, unless it has them. Resolves with whether it had to be told. */
export async function registerCommands(
  rest: REST,
  applicationId: string,
  wanted: Described,
  signal?: AbortSignal,
): Promise<boolean> {
  if (await areRegistered(rest, applicationId, wanted, signal)) return false;
  await rest.put(Routes.applicationCommands(applicationId), { body: wanted, ...(signal && { signal }) });
  return true;
}

/** Whether Discord has exactly these commands. Without being asked for them it leaves out what other languages read. */
export async function areRegistered(
  rest: REST,
  applicationId: string,
  wanted: Described,
  signal?: AbortSignal,
): Promise<boolean> {
  const query = new URLSearchParams({ with_localizations: 'true' });
  const known = await rest.get(Routes.applicationCommands(applicationId), { query, ...(signal && { signal }) });
  return Array.isArray(known) && isDeepStrictEqual(byName(known), byName(wanted));
}

interface Means {
  readonly rest: REST;
  readonly log: Logger;
  readonly power: AbortSignal;
}

/** At each start. The bot does without: people have the commands that were registered before. */
export async function keepRegistered({ rest, log, power }: Means, applicationId: string, wanted: Described) {
  try {
    const isNew = await registerCommands(rest, applicationId, wanted, power);
    if (isNew) log.info({ commands: wanted.length }, 'the commands have changed: Discord has them now');
  } catch (error) {
    if (power.aborted) return;
    log.warn({ err: error }, 'Discord could not be told of the commands: npm run deploy-commands tries again');
  }
}

function byName(commands: readonly unknown[]): ReadonlyMap<string, unknown> {
  return new Map(
    commands.map((command) => {
      const said = sayings(command, madeByDiscord);
      return [JSON.stringify([said['type'] ?? 1, said['name']]), { type: 1, ...said }];
    }),
  );
}

/** What Discord adds to a command by itself, or has another word for. */
const madeByDiscord = new Set(['id', 'application_id', 'guild_id', 'version', 'dm_permission']);

/** What is said in so many words: Discord writes out what nobody has said, and leaves out what says nothing. */
function sayings(value: unknown, ignored: ReadonlySet<string> = new Set()): Readonly<Record<string, unknown>> {
  const entries = Object.entries(value ?? {}).filter(([name, one]) => !ignored.has(name) && !isNothing(one));
  return Object.fromEntries(entries.map(([name, one]) => [name, plain(one)]));
}

function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  return typeof value === 'object' ? sayings(value) : value;
}

function isNothing(value: unknown): boolean {
  if (typeof value === 'object') return value === null || Object.keys(value).length === 0;
  return value === undefined || value === false || value === '';
}
