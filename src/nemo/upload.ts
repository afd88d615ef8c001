import { setTimeout as sleep } from 'node:timers/promises';
import { FormData } from 'undici';
import { NemoError, UserError, type Failure } from '../core/failure.ts';
import { createFairLine } from '../core/fair-line.ts';
import { limits } from '../core/limits.ts';
import { isFromHosts, MAX_FILE_BYTES, nameOfLink, type Attachment } from '../core/media.ts';
import type { Session } from '../core/session.ts';
import { again } from './again.ts';
import type { Access } from './access.ts';
import { ask, free } from './api.ts';
import { unfolded } from './exact-json.ts';
import { exchange, within } from './http.ts';
import { tidied } from './link.ts';
import { isYes } from './parts.ts';
import { accepted } from './raw-reply.ts';
import { openSource, tooLarge, unsupported, type Kept, type Source } from './source.ts';
import { fileNames, linkNames } from './upload-names.ts';
import { field, isEmpty, textAt } from './wire.ts';

export interface Uploaded {
  /** The file's link at the backend; null where it gives none. */
  readonly url: string | null;
  /** What it is called there. */
  readonly name: string;
  /** Whether the session knows it already. */
  readonly applied: boolean;
}

interface UploadDeps {
  readonly access: Access;
  readonly mediaHosts: readonly string[];
  readonly limitMs: number;
  /** One that moves no byte for so long gives its place away. */
  readonly stallMs: number;
}

interface Wanted {
  readonly session: Session;
  readonly file: Attachment;
  /** The id of a person. */
  readonly forWhom: string;
  /** Where it is kept, if Discord has it no more. */
  readonly kept: Kept | undefined;
}

/** Files from where they lie to the backend, so many at a time and fair between people, none held in memory. */
export function createUpload(deps: UploadDeps) {
  const places = { all: limits.uploadsAtOnce, each: limits.uploadsAtOnce / 2 };
  const [smallInTurn, largeInTurn] = [createFairLine(places), createFairLine(places)];

  return async (wanted: Wanted, signal: AbortSignal): Promise<Uploaded> => {
    const { file, forWhom, kept } = wanted;
    if (kept === undefined) demandFetchable(file, deps.mediaHosts);
    const inTurn = file.bytes > limits.smallUploadBytes ? largeInTurn : smallInTurn;
    return withToken(deps, wanted, signal, (token) => inTurn(forWhom, signal, () => pass(deps, wanted, token, signal)));
  };
}

/** Opens a file where it lies, and reads no more of it than tells what it is. */
export async function inspect(
  { access, mediaHosts, stallMs }: UploadDeps,
  file: Attachment,
  signal: AbortSignal,
): Promise<void> {
  demandFetchable(file, mediaHosts);
  await within(stallMs, signal, async (limited, moved) => {
    await using _source = await openSource(file, access.line.pool, limited, moved);
  });
}

/** Has the backend fetch what a link leads to. */
export async function uploadByUrl(
  { access, limitMs }: UploadDeps,
  { session, link }: { readonly session: Session; readonly link: string },
  signal: AbortSignal,
): Promise<Pick<Uploaded, 'url'> & { readonly name: string | null }> {
  const body = JSON.stringify({ urls: [link], source_type: 'url' });
  const call = { place: 'upload', method: 'POST', path: uploadPath(session), body, owner: session } as const;
  const reply = await free(access, call, signal, limitMs);
  const own = ownIn(reply, (file) => isCalled(file, nameOfLink(link)) || leadsTo(file, link));
  const name = fileNames.map((key) => textAt(own, key)).find((text) => text !== null) ?? null;
  return { url: linkIn(own, reply), name };
}

function demandFetchable(file: Attachment, mediaHosts: readonly string[]): void {
  if (!isFromHosts(file.url, mediaHosts)) throw new UserError({ kind: 'foreign-file', name: file.name });
  if (file.bytes > MAX_FILE_BYTES) throw tooLarge(file, file.bytes);
}

/**
 * A body that has flowed past cannot be sent again, so another try starts at the source, at the end of the line. It
 * costs nothing.
 */
async function withToken(
  { access: { account } }: UploadDeps,
  { session }: Wanted,
  signal: AbortSignal,
  pass: (token: string) => Promise<Uploaded>,
): Promise<Uploaded> {
  let token = await account.token(signal, session);
  return again(
    () => pass(token),
    async ([{ failure }, ...before]) => {
      const waitMs = waitBeforeNext(failure, before);
      if (waitMs === null) return false;
      if (failure.kind === 'unauthorized') token = await account.renew(token, signal, session);
      if (waitMs > 0) await sleep(waitMs, undefined, { signal });
      return true;
    },
  );
}

function pass(deps: UploadDeps, wanted: Wanted, token: string, signal: AbortSignal): Promise<Uploaded> {
  const { access, limitMs, stallMs } = deps;
  const once = (limited: AbortSignal) =>
    within(stallMs, limited, async (moving, moved) => {
      await using source = await openSource(wanted.file, wanted.kept ?? access.line.pool, moving, moved);
      return await handOver(deps, wanted, source, token, moving);
    });
  return exchange('unreachable', signal, () => within(limitMs, signal, once));
}

async function handOver(
  { access: { line }, limitMs }: UploadDeps,
  { session, file }: Wanted,
  source: Source,
  token: string,
  signal: AbortSignal,
): Promise<Uploaded> {
  const body = new FormData();
  body.append('files', source.file);
  const call = { place: 'upload', method: 'POST', path: uploadPath(session), body } as const;
  try {
    const reply = await ask({ line, call, read: accepted }, token, limitMs, signal);
    return uploadedIn(reply, source.file.name);
  } catch (error) {
    if (error instanceof NemoError && error.failure.kind === 'unsupported-file') throw unsupported(file, source.format);
    throw error;
  }
}

/** The longest that a file of somebody is waited for while others wait for their turn, in milliseconds. */
const PATIENCE_MS = 5_000;
const TRIES_AT_DISCORD = 3;

/** Null where another try would not help, or not soon: all but Discord is tried once more. */
function waitBeforeNext(failure: Failure, before: readonly NemoError[]): number | null {
  if (failure.kind === 'discord-busy')
    return before.length + 1 < TRIES_AT_DISCORD && failure.retryAfterMs <= PATIENCE_MS ? failure.retryAfterMs : null;
  const mayPass = failure.kind === 'unauthorized' || failure.kind === 'unreachable' || failure.kind === 'broken';
  return mayPass && !before.some((error) => error.failure.kind === failure.kind) ? 0 : null;
}

export function uploadPath({ sessionId }: Session): string {
  return `/api/upload-video/nemo_agent/me/${encodeURIComponent(sessionId)}`;
}

function uploadedIn(data: unknown, name: string): Uploaded {
  const own = ownIn(data, (file) => isCalled(file, name));
  return { url: linkIn(own, data), name, applied: field(data, 'session_state_applied') === true };
}

/**
 * What a reply says of one file: `files[]` with `cdn_url`, `uploaded_files[]` with `url`, a list, or flat (nemo-api §8,
 * §16.15). A list may be of all that the session has: then it is the one that is meant. One that lists nothing, or
 * errors alone, has taken nothing.
 */
function ownIn(data: unknown, isMeant: (file: unknown) => boolean): unknown {
  const lists = [field(data, 'files'), field(data, 'uploaded_files'), data]
    .map((list) => unfolded(list))
    .filter((list) => Array.isArray(list));
  const files = lists.flat().map((file) => unfolded(file));
  const isNone = files.length === 0 && textAt(data, ...linkNames) === null && (lists.length > 0 || hasFailed(data));
  const own = files.length > 1 ? files.findLast(isMeant) : (files[0] ?? data);
  if (isNone || (own !== data && hasFailed(own))) throw new NemoError({ kind: 'broken' });
  return own;
}

function linkIn(own: unknown, data: unknown): string | null {
  const link = textAt(own, ...linkNames) ?? textAt(data, ...linkNames);
  return link === null ? null : tidied(link);
}

function hasFailed(file: unknown): boolean {
  const errors = [field(file, 'error'), field(file, 'errors')];
  return field(file, 'success') === false || errors.some((one) => isYes(one) || (Object(one) === one && !isEmpty(one)));
}

function isCalled(file: unknown, name: string): boolean {
  return fileNames.some((key) => textAt(file, key) === name);
}

/** Whether something in it is that link. */
function leadsTo(file: unknown, link: string): boolean {
  return typeof file === 'object' && file !== null && Object.values(file).includes(link);
}
