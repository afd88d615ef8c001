import { NemoError } from '../core/failure.ts';
import type { RenderStatus } from '../core/session.ts';
import { followable } from './link.ts';
import { numberAt, textAt } from './wire.ts';

/** The body of a submit. The draft is text and goes out as it is: reading and writing it again could change it. */
export function renderBody({
  renderId,
  sessionId,
  draft,
}: {
  readonly renderId: string;
  readonly sessionId: string;
  readonly draft: string;
}): string {
  const [id, session] = [renderId, sessionId].map((text) => JSON.stringify(text));
  return `{"id":${id},"sessionId":${session},"draft":${draft},"output":{"format":"mp4","quality":"high"}}`;
}

/** What is written in place of `completed` and `failed` (nemo-api §10.3), without its case, spaces and dashes. */
const finished: ReadonlySet<string> = new Set(
  'completed complete done success succeeded successful finished ready ok rendered exported available'.split(' '),
);
const failed: ReadonlySet<string> = new Set(
  (
    'failed fail failure error errored fatal cancelled canceled timeout timedout expired rejected aborted crashed killed ' +
    'invalid notfound unsuccessful terminated'
  ).split(' '),
);

/** Where a render stands; `progress` as it was written. */
export type Rendering =
  | Exclude<RenderStatus, { kind: 'running' }>
  | { readonly kind: 'running'; readonly progress: number | null };

/**
 * Where a render stands, from either shape of the reply (nemo-api §10.3), unwrapped: `status` and `output.url`, or
 * `status` and `outputUrl`. Throws `broken` for a link that must not be followed.
 */
export function renderingOf(data: unknown, apiUrl: string): Rendering {
  const status = (textAt(data, 'status', 'state', 'status.status', 'output.status') ?? '')
    .toLowerCase()
    .replaceAll(/[^a-z]/g, '');
  if (failed.has(status)) return { kind: 'failed' };
  const link = textAt(
    data,
    'output.url',
    'outputUrl',
    'output_url',
    'output.outputUrl',
    'output',
    'url',
    'videoUrl',
    'video_url',
  );
  // Unknown states are still running; so is a finished one whose link has not appeared yet.
  if (!finished.has(status) || link === null) return { kind: 'running', progress: numberAt(data, 'progress') };
  const url = followable(link, apiUrl);
  if (url === null) throw new NemoError({ kind: 'broken' });
  return { kind: 'finished', url };
}
