import { request, type Dispatcher, type FormData } from 'undici';
import { NemoError } from '../core/failure.ts';
import type { Account } from './account.ts';
import { attribution, endpoint, exchange, readReply, within } from './http.ts';
import { refusalIn, type Place, type Reply } from './refusal.ts';
import { unwrap } from './wire.ts';

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
      within(limitMs, signal, async (limited) => accept(await readReply(await send(call, token, limited)), call.place)),
    );
  }

  /** A call that costs nothing: when the token is refused it is repeated, once, with another. */
  async function free(call: Call, limitMs: number, signal: AbortSignal): Promise<unknown> {
    const token = await account.token(signal);
    try {
      return await ask(call, token, limitMs, signal);
    } catch (error) {
      if (!(error instanceof NemoError) || error.failure.kind !== 'unauthorized') throw error;
    }
    return ask(call, await account.renew(token, signal), limitMs, signal);
  }

  return { send, accept, ask, free };
}
