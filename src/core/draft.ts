import { draftIn, fieldsOf, first, mayHoldSegments, parsed, segmentsIn, tracksIn, type Fields } from './draft-shape.ts';
import { handsOver } from './handover.ts';
import { DAY_MS, limits } from './limits.ts';
import { withoutSpoilers } from './spoilers.ts';

/**
 * Reading a draft. Documented are only `t`, `tt`, `sg`, `d` and `m` (seed); every other key is a guess, kept here and
 * in draft-shape.ts alone, and one that is not there is simply not shown. Nothing here changes or drops anything of a
 * draft.
 */
const keys = {
  /** `m.name` of clips and music: reference/captures/generate.once.sse. `title`: nemo-api.md §12, example members. */
  name: ['name', 'title', 'text'],
  /** A title's words. Inside metadata: nemo-api.md §12 (caption skills); under which name is open. */
  words: ['text', 'content', 'title', 'name'],
  /** 0–100 in reference/captures/generate.once.sse. The seed prints 35 %; 0–1 is what other editors write. */
  volume: ['volume', 'vol'],
  /**
   * nemo-api.md §12: caption segments have a start; under which name is open. Without one, segments follow each other.
   */
  start: ['start', 'st'],
  /** `m.id` of a clip: reference/captures/generate.once.sse. */
  id: ['id'],
  /** `m.ratio`, `m.width`, `m.height` of the draft: reference/captures/generate.once.sse. */
  ratio: ['ratio'],
} as const;

export type Kind = 'video' | 'audio' | 'text' | 'other';

export interface Segment {
  readonly name: string | null;
  readonly id: string | null;
  readonly startMs: number | null;
  /** Whether the draft itself says where it starts. */
  readonly placed: boolean;
  readonly lengthMs: number | null;
  /** In percent; null where nothing is said. */
  readonly volume: number | null;
}

export interface Track {
  readonly kind: Kind;
  readonly segments: readonly Segment[];
  /** How many segments there are, whether they were read or not. */
  readonly count: number;
}

export interface Draft {
  readonly tracks: readonly Track[];
  readonly lengthMs: number | null;
  /** Such as `16:9`. */
  readonly shape: string | null;
}

/** No film is longer than a week, and no sound or picture a hundred times as large: such numbers say nothing. */
const MOST_MS = 7 * DAY_MS;
const MOST_PERCENT = 10_000;
const MOST_PIXELS = 100_000;
/** `9:16`, also as `RATIO_9_16` or `9x16`; a word such as `auto` is no shape yet. */
const RATIO = /(?<!\d)(?<across>\d{1,4}(?:\.\d{1,3})?)\s?[:：x×/_-]\s?(?<up>\d{1,4}(?:\.\d{1,3})?)(?!\d)/i;
/** What a program writes where nothing is. */
const NOTHING = /^(?:undefined|null|NaN|\[object Object\])$/;

/** No name is longer that somebody tells from others. */
const NAME_CHARS = 1_000;
/** A clip may be called by all that was asked for: what was behind a spoiler there is hidden as a whole. */
const READ_CHARS = 2 * limits.requestChars;

/**
 * Whatever is recognised in a draft, given as an object or as its JSON text, all of it or single members: of each track
 * the first segments, as many as are asked for. Garbage is an empty draft.
 */
export function readDraft(draft: unknown, most = Infinity): Draft {
  const root = fieldsOf(draftIn(draft));
  const meta = fieldsOf(root['m']);
  const tracks = (tracksIn(root) ?? []).map((track) => readTrack(track, most));
  return { tracks, lengthMs: timeIn(root['d']), shape: shapeOf(meta) };
}

/**
 * Whether there is anything on the timeline that could be exported. In doubt there is: an export costs nothing, and
 * what is not exported was paid for all the same.
 */
export function hasSegments(draft: unknown): boolean {
  return countSegments(draft) > 0 || mayHoldSegments(draft);
}

export function countSegments(draft: unknown): number {
  return (tracksIn(fieldsOf(draftIn(draft))) ?? []).reduce((sum, track) => sum + segmentsIn(track).length, 0);
}

/** What a draft says, and numbers too long for a double stay as written. */
export function exactlyParsed(draft: unknown): unknown {
  return parsed(draft, (text) =>
    /\d{16}|\de/i.test(text)
      ? JSON.parse(text, (_key, inner, { source }) =>
          typeof inner === 'number' && source !== undefined && !isExact(inner) ? JSON.rawJSON(source) : inner,
        )
      : JSON.parse(text),
  );
}

/** Whether a number, once read, still is what was written. */
export function isExact(number: number): boolean {
  return Number.isSafeInteger(number) || (Number.isFinite(number) && !Number.isInteger(number));
}

function readTrack(track: Fields, most: number): Track {
  const kind = kindOf(numberIn(track['tt']));
  const meta = fieldsOf(track['m']);
  let endMs: number | null = 0;
  const all = segmentsIn(track);
  const segments = all.slice(0, most).map((one) => {
    const segment = readSegment(fieldsOf(one), { kind, track: meta, followsMs: endMs });
    endMs = segment.startMs === null || segment.lengthMs === null ? null : segment.startMs + segment.lengthMs;
    return segment;
  });
  return { kind, segments, count: all.length };
}

function readSegment(
  segment: Fields,
  around: { readonly kind: Kind; readonly track: Fields; readonly followsMs: number | null },
): Segment {
  const meta = fieldsOf(segment['m']);
  const placedAt = timeIn(first(segment, keys.start) ?? first(meta, keys.start));
  const volume = positive(first(meta, keys.volume) ?? first(segment, keys.volume) ?? first(around.track, keys.volume));
  return {
    name:
      textIn(meta, around.kind === 'text' ? keys.words : keys.name) ??
      textIn(segment, around.kind === 'text' ? keys.words : keys.name),
    id: textIn(meta, keys.id),
    startMs: placedAt ?? around.followsMs,
    placed: placedAt !== null,
    lengthMs: timeIn(segment['d']),
    volume: volume === null || volume > MOST_PERCENT ? null : inPercent(volume),
  };
}

function kindOf(type: number | null): Kind {
  if (type === 0) return 'video';
  if (type === 1) return 'audio';
  return type === 7 ? 'text' : 'other';
}

/** 1 and less is a share of the whole: a volume of one percent is nothing anybody sets. */
function inPercent(volume: number): number {
  return Math.round(volume <= 1 ? volume * 100 : volume);
}

function shapeOf(meta: Fields): string | null {
  const ratio = RATIO.exec(textIn(meta, keys.ratio) ?? '')?.groups;
  if (ratio !== undefined) return `${ratio['across']}:${ratio['up']}`;
  const width = positive(meta['width']);
  const height = positive(meta['height']);
  if (!width || !height || Math.max(width, height) > MOST_PIXELS) return null;
  const shared = divisor(width, height);
  const [across, up] = [width / shared, height / shared];
  return Math.max(across, up) <= 32 ? `${across}:${up}` : `${width}×${height}`;
}

function divisor(a: number, b: number): number {
  return Number.isInteger(a) && Number.isInteger(b) ? (b === 0 ? a : divisor(b, a % b)) : 1;
}

function textIn(fields: Fields, names: readonly string[]): string | null {
  for (const name of names) {
    const value = fields[name];
    const read = typeof value === 'string' ? withoutSpoilers(value.slice(0, READ_CHARS)) : '';
    const text = read.slice(0, NAME_CHARS).replaceAll(/\s+/g, ' ').trim();
    if (text !== '' && !NOTHING.test(text) && !handsOver(text)) return text;
  }
  return null;
}

/** A number, also as text, as a bigint, or kept as written by `JSON.rawJSON`. */
function numberIn(value: unknown): number | null {
  if (JSON.isRawJSON(value)) return numberIn(value.rawJSON);
  if (typeof value !== 'number' && typeof value !== 'bigint' && !(typeof value === 'string' && value.trim() !== ''))
    return null;
  const number = Number(value);
  return Number.isFinite(number) ? number : null;
}

/** A length or a place on the timeline, where it can be one. */
function timeIn(value: unknown): number | null {
  const ms = positive(value);
  return ms === null || ms > MOST_MS ? null : ms;
}

function positive(value: unknown): number | null {
  const number = numberIn(value);
  return number === null || number < 0 ? null : number;
}
