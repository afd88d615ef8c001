import type { Asset } from '../asset.ts';
import type { Session } from '../sessions.ts';
import type { Part, Role } from './roles.ts';

/** A picture as it comes into a film. */
export interface ShotPlan {
  readonly source: Asset;
  readonly part: Part | null;
  /** Whether the words are about it: a new picture beside others that are named carries no instruction. */
  readonly told: boolean;
}

interface Shelf {
  readonly session: Session;
  /** Pictures no clip was made from yet. */
  readonly fresh: readonly Asset[];
  readonly roles: readonly Role[];
  /** New pictures take the place of the old ones. */
  readonly instead: boolean;
}

/** New pictures come after those that are there, in the order in which they are named; openings first, endings last. */
export function shotsOf({ session, fresh, roles, instead }: Shelf): readonly ShotPlan[] {
  const before = instead && fresh.length > 0 ? [] : shownNow(session);
  const named = new Map(roles.map(({ picture, part }) => [picture.id, part]));
  const taken = new Set(roles.map(({ part }) => part));
  const kept = before
    .filter(({ source }) => !named.has(source.id))
    .map((shot) => ({ ...shot, part: taken.has(shot.part) ? null : shot.part }));
  const added = roles.map(({ picture, part }) => ({ source: picture, part, told: true }));
  const others = fresh
    .filter(({ id }) => !named.has(id))
    .map((source) => ({ source, part: null, told: roles.length === 0 }));
  const all = [...kept, ...added, ...others].filter(({ part }) => part !== 'left-out');
  const shown = all.filter(({ part }) => part !== 'style');
  return (shown.length > 0 ? shown : all).toSorted((a, b) => place(a.part) - place(b.part));
}

function shownNow({ clips, draft }: Session): readonly ShotPlan[] {
  const shown = new Set(draft?.t.find((track) => track.tt === 0)?.sg.map((segment) => segment.m['id']));
  return clips
    .filter((clip) => shown.has(clip.id))
    .map(({ source, part, prompt }) => ({ source, part, told: prompt !== '' }));
}

/** Whether the words give a picture of the film another part than it has. */
export function isArrangedAnew(session: Session, roles: readonly Role[]): boolean {
  const now = new Map(shownNow(session).map(({ source, part }) => [source.id, part]));
  return roles.some(({ picture: { id }, part }) => {
    if (part === null) return false;
    return part === 'opening' || part === 'ending' ? now.get(id) !== part : now.has(id);
  });
}

function place(part: Part | null): number {
  return part === 'opening' ? 0 : part === 'ending' ? 2 : 1;
}

/** An exact opening or ending cannot go together with a picture that only lends its style (nemo-api.md §15). */
export function isMixed(roles: readonly Role[]): boolean {
  const parts = new Set(roles.map(({ part }) => part));
  return parts.has('style') && (parts.has('opening') || parts.has('ending'));
}
