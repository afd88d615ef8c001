import { request } from 'undici';
import { NemoError } from '../core/failure.ts';
import { limits } from '../core/limits.ts';
import { attribution, endpoint, exchange, readReply, within } from './http.ts';
import type { Line } from './line.ts';
import { accepted } from './raw-reply.ts';
import { textAt } from './wire.ts';

/** How long a token lives, and how long there is no other for the same client. */
export const WEEK_MS = 7 * 24 * 60 * 60 * 1000;
const ANSWER_LIMIT_MS = 30_000;
/** What can stand in a header: any other token would be kept, and no call could leave with it. */
const IN_A_HEADER = /^[!-~]+$/;

export interface AnonymousToken {
  readonly token: string;
  readonly userId: string | null;
  /** Milliseconds since the epoch. */
  readonly expiresAt: number;
}

/**
 * Asks for a starter token (seed, "Getting Connected"): 100 credits, seven days, one per client id in that time.
 * The attribution headers go along, since the seed says "all requests". Rejects with NemoError.
 */
export async function requestToken(
  { apiUrl, platform, retry429Ms, pool }: Line,
  clientId: string,
  now: number,
  signal: AbortSignal,
): Promise<AnonymousToken> {
  const reply = await exchange('unreachable', signal, () =>
    within(ANSWER_LIMIT_MS, signal, async (limited) =>
      readReply(
        await request(endpoint(apiUrl, '/api/auth/anonymous-token'), {
          method: 'POST',
          headers: { ...attribution(platform), 'x-client-id': clientId },
          dispatcher: pool,
          signal: limited,
        }),
        limits.replyBytes,
      ),
    ),
  );
  const data = accepted(reply, 'token', retry429Ms);
  const token = textAt(data, 'token')?.trim() ?? '';
  if (!IN_A_HEADER.test(token)) throw new NemoError({ kind: 'broken' });
  return { token, userId: textAt(data, 'user_id', 'bind_id'), expiresAt: expiryIn(data, now) };
}

/** A date that cannot be read or has passed already (their clock, or ours) counts as a week: tokens are rationed. */
function expiryIn(data: unknown, now: number): number {
  const at = Date.parse(textAt(data, 'expires_at') ?? '');
  return at > now ? at : now + WEEK_MS;
}
