import { Routes } from 'discord.js';
import { z } from 'zod';
import type { Config } from '../../config.ts';
import { areRegistered, type Described } from '../../discord/register-commands.ts';
import { clockFinding, meet, NotMet, portalFindings, type Application } from './application.ts';
import { backendFinding } from './backend.ts';
import { bad, good, type Finding } from './finding.ts';
import { envFileFinding, queueFinding, roomFinding, storeFinding, versionFinding } from './machine.ts';
import { serverFindings } from './servers.ts';

interface Patient {
  readonly config: Config;
  readonly version: string;
  readonly envFile: string;
  readonly commands: Described;
}

/** Everything that can be looked at without asking anybody and without spending anything, as it is found. */
export async function* examine({ config, version, envFile, commands }: Patient): AsyncGenerator<Finding> {
  yield versionFinding(version);
  yield envFileFinding(envFile);
  yield await roomFinding(config);
  if (config.QUEUE_URL !== null) yield await queueFinding(config.QUEUE_URL);
  const application = await meet(config).catch((error: unknown) => {
    if (error instanceof NotMet) return error.finding;
    throw error;
  });
  const isMet = 'rest' in application;
  yield await storeFinding(config, isMet ? application.id : null);
  if (isMet) yield* discordFindings(application, commands);
  else yield application;
  yield await backendFinding(config);
}

async function* discordFindings(application: Application, commands: Described): AsyncGenerator<Finding> {
  const { id, rest } = application;
  yield* portalFindings(application);
  yield clockFinding(application);
  yield (await areRegistered(rest, id, commands))
    ? good('Discord has all commands as they are')
    : bad('Discord does not have the commands of this version', 'start the bot, or: npm run deploy-commands');
  yield await startsFinding(application);
  yield* await serverFindings(application);
}

const startsSchema = z.object({ session_start_limit: z.object({ remaining: z.number(), reset_after: z.number() }) });
const HOUR_MS = 60 * 60_000;
/** A bot that is started again and again uses up what Discord allows in a day; then its token is reset. */
const FEW_STARTS = 50;

async function startsFinding({ rest }: Application): Promise<Finding> {
  const { session_start_limit: limit } = startsSchema.parse(await rest.get(Routes.gatewayBot()));
  const hours = Math.ceil(limit.reset_after / HOUR_MS);
  return limit.remaining >= FEW_STARTS
    ? good(`Discord allows ${limit.remaining} more starts in the next ${hours} hours`)
    : bad(
        `Discord allows only ${limit.remaining} more starts in the next ${hours} hours`,
        'find out why the bot starts so often: look at its log',
      );
}
