import type { BrokenLine } from '../broken-line.ts';
import type { Fault } from '../faulty-gate.ts';
import type { Reply } from './request.ts';
import { tooMany, type TooMany } from './too-many.ts';
import { wall } from './wall.ts';

export type DiscordFault = Fault<Reply>;

/** In place of carrying it out. */
export function broken(line: BrokenLine): DiscordFault {
  return async () => ({ take: line });
}

/** It is carried out, and its answer is lost in this way. */
export function landed(line: BrokenLine): DiscordFault {
  return async (next) => {
    await next();
    return { take: line };
  };
}

/** An error of developers/topics/opcodes-and-status-codes#json. */
export function refused(status: number, code: number, message: string): DiscordFault {
  return async () => ({ status, body: { message, code } });
}

export function limited(how: TooMany): DiscordFault {
  return async () => tooMany(how);
}

export function blockedByCloudflare(retryAfterS: number): DiscordFault {
  return broken(wall(429, { 'retry-after': String(retryAfterS) }));
}
