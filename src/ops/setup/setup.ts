import { ConfigError, parseConfig, type Config } from '../../config.ts';
import { forStrangers } from '../../core/limits.ts';
import { registerCommands, type Described } from '../../discord/register-commands.ts';
import { meet, NotMet, portalFindings, type Application } from '../checks/application.ts';
import { backendFinding } from '../checks/backend.ts';
import { note, textOf } from '../checks/finding.ts';
import { inviteLink } from '../checks/invite.ts';
import { readEnvFile } from '../env-file.ts';
import { writeEnvFile } from './env-file.ts';
import type { Terminal } from './terminal.ts';

interface Parts {
  readonly terminal: Terminal;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly file: string;
  readonly example: string;
  readonly commands: Described;
}

const PORTAL = 'https://discord.com/developers/applications';
const TRIES = 3;

/** Names that stand in the environment of whoever sets the bot up, and have to be there when it starts. */
const addresses = ['DISCORD_API_URL', 'DISCORD_MEDIA_HOSTS', 'NEMO_API_URL', 'NEMO_WEB_URL', 'STORE_URL'] as const;

/** Asks for what only a person knows, checks it, and writes it down. Resolves with whether the bot can be started. */
export async function setUp({ terminal, env, file, example, commands }: Parts): Promise<boolean> {
  const known = readEnvFile(file);
  if (known !== null && !(await mayChange(terminal, file))) return false;
  const around = { ...known, ...env };
  const met = await askToken(terminal, around);
  if (met === null) return false;
  for (const finding of portalFindings(met.application)) terminal.print(textOf(finding));
  const nemoToken = await askNemoToken(terminal, { ...around, DISCORD_TOKEN: met.token });
  const isNew = await registerCommands(met.application.rest, met.application.id, commands);
  terminal.print(`good  ${isNew ? 'The commands are registered' : 'Discord has all commands already'}`);
  const given = addresses.flatMap((name) => (env[name] === undefined ? [] : [[name, env[name]] as const]));
  const tokens = { DISCORD_TOKEN: met.token, ...(nemoToken !== null && { NEMO_TOKEN: nemoToken }) };
  const bounds = met.application.bot_public ? unlessKnown(forStrangers, around) : {};
  writeEnvFile(file, { ...tokens, ...Object.fromEntries(given), ...bounds }, example);
  terminal.print(`good  ${file} is written: only you can read it`);
  if (Object.keys(bounds).length > 0) terminal.print(textOf(strangersBounded(file)));
  terminal.print(next(met.application.id));
  return true;
}

function unlessKnown(bounds: Readonly<Record<string, string>>, known: Env): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(bounds).filter(([name]) => known[name] === undefined));
}

const strangersBounded = (file: string) =>
  note(
    'A person may ask 10 times a day, in 2 projects at once, a server 100 times a day, and nobody in direct messages',
    `change these numbers in ${file}; each server can change its own with /settings`,
  );

async function mayChange(terminal: Terminal, file: string): Promise<boolean> {
  const answer = await terminal.ask(`There is a ${file} already. Change the tokens in it, and leave the rest? [y/N] `);
  if (/^y(?:es)?$/i.test(answer)) return true;
  terminal.print(`Nothing is changed. npm run doctor checks what stands in ${file}.`);
  return false;
}

type Env = Parts['env'];

async function askToken(
  terminal: Terminal,
  env: Env,
): Promise<{ readonly token: string; readonly application: Application } | null> {
  terminal.print(`Make a bot at ${PORTAL}: New Application, then Bot, then Reset Token.`);
  for (let left = TRIES; left > 0; left--) {
    const typed = await terminal.askHidden('Its token (it is not shown): ');
    const config = configWith({ ...env, DISCORD_TOKEN: typed });
    if (config instanceof ConfigError) {
      terminal.print(config.message);
      continue;
    }
    try {
      return { token: config.DISCORD_TOKEN, application: await meet(config) };
    } catch (error) {
      if (!(error instanceof NotMet)) throw error;
      terminal.print(textOf(error.finding));
      if (!error.isTokenRefused) return null;
    }
  }
  return null;
}

/** Null for the free account. Whoever types nothing keeps what was there. */
async function askNemoToken(terminal: Terminal, env: Env): Promise<string | null> {
  const before = env['NEMO_TOKEN'] ?? '';
  const otherwise = before === '' ? 'a free one with 100 credits' : 'the one that is there';
  for (let left = TRIES; left > 0; left--) {
    const typed = await terminal.askHidden(`The token of your NemoVideo account (Enter: ${otherwise}): `);
    const config = configWith({ ...env, NEMO_TOKEN: typed === '' ? before : typed });
    if (config instanceof ConfigError) {
      terminal.print(config.message);
      continue;
    }
    const finding = await backendFinding(config);
    terminal.print(textOf(finding));
    if (finding.level !== 'bad' || config.NEMO_TOKEN === null) return config.NEMO_TOKEN;
  }
  terminal.print('note  None of these is written');
  return null;
}

function configWith(env: Env): Config | ConfigError {
  try {
    return parseConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error;
    throw error;
  }
}

function next(applicationId: string): string {
  return `
Two steps are left:
  1. Open this link, choose your server, and allow what it asks for (it is what the bot needs, and nothing else):
     ${inviteLink(applicationId)}
  2. npm start

Then type /animate in that server. npm run doctor says what is wrong, whenever something is.`;
}
