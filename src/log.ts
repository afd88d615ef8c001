import { DiscordAPIError } from 'discord.js';
import { pino, type DestinationStream, type Logger } from 'pino';

import { logContext } from './engine/log-context.ts';
import { LogOutput } from './log-output.ts';

/** One line per decision, to standard output, with the ids of what it is about. Errors are described field by field. */
export function createLog(level: string, destination: DestinationStream = new LogOutput()): Logger {
  const own = { level, base: null, serializers: { err: (error: unknown) => describe(error) } };
  return pino(
    { ...own, mixin: () => logContext(), mixinMergeStrategy: (line, ids) => ({ ...ids, ...line }) },
    destination,
  );
}

const CAUSES_FOLLOWED = 8;
/** Of one message or stack. */
const MAX_CHARS = 8_000;

/** Only what is allowed: a Discord error as it comes holds interaction tokens, prompts and whole files. */
function describe(error: unknown, causesLeft = CAUSES_FOLLOWED): Record<string, unknown> {
  if (!(error instanceof Error))
    return { message: typeof error === 'object' ? 'something that is no error was thrown' : redacted(String(error)) };
  return {
    name: error.name,
    message: redacted(error.message),
    stack: error.stack === undefined ? undefined : redacted(error.stack),
    ...(error instanceof DiscordAPIError && { status: error.status, code: error.code, method: error.method }),
    ...(error.cause !== undefined && causesLeft > 0 && { cause: describe(error.cause, causesLeft - 1) }),
  };
}

/** What libraries put into their errors, and what lets somebody in or is somebody's words. */
const secrets: readonly (readonly [pattern: RegExp, kept: string])[] = [
  [/(https?|wss?|rediss?):\/\/[^\s/@"']*@/gi, '$1://…@'],
  [/((?:https?|wss?):\/\/[^\s?"'<>]*)\?[^\s"'<>]*/gi, '$1?…'], // signatures, and what an account is handed over with
  [/\b(webhooks|interactions)\/(\d+)\/[\w.%-]+/g, '$1/$2/…'],
  [/\b(Bearer|Bot)\s+[\w.~+/=-]{12,}/gi, '$1 …'],
  [/\bnmv_\w+(?:-\w+)*/g, 'nmv_…'],
  [/\b[\w-]{18,}\.[\w-]{5,}\.[\w-]{18,}/g, '…'], // a bot's token
  [/(Unexpected (?:token|non-whitespace)[^\n]{0,40}?), [^]*? is not valid JSON/g, '$1: not valid JSON'],
  [/[^\n]* is not valid JSON/g, 'not valid JSON'],
];

function redacted(text: string): string {
  return secrets.reduce((kept, [pattern, by]) => kept.replaceAll(pattern, by), text.slice(0, MAX_CHARS));
}
