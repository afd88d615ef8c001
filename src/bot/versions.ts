import { UserError } from '../core/failure.ts';
import type { Note } from '../core/note.ts';
import { mayDirect } from '../core/permission.ts';
import type { Project } from '../core/project.ts';
import { differenceOf, spokenTimelineWords } from '../core/timeline.ts';
import { versionOf, versionsOf } from './render/shelf.ts';
import { standingIn } from './render/versions.ts';
import { settingsOf } from './rules/rules.ts';
import { underWayIn } from './under-way.ts';
import type { World } from './world.ts';

/** Where somebody asks; a direct message is on no server. */
export interface AskedIn {
  readonly channelId: string | null;
  readonly guildId: string | null;
  /** Who alone reads the answer; absent where others do. */
  readonly alone?: string;
}

/**
 * What a project has come to so far, and which of it is worked on. Begun on a server, it may stand in a direct message
 * by now: that is known where it is asked for.
 */
export async function listVersions(world: World, project: Project, asked: AskedIn): Promise<Note> {
  const { id: projectId, threadId } = project;
  const { guildId } = asked.channelId === threadId ? asked : project;
  const versions = await versionsOf(world, projectId);
  const current = standingIn(versions, project)?.number ?? null;
  const isVoteOpen = (await world.ledger.votes.get(projectId)) !== undefined;
  const underWay = versions.length === 0 ? await underWayIn(world, projectId) : null;
  const withheld = asked.alone === undefined ? {} : { withheld: await withheldFrom(world, project, asked.alone) };
  const place = { guildId, threadId };
  return { kind: 'versions', projectId, versions, current, place, isVoteOpen, underWay, ...withheld };
}

/** What would be refused: to go back changes the project, and a vote is of whoever decides what becomes of it. */
async function withheldFrom(world: World, project: Project, personId: string) {
  const may = mayDirect(project, personId, await settingsOf(world, project.guildId));
  return { goingBack: may !== 'yes', vote: personId !== project.ownerId };
}

/** What is different between two versions, the older one first. Throws where one of them is not there. */
export async function compareVersions(
  world: World,
  { id }: Pick<Project, 'id'>,
  numbers: readonly [number, number],
  locale: string,
): Promise<Note> {
  const [from, to] = [Math.min(...numbers), Math.max(...numbers)];
  const [older, newer] = await Promise.all([versionOf(world, id, from), versionOf(world, id, to)]);
  if (older === undefined || newer === undefined)
    throw new UserError({ kind: 'no-such-version', version: older === undefined ? from : to });
  return { kind: 'compared', from, to, changes: differenceOf(older.draft, newer.draft, spokenTimelineWords(locale)) };
}
