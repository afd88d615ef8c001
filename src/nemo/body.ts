import { pipeline, Readable, type Transform } from 'node:stream';
import {
  constants,
  createBrotliDecompress,
  createGunzip,
  createInflate,
  createInflateRaw,
  createZstdDecompress,
} from 'node:zlib';
import type { Dispatcher } from 'undici';

/** More than anybody uses: each costs a step on the way. */
const MAX_CODINGS = 4;
/** How much of a body tells how it is packed: a sign does, where nothing is said. */
const SIGN_BYTES = 4;
const SNIFFED_BYTES = 16;

/**
 * The bytes of a body as they are meant: some gateways compress what nobody asked them to, and say so wrongly or not at
 * all. What calls itself packed in a way that nobody knows is read as it is.
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
  return ['', ...codings.slice(-MAX_CODINGS)].reduceRight(decompressed, chunks); // once more than it says
}

async function* decompressed(chunks: AsyncIterable<Uint8Array>, coding: string): AsyncGenerator<Uint8Array> {
  const iterator = inOwnRoom(chunks[Symbol.asyncIterator]());
  try {
    const first = await beginningOf(iterator, coding === '' ? SIGN_BYTES : SNIFFED_BYTES);
    const decoder = decoderFor(coding, Buffer.concat(first).subarray(0, SNIFFED_BYTES));
    const all = after(first, iterator);
    // its errors are those of the last stream
    yield* decoder === null ? all : pipeline(Readable.from(all), decoder, () => {});
  } catch (error) {
    // Hanging up may cancel what is paid: what cannot be unpacked is let pass to its end.
    for (let next = await iterator.next(); next.done !== true;) next = await iterator.next();
    throw error;
  } finally {
    await iterator.return?.();
  }
}

/** The first pieces, until there are as many bytes of them. */
async function beginningOf(pieces: AsyncIterator<Uint8Array>, bytes: number): Promise<readonly Uint8Array[]> {
  const first: Uint8Array[] = [];
  for (let read = 0; read < bytes;) {
    const next = await pieces.next();
    if (next.done === true) break;
    read += next.value.byteLength;
    first.push(next.value);
  }
  return first;
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

/** What was read already, and the rest. */
export async function* after(
  first: readonly Uint8Array[],
  rest: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  yield* first;
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
}

/** Some gateways end a body without the end of what is packed in it: whether it was cut, the line itself tells. */
const asFarAsItGoes = { finishFlush: constants.Z_SYNC_FLUSH };
/** How what is packed begins, where that is a sign, in hexadecimals. */
const signs = [
  { sign: '1f8b08', open: () => createGunzip(asFarAsItGoes) },
  { sign: '28b52ffd', open: () => createZstdDecompress() },
] as const;
/** How JSON, a page or a stream begins that is not packed at all. */
const PLAIN = /^[[{<"deir:\s][\t\n\r -~]*$/;
/** How a zlib header begins; servers that say "deflate" send with and without one. */
const ZLIB = 8;

function decoderFor(coding: string, head: Buffer): Transform | null {
  const signed = signs.find(({ sign }) => head.toString('hex').startsWith(sign));
  if (signed !== undefined) return signed.open();
  if (head.length === 0 || PLAIN.test(head.toString('latin1'))) return null;
  switch (coding) {
    case 'deflate':
      return ((head[0] ?? 0) & 0x0f) === ZLIB ? createInflate(asFarAsItGoes) : createInflateRaw(asFarAsItGoes);
    case 'br':
      return createBrotliDecompress();
    default:
      return null;
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
