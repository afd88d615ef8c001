import { DefaultRestOptions, type RESTOptions } from 'discord.js';
import type { Logger } from 'pino';
import { Form } from './form.ts';
import { canBeDoneWithout, importanceOf } from './importance.ts';
import { createInvalidRequests } from './invalid-requests.ts';
import { measuredAnswer, measuredWait } from './measured.ts';
import type { Places } from './places.ts';
import { noting } from './in-doubt.ts';
import { readReply } from './reply.ts';
import { Unsent } from './trouble.ts';

export type MakeRequest = RESTOptions['makeRequest'];

/**
 * Longer than a message ought to take, shorter than it may when Discord is slow; and where somebody waits three seconds
 * at most.
 */
const usual = { replyMs: 15_000, answerMs: 10_000 };

/**
 * How all requests of one bot leave, whatever `REST` they are asked of: apart, by importance, as bytes, and within
 * their time.
 */
export function createRequest(log: Logger, places: Places, { replyMs, answerMs } = usual): MakeRequest {
  const invalid = createInvalidRequests(log);

  return async (url, { method = 'GET', signal, ...init }) => {
    const headers = new Headers(Object.entries({ ...init.headers }));
    const importance = importanceOf(method, url, headers);
    if (canBeDoneWithout(importance) && invalid.areMany())
      throw new Unsent('Discord refuses too much to be asked for this');
    if (importance !== 'answer') await measuredWait(importance, () => places.take(importance, signal ?? undefined));
    if (signal?.aborted) throw new Unsent('its time was over before it could leave');
    const request = { ...init, method, headers: Object.fromEntries(headers), body: bytesOf(init.body) };
    const ms = importance === 'answer' ? answerMs : replyMs;
    const reply = await measuredAnswer(importance, () =>
      noting(() => within(ms, signal ?? undefined, (limited) => exchange(url, { ...request, signal: limited }))),
    );
    invalid.note(reply);
    // Whoever waits here has been let through by discord.js, which knew nothing of it then.
    if (reply.headers.has('x-ratelimit-global')) places.closeFor(Number(reply.headers.get('retry-after')) * 1_000);
    return reply;
  };
}

function bytesOf(body: unknown): string | Uint8Array | null {
  if (body instanceof Form) return body.bytes();
  if (typeof body === 'string' || body instanceof Uint8Array) return body;
  if (body === null || body === undefined) return null;
  throw new TypeError('what is posted to Discord is text or bytes: a message with files is a Form');
}

/**
 * A time that begins when the request does: what it waited for its place is not counted. discord.js tries again after
 * an abort.
 */
async function within<T>(
  ms: number,
  signal: AbortSignal | undefined,
  task: (limited: AbortSignal) => Promise<T>,
): Promise<T> {
  const tooLong = new AbortController();
  const timer = setTimeout(() => tooLong.abort(), ms);
  try {
    return await task(signal === undefined ? tooLong.signal : AbortSignal.any([signal, tooLong.signal]));
  } finally {
    clearTimeout(timer);
  }
}

/**
 * discord.js tries again after ECONNRESET; that a kept connection was closed just when it was used, undici calls
 * otherwise.
 */
const exchange: MakeRequest = async (url, init) => {
  try {
    return await readReply(await DefaultRestOptions.makeRequest(url, init));
  } catch (error) {
    throw isClosedLine(error) ? new Error('ECONNRESET', { cause: error }) : error;
  }
};

function isClosedLine(error: unknown): boolean {
  return error instanceof Error && (('code' in error && error.code === 'UND_ERR_SOCKET') || isClosedLine(error.cause));
}
