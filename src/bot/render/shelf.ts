import type { Edition, Version } from '../../core/project.ts';
import { dropOldest } from '../../core/newest.ts';
import type { World } from '../world.ts';

/** Of so many projects it is remembered that their lists are whole: looking once more costs one look. */
const MOST_WHOLE = 1_000;

/** A version by its number. A list of them stands beside the versions: to say what there is, no draft is read. */
export function versionOf({ ledger }: World, projectId: string, number: number): Promise<Version | undefined> {
  return ledger.versions.get(keyOf({ projectId, number }));
}

/** All versions of a project, oldest first. */
export function versionsOf(world: World, projectId: string): Promise<readonly Edition[]> {
  return world.memory.inOrder(`shelf:${projectId}`, () => listed(world, projectId));
}

/**
 * Keeps a version under its number, else under the next one that is free: another process may have kept one meanwhile,
 * and none is written over. Resolves with its number. Done twice, it is kept once.
 */
export async function addVersion(world: World, version: Version): Promise<number> {
  const { projectId, number, turnId } = version;
  const { ledger, memory } = world;
  const kept = await memory.inOrder(`shelf:${projectId}`, async () => {
    const [there = version] = await Promise.all([
      ledger.versions.update(keyOf(version), (known) => known ?? version),
      ledger.shelves.update(projectId, (list = []) => among(list, [withoutDraft(version)])),
    ]);
    if (there.turnId !== turnId) {
      const others = (list: readonly Edition[]) => list.filter((one) => one.turnId !== turnId);
      await ledger.shelves.update(projectId, (list = []) => among(others(list), [withoutDraft(there)]));
    }
    return there;
  });
  return kept.turnId === turnId ? number : addVersion(world, { ...version, number: number + 1 });
}

/** Changes what is kept of a version, and what the list says of it. One that is gone stays gone. */
export async function changeVersion(
  { ledger, memory }: World,
  { projectId, number }: Edition,
  change: (now: Edition) => Partial<Edition>,
): Promise<void> {
  const inList = (one: Edition) => (one.number === number ? { ...one, ...change(one) } : one);
  await memory.inOrder(`shelf:${projectId}`, () =>
    Promise.all([
      ledger.versions.update(keyOf({ projectId, number }), (now) => now && { ...now, ...change(now) }),
      ledger.shelves.update(projectId, (list) => list?.map(inList)),
    ]),
  );
}

/** What a version is of, once it is whole. One that is gone stays gone. */
export async function changeDraft(
  { ledger }: World,
  { projectId, version: number }: { readonly projectId: string; readonly version: number },
  draft: string,
): Promise<void> {
  await ledger.versions.update(keyOf({ projectId, number }), (now) => now && { ...now, draft });
}

/** What a kill, or a release that kept no list, has left out of it is found by its number, once. */
async function listed(world: World, projectId: string): Promise<readonly Edition[]> {
  const { shelves } = world.ledger;
  const { wholeShelves } = world.memory;
  const known = (await shelves.get(projectId)) ?? [];
  if (wholeShelves.has(projectId)) return known;
  const leftOut: Edition[] = [];
  for (let number = 1, isWhole = false; !isWhole; number++) {
    if (known.some((one) => one.number === number)) continue;
    const next = await versionOf(world, projectId, number);
    if (next === undefined) isWhole = true;
    else leftOut.push(withoutDraft(next));
  }
  wholeShelves.add(projectId);
  dropOldest(wholeShelves, MOST_WHOLE);
  if (leftOut.length === 0) return known;
  return (await shelves.update(projectId, (list = []) => among(list, leftOut))) ?? known;
}

/** The list with these in their places, where it has none there yet. */
function among(list: readonly Edition[], editions: readonly Edition[]): readonly Edition[] {
  const missing = editions.filter(({ number }) => list.every((one) => one.number !== number));
  return missing.length === 0 ? list : [...list, ...missing].toSorted((a, b) => a.number - b.number);
}

function keyOf({ projectId, number }: Pick<Version, 'projectId' | 'number'>): string {
  return `${projectId}:${number}`;
}

function withoutDraft({ draft: _, ...edition }: Version): Edition {
  return edition;
}
