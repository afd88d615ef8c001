import type { Edition, Version } from '../../core/project.ts';
import { dropOldest } from '../../core/newest.ts';
import type { World } from '../world.ts';

/** Of so many projects it is remembered that their lists are whole: looking once more costs one look. */
const MOST_WHOLE = 1_000;

/** A version by its number. A list of them stands beside the versions: to say what there is, no draft is read. */
export function versionOf({ ledger }: World, projectId: string, number: number): Promise<Version | undefined> {
  return ledger.versions.get(`${projectId}:${number}`);
}

/** All versions of a project, oldest first. */
export function versionsOf(world: World, projectId: string): Promise<readonly Edition[]> {
  return world.memory.inOrder(`shelf:${projectId}`, () => listed(world, projectId));
}

/** Puts a version in its place: the next one, or one that is there already. */
export async function putVersion(world: World, version: Version): Promise<void> {
  const { projectId, number } = version;
  const { ledger, memory } = world;
  await memory.inOrder(`shelf:${projectId}`, async () => {
    const others = (await listed(world, projectId)).filter((one) => one.number !== number);
    const list = [...others.slice(0, number - 1), withoutDraft(version), ...others.slice(number - 1)];
    await Promise.all([ledger.versions.put(`${projectId}:${number}`, version), ledger.shelves.put(projectId, list)]);
  });
}

/** What a kill, or a release that kept no list, has left out of it is found by its number, once. */
async function listed(world: World, projectId: string): Promise<readonly Edition[]> {
  const { shelves } = world.ledger;
  const known = (await shelves.get(projectId)) ?? [];
  const editions = [...known];
  for (let isWhole = world.memory.wholeShelves.has(projectId); !isWhole;) {
    const next = await versionOf(world, projectId, editions.length + 1);
    if (next === undefined) isWhole = true;
    else editions.push(withoutDraft(next));
  }
  world.memory.wholeShelves.add(projectId);
  dropOldest(world.memory.wholeShelves, MOST_WHOLE);
  if (editions.length > known.length) await shelves.put(projectId, editions);
  return editions;
}

function withoutDraft({ draft: _, ...edition }: Version): Edition {
  return edition;
}
