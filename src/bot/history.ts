import type { Chapter, Note } from '../core/note.ts';
import { projectsOf } from './project/people.ts';
import { projectGoingOnIn } from './project/projects.ts';
import { versionsOf } from './render/shelf.ts';
import { listVersions, type AskedIn } from './versions.ts';
import type { World } from './world.ts';

const CHAPTERS_SHOWN = 10;

/** In a project its versions; anywhere else everything this person has made. */
export async function history(
  world: World,
  asked: AskedIn & { readonly channelId: string },
  personId: string,
): Promise<Note> {
  const project = await projectGoingOnIn(world, asked.channelId);
  if (project !== undefined) return listVersions(world, project, asked);
  return { kind: 'history', projects: await chaptersOf(world, personId) };
}

/** Newest first. */
export async function chaptersOf(world: World, personId: string): Promise<readonly Chapter[]> {
  const begun: string[] = [];
  for (const id of (await projectsOf(world, personId)).toReversed()) {
    if (begun.length < CHAPTERS_SHOWN && (await hasBegun(world, id))) begun.push(id);
  }
  return (await Promise.all(begun.map((id) => chapterOf(world, id)))).flat();
}

/** A request that never was acknowledged, or was refused at the door, has left nothing that could be shown. */
async function hasBegun({ ledger }: World, projectId: string): Promise<boolean> {
  const turn = await ledger.turns.get(projectId); // forgotten after a while
  return turn === undefined || (turn.phase !== 'opening' && turn.threadId !== null);
}

async function chapterOf(world: World, projectId: string): Promise<readonly Chapter[]> {
  const project = await world.ledger.projects.get(projectId);
  if (project === undefined) return [];
  const { threadId, startedAt, untold } = project;
  const versions = await versionsOf(world, projectId);
  const url = versions.findLast((version) => version.url !== null)?.url ?? null;
  const asked = versions.at(-1)?.story?.asked ?? null;
  return [{ threadId, startedAt, versions: versions.length, asked, url, untold }];
}
