import type { Payer } from '../core/purse.ts';
import type { Credits } from '../core/session.ts';
import type { Access } from './access.ts';
import { ask, free } from './api.ts';
import { balanceCall, creditsIn, knownCredits } from './credits.ts';
import { accepted } from './raw-reply.ts';

/** What is left in the account that pays. */
export async function creditsOf(access: Access, payer: Payer, signal: AbortSignal): Promise<Credits> {
  return creditsIn(await free(access, { ...balanceCall, owner: payer }, signal));
}

/** The same for a token that nobody has kept yet: refused once, it is not tried again. Null where it says no number. */
export async function creditsBehind(
  { line, callLimitMs }: Access,
  token: string,
  signal: AbortSignal,
): Promise<Credits | null> {
  return knownCredits(await ask({ line, call: balanceCall, read: accepted }, token, callLimitMs, signal));
}
