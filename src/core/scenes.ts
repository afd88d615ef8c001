import { readDraft, type Draft, type Kind, type Segment } from './draft.ts';

/** A clip of a film that can be spoken of by itself, and where it stands. */
export interface Scene {
  /** Counted from 1 over all clips. */
  readonly number: number;
  readonly fromMs: number;
  readonly toMs: number;
}

export const sceneWishes = ['motion', 'longer', 'shorter', 'remove', 'replace'] as const;

/** What is to become of one scene, while all else is to stay. */
export type SceneWish = (typeof sceneWishes)[number];

export interface SceneChange extends Scene {
  readonly wish: SceneWish;
}

/** So many are looked at. */
const SCENES = 25;
/** In tenths of a second. */
const MINUTE = 600;

/** The clips of a timeline in their order, where it says from when to when they are. */
export function scenesOf(draft: unknown): readonly (Scene & { readonly name: string })[] {
  return clipsOf(readDraft(draft), 'video')
    .slice(0, SCENES)
    .flatMap(({ startMs, lengthMs, name }, index) =>
      startMs === null || lengthMs === null || lengthMs <= 0
        ? []
        : [{ number: index + 1, fromMs: startMs, toMs: startMs + lengthMs, name: name ?? '' }],
    );
}

/** From when to when, as a clock says it: `0:03–0:06`, `1:02.5–1:04`. */
export function spanOf({ fromMs, toMs }: Pick<Scene, 'fromMs' | 'toMs'>): string {
  return `${clock(fromMs)}–${clock(toMs)}`;
}

function clock(ms: number): string {
  const tenths = Math.round(ms / 100);
  const seconds = (tenths % MINUTE) / 10;
  return `${Math.floor(tenths / MINUTE)}:${seconds < 10 ? '0' : ''}${seconds}`;
}

/**
 * Whether nothing but one scene is different between two timelines. Others may begin earlier or later where it became
 * longer or shorter, and music end with the film.
 */
export function isOnlyScene(before: unknown, after: unknown, { number, wish }: SceneChange): boolean {
  const [earlier, later] = [readDraft(before), readDraft(after)];
  const [was, is] = [clipsOf(earlier, 'video'), clipsOf(later, 'video')];
  const behind = was.length - number;
  if (is.length < number - 1 + behind + (wish === 'remove' ? 0 : 1)) return false;
  if (wish === 'remove' && is.length !== was.length - 1) return false;
  const others = (all: readonly Segment[]) => [...all.slice(0, number - 1), ...all.slice(all.length - behind)];
  const keepsTime = wish === 'motion' || wish === 'replace';
  if (keepsTime && earlier.shape !== later.shape) return false;
  return (
    areAlike(others(was), others(is), true) &&
    areAlike(clipsOf(earlier, 'text'), clipsOf(later, 'text'), true) &&
    (['audio', 'other'] as const).every((kind) => areAlike(clipsOf(earlier, kind), clipsOf(later, kind), keepsTime))
  );
}

function clipsOf({ tracks }: Draft, kind: Kind): readonly Segment[] {
  return tracks.filter((track) => track.kind === kind).flatMap(({ segments }) => segments);
}

function areAlike(was: readonly Segment[], is: readonly Segment[], withLength: boolean): boolean {
  const said = ({ name, id, volume, lengthMs }: Segment) =>
    JSON.stringify([name, id, volume, withLength ? lengthMs : null]);
  return was.length === is.length && was.every((one, index) => said(one) === said(is[index] ?? one));
}
