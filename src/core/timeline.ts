import { parsed, readDraft, type Kind, type Segment, type Track } from './draft.ts';
import { english, type TimelineWords } from './timeline-words.ts';

export { hasSegments } from './draft.ts';
export { chinese, english, timelineWordsFor, type TimelineWords } from './timeline-words.ts';

const NAME_CHARS = 60;
const SEGMENTS_SHOWN = 5;

/** The timeline on one line: `Timeline (1 track): 1. Video: city timelapse (0-10s)`. */
export function summaryOf(draft: unknown, words: TimelineWords = english): string {
  const [heading = '', ...tracks] = timelineLines(draft, words);
  return heading + tracks.join(' ');
}

/** The same, heading and tracks each on a line of their own. */
export function timelineLines(draft: unknown, words: TimelineWords = english): readonly string[] {
  const { tracks } = readDraft(draft);
  if (tracks.length === 0) return [words.none];
  return [words.heading(tracks.length), ...tracks.map((track, index) => `${index + 1}. ${trackLine(track, words)}`)];
}

function trackLine({ kind, segments }: Track, words: TimelineWords): string {
  const shown = segments
    .slice(0, SEGMENTS_SHOWN)
    .map((segment) => (shownName(kind, segment, words) + detailsOf(segment, words)).trimStart());
  const rest = segments.length - shown.length;
  const text = [...shown.filter((one) => one !== ''), ...(rest > 0 ? [words.more(rest)] : [])].join(words.comma);
  return text === '' ? words.kinds[kind] : words.kinds[kind] + words.colon + text;
}

/** Whether two drafts say the same, whatever the order of their keys. */
export function sameDraft(a: unknown, b: unknown): boolean {
  return written(parsed(a)) === written(parsed(b));
}

/** What changed between two drafts, line by line. Empty when nothing did. */
export function differenceOf(before: unknown, after: unknown, words: TimelineWords = english): string[] {
  const [was, is] = [readDraft(before), readDraft(after)];
  if (sameDraft(before, after)) return [];
  const kinds: readonly Kind[] = ['video', 'audio', 'text', 'other'];
  const lines = kinds.flatMap((kind) => differenceOfKind(kind, segmentsOf(was.tracks, kind), segmentsOf(is.tracks, kind), words));
  if (was.shape !== is.shape && was.shape !== null && is.shape !== null) lines.push(change(words.shape, was.shape, is.shape, words));
  if (lines.length === 0 && was.lengthMs !== is.lengthMs && was.lengthMs !== null && is.lengthMs !== null) {
    lines.push(change(words.length, words.seconds(seconds(was.lengthMs)), words.seconds(seconds(is.lengthMs)), words));
  }
  const both = was.tracks.length + is.tracks.length > 0;
  return lines.length === 0 && both ? [words.otherwise] : lines;
}

function segmentsOf(tracks: readonly Track[], kind: Kind): readonly Segment[] {
  return tracks.filter((track) => track.kind === kind).flatMap((track) => track.segments);
}

function differenceOfKind(kind: Kind, before: readonly Segment[], after: readonly Segment[], words: TimelineWords): string[] {
  const { pairs, gone, added } = paired(before, after);
  const label = (segment: Segment) => {
    const name = kind === 'video' && before.length <= 1 && after.length <= 1 ? '' : shownName(kind, segment, words);
    return name === '' ? words.kinds[kind] : `${words.kinds[kind]} ${name}`;
  };
  return [
    ...pairs.flatMap(([was, is]) => changesOf({ kind, was, is, label: label(was) }, words)),
    ...gone.map((segment) => `− ${words.kinds[kind]} ${shownName(kind, segment, words)}`.trimEnd()),
    ...added.map((segment) => `+ ${`${words.kinds[kind]} ${shownName(kind, segment, words)}`.trimEnd()}${detailsOf(segment, words)}`),
  ];
}

interface Pairing {
  readonly pairs: readonly (readonly [Segment, Segment])[];
  readonly gone: readonly Segment[];
  readonly added: readonly Segment[];
}

/** Finds every segment again: by name and id, by id, by name, and what is left by its place. */
function paired(before: readonly Segment[], after: readonly Segment[]): Pairing {
  const pairs = new Map<Segment, Segment>();
  const taken = new Set<Segment>();
  const likenesses: readonly ((a: Segment, b: Segment) => boolean)[] = [
    (a, b) => a.name === b.name && a.id === b.id,
    (a, b) => a.id !== null && a.id === b.id,
    (a, b) => a.name !== null && a.name === b.name,
    () => true,
  ];
  for (const alike of likenesses) {
    for (const segment of before.filter((one) => !pairs.has(one))) {
      const found = after.find((one) => !taken.has(one) && alike(segment, one));
      if (found === undefined) continue;
      pairs.set(segment, found);
      taken.add(found);
    }
  }
  return {
    pairs: before.flatMap((segment) =>
      [pairs.get(segment)].filter((found) => found !== undefined).map((found) => [segment, found] as const),
    ),
    gone: before.filter((segment) => !pairs.has(segment)),
    added: after.filter((segment) => !taken.has(segment)),
  };
}

interface Pair {
  readonly kind: Kind;
  readonly was: Segment;
  readonly is: Segment;
  readonly label: string;
}

function changesOf({ kind, was, is, label }: Pair, words: TimelineWords): string[] {
  const lines: string[] = [];
  const [oldName, newName] = [shownName(kind, was, words), shownName(kind, is, words)];
  if (oldName !== newName && oldName !== '' && newName !== '') lines.push(change(words.kinds[kind], oldName, newName, words));
  else if (was.id !== is.id && was.id !== null && is.id !== null) lines.push(label + words.colon + words.replaced);
  const moved = was.startMs !== is.startMs && was.placed && is.placed;
  if (moved && rangeOf(was, words) !== rangeOf(is, words)) lines.push(change(label, rangeOf(was, words), rangeOf(is, words), words));
  else if (was.lengthMs !== is.lengthMs && was.lengthMs !== null && is.lengthMs !== null) {
    lines.push(change(label, words.seconds(seconds(was.lengthMs)), words.seconds(seconds(is.lengthMs)), words));
  }
  if (was.volume !== is.volume) lines.push(change(label, `${was.volume}%`, `${is.volume}%`, words));
  return lines;
}

function change(label: string, from: string, to: string, words: TimelineWords): string {
  return `${label}${words.colon}${from} → ${to}`;
}

function shownName(kind: Kind, { name }: Segment, words: TimelineWords): string {
  if (name === null) return '';
  const letters = [...name];
  const short =
    letters.length <= NAME_CHARS
      ? name
      : `${letters
          .slice(0, NAME_CHARS - 1)
          .join('')
          .trimEnd()}…`;
  return kind === 'text' ? words.quoted(short) : short;
}

function detailsOf(segment: Segment, words: TimelineWords): string {
  const details = [rangeOf(segment, words), segment.volume === 100 ? '' : `${segment.volume}%`].filter((one) => one !== '');
  return details.length === 0 ? '' : words.brackets(details.join(words.comma));
}

function rangeOf({ startMs, lengthMs }: Segment, words: TimelineWords): string {
  if (lengthMs === null) return '';
  return words.seconds(startMs === null ? seconds(lengthMs) : `${seconds(startMs)}-${seconds(startMs + lengthMs)}`);
}

function seconds(ms: number): string {
  return String(Math.round(ms) / 1000);
}

/** One spelling for equal values, whatever the order of their keys. */
function written(value: unknown): string | undefined {
  return JSON.stringify(value, (_key, inner: unknown) => {
    if (typeof inner === 'bigint') return String(inner);
    if (typeof inner !== 'object' || inner === null || Array.isArray(inner)) return inner;
    return Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  });
}
