import { existsSync } from 'node:fs';
import { REST, Routes } from 'discord.js';
import { z } from 'zod';
import { commands } from '../commands/index.ts';
import { ConfigError, parseConfig } from './config.ts';

/** Tells Discord which commands there are. To be run once, and again when one of them changes. */
async function deploy(): Promise<void> {
  if (existsSync('.env')) process.loadEnvFile('.env');
  const { DISCORD_TOKEN, DISCORD_API_URL } = parseConfig(process.env);
  const rest = new REST({ api: DISCORD_API_URL }).setToken(DISCORD_TOKEN);
  const { id } = z.object({ id: z.string() }).parse(await rest.get(Routes.currentApplication()));
  const body = commands.flatMap((command) => command.data);
  await rest.put(Routes.applicationCommands(id), { body });
  process.stdout.write(`${body.length} commands deployed.\n`);
}

await deploy().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = error instanceof ConfigError ? 78 : 1;
});
