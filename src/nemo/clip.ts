import { Agent, request, type Dispatcher } from 'undici';
import { allowedLink, publicLookup } from './link.ts';
import { endIsVisible, headerOf, within } from './http.ts';
import { identity } from './identity.ts';

const CLIP_LIMIT_MS = 60_000;
const CONNECT_LIMIT_MS = 10_000;

interface ClipDeps {
  readonly apiUrl: string;
  readonly pool: Dispatcher;
}

/** Where the name of its format stands in an MP4 (ISO 14496-12), and what stands there. */
const FORMAT_AT = 4;
const FORMAT = 'ftyp';

/** Fetches finished clips. The token never goes along: a link may lead to any host. Redirects are not followed. */
export function createClip({ apiUrl, pool }: ClipDeps) {
  const outside = new Agent({ allowH2: false, connect: { timeout: CONNECT_LIMIT_MS, lookup: publicLookup } });

  return async (
    { url, maxBytes }: { readonly url: string; readonly maxBytes: number },
    signal: AbortSignal,
  ): Promise<Uint8Array | null> => {
    if (!allowedLink(url, apiUrl)) return null;
    const dispatcher = new URL(url).origin === new URL(apiUrl).origin ? pool : outside;
    try {
      return await within(CLIP_LIMIT_MS, signal, async (limited) => {
        const response = await request(url, { headers: identity, dispatcher, signal: limited });
        return await bytesOf(response, maxBytes);
      });
    } catch {
      signal.throwIfAborted();
      return null; // the link is posted anyway: a clip that cannot be fetched is shown by it
    }
  };
}

/** Into one piece of memory: how much is announced, else as much as may come. What is not written to takes no room. */
async function bytesOf(
  { statusCode, headers, body }: Dispatcher.ResponseData,
  maxBytes: number,
): Promise<Uint8Array | null> {
  const announced = Number(headerOf(headers, 'content-length') ?? maxBytes);
  // Of a body without a length or chunks nobody knows whether it is whole.
  if (statusCode !== 200 || !endIsVisible(headers) || !(announced <= maxBytes)) return hangUp(body);
  const room = Buffer.allocUnsafeSlow(announced);
  let bytes = 0;
  for await (const chunk of chunksOf(body)) {
    if (bytes + chunk.byteLength > room.byteLength) return hangUp(body);
    room.set(chunk, bytes);
    bytes += chunk.byteLength;
  }
  const clip = room.subarray(0, bytes);
  // a page is no clip, whatever it calls itself
  return clip.toString('latin1', FORMAT_AT, FORMAT_AT + FORMAT.length) === FORMAT ? clip : null;
}

function chunksOf(body: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  return body;
}

function hangUp(body: Dispatcher.ResponseData['body']): null {
  body.on('error', () => {}); // undici reports the hang-up we asked for as an error
  body.destroy();
  return null;
}
