import { hash } from 'node:crypto';
import { NemoError } from '../core/failure.ts';
import type { Records } from '../core/ports.ts';
import type { Payer, Purse } from '../core/purse.ts';
import type { Account } from './access.ts';
import { createAnonymousAccount, type AnonymousDeps } from './anonymous-account.ts';
import { ask } from './api.ts';
import { balanceCall } from './credits.ts';
import type { Line } from './line.ts';
import { checkAtStart, createOwnToken, type TokenNews } from './own-token.ts';
import { createPurses } from './purses.ts';
import { accepted } from './raw-reply.ts';

interface AccountDeps extends Omit<AnonymousDeps, 'isAccepted'> {
  readonly envToken: string | null;
  /** What servers have put in to pay for themselves; without it there is none. */
  readonly purses?: Pick<Records<Purse>, 'get'>;
  /** The operator's token was refused or accepted, or that of a server, by the id of its purse. */
  readonly onTokenNews?: (news: TokenNews, purse: string | null) => void;
}

/** The longest that is waited for a balance which only says whether a token is good. */
const CHECK_LIMIT_MS = 30_000;

export function createAccount({ envToken, purses = none, onTokenNews = () => {}, ...deps }: AccountDeps): Account {
  const { line, clock } = deps;
  const isTokenGood = (token: string, signal: AbortSignal) => isGood(line, token, signal);
  const anonymous = createAnonymousAccount({ ...deps, isAccepted: isTokenGood });
  const often = { retryMs: line.retry429Ms, clock };
  const isAccepted = (signal: AbortSignal) => isTokenGood(envToken ?? '', signal);
  const onNews = (news: TokenNews) => onTokenNews(news, null);
  const own = envToken === null ? null : createOwnToken({ token: envToken, isAccepted, ...often, onNews });
  const ofServers = createPurses({
    records: purses,
    isAccepted: isTokenGood,
    ...often,
    onNews: onTokenNews,
  });

  const token = async (signal: AbortSignal, { userId, purse }: Payer = ours) => {
    if (purse != null) return ofServers.token(purse, signal);
    const ofAnonymous = own !== null && userId != null ? await anonymous.tokenOf(userId) : null;
    return ofAnonymous ?? (await own?.usable(signal)) ?? anonymous.token(signal);
  };

  return {
    token,
    async renew(refused, signal, payer = ours) {
      if (payer.purse != null) return ofServers.renew(payer.purse, signal);
      if (refused === envToken) await own?.insist(signal);
      else await anonymous.refuse(refused, signal);
      return token(signal);
    },
    nameOf: (payer = ours) =>
      nameOf({ purses, anonymous, ownToken: own?.isRefused() === false ? envToken : null }, payer),
    async userId({ userId: of, purse } = ours) {
      if (purse != null) return null;
      const anonymousId = await anonymous.userId();
      return own === null || own.isRefused() || of === anonymousId ? anonymousId : null;
    },
    check: async (signal) => (own === null ? undefined : checkAtStart(own, { isAccepted, onNews }, signal)),
  };
}

const none = { get: async () => undefined };

/** Nobody knows whose session it is about: what the bot uses now. */
const ours: Payer = {};

/** The free account where the backend does not say whose it is. */
const UNNAMED = 'anonymous';

interface Accounts {
  readonly purses: Pick<Records<Purse>, 'get'>;
  readonly anonymous: Pick<ReturnType<typeof createAnonymousAccount>, 'tokenOf' | 'userId'>;
  /** That of the operator, while it is used. */
  readonly ownToken: string | null;
}

async function nameOf({ purses, anonymous, ownToken }: Accounts, { userId, purse }: Payer): Promise<string> {
  if (purse != null) return nameByToken((await purses.get(purse))?.token ?? purse); // gone, it is nobody else's
  const isFree = userId != null && (await anonymous.tokenOf(userId)) !== null;
  return ownToken !== null && !isFree ? nameByToken(ownToken) : ((await anonymous.userId()) ?? UNNAMED);
}

/** So short that no token can be found by it. */
function nameByToken(token: string): string {
  return `token:${hash('sha256', token).slice(0, 16)}`;
}

/** Asks for the balance, which costs nothing. An account without credits is let in all the same. */
async function isGood(line: Line, token: string, signal: AbortSignal): Promise<boolean> {
  try {
    await ask({ line, call: balanceCall, read: accepted }, token, CHECK_LIMIT_MS, signal);
    return true;
  } catch (error) {
    if (!(error instanceof NemoError)) throw error;
    if (error.failure.kind === 'no-credits') return true;
    if (error.failure.kind === 'unauthorized') return false;
    throw error;
  }
}
