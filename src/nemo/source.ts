import { fileTypeFromBuffer } from 'file-type';
import { request, type Dispatcher } from 'undici';
import { UserError } from '../core/failure.ts';
import { isSupportedType, MAX_FILE_BYTES, type Attachment } from '../core/media.ts';
import { fileNameFor } from './file-name.ts';
import { headerOf } from './http.ts';
import { StreamFile } from './stream-file.ts';

/** Enough for file-type to tell nearly everything apart. */
const SNIFFED_BYTES = 4100;

/** A file on its way. Disposing lets go of the connection it comes from. */
export interface Source extends AsyncDisposable {
  readonly file: StreamFile;
}

/**
 * Opens a file where it lies and reads its beginning: its type is told by its bytes, since names lie. Rejects with
 * UserError before anything has reached the backend, or with what undici says. `moved` hears of every piece that is passed on:
 * nothing is read before what was read before it has been taken.
 */
export async function openSource(wanted: Attachment, agent: Dispatcher, signal: AbortSignal, moved: () => void): Promise<Source> {
  const { statusCode, headers, body } = await request(wanted.url, { dispatcher: agent, signal });
  body.on('error', () => {}); // whoever reads it gets the error too; once let go of, nobody needs it
  const chunks = heard(body, moved);
  const close = async () => void body.destroy();
  try {
    if (statusCode >= 500) throw new Error(`the source answered ${statusCode}`); // may pass: the caller tries once more
    if (statusCode !== 200) throw new UserError({ kind: 'file-gone', name: wanted.name });
    const bytes = Number(headerOf(headers, 'content-length') ?? wanted.bytes);
    if (bytes > MAX_FILE_BYTES) throw tooLarge(wanted, bytes);
    const head = await beginningOf(chunks);
    const type = await fileTypeFromBuffer(head);
    if (type === undefined || !isSupportedType(type.mime)) throw new UserError({ kind: 'unsupported-file', name: wanted.name });
    // An APNG is a PNG with more in it, and only the latter's name is in the seed's list.
    const { ext, mime } = type.mime === 'image/apng' ? { ext: 'png', mime: 'image/png' } : type;
    const file = new StreamFile({ name: fileNameFor(wanted.name, ext), type: mime, bytes, chunks: counted(wanted, bytes, head, chunks) });
    return { file, [Symbol.asyncDispose]: close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function* heard(chunks: AsyncIterable<Uint8Array>, moved: () => void): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    moved();
    yield chunk;
  }
}

async function beginningOf(chunks: AsyncIterator<Uint8Array>): Promise<Uint8Array> {
  const read: Uint8Array[] = [];
  for (let bytes = 0; bytes < SNIFFED_BYTES;) {
    const next = await chunks.next();
    if (next.done === true) break;
    bytes += next.value.byteLength;
    read.push(next.value);
  }
  return Buffer.concat(read);
}

/** Passes on what was announced. What comes beyond is only counted, to tell a file that is too large from a wrong length. */
async function* counted(
  wanted: Attachment,
  bytes: number,
  head: Uint8Array,
  chunks: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  let seen = 0;
  for (let chunk = head; ;) {
    seen += chunk.byteLength;
    if (seen > MAX_FILE_BYTES) throw tooLarge(wanted, seen);
    if (seen <= bytes) yield chunk;
    const next = await chunks.next();
    if (next.done === true) break;
    chunk = next.value;
  }
  if (seen !== bytes) throw new Error(`a source of ${bytes} bytes sent ${seen}`);
}

export function tooLarge({ name }: Attachment, bytes: number): UserError {
  return new UserError({ kind: 'file-too-large', name, bytes });
}
