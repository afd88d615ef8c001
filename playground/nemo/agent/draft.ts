import { bigId } from '../big-id.ts';
import type { Json } from '../json.ts';
import type { Switches } from '../switches.ts';

/** Documented are `t`, `tt`, `sg`, `d` and `m` (seed); the other names are those of an agent that was watched, or guesses. */
interface Segment {
  readonly id?: RawJSON;
  /** Milliseconds. */
  readonly d: number;
  readonly m: Json;
}

interface Track {
  /** 0 video, 1 audio, 7 text (seed). */
  readonly tt: number;
  readonly m: Json;
  readonly sg: readonly Segment[];
}

export type Shape = '16:9' | '9:16' | '1:1';

export interface Draft {
  readonly id?: RawJSON;
  readonly d: number;
  readonly m: { readonly ratio: Shape; readonly width: number; readonly height: number; readonly fps: number };
  readonly t: readonly Track[];
}

/** Up to 1080x1920 (seed), in pixels. */
export const canvases: Readonly<Record<Shape, { readonly width: number; readonly height: number }>> = {
  '16:9': { width: 1920, height: 1080 },
  '9:16': { width: 1080, height: 1920 },
  '1:1': { width: 1080, height: 1080 },
};

/** Frames per second. Lengths are multiples of half a second, so that a film has them exactly. */
export const FPS = 24;
const STEP_MS = 500;
const TITLE_MS = 3000;

export type DraftForm = Pick<Switches, 'bigNumbers' | 'unknownTrack'>;

/** A timeline of clips, one after another. */
export function newDraft(
  shape: Shape,
  clips: readonly { id: string; name: string; ms: number; more: Json }[],
  form: DraftForm,
): Draft {
  const ms = clips.reduce((sum, clip) => sum + clip.ms, 0);
  const video: Track = {
    tt: 0,
    m: { name: 'main' },
    sg: clips.map(({ id, name, ms: d, more }) => ({ ...numbered(form), d, m: { id, name, ...more } })),
  };
  const effect: Track = {
    tt: 12,
    m: { name: 'look' },
    sg: [{ ...numbered(form), d: ms, m: { preset: 'grain', strength: 0.35 } }],
  };
  return {
    ...numbered(form),
    d: ms,
    m: { ratio: shape, ...canvases[shape], fps: FPS },
    t: form.unknownTrack === 'on' ? [video, effect] : [video],
  };
}

function numbered({ bigNumbers }: DraftForm): { readonly id?: RawJSON } {
  return bigNumbers === 'on' ? { id: JSON.rawJSON(bigId()) } : {};
}

export function hasTrack(draft: Draft, type: number): boolean {
  return draft.t.some((track) => track.tt === type);
}

export function withoutTrack(draft: Draft, type: number): Draft {
  return { ...draft, t: draft.t.filter((track) => track.tt !== type) };
}

export function withMusic(draft: Draft, name: string, form: DraftForm): Draft {
  const track: Track = { tt: 1, m: { name: 'BGM' }, sg: [{ ...numbered(form), d: draft.d, m: { name, volume: 100 } }] };
  return { ...draft, t: [...withoutTrack(draft, 1).t, track] };
}

export function withTitle(draft: Draft, text: string, seconds: number | null, form: DraftForm): Draft {
  const d = Math.min(draft.d, seconds === null ? TITLE_MS : onGrid(seconds * 1000));
  return {
    ...draft,
    t: [...withoutTrack(draft, 7).t, { tt: 7, m: { name: 'title' }, sg: [{ ...numbered(form), d, m: { text } }] }],
  };
}

/** Percent, on everything that sounds. */
export function withVolume(draft: Draft, volume: number): Draft {
  const set = (segment: Segment): Segment => ({ ...segment, m: { ...segment.m, volume } });
  return { ...draft, t: draft.t.map((track) => (track.tt === 1 ? { ...track, sg: track.sg.map(set) } : track)) };
}

/** Stretches or cuts everything to a length. */
export function withLength(draft: Draft, ms: number): Draft {
  const total = onGrid(ms);
  const shares = sharesOf(total, draft.t.find((track) => track.tt === 0)?.sg.map((segment) => segment.d) ?? []);
  const fit = (track: Track) => (segment: Segment, index: number) => {
    if (track.tt === 0) return { ...segment, d: shares[index] ?? segment.d };
    return { ...segment, d: track.tt === 7 ? Math.min(segment.d, total) : total };
  };
  return { ...draft, d: total, t: draft.t.map((track) => ({ ...track, sg: track.sg.map(fit(track)) })) };
}

/** A change of how the picture moves, in words. */
export function withMotion(draft: Draft, words: string): Draft {
  const set = (segment: Segment): Segment => ({ ...segment, m: { ...segment.m, motion: words.slice(0, 120) } });
  return { ...draft, t: draft.t.map((track) => (track.tt === 0 ? { ...track, sg: track.sg.map(set) } : track)) };
}

/** A length as it can be made: a multiple of half a second, between one second and one minute. */
export function onGrid(ms: number): number {
  return Math.min(60_000, Math.max(1000, Math.round(ms / STEP_MS) * STEP_MS));
}

/** `total` split by weight into whole milliseconds that add up to it. */
export function sharesOf(total: number, weights: readonly number[]): readonly number[] {
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  let before = 0;
  let cut = 0;
  return weights.map((weight) => {
    before += weight;
    const next = Math.round((total * before) / whole);
    const share = next - cut;
    cut = next;
    return share;
  });
}
