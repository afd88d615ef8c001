import { pipeline, Readable, type Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw, createZstdDecompress } from 'node:zlib';
import type { Dispatcher } from 'undici';

/**
 * The bytes of a body as they are meant: some gateways compress what nobody asked them to, and not all of them say so.
 */
export function plainBytes({
  headers,
  body,
}: Pick<Dispatcher.ResponseData, 'headers' | 'body'>): AsyncIterable<Uint8Array> {
  body.on('error', () => {}); // whoever reads it gets the error too; once let go of, nobody needs it
  const codings = String(headers['content-encoding'] ?? '')
    .toLowerCase()
    .split(',')
    .map((coding) => coding.trim())
    .filter((coding) => coding !== '' && coding !== 'identity');
  const chunks: AsyncIterable<Uint8Array> = body;
  return (codings.length === 0 ? [''] : codings).reduceRight(decompressed, chunks);
}

async function* decompressed(chunks: AsyncIterable<Uint8Array>, coding: string): AsyncGenerator<Uint8Array> {
  const iterator = inOwnRoom(chunks[Symbol.asyncIterator]());
  try {
    let first = await iterator.next();
    while (first.done !== true && first.value.byteLength === 0) first = await iterator.next();
    if (first.done === true) return;
    const decoder = decoderFor(coding, first.value);
    const all = after(first.value, iterator);
    // its errors are those of the last stream
    yield* decoder === null ? all : pipeline(Readable.from(all), decoder, () => {});
  } finally {
    await iterator.return?.();
  }
}

/**
 * A piece of a stream that says little lies in a block of 64 KB, which stays as long as anybody holds the piece: often
 * until the next one comes, and with a thousand streams a minute may pass.
 */
function inOwnRoom(pieces: AsyncIterator<Uint8Array>): AsyncIterator<Uint8Array> {
  const moved = (piece: IteratorResult<Uint8Array>): IteratorResult<Uint8Array> =>
    piece.done === true || piece.value.byteLength * 2 > piece.value.buffer.byteLength
      ? piece
      : { done: false, value: new Uint8Array(piece.value) };
  return {
    next: () => pieces.next().then(moved),
    return: async (value) => (await pieces.return?.(value)) ?? { done: true, value: undefined },
  };
}

async function* after(first: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield first;
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
}

const GZIP = [0x1f, 0x8b];
/** How a zlib header begins; servers that say "deflate" send with and without one. */
const ZLIB = 8;

function decoderFor(coding: string, [first = 0, second = 0]: Uint8Array): Transform | null {
  switch (coding) {
    case 'gzip':
    case 'x-gzip':
      return createGunzip();
    case 'deflate':
      return (first & 0x0f) === ZLIB ? createInflate() : createInflateRaw();
    case 'br':
      return createBrotliDecompress();
    case 'zstd':
      return createZstdDecompress();
    case '':
      return first === GZIP[0] && second === GZIP[1] ? createGunzip() : null;
    default:
      throw new Error('the answer is compressed in a way nobody knows');
  }
}

/**
 * A body as text; null when there are more than `maxBytes` of it. Then it is let go of, or, where hanging up could
 * cancel what is paid, read to its end and forgotten.
 */
export async function textOf(
  chunks: AsyncIterable<Uint8Array>,
  { maxBytes, whenLarger }: { readonly maxBytes: number; readonly whenLarger: 'hang-up' | 'read-on' },
): Promise<string | null> {
  let kept: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of chunks) {
    bytes += chunk.byteLength;
    if (bytes <= maxBytes) kept.push(chunk);
    else if (whenLarger === 'hang-up') return null;
    else kept = [];
  }
  return bytes > maxBytes ? null : new TextDecoder().decode(Buffer.concat(kept));
}
