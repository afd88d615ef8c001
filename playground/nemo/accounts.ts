import { randomBytes } from 'node:crypto';
import type { Arrived } from './exchange.ts';
import { STARTER_CREDITS } from './prices.ts';
import { Refusal } from './refusal.ts';
import type { Switches } from './switches.ts';

const WEEK_MS = 7 * 24 * 60 * 60 * 1000;

/** An account: one token at a time, one user, one purse. */
export interface Account {
  token: string;
  readonly userId: string;
  /** Null where somebody has registered: its token stays until it is taken back. */
  readonly clientId: string | null;
  /** Milliseconds since 1970. */
  readonly issuedAt: number;
  expiresAt: number;
  /** What it had at first. */
  readonly granted: number;
  /** Credits that can be spent. */
  available: number;
  /** Credits held for work that is under way. */
  frozen: number;
  /** Whether the next request for a token gets one for this account, whatever the limit. */
  renewable: boolean;
}

export type Accounts = ReturnType<typeof createAccounts>;

export function createAccounts(switches: Switches, credits: number = STARTER_CREDITS) {
  const byToken = new Map<string, Account>();

  /** The same account under another token; the old one is none any more. */
  function renewed(account: Account): Account {
    byToken.delete(account.token);
    Object.assign(account, { token: newToken(), expiresAt: Date.now() + WEEK_MS, renewable: false });
    byToken.set(account.token, account);
    return account;
  }

  /** What is wrong with a token that is in order. */
  function trouble(account: Account): void {
    const how = switches.tokenTrouble;
    switches.tokenTrouble = 'none';
    if (how === 'once') throw new Refusal(1001, 'the token could not be checked');
    if (how === 'lasting') account.expiresAt = Date.now();
  }

  return {
    all: (): readonly Account[] => [...byToken.values()],

    /** A new token. With `limited` there is one per client id in seven days (seed, Error Handling: 429). */
    issue(clientId: string, limited: boolean): Account {
      const issuedAt = Date.now();
      const old = [...byToken.values()].find((one) => one.renewable && one.clientId === clientId);
      if (old !== undefined) return renewed(old);
      const recent = [...byToken.values()].some(
        (one) => one.clientId === clientId && issuedAt - one.issuedAt < WEEK_MS,
      );
      if (limited && recent) throw new Refusal(429, 'one token per client in 7 days');
      const account: Account = {
        token: newToken(),
        userId: `anon_${randomBytes(8).toString('hex')}`,
        clientId,
        issuedAt,
        expiresAt: issuedAt + WEEK_MS,
        granted: credits,
        available: credits,
        frozen: 0,
        renewable: false,
      };
      byToken.set(account.token, account);
      return account;
    },

    /** Somebody registers at the web site, and copies the token that stands there. */
    register(available: number): Account {
      const account: Account = {
        token: newToken(),
        userId: `user_${randomBytes(8).toString('hex')}`,
        clientId: null,
        issuedAt: Date.now(),
        expiresAt: Infinity,
        granted: available,
        available,
        frozen: 0,
        renewable: false,
      };
      byToken.set(account.token, account);
      return account;
    },

    /** Whose token a request carries. Refuses with 1001. */
    admit({ headers }: Arrived): Account {
      const token = /^Bearer (\S+)$/.exec(headers['authorization'] ?? '')?.[1];
      const account = token === undefined ? undefined : byToken.get(token);
      if (account === undefined) throw new Refusal(1001, 'invalid token');
      trouble(account);
      if (account.expiresAt <= Date.now()) throw new Refusal(1001, 'token expired');
      return account;
    },
  };
}

function newToken(): string {
  return `nmv_usr_${randomBytes(32).toString('base64url')}`;
}
