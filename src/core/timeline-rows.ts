import { withoutOurWords } from './agent-words.ts';
import { readDraft, type Kind, type Segment } from './draft.ts';
import { spokenName } from './spoken-name.ts';

/** A track as a row of a picture: what plays from when to when, in milliseconds. */
export interface TimelineRow {
  readonly kind: Kind;
  readonly bars: readonly TimelineBar[];
  /** How many segments there is no room for. */
  readonly more: number;
}

export interface TimelineBar {
  readonly name: string;
  readonly fromMs: number;
  readonly toMs: number;
  /** In percent; null where nothing is said. */
  readonly volume: number | null;
}

const ROWS = 10;
const BARS = 40;
const NAME_CHARS = 80;
const MARKS = 10;
const STEPS_S = [0.5, 1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 1_800, 3_600];

/** The rows of a timeline and how long it is; null where there is nothing that has a length. */
export function timelineRows(
  draft: unknown,
): { readonly totalMs: number; readonly rows: readonly TimelineRow[] } | null {
  const rows = readDraft(draft, BARS)
    .tracks.slice(0, ROWS)
    .map(({ kind, segments, count }) => ({
      kind,
      bars: segments.flatMap((segment) => barOf(kind, segment)),
      more: count - segments.length,
    }));
  const totalMs = Math.max(0, ...rows.flatMap(({ bars }) => bars.map(({ toMs }) => toMs)));
  return totalMs > 0 && Number.isFinite(totalMs) ? { totalMs, rows } : null;
}

function barOf(kind: Kind, { name, startMs, lengthMs, volume }: Segment): readonly TimelineBar[] {
  if (lengthMs === null || lengthMs <= 0) return [];
  const fromMs = Math.max(0, startMs ?? 0);
  const shown = (kind === 'text' ? withoutOurWords : spokenName)(name ?? '');
  return [{ name: shown.slice(0, NAME_CHARS), fromMs, toMs: fromMs + lengthMs, volume }];
}

/** Where the ruler has its marks, in milliseconds: at round times, and not too many. */
export function rulerMarks(totalMs: number): readonly number[] {
  const step = (STEPS_S.find((one) => totalMs / (one * 1_000) <= MARKS) ?? totalMs / MARKS / 1_000) * 1_000;
  return Array.from({ length: Math.floor(totalMs / step) + 1 }, (_, n) => n * step);
}
