import { DiscordAPIError } from 'discord.js';
import { pino, type DestinationStream, type Logger } from 'pino';
import { logContext } from './flows/log-context.ts';

/** One line per decision, to standard output, with the ids of what it is about. Errors are described field by field. */
export function createLog(level: string, destination: DestinationStream = pino.destination({ dest: 1, sync: true })): Logger {
  const own = { level, base: null, serializers: { err: (error: unknown) => describe(error) } };
  return pino({ ...own, mixin: () => logContext(), mixinMergeStrategy: (line, ids) => ({ ...ids, ...line }) }, destination);
}

const CAUSES_FOLLOWED = 8;

/** Only what is allowed: a Discord error as it comes holds interaction tokens, prompts and whole files. */
function describe(error: unknown, causesLeft = CAUSES_FOLLOWED): Record<string, unknown> {
  if (!(error instanceof Error)) return { message: typeof error === 'object' ? 'something that is no error was thrown' : String(error) };
  return {
    name: error.name,
    message: error.message,
    stack: error.stack,
    ...(error instanceof DiscordAPIError && { status: error.status, code: error.code, method: error.method }),
    ...(error.cause !== undefined && causesLeft > 0 && { cause: describe(error.cause, causesLeft - 1) }),
  };
}
