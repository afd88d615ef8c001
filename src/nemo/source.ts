import { setTimeout as sleep } from 'node:timers/promises';
import { request, type Dispatcher } from 'undici';
import { NemoError, UserError } from '../core/failure.ts';
import { isSupportedType, MAX_FILE_BYTES, type Attachment } from '../core/media.ts';
import { fileNameFor } from './file-name.ts';
import { plainBytes } from './body.ts';
import { headerOf, retryAfterIn } from './http.ts';
import { identity } from './identity.ts';
import { waitIn } from './retry-after.ts';
import { StreamFile } from './stream-file.ts';

/** Enough for file-type to tell nearly everything apart. */
const SNIFFED_BYTES = 4100;

/** How long to wait for a file where Discord does not say it, in milliseconds. */
const BUSY_MS = 1_000;

/** A file on its way. Disposing lets go of the connection it comes from. */
export interface Source extends AsyncDisposable {
  readonly file: StreamFile;
  /** What it is by its bytes, such as `heic`. */
  readonly format: string;
}

/** Where the bytes of a file are, if not on Discord. Each call begins at the first of them. */
export type Kept = () => AsyncIterable<Uint8Array>;

interface Opened {
  /** How many bytes it has by whoever hands it out; null where they do not say. */
  readonly length: number | null;
  readonly chunks: AsyncGenerator<Uint8Array>;
}

/**
 * Opens a file where it lies and reads its beginning: its type is told by its bytes, since names lie. Rejects with
 * UserError before anything has reached the backend, or with what undici says. `moved` hears of every piece that is
 * passed on: nothing is read before what was read before it has been taken.
 */
export async function openSource(
  wanted: Attachment,
  from: Dispatcher | Kept,
  signal: AbortSignal,
  moved: () => void,
): Promise<Source> {
  if (typeof from !== 'function') return openOnDiscord(wanted, from, signal, moved);
  const source = await told(wanted, { length: wanted.bytes, chunks: heard(from(), moved) }, signal);
  return { ...source, [Symbol.asyncDispose]: async () => {} };
}

async function openOnDiscord(
  wanted: Attachment,
  agent: Dispatcher,
  signal: AbortSignal,
  moved: () => void,
): Promise<Source> {
  const ask = () => fromDiscord(signal, request(wanted.url, { headers: identity, dispatcher: agent, signal }));
  let response = await ask();
  if (response.statusCode === FORBIDDEN) {
    // what stands before Discord refuses in passing too: only what lasts says that the link has run out
    await response.body.dump();
    await sleep(BUSY_MS, undefined, { signal });
    response = await ask();
  }
  const { statusCode, headers, body } = response;
  const chunks = heard(plainBytes(response), moved);
  const close = async () => void body.destroy();
  try {
    if (GONE.has(statusCode) || leadsAway(statusCode)) throw new UserError({ kind: 'file-gone', name: wanted.name });
    // May pass: what is said now says nothing of the file. A part may be all of it, which its length tells.
    if (statusCode !== 200 && statusCode !== PARTIAL) throw busy(waitIn(retryAfterIn(headers)), null);
    const isCoded = headers['content-encoding'] !== undefined; // then the length is not that of the file
    const announced = isCoded ? null : headerOf(headers, 'content-length');
    const length = announced === null ? null : Number(announced);
    if (length !== null && length > MAX_FILE_BYTES) throw tooLarge(wanted, length);
    if (length !== null && length < wanted.bytes) throw another(wanted.bytes, length);
    return { ...(await told(wanted, { length, chunks }, signal)), [Symbol.asyncDispose]: close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** What a file is, by its beginning. */
async function told(wanted: Attachment, { length, chunks }: Opened, signal: AbortSignal) {
  const bytes = length ?? wanted.bytes;
  const head = await fromDiscord(signal, beginningOf(chunks));
  const { fileTypeFromBuffer } = await import('file-type'); // a start has to be quick, and no answer needs it
  const type = await fileTypeFromBuffer(head);
  const { ext, mime } = (type && family.get(type.mime)) ?? type ?? { ext: '', mime: '' };
  const rest = counted(wanted, bytes, head, chunks, signal);
  if (type === undefined || !isSupportedType(mime)) {
    // A page in place of the file says nothing of it: then there are not as many bytes as Discord has said.
    if (length === null) await drained(rest);
    if (wanted.bytes > 0 && bytes !== wanted.bytes) throw another(wanted.bytes, bytes);
    throw unsupported(wanted, type?.ext ?? null);
  }
  const file = new StreamFile({ name: fileNameFor(wanted.name, ext), type: mime, bytes, chunks: rest });
  return { file, format: type.ext };
}

async function* heard(chunks: AsyncIterable<Uint8Array>, moved: () => void): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    moved();
    yield chunk;
  }
}

const PARTIAL = 206;
const FORBIDDEN = 403;
/** What is said of a file that is not there any more. */
const GONE: ReadonlySet<number> = new Set([FORBIDDEN, 404, 410]);

/** A redirect is not followed: it could lead into our own network. */
function leadsAway(status: number): boolean {
  return status >= 300 && status < 400;
}

const mp4 = { ext: 'mp4', mime: 'video/mp4' } as const;

/**
 * What goes by the name of its family, since only that name is in the seed's list: an APNG is a PNG with more in it.
 */
const family: ReadonlyMap<string, { readonly ext: string; readonly mime: string }> = new Map([
  ['image/apng', { ext: 'png', mime: 'image/png' }],
  ['video/mp4', mp4],
  ['video/x-m4v', mp4],
  ['video/3gpp', mp4],
  ['video/3gpp2', mp4],
  ['audio/mp4', { ext: 'm4a', mime: 'audio/mp4' }],
]);

function busy(retryAfterMs: number | null, cause: unknown): NemoError {
  return new NemoError({ kind: 'discord-busy', retryAfterMs: retryAfterMs ?? BUSY_MS }, { cause });
}

/** Half a file, or something else in its place. It may be whole the next time. */
function another(bytes: number, seen: number): NemoError {
  return busy(null, new Error(`a source of ${bytes} bytes sent ${seen}`));
}

/** Where Discord cannot be reached, or breaks off, that is no fault of the backend. */
async function fromDiscord<T>(signal: AbortSignal, talk: Promise<T>): Promise<T> {
  try {
    return await talk;
  } catch (error) {
    signal.throwIfAborted();
    throw busy(null, error);
  }
}

export function unsupported({ name }: Attachment, format: string | null): UserError {
  return new UserError({ kind: 'unsupported-file', name, format });
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

/**
 * Passes on what was announced. What comes beyond is only counted, to tell a file that is too large from a wrong
 * length.
 */
async function* counted(
  wanted: Attachment,
  bytes: number,
  head: Uint8Array,
  chunks: AsyncIterator<Uint8Array>,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array> {
  let seen = 0;
  for (let chunk = head; ;) {
    seen += chunk.byteLength;
    if (seen > MAX_FILE_BYTES) throw tooLarge(wanted, seen);
    if (seen <= bytes) yield chunk;
    const next = await fromDiscord(signal, chunks.next());
    if (next.done === true) break;
    chunk = next.value;
  }
  if (seen !== bytes) throw another(bytes, seen);
}

async function drained(chunks: AsyncGenerator<Uint8Array>): Promise<void> {
  for (let next = await chunks.next(); next.done !== true;) next = await chunks.next();
}

export function tooLarge({ name }: Attachment, bytes: number): UserError {
  return new UserError({ kind: 'file-too-large', name, bytes });
}
