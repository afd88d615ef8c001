import type { Dispatcher } from 'undici';
import { NemoError, UserError } from '../core/failure.ts';
import { neverConnected } from './connect.ts';
import { plainBytes, textOf } from './body.ts';
import { identity } from './identity.ts';
import type { RawReply } from './raw-reply.ts';

/** Who calls, and the three that the seed wants on every call: without them an export is refused with 402. */
export function attribution(platform: string): Readonly<Record<string, string>> {
  return {
    ...identity,
    'x-skill-source': 'a2e-image-to-video',
    'x-skill-version': '1.0.0',
    'x-skill-platform': platform,
  };
}

export function endpoint(apiUrl: string, path: string): string {
  return apiUrl.replace(/\/+$/, '') + path;
}

/** A whole reply of at most `maxBytes`: nobody has asked for more, and a free call is hung up on then. */
export async function readReply(response: Dispatcher.ResponseData, maxBytes: number): Promise<RawReply> {
  return rawReply(response, await textOf(plainBytes(response), { maxBytes, whenLarger: 'hang-up' }));
}

export function rawReply(
  { statusCode, headers }: Pick<Dispatcher.ResponseData, 'statusCode' | 'headers'>,
  text: string | null,
): RawReply {
  return { status: statusCode, text, retryAfter: retryAfterIn(headers) };
}

/** A date is one by the clock of whoever says it, which need not go as this one does: it becomes seconds from then. */
export function retryAfterIn(headers: Dispatcher.ResponseData['headers']): string | null {
  const said = headerOf(headers, 'retry-after');
  if (said === null || !/[a-z]/i.test(said)) return said;
  const seconds = (Date.parse(said) - Date.parse(headerOf(headers, 'date') ?? '')) / 1000;
  return Number.isNaN(seconds) ? said : String(seconds);
}

export function headerOf(headers: Dispatcher.ResponseData['headers'], name: string): string | null {
  const value = headers[name];
  return (Array.isArray(value) ? value[0] : value) ?? null;
}

/** A body with neither a length nor chunks ends the same way, finished or cut. */
export function endIsVisible(headers: Dispatcher.ResponseData['headers']): boolean {
  return headerOf(headers, 'transfer-encoding')?.toLowerCase() === 'chunked' || headers['content-length'] !== undefined;
}

/**
 * One exchange. `atWorst` is what it means when it breaks after the request may have left. An abort keeps its reason.
 */
export async function exchange<T>(
  atWorst: 'lost' | 'unreachable',
  signal: AbortSignal,
  talk: () => Promise<T>,
): Promise<T> {
  try {
    return await talk();
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof NemoError || error instanceof UserError) throw error;
    throw new NemoError({ kind: neverConnected(error) ? 'unreachable' : atWorst }, { cause: error });
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
