import { createReadStream } from 'node:fs';
import type { Cdn } from './cdn.ts';
import { decoded } from './decoded.ts';
import { isJson } from './json.ts';
import { keepBytes } from './keep-bytes.ts';
import type { Received } from './receive-form.ts';
import { Refusal, Unprocessable } from './refusal.ts';

const FETCH_LIMIT_MS = 30_000;

interface Limits {
  readonly folder: string;
  readonly limitBytes: number;
  readonly signal: AbortSignal;
}

/** The files behind `{"urls": […], "source_type": "url"}`: its own CDN's, or anybody's over https. */
export async function fetchLinks(body: unknown, cdn: Cdn, limits: Limits): Promise<readonly Received[]> {
  if (!isJson(body) || !Array.isArray(body['urls'])) throw new Unprocessable(['urls']);
  if (body['source_type'] !== 'url') throw new Unprocessable(['source_type'], "Input should be 'url'");
  const urls: readonly unknown[] = body['urls'];
  const links = urls.filter((url) => typeof url === 'string').filter((url) => URL.canParse(url));
  if (links.length === 0 || links.length < urls.length)
    throw new Unprocessable(['urls'], 'Input should be a valid URL');
  return Promise.all(links.map((link) => fetchLink(link, cdn, limits)));
}

async function fetchLink(link: string, cdn: Cdn, { folder, limitBytes, signal }: Limits): Promise<Received> {
  const url = new URL(link);
  const filename = decoded(url.pathname.split('/').at(-1) ?? '');
  const own = cdn.behind(link);
  if (own === undefined && url.protocol !== 'https:') throw new Refusal(400, 'only https links can be imported');
  const body =
    own === undefined
      ? await bodyBehind(link, AbortSignal.any([signal, AbortSignal.timeout(FETCH_LIMIT_MS)]))
      : createReadStream(own.path);
  const kept = await keepBytes(folder, upTo(limitBytes + 1, body));
  return { ...kept, filename, announced: '', tooLarge: kept.bytes > limitBytes };
}

async function bodyBehind(link: string, signal: AbortSignal): Promise<AsyncIterable<Uint8Array>> {
  try {
    const { ok, body } = await fetch(link, { signal });
    if (ok && body !== null) return body;
  } catch {
    signal.throwIfAborted(); // else it is a link that leads nowhere, which is said below
  }
  throw new Refusal(400, 'the link could not be fetched');
}

async function* upTo(bytes: number, body: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let left = bytes;
  for await (const chunk of body) {
    yield chunk.subarray(0, left);
    left -= chunk.byteLength;
    if (left <= 0) return;
  }
}
