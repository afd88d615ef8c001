import { REST } from 'discord.js';
import { commands } from '../commands/index.ts';
import { ConfigError, configNames, parseConfig } from './config.ts';
import { checkIn } from './discord/check-in.ts';
import { isCalled } from './ops/called.ts';
import { EnvFileError, loadEnvFile } from './ops/env-file.ts';
import { registerCommands } from './discord/register-commands.ts';

/** Tells Discord which commands there are, as each start does by itself where they have changed. */
async function deploy(): Promise<void> {
  loadEnvFile(process.env, configNames);
  const { DISCORD_TOKEN, DISCORD_API_URL } = parseConfig(process.env);
  const rest = new REST({ api: DISCORD_API_URL }).setToken(DISCORD_TOKEN);
  const { applicationId } = await checkIn(rest);
  const body = commands.flatMap((command) => command.data);
  const isNew = await registerCommands(rest, applicationId, body);
  process.stdout.write(
    isNew ? `${body.length} commands deployed.\n` : `Discord has all ${body.length} commands already.\n`,
  );
}

const usage = `npm run deploy-commands

Tells Discord which commands there are, as each start does by itself where they have changed.`;
const args = process.argv.slice(2);

if (isCalled(args, usage, args.length === 0))
  await deploy().catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = error instanceof ConfigError || error instanceof EnvFileError ? 78 : 1;
  });
