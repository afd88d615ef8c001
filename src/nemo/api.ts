import { request, type Dispatcher, type FormData } from 'undici';
import { limits } from '../core/limits.ts';
import type { Payer } from '../core/purse.ts';
import type { Access } from './access.ts';
import { again } from './again.ts';
import { attribution, endpoint, exchange, readReply, within } from './http.ts';
import type { Line } from './line.ts';
import { accepted, type RawReply } from './raw-reply.ts';
import type { Place } from './refusal.ts';
import { field } from './wire.ts';

export interface Call {
  readonly place: Place;
  readonly method: 'GET' | 'POST';
  readonly path: string;
  /** Text is JSON. */
  readonly body?: string | FormData;
  readonly accept?: 'text/event-stream';
  /** Whose session it is about, where that is known. */
  readonly owner?: Payer;
}

/** What undici and Node call a connection that ended under a request. */
const DIED: ReadonlySet<unknown> = new Set(['UND_ERR_SOCKET', 'ECONNRESET', 'EPIPE']);

/**
 * Sends one request, once: here, and only here, the token is added, and only for the API's own address. Rejects with
 * whatever undici says.
 */
export async function reach(
  { apiUrl, platform, pool, freshPool }: Line,
  { place, method, path, body, accept }: Call,
  token: string,
  signal: AbortSignal,
): Promise<Dispatcher.ResponseData> {
  return request(endpoint(apiUrl, path), {
    method,
    signal,
    dispatcher: place === 'send' ? freshPool : pool,
    // undici would take a corner of a block of 64 KB for it, which then stays as long as the stream that answers
    body: typeof body === 'string' ? new TextEncoder().encode(body) : (body ?? null),
    headers: {
      ...attribution(platform),
      authorization: `Bearer ${token}`,
      ...(typeof body === 'string' && { 'content-type': 'application/json' }),
      ...(accept !== undefined && { accept }),
    },
  });
}

/** What is made of a reply. Throws its no as NemoError. */
export type Read<T> = (reply: RawReply, place: Place, retry429Ms: number) => T | Promise<T>;

/** One call with one token, within `limitMs`. */
export function ask<T>(asked: Asked<T>, token: string, limitMs: number, signal: AbortSignal): Promise<T> {
  const { line, call, read } = asked;
  const maxBytes = call.place === 'state' ? limits.stateBytes : limits.replyBytes;
  return exchange('unreachable', signal, () =>
    within(limitMs, signal, async (limited) =>
      read(await readReply(await reach(line, call, token, limited), maxBytes), call.place, line.retry429Ms),
    ),
  );
}

interface Asked<T> {
  readonly line: Line;
  readonly call: Call;
  readonly read: Read<T>;
}

/** A kept connection may have died unnoticed: what only reads is asked once more, over another. */
function askPatiently<T>(...args: Parameters<typeof ask<T>>): Promise<T> {
  const [{ call }] = args;
  return again(
    () => ask(...args),
    async ([{ cause }, ...before]) => call.method === 'GET' && before.length === 0 && DIED.has(field(cause, 'code')),
  );
}

/** A call that costs nothing: when the token is refused it is repeated, once, with another. */
export function free(access: Access, call: Call, signal: AbortSignal, limitMs?: number): Promise<unknown> {
  return freeReading(access, call, accepted, signal, limitMs);
}

/** The same, read in a way of its own. */
export async function freeReading<T>(
  { line, account, callLimitMs }: Access,
  call: Call,
  read: Read<T>,
  signal: AbortSignal,
  limitMs = callLimitMs,
): Promise<T> {
  let token = await account.token(signal, call.owner);
  return again(
    () => askPatiently({ line, call, read }, token, limitMs, signal),
    async ([{ failure }, ...before]) => {
      if (failure.kind !== 'unauthorized' || before.length > 0) return false;
      token = await account.renew(token, signal, call.owner);
      return true;
    },
  );
}
