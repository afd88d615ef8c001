import { setTimeout as sleep } from 'node:timers/promises';
import pLimit from 'p-limit';
import { FormData, type Dispatcher } from 'undici';
import { NemoError, UserError, type Failure } from '../core/failure.ts';
import { isFromHosts, MAX_FILE_BYTES, type Attachment } from '../core/media.ts';
import type { Session } from '../core/session.ts';
import type { Account } from './account.ts';
import type { Api } from './api.ts';
import { exchange, within } from './http.ts';
import { tidied } from './link.ts';
import { openSource, tooLarge, unsupported } from './source.ts';
import { field, listAt, textAt } from './wire.ts';

/** Each upload holds a few hundred kilobytes while it passes through. */
const AT_ONCE = 4;

export interface Uploaded {
  /** The file's link at the backend; null where it gives none. */
  readonly url: string | null;
  /** Whether the session knows it already. */
  readonly applied: boolean;
}

interface UploadDeps {
  readonly api: Api;
  readonly account: Account;
  readonly agent: Dispatcher;
  readonly mediaHosts: readonly string[];
  readonly limitMs: number;
}

/** Files from where they lie to the backend, a few at a time, none held in memory. */
export function createUpload({ api, account, agent, mediaHosts, limitMs }: UploadDeps) {
  const slot = pLimit(AT_ONCE);

  return async ({ session, file }: { readonly session: Session; readonly file: Attachment }, signal: AbortSignal): Promise<Uploaded> => {
    if (!isFromHosts(file.url, mediaHosts)) throw new UserError({ kind: 'foreign-file', name: file.name });
    if (file.bytes > MAX_FILE_BYTES) throw tooLarge(file, file.bytes);
    return slot(() => carry(session, file, signal));
  };

  /** A body that has flowed past cannot be sent again, so another try starts at the source. It costs nothing. */
  async function carry(session: Session, file: Attachment, signal: AbortSignal): Promise<Uploaded> {
    let token = await account.token(signal);
    const failed: Failure['kind'][] = [];
    for (;;) {
      try {
        return await pass(session, file, token, signal);
      } catch (error) {
        if (!(error instanceof NemoError)) throw error;
        const waitMs = waitBeforeNext(error.failure, failed);
        if (waitMs === null) throw error;
        failed.push(error.failure.kind);
        if (error.failure.kind === 'unauthorized') token = await account.renew(token, signal);
        if (waitMs > 0) await sleep(waitMs, undefined, { signal });
      }
    }
  }

  function pass(session: Session, file: Attachment, token: string, signal: AbortSignal): Promise<Uploaded> {
    return exchange('unreachable', signal, () =>
      within(limitMs, signal, async (limited) => {
        await using source = await openSource(file, agent, limited);
        const body = new FormData();
        body.append('files', source.file);
        try {
          return uploadedIn(await api.ask({ place: 'upload', method: 'POST', path: uploadPath(session), body }, token, limitMs, limited));
        } catch (error) {
          if (error instanceof NemoError && error.failure.kind === 'unsupported-file') throw unsupported(file, source.format);
          throw error;
        }
      }),
    );
  }
}

/** The longest that a file of somebody is waited for while others wait for their turn, in milliseconds. */
const PATIENCE_MS = 5_000;
const TRIES_AT_DISCORD = 3;

/** Null where another try would not help, or not soon: all but Discord is tried once more. */
function waitBeforeNext(failure: Failure, failed: readonly Failure['kind'][]): number | null {
  if (failure.kind === 'discord-busy')
    return failed.length + 1 < TRIES_AT_DISCORD && failure.retryAfterMs <= PATIENCE_MS ? failure.retryAfterMs : null;
  const mayPass = failure.kind === 'unauthorized' || failure.kind === 'unreachable' || failure.kind === 'broken';
  return mayPass && !failed.includes(failure.kind) ? 0 : null;
}

export function uploadPath({ sessionId }: Session): string {
  return `/api/upload-video/nemo_agent/me/${encodeURIComponent(sessionId)}`;
}

/** `files[]` with `cdn_url`, `uploaded_files[]` with `url`, a list, or flat (nemo-api §8, §16.15). */
function uploadedIn(data: unknown): Uploaded {
  const [first] = [listAt(data, 'files'), listAt(data, 'uploaded_files'), Array.isArray(data) ? data : []].flat();
  const url = textAt(first, 'cdn_url', 'url') ?? textAt(data, 'cdn_url', 'url', 'file_url');
  return { url: url === null ? null : tidied(url), applied: field(data, 'session_state_applied') === true };
}
