import type { RESTOptions } from 'discord.js';
import { z } from 'zod';
import { limits } from '../core/limits.ts';

type Reply = Awaited<ReturnType<RESTOptions['makeRequest']>>;

/** Where Discord does not say when to ask again, or nothing that makes sense, in seconds. */
const UNSAID_S = 5;
/** The least: sooner, a limit that says nothing sensible costs hundreds of requests. */
const LEAST_S = 1;

const tooMany = z.object({ retry_after: z.unknown(), global: z.unknown() }).partial();

/** Reads a reply to its end, and hands it on in a form that discord.js cannot stumble over. */
export async function readReply(reply: Reply): Promise<Reply> {
  const { status, statusText, ok } = reply;
  const bytes = await wholeOf(reply);
  const headers = new Headers([...reply.headers]);
  const said = parsed(bytes);
  // A wall's page, or worse
  if (!ok && (typeof said !== 'object' || said === null)) headers.set('content-type', 'text/plain');
  makeSensible(headers);
  if (status === 429) sayHowLong(headers, said);
  return {
    body: null,
    bodyUsed: false,
    headers,
    ok,
    status,
    statusText,
    arrayBuffer: async () => Uint8Array.from(bytes).buffer,
    json: async (): Promise<unknown> => JSON.parse(bytes.toString()),
    text: async () => bytes.toString(),
  };
}

async function wholeOf({ body }: Reply): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const arriving: AsyncIterable<Uint8Array> | readonly Uint8Array[] = body ?? [];
  for await (const chunk of arriving) {
    size += chunk.byteLength;
    if (size > limits.discordReplyBytes) throw new Error('Discord answered with more than anybody can read');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function parsed(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString());
  } catch {
    return undefined; // which is what it is to be told from
  }
}

/** Numbers that discord.js would wait by as they are: for ever, or not at all and again and again. */
function makeSensible(headers: Headers): void {
  for (const name of ['x-ratelimit-limit', 'x-ratelimit-remaining', 'x-ratelimit-reset-after', 'retry-after']) {
    if (sensible(headers.get(name)) === null) headers.delete(name);
  }
}

/**
 * What a 429 says in its body or, for a wall in front of everything, by being no answer of Discord's, discord.js reads
 * in headers alone.
 */
function sayHowLong(headers: Headers, body: unknown): void {
  const said = tooMany.safeParse(body).data;
  const seconds = sensible(headers.get('retry-after')) ?? sensible(said?.retry_after) ?? UNSAID_S;
  headers.set('retry-after', String(Math.max(LEAST_S, seconds)));
  if (said === undefined || said.global === true) headers.set('x-ratelimit-global', 'true');
}

function sensible(said: unknown): number | null {
  const seconds = typeof said === 'string' && said.trim() !== '' ? Number(said) : said;
  return typeof seconds === 'number' && seconds >= 0 && seconds <= limits.retryAfterMs / 1_000 ? seconds : null;
}
