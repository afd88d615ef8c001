import { Agent, type Dispatcher } from 'undici';
import { NemoError, UserError } from '../core/failure.ts';
import { plainBytes, textOf } from './body.ts';
import { parseExactly, unfolded } from './exact-json.ts';
import { identity } from './identity.ts';
import type { Reply } from './refusal.ts';
import { field } from './wire.ts';

const CONNECT_LIMIT_MS = 10_000;

/**
 * The one pool of connections. Over HTTP/2 a cut body and a finished one look alike, and undici's own limits (300 s)
 * are shorter than the silence of a generation; how long silence may last is measured over events, in `patience.ts`.
 */
export function createAgent({ answerLimitMs }: { readonly answerLimitMs: number }): Agent {
  return new Agent(limitsFor(answerLimitMs));
}

/**
 * Every request over a connection of its own. One that was kept may have died unnoticed: then nobody can say whether what
 * was written to it has arrived, while a connection that cannot be made says that nothing left.
 */
export function createFreshAgent({ answerLimitMs }: { readonly answerLimitMs: number }): Agent {
  return new Agent({ ...limitsFor(answerLimitMs), pipelining: 0 });
}

function limitsFor(answerLimitMs: number): Agent.Options {
  return { allowH2: false, headersTimeout: answerLimitMs, bodyTimeout: answerLimitMs, connect: { timeout: CONNECT_LIMIT_MS } };
}

/** Who calls, and the three that the seed wants on every call: without them an export is refused with 402. */
export function attribution(platform: string): Readonly<Record<string, string>> {
  return { ...identity, 'x-skill-source': 'a2e-image-to-video', 'x-skill-version': '1.0.0', 'x-skill-platform': platform };
}

export function endpoint(apiUrl: string, path: string): string {
  return apiUrl.replace(/\/+$/, '') + path;
}

/** A whole reply of at most `maxBytes`: nobody has asked for more, and a free call is hung up on then. */
export async function readReply(response: Dispatcher.ResponseData, maxBytes: number): Promise<Reply> {
  return replyOf(response, await textOf(plainBytes(response), { maxBytes, whenLarger: 'hang-up' }));
}

/** An empty body is an empty answer: a submitted render may be acknowledged by nothing (nemo-api §16.2). */
export function replyOf({ statusCode, headers }: Pick<Dispatcher.ResponseData, 'statusCode' | 'headers'>, text: string | null): Reply {
  const body = text === null ? undefined : text.trim() === '' ? {} : jsonOf(text);
  return { status: statusCode, body, retryAfter: headerOf(headers, 'retry-after'), isTooLarge: text === null };
}

function jsonOf(text: string): unknown {
  try {
    return unfolded(parseExactly(text));
  } catch {
    return undefined; // not JSON is an answer too: `refusalIn` says what it means
  }
}

export function headerOf(headers: Dispatcher.ResponseData['headers'], name: string): string | null {
  const value = headers[name];
  return (Array.isArray(value) ? value[0] : value) ?? null;
}

/** A body with neither a length nor chunks ends the same way, finished or cut. */
export function endIsVisible(headers: Dispatcher.ResponseData['headers']): boolean {
  return headerOf(headers, 'transfer-encoding')?.toLowerCase() === 'chunked' || headers['content-length'] !== undefined;
}

const NEVER_LEFT: ReadonlySet<unknown> = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT']);

function neverLeft(error: unknown): boolean {
  if (error instanceof AggregateError) return error.errors.every(neverLeft); // one for each address of a name
  const syscall = field(error, 'syscall');
  return NEVER_LEFT.has(field(error, 'code')) || syscall === 'connect' || syscall === 'getaddrinfo';
}

/** One exchange. `atWorst` is what it means when it breaks after the request may have left. An abort keeps its reason. */
export async function exchange<T>(atWorst: 'lost' | 'unreachable', signal: AbortSignal, talk: () => Promise<T>): Promise<T> {
  try {
    return await talk();
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof NemoError || error instanceof UserError) throw error;
    throw new NemoError({ kind: neverLeft(error) ? 'unreachable' : atWorst }, { cause: error });
  }
}

/**
 * Does `work` under a signal that also fires after `ms`, counted from the start or from when `work` last said that it
 * goes on. Not `AbortSignal.any`: its ties to a signal that lives as long
 * as the process would have to be collected, these are untied at once.
 */
export async function within<T>(
  ms: number,
  signal: AbortSignal,
  work: (signal: AbortSignal, goesOn: () => void) => Promise<T>,
): Promise<T> {
  signal.throwIfAborted();
  const both = new AbortController();
  const pass = () => both.abort(signal.reason);
  const timer = setTimeout(() => both.abort(new Error(`no answer within ${ms} ms`)), ms);
  signal.addEventListener('abort', pass, { once: true });
  try {
    return await work(both.signal, () => void timer.refresh());
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', pass);
  }
}
