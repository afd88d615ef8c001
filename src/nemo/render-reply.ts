import { NemoError } from '../core/failure.ts';
import type { RenderStatus } from '../core/session.ts';
import { unfolded } from './exact-json.ts';
import { filmLinkIn } from './film-link.ts';
import { followable } from './link.ts';
import { renderEndOf } from './render-end.ts';
import { field, numberAt } from './wire.ts';

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

/** Where a render stands; `progress` as it was written. */
export type Rendering =
  | Exclude<RenderStatus, { kind: 'running' }>
  | { readonly kind: 'running'; readonly progress: number | null };

/**
 * Where a render stands, from either shape of the reply (nemo-api §10.3), unwrapped: `status` and `output.url`, or
 * `status` and `outputUrl`; a list of one is that one. Throws `broken` for a link that must not be followed, and
 * where it is not known.
 */
export function renderingOf(reply: unknown, apiUrl: string): Rendering {
  const data = within(only(reply));
  const outputs = field(data, 'output') ?? field(data, 'outputs') ?? field(data, 'result');
  const end = renderEndOf(data, only(outputs));
  if (end === 'failed') return { kind: 'failed' };
  if (end === 'unknown') throw new NemoError({ kind: 'broken' });
  const link = filmLinkIn(outputs, data);
  // Unknown states are still running; so is a finished one whose link has not appeared yet.
  if (end === null || link === null) return { kind: 'running', progress: numberAt(data, 'progress') };
  const url = followable(absolute(link.trim(), apiUrl), apiUrl);
  if (url === null) throw new NemoError({ kind: 'broken' });
  return { kind: 'finished', url };
}

const WRAPPERS = ['data', 'job', 'render', 'task'] as const;

/** What a reply is about, where it is wrapped once more. */
function within(data: unknown): unknown {
  if (field(data, 'status') !== undefined || field(data, 'output') !== undefined) return data;
  return WRAPPERS.map((name) => only(field(data, name))).find((one) => typeof one === 'object' && one !== null) ?? data;
}

/** What is meant by a list of one, by JSON in a text, or by both. */
function only(value: unknown): unknown {
  const inner = unfolded(value);
  return Array.isArray(inner) ? unfolded(inner[0]) : inner;
}

/** A link that leaves out what it shares with the API. */
function absolute(link: string, apiUrl: string): string {
  if (link.startsWith('//')) return `https:${link}`;
  return link.startsWith('/') ? (URL.parse(link, apiUrl)?.href ?? link) : link;
}
