import pLimit from 'p-limit';
import { FormData, type Dispatcher } from 'undici';
import { NemoError, UserError } from '../core/failure.ts';
import { isFromHosts, MAX_FILE_BYTES, type Attachment } from '../core/media.ts';
import type { Session } from '../core/session.ts';
import type { Account } from './account.ts';
import type { Api } from './api.ts';
import { exchange, within } from './http.ts';
import { openSource, tooLarge } from './source.ts';
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

  /** A body that has flowed past cannot be sent again, so the second try starts at the source. It costs nothing. */
  async function carry(session: Session, file: Attachment, signal: AbortSignal): Promise<Uploaded> {
    const token = await account.token(signal);
    try {
      return await pass(session, file, token, signal);
    } catch (error) {
      if (!(error instanceof NemoError)) throw error;
      if (error.failure.kind === 'unauthorized') return pass(session, file, await account.renew(token, signal), signal);
      if (error.failure.kind !== 'unreachable' && error.failure.kind !== 'broken') throw error;
    }
    return pass(session, file, token, signal);
  }

  function pass(session: Session, file: Attachment, token: string, signal: AbortSignal): Promise<Uploaded> {
    return exchange('unreachable', signal, () =>
      within(limitMs, signal, async (limited) => {
        await using source = await openSource(file, agent, limited);
        const body = new FormData();
        body.append('files', source.file);
        return uploadedIn(await api.ask({ place: 'upload', method: 'POST', path: uploadPath(session), body }, token, limitMs, limited));
      }),
    );
  }
}

export function uploadPath({ sessionId }: Session): string {
  return `/api/upload-video/nemo_agent/me/${encodeURIComponent(sessionId)}`;
}

/** `files[]` with `cdn_url`, `uploaded_files[]` with `url`, a list, or flat (nemo-api §8, §16.15). */
function uploadedIn(data: unknown): Uploaded {
  const [first] = [listAt(data, 'files'), listAt(data, 'uploaded_files'), Array.isArray(data) ? data : []].flat();
  const url = textAt(first, 'cdn_url', 'url') ?? textAt(data, 'cdn_url', 'url', 'file_url');
  return { url, applied: field(data, 'session_state_applied') === true };
}
