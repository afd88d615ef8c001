import { NemoError } from '../core/failure.ts';
import type { RenderStatus } from '../core/session.ts';
import { allowedLink } from './link.ts';
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

/**
 * Where a render stands, from either shape of the reply (nemo-api §10.3), unwrapped: `status` and `output.url`, or
 * `status` and `outputUrl`. Percent is 0 to 100. Throws `broken` for a link that must not be followed.
 */
export function renderStatusOf(data: unknown, apiUrl: string): RenderStatus {
  const status = textAt(data, 'status')?.toLowerCase();
  if (status === 'failed') return { kind: 'failed' };
  const url = textAt(data, 'output.url', 'outputUrl', 'output_url', 'url');
  // Unknown states are still running; so is a finished one whose link has not appeared yet.
  if (status !== 'completed' || url === null) return { kind: 'running', percent: percentIn(data) };
  if (!allowedLink(url, apiUrl)) throw new NemoError({ kind: 'broken' });
  return { kind: 'finished', url };
}

/** 0–1 or 0–100. Exactly 1 is read as one per cent: what runs is not done. */
function percentIn(data: unknown): number | null {
  const progress = numberAt(data, 'progress');
  if (progress === null) return null;
  return Math.round(Math.min(100, Math.max(0, progress < 1 ? progress * 100 : progress)));
}
