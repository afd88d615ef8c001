import type { REST } from 'discord.js';
import { ownersOf } from './owners.ts';

/** Where credits come from. */
export interface AccountLink {
  readonly url: string;
  /** Whether it hands the account over to whoever registers with it. */
  readonly binds: boolean;
}

interface Registration {
  readonly rest: REST;
  readonly webUrl: string;
  /** The id that binds the anonymous account to whoever registers with it; null where there is none. */
  readonly bindId: () => Promise<string | null>;
}

/**
 * The link this person may have: the one that hands the account over is for the owner of the bot and the admins of its
 * team.
 */
export async function accountLink({ rest, webUrl, bindId }: Registration, userId: string): Promise<AccountLink> {
  const { managerIds } = await ownersOf(rest);
  const bind = managerIds.includes(userId) ? await bindId() : null;
  const register = new URL('/register', webUrl);
  if (bind === null) return { url: register.href, binds: false };
  register.searchParams.set('bind', bind);
  return { url: register.href, binds: true };
}
