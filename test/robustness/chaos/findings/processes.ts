import { z } from 'zod';
import type { Bot } from '../../../../playground/bot.ts';
import type { EngineName } from '../ground.ts';

/** What an error is that somebody else's trouble explains: Discord's, the line's, the backend's. */
const explained =
  /^(?:DiscordAPIError|HTTPError|RateLimitError|NemoError|AbortError|TimeoutError|SocketError|ConnectTimeoutError|DOMException)/;
/** The same where Redis is killed now and then. */
const ofRedis =
  /^StoreError: Redis .* does not answer|^Error: (?:the queue does not answer|Socket closed unexpectedly|Connection is closed|connect ECONNREFUSED|read ECONNRESET)/;

interface Described {
  readonly name?: string | undefined;
  readonly message?: string | undefined;
  readonly cause?: unknown;
}
const described = z.looseObject({
  name: z.string().optional(),
  message: z.string().optional(),
  cause: z.unknown().optional(),
});
const line = z.looseObject({ level: z.number(), msg: z.string().optional(), err: described.optional() });

const ERROR = 50;

/** No process ended by itself, and none wrote of anything that no trouble explains. */
export function fellOver(lives: readonly Bot[], engine: EngineName): readonly string[] {
  return lives.flatMap((bot, index) => {
    const lines = bot
      .output()
      .split('\n')
      .filter((one) => one.trim() !== '');
    return lines.flatMap((one) => complaint(one, engine)).map((what) => `process ${index + 1} wrote: ${what}`);
  });
}

function complaint(text: string, engine: EngineName): readonly string[] {
  const read = parsed(text);
  if (read === undefined) return [text];
  if (read.level < ERROR || (read.err !== undefined && isExplained(read.err, engine))) return [];
  return [`${read.msg ?? ''}: ${JSON.stringify(read.err ?? {}).slice(0, 1_500)}`];
}

function isExplained(error: Described, engine: EngineName): boolean {
  if (engine === 'bull' && ofRedis.test(`${error.name ?? ''}: ${error.message ?? ''}`)) return true;
  if (explained.test(error.name ?? '')) return true;
  const cause = described.safeParse(error.cause);
  return cause.success && isExplained(cause.data, engine);
}

/** A line of the log; undefined for anything else that a process writes, such as its last words. */
function parsed(text: string): z.output<typeof line> | undefined {
  try {
    return line.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}
