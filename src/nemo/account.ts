import type { Dispatcher } from 'undici';
import { v4 as uuid } from 'uuid';
import { NemoError } from '../core/failure.ts';
import type { Clock, Records } from '../core/ports.ts';
import { requestToken, WEEK_MS, type AnonymousToken } from './anonymous-token.ts';
import { shareFlight } from './shared-flight.ts';

/** What is kept of the anonymous account. Times are milliseconds since the epoch. */
export interface AccountRecord {
  readonly clientId: string | null;
  readonly token: string | null;
  readonly userId: string | null;
  readonly expiresAt: number | null;
}

/** Whose credits are used. Rejects with NemoError, with the signal's reason, or with the store's trouble. */
export interface Account {
  token(signal: AbortSignal): Promise<string>;
  /** After 1001: another token than the refused one, got once however many ask. */
  renew(refused: string, signal: AbortSignal): Promise<string>;
  /** The id that binds the anonymous account; null for a token of the environment, or while there is none. */
  userId(): Promise<string | null>;
}

export interface AccountDeps {
  readonly apiUrl: string;
  readonly platform: string;
  readonly envToken: string | null;
  readonly envClientId: string | null;
  readonly retry429Ms: number;
  readonly records: Pick<Records<AccountRecord>, 'get' | 'put'>;
  readonly clock: Clock;
  readonly agent: Dispatcher;
  /** Called once when the backend refuses the token of the environment: the anonymous account takes over. */
  readonly onEnvTokenRefused?: () => void;
}

const ID = 'anonymous';

export function createAccount(deps: AccountDeps): Account {
  const { apiUrl, platform, envClientId, retry429Ms, records, clock, agent, onEnvTokenRefused } = deps;
  let { envToken } = deps;
  /** A kept token that the backend would not have any more, before its time. */
  let refusedToken: string | null = null;

  const fetchOnce = shareFlight(async (signal): Promise<string> => {
    const known = await kept(); // somebody who looked before the last one landed
    if (known !== null) return known;
    const clientId = await clientIdFor();
    try {
      return await keep(clientId, signal);
    } catch (error) {
      if (!(error instanceof NemoError) || error.failure.kind !== 'busy') throw error;
    }
    await clock.sleepUntil(clock.now() + retry429Ms, signal);
    // Of two processes on one store the other one may have got it meanwhile.
    return (await kept()) ?? keep(clientId, signal).catch(async (error: unknown) => Promise.reject(await withItsTime(error)));
  });

  /** Refused twice, and not told for how long: then it is the one token per client in seven days (seed). */
  async function withItsTime(error: unknown): Promise<unknown> {
    if (!(error instanceof NemoError) || error.failure.kind !== 'busy' || error.failure.retryAfterMs !== retry429Ms) return error;
    const endsAt = (await records.get(ID))?.expiresAt ?? 0;
    const retryAfterMs = endsAt > clock.now() ? endsAt - clock.now() : WEEK_MS;
    return new NemoError({ kind: 'busy', retryAfterMs }, { cause: error });
  }

  /** Made once and kept before it is used: the backend counts tokens by it. */
  async function clientIdFor(): Promise<string> {
    const record = await records.get(ID);
    const clientId = envClientId ?? record?.clientId ?? uuid();
    if (record?.clientId !== clientId) await records.put(ID, { clientId, token: null, userId: null, expiresAt: null });
    return clientId;
  }

  async function keep(clientId: string, signal: AbortSignal): Promise<string> {
    const fresh: AnonymousToken = await requestToken({ apiUrl, platform, clientId, retry429Ms, now: clock.now(), agent }, signal);
    await records.put(ID, { clientId, ...fresh });
    refusedToken = null; // the backend may hand out the same token again: then it is not asked for at every call
    return fresh.token;
  }

  async function kept(): Promise<string | null> {
    const record = await records.get(ID);
    if (record === undefined || record.token === null || record.token === refusedToken) return null;
    if (envClientId !== null && record.clientId !== envClientId) return null;
    return (record.expiresAt ?? 0) > clock.now() ? record.token : null;
  }

  async function token(signal: AbortSignal): Promise<string> {
    return envToken ?? (await kept()) ?? fetchOnce(signal);
  }

  return {
    token,

    async renew(refused, signal) {
      if (refused === envToken) {
        envToken = null;
        onEnvTokenRefused?.();
      } else if ((await records.get(ID))?.token === refused) {
        refusedToken = refused; // and not one that somebody else has replaced meanwhile
      }
      return token(signal);
    },

    async userId() {
      return envToken === null ? ((await records.get(ID))?.userId ?? null) : null;
    },
  };
}
