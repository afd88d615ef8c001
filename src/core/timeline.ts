import { withoutOurWords } from './agent-words.ts';
import { countSegments, exactlyParsed, readDraft, type Kind, type Segment, type Track } from './draft.ts';
import { limits } from './limits.ts';
import { isAlike } from './same-value.ts';
import { shorten } from './shorten.ts';
import { spokenName } from './spoken-name.ts';
import { english, type TimelineWords } from './timeline-words.ts';

export { hasSegments } from './draft.ts';
export { chinese, english, spokenTimelineWords, timelineWordsFor, type TimelineWords } from './timeline-words.ts';

const SEGMENTS_SHOWN = 5;
const TRACKS_SHOWN = 40;
/** Of a timeline with more is told that it changed, and not what. */
const SEGMENTS_COMPARED = 2_000;
/** The volume of what says nothing of it, in percent. */
const LOUD = 100;

/** The timeline on one line: `Timeline (1 track): 1. Video: city timelapse (0-10s)`. */
export function summaryOf(draft: unknown, words: TimelineWords = english): string {
  const [heading = '', ...tracks] = timelineLines(draft, words);
  return heading + tracks.join(' ');
}

/** The same, heading and tracks each on a line of their own. */
export function timelineLines(draft: unknown, words: TimelineWords = english): readonly string[] {
  const { tracks } = readDraft(draft, SEGMENTS_SHOWN);
  if (tracks.length === 0) return [words.none];
  const shown = tracks.slice(0, TRACKS_SHOWN).map((track, index) => `${index + 1}. ${trackLine(track, words)}`);
  const rest = tracks.length - TRACKS_SHOWN;
  return [words.heading(tracks.length), ...shown, ...(rest > 0 ? [words.moreTracks(rest)] : [])];
}

function trackLine({ kind, segments, count }: Track, words: TimelineWords): string {
  const shown = segments
    .map((segment) => ({ name: shownName(kind, segment, words), details: detailsOf(segment, words) }))
    .filter(({ name, details }) => name + details !== '');
  const [first = { name: '', details: '' }, ...others] = shown;
  const rest = count - segments.length;
  return [
    words.kinds[kind] + (first.name === '' ? '' : words.colon + first.name) + first.details,
    ...others.map(({ name, details }) => (name + details).trimStart()),
    ...(rest > 0 ? [words.more(rest)] : []),
  ].join(words.comma);
}

/**
 * Whether two drafts say the same, whatever the order of their keys and the spelling of their numbers. Large ones are
 * taken by the letter.
 */
export function sameDraft(a: unknown, b: unknown): boolean {
  return a === b || (!isLarge(a) && !isLarge(b) && isAlike(exactlyParsed(a), exactlyParsed(b)));
}

/** What changed between two drafts, line by line. Empty when nothing did. */
export function differenceOf(before: unknown, after: unknown, words: TimelineWords = english): string[] {
  if (sameDraft(before, after)) return [];
  if ([before, after].some((draft) => isLarge(draft) || countSegments(draft) > SEGMENTS_COMPARED))
    return [words.otherwise];
  const [was, is] = [readDraft(before), readDraft(after)];
  const kinds: readonly Kind[] = ['video', 'audio', 'text', 'other'];
  const lines = kinds.flatMap((kind) =>
    differenceOfKind(kind, segmentsOf(was.tracks, kind), segmentsOf(is.tracks, kind), words),
  );
  if (was.shape !== null && is.shape !== null) lines.push(...changed(words.shape, was.shape, is.shape, words));
  if (lines.length === 0) lines.push(...changed(words.length, lengthOf(was, words), lengthOf(is, words), words));
  const isThere = was.tracks.length + is.tracks.length > 0;
  return lines.length === 0 && isThere ? [words.otherwise] : lines;
}

function segmentsOf(tracks: readonly Track[], kind: Kind): readonly Segment[] {
  return tracks.filter((track) => track.kind === kind).flatMap((track) => track.segments);
}

function differenceOfKind(
  kind: Kind,
  before: readonly Segment[],
  after: readonly Segment[],
  words: TimelineWords,
): string[] {
  const { pairs, gone, added } = paired(before, after);
  const isNumbered = kind === 'video' && words.numbersClips;
  const isAlone = kind === 'video' && before.length <= 1 && after.length <= 1;
  const nameIn = (all: readonly Segment[], segment: Segment) =>
    isNumbered ? (isAlone ? '' : String(all.indexOf(segment) + 1)) : shownName(kind, segment, words);
  const label = (all: readonly Segment[], segment: Segment) => `${words.kinds[kind]} ${nameIn(all, segment)}`.trimEnd();
  return [
    ...pairs.flatMap(([was, is]) =>
      changesOf({ kind, was, is, label: isAlone ? words.kinds[kind] : label(before, was) }, words),
    ),
    ...gone.map((segment) => `− ${label(before, segment)}`),
    ...added.map((segment) => `+ ${label(after, segment)}${detailsOf(segment, words)}`),
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
  const likenesses: readonly ((segment: Segment) => string | null)[] = [
    ({ name, id }) => JSON.stringify([name, id]),
    ({ id }) => id,
    ({ name }) => name,
    () => '',
  ];
  for (const likeness of likenesses) {
    const waiting = Map.groupBy(after.filter((one) => !taken.has(one)).toReversed(), likeness);
    waiting.delete(null);
    for (const segment of before.filter((one) => !pairs.has(one))) {
      const found = waiting.get(likeness(segment))?.pop();
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

function changesOf({ kind, was, is, label }: Pair, words: TimelineWords): readonly string[] {
  const isNumbered = kind === 'video' && words.numbersClips;
  const renamed = isNumbered
    ? changed(label, was.name ?? '', is.name ?? '', words).map(() => label + words.colon + words.replaced)
    : changed(words.kinds[kind], shownName(kind, was, words), shownName(kind, is, words), words);
  const isAnother = isOfNoName(kind, was, is) || (was.id !== is.id && was.id !== null && is.id !== null);
  const moved =
    was.placed && is.placed && was.startMs !== is.startMs
      ? changed(label, rangeOf(was, words), rangeOf(is, words), words)
      : [];
  const resized = moved.length > 0 ? [] : changed(label, lengthOf(was, words), lengthOf(is, words), words);
  const isLouder = is.volume !== (was.volume ?? LOUD); // or quieter
  const lines = [
    ...(renamed.length === 0 && isAnother ? [label + words.colon + words.replaced] : renamed),
    ...moved,
    ...resized,
    ...(isLouder ? changed(label, percent(was.volume), percent(is.volume), words) : []),
  ];
  return words.numbersClips ? inOneLine(lines, label + words.colon, words) : lines;
}

/** What is said of one clip, title or sound, with its name once. */
function inOneLine(lines: readonly string[], name: string, words: TimelineWords): readonly string[] {
  const own = lines.filter((line) => line.startsWith(name)).map((line) => line.slice(name.length));
  const others = lines.filter((line) => !line.startsWith(name));
  return own.length < 2 ? lines : [...others, name + own.join(words.comma)];
}

/** One line, or none where nothing differs or nothing is known of how it is now. */
function changed(label: string, from: string, to: string, words: TimelineWords): readonly string[] {
  if (from === to || to === '') return [];
  return [label + words.colon + (from === '' ? to : `${from} → ${to}`)];
}

function shownName(kind: Kind, { name }: Segment, words: TimelineWords): string {
  if (name === null) return '';
  if (kind === 'text') return words.quoted(shorten(withoutOurWords(name), words.nameChars));
  return shorten(spokenName(name), words.nameChars);
}

/** Whether it has become another one of which nobody is told the name. */
function isOfNoName(kind: Kind, was: Segment, is: Segment): boolean {
  return kind !== 'text' && was.name !== is.name && is.name !== null && spokenName(is.name) === '';
}

function detailsOf(segment: Segment, words: TimelineWords): string {
  const details = [rangeOf(segment, words), segment.volume === LOUD ? '' : percent(segment.volume)].filter(
    (one) => one !== '',
  );
  return details.length === 0 ? '' : words.brackets(details.join(words.comma));
}

function rangeOf({ startMs, lengthMs }: Segment, words: TimelineWords): string {
  if (lengthMs === null) return '';
  return words.seconds(startMs === null ? seconds(lengthMs) : `${seconds(startMs)}-${seconds(startMs + lengthMs)}`);
}

function lengthOf({ lengthMs }: Pick<Segment, 'lengthMs'>, words: TimelineWords): string {
  return lengthMs === null ? '' : words.seconds(seconds(lengthMs));
}

function seconds(ms: number): string {
  return String(Math.round(ms) / 1000);
}

function percent(volume: number | null): string {
  return volume === null ? '' : `${volume}%`;
}

/** Whether it is larger than anybody looks at closely. */
export function isLarge(draft: unknown): boolean {
  return typeof draft === 'string' && draft.length > limits.draftChars;
}
