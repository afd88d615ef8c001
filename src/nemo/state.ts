import { createHash } from 'node:crypto';
import { hasSegments } from '../core/draft.ts';
import { draftIn } from '../core/draft-shape.ts';
import { NemoError } from '../core/failure.ts';
import { limits } from '../core/limits.ts';
import type { State } from '../core/session.ts';
import { canonical, parseExactly, unfolded } from './exact-json.ts';
import { tidied } from './link.ts';
import { fileNames, linkNames } from './upload-names.ts';
import { field, isEmpty, textAt } from './wire.ts';

/** By one of these a state is known; each of them may be missing (nemo-api §16.17). */
const MEMBERS = ['state', 'session_id', 'draft', 'video_infos', 'generated_media'] as const;

/**
 * The payload of GET /api/state/…/latest (nemo-api §11), read so that numbers stand as they were written. Throws
 * `broken` for anything else: it would read as a timeline that nobody has touched. Throws `overgrown` for a timeline
 * that is too large to be kept.
 */
export function stateOf(data: unknown): State {
  if (MEMBERS.every((key) => field(data, key) === undefined)) throw new NemoError({ kind: 'broken' });
  const state = unfolded(field(data, 'state')) ?? data;
  const draft = draftIn(present(state, 'draft'), parseExactly);
  const made = itemsOf(present(state, 'generated_media')).map(linksOf);
  const videos = itemsOf(present(state, 'video_infos')).map(linksOf);
  const text = draft === null ? null : JSON.stringify(draft);
  if (text !== null && Buffer.byteLength(text) > limits.draftBytes) throw new NemoError({ kind: 'overgrown' });
  return {
    draft: text,
    fingerprint: createHash('sha256').update(canonical(draft)).digest('hex'),
    files: filesOf(videos, made),
    assets: [...videos, ...made].flat(),
    exportable: draft !== null && hasSegments(draft),
  };
}

/** Each once: what was made may stand in both lists. Where there is one list alone, anything may be in it. */
function filesOf(videos: readonly Labels[], made: readonly Labels[]): State['files'] {
  const [ofVideos, ofMade] = [videos, made].map((list) => new Set(list.flat()));
  return [
    ...videos.map((labels) => ({ labels, isMade: labels.some((label) => ofMade?.has(label)) })),
    ...made
      .filter((labels) => !labels.some((label) => ofVideos?.has(label)))
      .map((labels) => ({ labels, isMade: videos.length > 0 })),
  ];
}

/** Stands for the name under which an item is listed. */
const LISTED_BY = 'listed by';

type Labels = readonly string[];

/** A member that turns from missing into {} is no change, and one that comes as JSON text is what it says. */
function present(state: unknown, key: string): unknown {
  const value = unfolded(field(state, key));
  return isEmpty(value) ? null : value;
}

/** A list of items, one item, or items by their names: which, nobody says (nemo-api §16.17). */
function itemsOf(collection: unknown): readonly unknown[] {
  if (Array.isArray(collection)) return collection.map((item) => unfolded(item));
  if (typeof collection !== 'object' || collection === null) return [];
  if (linksOf(collection).length > 0) return [collection];
  return Object.entries(collection).flatMap(([name, item]) => [unfolded(item)].flat().map((one) => namedBy(one, name)));
}

/** What an item is listed by is a label of it too. */
function namedBy(item: unknown, name: string): unknown {
  return typeof item === 'object' && item !== null && !JSON.isRawJSON(item) ? { ...item, [LISTED_BY]: name } : item;
}

function linksOf(item: unknown): Labels {
  if (typeof item === 'string') return [tidied(item)];
  const found = [...linkNames, 'id', ...fileNames, 's3_key', 'path', LISTED_BY]
    .map((key) => textAt(item, key))
    .filter((link) => link !== null);
  return [...new Set(found.map(tidied))];
}
