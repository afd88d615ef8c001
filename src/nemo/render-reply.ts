import { NemoError } from '../core/failure.ts';
import type { RenderStatus } from '../core/session.ts';
import { unfolded } from './exact-json.ts';
import { followable } from './link.ts';
import { endIn } from './render-words.ts';
import { field, numberAt, textAt } from './wire.ts';

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

/** Names of the member that holds the link, small and without their joints, as likely as they come. */
const links = (
  'url outputurl videourl downloadurl fileurl cdnurl resulturl mediaurl publicurl signedurl playurl mp4url link ' +
  'downloadlink videolink outputfile videofile urls'
).split(' ');

/** Where a render stands; `progress` as it was written. */
export type Rendering =
  | Exclude<RenderStatus, { kind: 'running' }>
  | { readonly kind: 'running'; readonly progress: number | null };

/**
 * Where a render stands, from either shape of the reply (nemo-api §10.3), unwrapped: `status` and `output.url`, or
 * `status` and `outputUrl`; a list of one is that one. Throws `broken` for a link that must not be followed.
 */
export function renderingOf(reply: unknown, apiUrl: string): Rendering {
  const data = only(reply);
  const output = only(field(data, 'output') ?? field(data, 'outputs') ?? field(data, 'result'));
  const end = endIn(textAt(data, 'status', 'state', 'status.status') ?? textAt(output, 'status') ?? '');
  if (end === 'failed') return { kind: 'failed' };
  const link = (typeof output === 'string' && output.includes('/') ? output : linkIn(output)) ?? linkIn(data);
  // Unknown states are still running; so is a finished one whose link has not appeared yet.
  if (end === null || link === null) return { kind: 'running', progress: numberAt(data, 'progress') };
  const url = followable(absolute(link.trim(), apiUrl), apiUrl);
  if (url === null) throw new NemoError({ kind: 'broken' });
  return { kind: 'finished', url };
}

/** What is meant by a list of one, by JSON in a text, or by both. */
function only(value: unknown): unknown {
  const inner = unfolded(value);
  return Array.isArray(inner) ? unfolded(inner[0]) : inner;
}

function linkIn(value: unknown): string | null {
  if (typeof value !== 'object' || value === null) return null;
  const members = Object.entries(value).map(([name, inner]) => [name.toLowerCase().replaceAll(/[_-]/g, ''), inner]);
  const found = links
    .map((name) => only(members.find(([own]) => own === name)?.[1]))
    .find((link) => typeof link === 'string' && link !== '');
  return typeof found === 'string' ? found : null;
}

/** A link that leaves out what it shares with the API. */
function absolute(link: string, apiUrl: string): string {
  if (link.startsWith('//')) return `https:${link}`;
  return link.startsWith('/') ? (URL.parse(link, apiUrl)?.href ?? link) : link;
}
