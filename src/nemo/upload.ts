import { setTimeout as sleep } from 'node:timers/promises';
import { FormData, type Dispatcher } from 'undici';
import { NemoError, UserError, type Failure } from '../core/failure.ts';
import { createFairLine } from '../core/fair-line.ts';
import { limits } from '../core/limits.ts';
import { isFromHosts, MAX_FILE_BYTES, type Attachment } from '../core/media.ts';
import type { Session } from '../core/session.ts';
import type { Account } from './account.ts';
import type { Api } from './api.ts';
import { exchange, within } from './http.ts';
import { tidied } from './link.ts';
import { openSource, tooLarge, unsupported } from './source.ts';
import { field, listAt, textAt } from './wire.ts';

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
  /** One that moves no byte for so long gives its place away. */
  readonly stallMs: number;
}

interface Wanted {
  readonly session: Session;
  readonly file: Attachment;
  /** The id of a person. */
  readonly forWhom: string;
}

/** Files from where they lie to the backend, a few at a time and fair between people, none held in memory. */
export function createUpload({ api, account, agent, mediaHosts, limitMs, stallMs }: UploadDeps) {
  const { uploadsAtOnce } = limits;
  const inTurn = createFairLine({ all: uploadsAtOnce, each: uploadsAtOnce / 2 });

  return async (wanted: Wanted, signal: AbortSignal): Promise<Uploaded> => {
    const { file } = wanted;
    if (!isFromHosts(file.url, mediaHosts)) throw new UserError({ kind: 'foreign-file', name: file.name });
    if (file.bytes > MAX_FILE_BYTES) throw tooLarge(file, file.bytes);
    return carry(wanted, signal);
  };

  /**
   * A body that has flowed past cannot be sent again, so another try starts at the source, at the end of the line. It
   * costs nothing.
   */
  async function carry(wanted: Wanted, signal: AbortSignal): Promise<Uploaded> {
    let token = await account.token(signal);
    const failed: Failure['kind'][] = [];
    for (;;) {
      try {
        return await pass(wanted, token, signal);
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

  function pass({ session, file, forWhom }: Wanted, token: string, signal: AbortSignal): Promise<Uploaded> {
    const once = (limited: AbortSignal) =>
      within(stallMs, limited, async (moving, moved) => {
        await using source = await openSource(file, agent, moving, moved);
        const body = new FormData();
        body.append('files', source.file);
        try {
          return uploadedIn(await api.ask({ place: 'upload', method: 'POST', path: uploadPath(session), body }, token, limitMs, moving));
        } catch (error) {
          if (error instanceof NemoError && error.failure.kind === 'unsupported-file') throw unsupported(file, source.format);
          throw error;
        }
      });
    return inTurn(forWhom, signal, () => exchange('unreachable', signal, () => within(limitMs, signal, once)));
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
