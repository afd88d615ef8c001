import type { Edition, Project, Version, VersionStory } from '../../core/project.ts';
import { addresseeOf } from '../../core/request.ts';
import type { Render } from '../../core/render.ts';
import type { Session } from '../../core/session.ts';
import { shorten } from '../../core/shorten.ts';
import { withoutSpoilers } from '../../core/spoilers.ts';
import { differenceOf, hasSegments, sameDraft, spokenTimelineWords, type TimelineWords } from '../../core/timeline.ts';
import { mayComeLate } from '../../core/turn-event.ts';
import type { Turn } from '../../core/turn.ts';
import type { World } from '../world.ts';
import { addVersion, versionOf, versionsOf } from './shelf.ts';

const STORY_CHARS = 200;
const STORY_LINES = 3;

/** Stands before the id of the turn that found a version which something earlier had made. */
const LATE = 'before-';

function isLate(turnId: string): boolean {
  return turnId.startsWith(LATE);
}

/** The turn that an id of a version leads to. */
export function withoutLate(turnId: string): string {
  return isLate(turnId) ? turnId.slice(LATE.length) : turnId;
}

export async function newestVersion(world: World, projectId: string): Promise<Edition | undefined> {
  return (await versionsOf(world, projectId)).at(-1);
}

/** The one that is worked on: the newest, unless somebody went back since it was made. */
export async function currentVersion(world: World, projectId: string): Promise<Edition | undefined> {
  const versions = await versionsOf(world, projectId);
  return standingIn(versions, await world.ledger.projects.get(projectId));
}

/** The same among these versions. */
export function standingIn(versions: readonly Edition[], project: Project | undefined): Edition | undefined {
  const newest = versions.at(-1);
  const wentBack = project?.wentBack;
  return wentBack && wentBack.newest === newest?.number ? versions[wentBack.to - 1] : newest;
}

/** The version that words under a result are about; null for the current one, of which it goes without saying. */
export async function aboutOf(world: World, projectId: string, meant: Pick<Edition, 'number'> | undefined) {
  const current = meant && (await currentVersion(world, projectId));
  return meant === undefined || meant.number === current?.number ? null : meant.number;
}

export async function draftOf(world: World, edition: Edition | undefined): Promise<string | null> {
  return (edition && (await versionOf(world, edition.projectId, edition.number)))?.draft ?? null;
}

/** The version that an export is about. */
export async function exportedVersion(
  world: World,
  { projectId, version }: Extract<Render, { version: number }>,
): Promise<Version> {
  const kept = await versionOf(world, projectId, version);
  if (kept === undefined) throw new Error(`version ${version} of project ${projectId} is not on disk`);
  return kept;
}

/** A draft under the next number. `turnId` finds it again after a kill; null where there is nothing to export. */
export async function keepVersion(
  world: World,
  { id: turnId, projectId, requester, parts = [] }: Pick<Turn, 'id' | 'projectId'> & Partial<Turn>,
  draft: string | null,
): Promise<number | null> {
  const project = await world.ledger.projects.get(projectId);
  if (project === undefined || draft === null || !hasSegments(draft)) return null;
  const known = await versionsOf(world, projectId);
  // maybe not the newest: telling it may have failed for long
  const kept = known.find((version) => version.turnId === turnId);
  const session = kept?.session ?? project.session;
  if (session === null) return null;
  const about = parts.find((part) => part.about !== null)?.about;
  const madeFrom = about ?? standingIn(known, project)?.number;
  const made = {
    session,
    madeAt: world.clock.now(),
    madeFrom,
    askedBy: requester?.id,
    resultMessageId: null,
    url: null,
  };
  return addVersion(world, { projectId, number: kept?.number ?? known.length + 1, turnId, draft, ...made });
}

/** The number of the version that one was made from; 0 for the first. */
export function madeFromOf({ number, madeFrom }: Pick<Edition, 'number' | 'madeFrom'>): number {
  return madeFrom ?? number - 1;
}

/** What led to a version: it, the one it was made from, and so on back to the first. */
export function wayTo(version: Edition | undefined, versions: readonly Edition[]): readonly Edition[] {
  const way: Edition[] = [];
  for (let one = version; one !== undefined; one = versions[Math.min(madeFromOf(one), one.number - 1) - 1])
    way.push(one);
  return way;
}

/** Whether what there is was made in another session than this one, which knows nothing of it. */
export async function areFromBefore(world: World, projectId: string, { sessionId }: Session): Promise<boolean> {
  const last = await newestVersion(world, projectId);
  return last !== undefined && last.session.sessionId !== sessionId;
}

/**
 * A timeline that something sent earlier has made after all, found before this turn is sent. It is kept as a version;
 * given back is one that already is what this turn asks for again, so that it is reported instead of paid for.
 */
export async function cameLate(world: World, turn: Turn, draft: string | null): Promise<string | null> {
  const known = await versionsOf(world, turn.projectId);
  const isNew = draft !== null && hasSegments(draft) && !sameDraft(await draftOf(world, known.at(-1)), draft);
  const earlier = turn.repeats === null ? undefined : await world.ledger.turns.get(turn.repeats);
  if (earlier?.phase === 'told' && earlier.outcome !== null && mayComeLate(earlier.outcome)) {
    if (isNew) return draft;
    const since = earlier.history.at(-1)?.at ?? 0;
    return draftOf(
      world,
      known.find(({ turnId, madeAt }) => isLate(turnId) && madeAt >= since),
    );
  }
  const id = LATE + turn.id;
  const number = isNew
    ? await keepVersion(world, { id, projectId: turn.projectId }, draft)
    : known.find(({ turnId }) => turnId === id)?.number; // nobody may know of it yet
  if (typeof number === 'number') await sayLate(world, turn, number);
  return null;
}

/** Whoever asks for something else reads that what came before it is there after all. */
async function sayLate(world: World, turn: Turn, version: number): Promise<void> {
  const turnId = LATE + turn.id;
  const to = addresseeOf(turn);
  if (to === undefined) return;
  const apart = { ...to, id: `${turn.id}0` }; // from all else that is said of this turn
  await world.audience.note(apart, { kind: 'came-late', version, turnId });
}

/** Line by line, in the words of whoever reads it. */
type InWords = (words: TimelineWords) => readonly string[];

/** What a version changed; nothing for the first one. */
export async function changesOf(world: World, version: Version): Promise<InWords> {
  const from = madeFromOf(version);
  const before = from > 0 ? await versionOf(world, version.projectId, from) : undefined;
  return (words) => (before === undefined ? [] : differenceOf(before.draft, version.draft, words));
}

/** Of what is told of a version, so much stands in the list of versions. */
export function storyOf({ asked, changes, cost }: VersionStory, inWords: InWords = () => []): VersionStory {
  const words = asked && shorten(withoutSpoilers(asked), STORY_CHARS); // half a spoiler would hide nothing
  const linesIn = (locale: string) => inWords(spokenTimelineWords(locale)).slice(0, STORY_LINES);
  const changesIn = changes.length === 0 ? undefined : { en: linesIn('en-US'), zh: linesIn('zh-CN') };
  return { asked: words, changes: changes.slice(0, STORY_LINES), ...(changesIn && { changesIn }), cost };
}
