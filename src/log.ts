import { DiscordAPIError } from 'discord.js';
import { pino, type Logger } from 'pino';

/** One line per decision, to standard output. Errors are described field by field. */
export function createLog(level: string): Logger {
  return pino({ level, base: null, serializers: { err: describe } }, pino.destination({ dest: 1, sync: true }));
}

/** Only what is allowed: a Discord error as it comes holds interaction tokens, prompts and whole files. */
export function describe(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { message: String(error) };
  return {
    name: error.name,
    message: error.message,
    stack: error.stack,
    ...(error instanceof DiscordAPIError && { status: error.status, code: error.code, method: error.method }),
    ...(error.cause !== undefined && { cause: describe(error.cause) }),
  };
}
