import { v4 as uuid } from 'uuid';
import type { AccountRecord } from '../core/account.ts';
import { NemoError } from '../core/failure.ts';
import type { Clock, Records } from '../core/ports.ts';
import { again } from './again.ts';
import { requestToken, WEEK_MS } from './anonymous-token.ts';
import type { Line } from './line.ts';
import { knownOr } from './own-token.ts';
import { shareFlight } from './shared-flight.ts';

export interface AnonymousDeps {
  readonly line: Line;
  /** The id to ask with; null: one that is made once and kept. */
  readonly envClientId: string | null;
  readonly records: Pick<Records<AccountRecord>, 'get' | 'put'>;
  readonly clock: Clock;
  /** Asks the backend, free. Rejects with NemoError where nobody can tell. */
  readonly isAccepted: (token: string, signal: AbortSignal) => Promise<boolean>;
}

const ID = 'anonymous';

/** The free account: its token is got when it is first needed, and once however many ask. */
export function createAnonymousAccount(deps: AnonymousDeps) {
  const { records } = deps;
  /** A kept token that the backend would not have any more, before its time. */
  let refused: string | null = null;

  async function kept(): Promise<AccountRecord | undefined> {
    const record = await keptIn(deps);
    return record?.token === refused ? undefined : record;
  }

  const getOnce = shareFlight(async (signal): Promise<string> => {
    // kept already for somebody who looked before the last one landed
    const token = (await kept())?.token ?? (await newToken(deps, kept, signal));
    refused = null; // the backend may hand out the same token again: then it is not asked for at every call
    return token;
  });

  /** One refusal moves nobody: another account has neither the credits of this one nor its projects. */
  const doubt = shareFlight(async (signal): Promise<void> => {
    const token = (await kept())?.token;
    if (token != null && !(await deps.isAccepted(token, signal))) refused = token;
  });

  return {
    token: async (signal: AbortSignal): Promise<string> => (await kept())?.token ?? getOnce(signal),

    /** What there is for this user of the anonymous account, without asking for another. */
    async tokenOf(userId: string): Promise<string | null> {
      const record = await kept();
      return record?.userId === userId ? record.token : null;
    },

    /** The backend would not have it. One that somebody else has replaced meanwhile says nothing of the new one. */
    async refuse(token: string, signal: AbortSignal): Promise<void> {
      if ((await kept())?.token === token) await doubt(signal);
    },

    userId: async (): Promise<string | null> => (await records.get(ID))?.userId ?? null,
  };
}

/** What is kept and good still, as far as its time says. */
async function keptIn({ records, envClientId, clock }: AnonymousDeps): Promise<AccountRecord | undefined> {
  const record = await records.get(ID);
  if (record === undefined || record.token === null) return undefined;
  if (envClientId !== null && record.clientId !== envClientId) return undefined;
  return (record.expiresAt ?? 0) > clock.now() ? record : undefined;
}

/**
 * Asked for once more where there are too many. Of two processes on one store the other one may have got it meanwhile.
 */
async function newToken(
  deps: AnonymousDeps,
  kept: () => Promise<AccountRecord | undefined>,
  signal: AbortSignal,
): Promise<string> {
  const { line, clock } = deps;
  const clientId = await clientIdFor(deps);
  let waited = false;
  return again(
    async () => (waited ? (await kept())?.token : null) ?? freshOrKept(deps, clientId, signal),
    async ([error]) => {
      if (error.failure.kind !== 'busy') return false;
      if (waited) throw await withItsTime(deps, error);
      await clock.sleepUntil(clock.now() + line.retry429Ms, signal);
      waited = true;
      return true;
    },
  );
}

/** Made once and kept before it is used: the backend counts tokens by it. */
async function clientIdFor({ records, envClientId }: AnonymousDeps): Promise<string> {
  const record = await records.get(ID);
  const clientId = envClientId ?? record?.clientId ?? uuid();
  if (record?.clientId !== clientId) await records.put(ID, { clientId, token: null, userId: null, expiresAt: null });
  return clientId;
}

/** Where there is no other for days, the one that was refused may be good again: it is tried each time. */
async function freshOrKept(deps: AnonymousDeps, clientId: string, signal: AbortSignal): Promise<string> {
  try {
    return await fetchToken(deps, clientId, signal);
  } catch (error) {
    const isRationed = error instanceof NemoError && error.failure.kind === 'busy';
    const token = isRationed ? (await keptIn(deps))?.token : null;
    if (token != null && (await knownOr(false, deps.isAccepted(token, signal)))) return token;
    throw error;
  }
}

async function fetchToken(
  { line, records, clock }: AnonymousDeps,
  clientId: string,
  signal: AbortSignal,
): Promise<string> {
  const fresh = await requestToken(line, clientId, clock.now(), signal);
  await records.put(ID, { clientId, ...fresh });
  return fresh.token;
}

/** Refused twice, and not told for how long: then it is the one token per client in seven days (seed). */
async function withItsTime({ line, records, clock }: AnonymousDeps, error: NemoError): Promise<NemoError> {
  if (error.failure.kind !== 'busy' || error.failure.retryAfterMs !== line.retry429Ms) return error;
  const endsAt = (await records.get(ID))?.expiresAt ?? 0;
  const retryAfterMs = endsAt > clock.now() ? endsAt - clock.now() : WEEK_MS;
  return new NemoError({ kind: 'busy', retryAfterMs }, { cause: error });
}
