import { request, type Dispatcher, type FormData } from 'undici';
import { NemoError } from '../core/failure.ts';
import { limits } from '../core/limits.ts';
import type { Account } from './account.ts';
import { attribution, endpoint, exchange, readReply, within } from './http.ts';
import { refusalIn, type Place, type Reply } from './refusal.ts';
import { field, unwrap } from './wire.ts';

export interface Call {
  readonly place: Place;
  readonly method: 'GET' | 'POST';
  readonly path: string;
  /** Text is JSON. */
  readonly body?: string | FormData;
  readonly accept?: 'text/event-stream';
}

export interface ApiDeps {
  readonly config: { readonly apiUrl: string; readonly platform: string; readonly retry429Ms: number };
  readonly account: Account;
  readonly agent: Dispatcher;
  /** For what is paid for. */
  readonly freshAgent: Dispatcher;
}

/** What undici and Node call a connection that ended under a request. */
const DIED: ReadonlySet<unknown> = new Set(['UND_ERR_SOCKET', 'ECONNRESET', 'EPIPE']);

export type Api = ReturnType<typeof createApi>;

/** Calls to the backend. Here, and only here, the token is added, and only for the API's own address. */
export function createApi({ config, account, agent, freshAgent }: ApiDeps) {
  const { apiUrl, platform, retry429Ms } = config;

  /** Sends one request, once. Rejects with whatever undici says. */
  async function send({ place, method, path, body, accept }: Call, token: string, signal: AbortSignal): Promise<Dispatcher.ResponseData> {
    return request(endpoint(apiUrl, path), {
      method,
      signal,
      dispatcher: place === 'say' ? freshAgent : agent,
      body: body ?? null,
      headers: {
        ...attribution(platform),
        authorization: `Bearer ${token}`,
        ...(typeof body === 'string' && { 'content-type': 'application/json' }),
        ...(accept !== undefined && { accept }),
      },
    });
  }

  /** The payload of a reply, or its no as NemoError. */
  function accept(reply: Reply, place: Place): unknown {
    const failure = refusalIn(reply, place, retry429Ms);
    if (failure !== null) throw new NemoError(failure);
    return unwrap(reply.body);
  }

  /** One call with one token, within `limitMs`. */
  function ask(call: Call, token: string, limitMs: number, signal: AbortSignal): Promise<unknown> {
    return exchange('unreachable', signal, () =>
      within(limitMs, signal, async (limited) => {
        const maxBytes = call.place === 'state' ? limits.stateBytes : limits.replyBytes;
        return accept(await readReply(await send(call, token, limited), maxBytes), call.place);
      }),
    );
  }

  /** A kept connection may have died unnoticed: what only reads is asked once more, over another. */
  async function askPatiently(call: Call, token: string, limitMs: number, signal: AbortSignal): Promise<unknown> {
    try {
      return await ask(call, token, limitMs, signal);
    } catch (error) {
      if (call.method !== 'GET' || !(error instanceof NemoError) || !DIED.has(field(error.cause, 'code'))) throw error;
    }
    return ask(call, token, limitMs, signal);
  }

  /** A call that costs nothing: when the token is refused it is repeated, once, with another. */
  async function free(call: Call, limitMs: number, signal: AbortSignal): Promise<unknown> {
    const token = await account.token(signal);
    try {
      return await askPatiently(call, token, limitMs, signal);
    } catch (error) {
      if (!(error instanceof NemoError) || error.failure.kind !== 'unauthorized') throw error;
    }
    return askPatiently(call, await account.renew(token, signal), limitMs, signal);
  }

  return { send, accept, ask, free };
}
