import { z } from 'zod';
import type { Bot } from '../../../playground/bot.ts';

/** What an error is that somebody else's trouble explains: Discord's, the line's, the backend's. */
const explained =
  /^(?:DiscordAPIError|HTTPError|RateLimitError|NemoError|AbortError|TimeoutError|SocketError|ConnectTimeoutError|DOMException)/;

interface Described {
  readonly name?: string | undefined;
  readonly message?: string | undefined;
  readonly cause?: unknown;
}
const described = z.looseObject({ name: z.string().optional(), message: z.string().optional(), cause: z.unknown().optional() });
const line = z.looseObject({ level: z.number(), msg: z.string().optional(), err: described.optional() });

const ERROR = 50;

/** No process ended by itself, and none wrote of anything that no trouble explains. */
export function fellOver(lives: readonly Bot[]): readonly string[] {
  return lives.flatMap((bot, index) => {
    const lines = bot
      .output()
      .split('\n')
      .filter((one) => one.trim() !== '');
    return lines.flatMap((one) => complaint(one)).map((what) => `process ${index + 1} wrote: ${what}`);
  });
}

function complaint(text: string): readonly string[] {
  const read = parsed(text);
  if (read === undefined) return [text];
  if (read.level < ERROR || (read.err !== undefined && isExplained(read.err))) return [];
  return [`${read.msg ?? ''}: ${JSON.stringify(read.err ?? {}).slice(0, 1_500)}`];
}

function isExplained(error: Described): boolean {
  if (explained.test(error.name ?? '')) return true;
  const cause = described.safeParse(error.cause);
  return cause.success && isExplained(cause.data);
}

/** A line of the log; undefined for anything else that a process writes, such as its last words. */
function parsed(text: string): z.output<typeof line> | undefined {
  try {
    return line.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}
