import { setTimeout as pause } from 'node:timers/promises';
import { DefaultUserAgent } from 'discord.js';
import { UserError, type LeftOut } from '../core/failure.ts';
import { isFromHosts, type Attachment } from '../core/media.ts';
import { covered } from '../core/spoilers.ts';
import { MAX_TEXT_BYTES, wordsIn } from '../core/text-file.ts';
import { legible, type Written } from './legible.ts';

/** Before an answer is due Discord waits three seconds; a message waits as long as it takes a slow host. */
export const BEFORE_ANSWER_MS = 1_500;
export const PATIENT_MS = 10_000;

/** After a host has said that it is busy. */
const AGAIN_MS = 200;
/** A CDN or a firewall turns away who does not say who calls. */
const identity = { 'user-agent': DefaultUserAgent };

/** Where the words of files are fetched from, where they were sent, and how long a host may take. */
interface Source {
  readonly mediaHosts: readonly string[];
  readonly where: Written;
  readonly withinMs: number;
}

/**
 * The words of a text file as a person reads them, fetched from Discord's own hosts and from nowhere else, and never
 * more of it than a request may have.
 */
export async function wordsOfFile(
  file: Attachment,
  { mediaHosts, where, withinMs }: Source,
): Promise<string | LeftOut> {
  const { name, bytes, url } = file;
  if (!isFromHosts(url, mediaHosts)) return { kind: 'text-unreachable', name };
  if (bytes > MAX_TEXT_BYTES) return { kind: 'text-too-long', name };
  try {
    const response = await ask('GET', url, withinMs);
    if (!response.ok) return { kind: 'text-unreachable', name };
    const words = wordsIn(name, await beginningOf(response));
    if (typeof words !== 'string') return words;
    const said = legible(words, where).trim();
    return said === '' ? { kind: 'text-empty', name } : said;
  } catch {
    return { kind: 'text-unreachable', name }; // whatever it is, the person reads what to do
  }
}

/** The words of several, or a UserError for the first that has none. */
export async function demandWords(
  files: readonly Attachment[],
  source: Omit<Source, 'withinMs'>,
): Promise<readonly string[]> {
  const all = await Promise.all(files.map((file) => wordsOfFile(file, { ...source, withinMs: BEFORE_ANSWER_MS })));
  return all.map((words, nth) => {
    if (typeof words !== 'string') throw new UserError(words);
    return files[nth]?.isCovered === true ? covered(words) : words;
  });
}

export async function isServed({ url }: Attachment, mediaHosts: readonly string[], withinMs: number): Promise<boolean> {
  if (!isFromHosts(url, mediaHosts)) return false;
  try {
    const response = await ask('HEAD', url, withinMs);
    return response.ok;
  } catch {
    return false; // what cannot be had now is not to be paid for
  }
}

/** The bytes of a file as they come. */
export async function bytesOfFile(
  { name, url }: Attachment,
  mediaHosts: readonly string[],
  signal: AbortSignal,
): Promise<AsyncIterable<Uint8Array>> {
  if (!isFromHosts(url, mediaHosts)) throw new UserError({ kind: 'foreign-file', name });
  const response = await fetch(url, { headers: identity, redirect: 'error', signal });
  if (!response.ok || response.body === null) throw new UserError({ kind: 'file-gone', name });
  return response.body;
}

/** A host that is busy for a moment is asked again, as long as whoever waits has time. */
async function ask(method: 'GET' | 'HEAD', url: string, withinMs: number): Promise<Response> {
  const signal = AbortSignal.timeout(withinMs);
  for (let waitMs = AGAIN_MS; ; waitMs *= 2) {
    const response = await fetch(url, { method, headers: identity, redirect: 'error', signal });
    if (response.status < 500 && response.status !== 429) return response;
    await response.body?.cancel();
    await pause(waitMs, undefined, { signal });
  }
}

/** One byte beyond the bound tells that there is more. Leaving the loop lets go of the connection. */
async function beginningOf({ body }: Response): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of body ?? []) {
    bytes += chunk.byteLength;
    chunks.push(chunk);
    if (bytes > MAX_TEXT_BYTES) break;
  }
  return Buffer.concat(chunks);
}
