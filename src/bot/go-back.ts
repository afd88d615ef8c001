import { UserError } from '../core/failure.ts';
import type { Note } from '../core/note.ts';
import type { Edition, Project } from '../core/project.ts';
import type { Addressee } from '../core/telling.ts';
import { changeProject } from './project/record.ts';
import { requestExport } from './render/exports.ts';
import { versionsOf } from './render/shelf.ts';
import { standingIn, wayTo } from './render/versions.ts';
import { demandMayDirect } from './rules/rules.ts';
import type { World } from './world.ts';

/**
 * Makes an older version the current one, and its file once more: what is written next is about that version, until
 * there is a newer one. Free: the agent hears of it with those words. Resolves with what the person reads; throws where
 * there is nothing to go back to, or it is not theirs to say.
 * @param to whoever asked, by the id of the message or interaction
 * @param wanted the number of a version; null for one before the current one
 * @param steps how many before it, at most back to the first
 */
export async function goBack(
  world: World,
  project: Project,
  to: Addressee,
  wanted: number | null,
  steps = 1,
): Promise<Note> {
  const { id: projectId } = project;
  await demandMayDirect(world, project, to.requester.id);
  await demandCalm(world, projectId);
  const versions = await versionsOf(world, projectId);
  const newest = versions.length;
  let target = 0;
  await changeProject(world, projectId, (project) => {
    const { wentBack } = project;
    const isAskedTwice = wentBack?.askedBy === to.id; // a kill came in between
    target = isAskedTwice ? wentBack.to : (wanted ?? before(wayTo(standingIn(versions, project), versions), steps));
    const isThere = versions.some(({ number }) => number === target);
    return isThere && !isAskedTwice ? { ...project, wentBack: { to: target, newest, askedBy: to.id } } : project;
  });
  if (wanted !== null && target > newest) throw new UserError({ kind: 'no-such-version', version: wanted });
  if (target < 1) throw new UserError({ kind: 'nothing-to-undo' });
  await requestExport(world, { id: to.id, projectId, to, thumbnail: null }, target);
  return { kind: 'went-back', version: target };
}

/** The number of an earlier version on the way to the current one; 0 where there is none. */
function before(way: readonly Edition[], steps: number): number {
  return way.length < 2 ? 0 : (way[Math.min(steps, way.length - 1)]?.number ?? 0);
}

/** What is under way would be newer than what is gone back to. */
async function demandCalm({ engine, ledger }: World, projectId: string): Promise<void> {
  for (const { kind, id, isAside } of await engine.line(projectId)) {
    if (kind === 'turn' && !isAside && (await ledger.turns.get(id))?.phase !== 'told')
      throw new UserError({ kind: 'at-work' });
  }
}
