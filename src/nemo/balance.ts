import type { Credits } from '../core/session.ts';
import type { Access } from './access.ts';
import { ask, free } from './api.ts';
import { balanceCall, creditsIn } from './credits.ts';
import { accepted } from './raw-reply.ts';

/** What is left in the bot's own account, or in that of a server. */
export async function creditsOf(access: Access, purse: string | null, signal: AbortSignal): Promise<Credits> {
  return creditsIn(await free(access, { ...balanceCall, owner: { userId: null, purse } }, signal));
}

/** The same for a token that nobody has kept yet: refused once, it is not tried again. */
export async function creditsBehind(
  { line, callLimitMs }: Access,
  token: string,
  signal: AbortSignal,
): Promise<Credits> {
  return creditsIn(await ask({ line, call: balanceCall, read: accepted }, token, callLimitMs, signal));
}
