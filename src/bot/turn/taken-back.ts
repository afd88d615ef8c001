import { picturesOf } from '../../core/pictures.ts';
import type { Turn } from '../../core/turn.ts';
import { materialsOf } from '../project/materials.ts';
import { newestVersion } from '../render/versions.ts';
import { changeProject } from '../project/record.ts';
import type { World } from '../world.ts';

/**
 * What was uploaded for a request and then taken back lies in its session for good. Where nothing was paid for there
 * yet, the session is left, so that no words are about a picture that was taken back.
 */
export async function leaveTakenBack(world: World, turn: Turn): Promise<void> {
  const { projectId, history, parts, takenBack = [] } = turn;
  const gone = turn.phase === 'settled' ? [...takenBack, ...picturesOf([], parts)] : takenBack;
  if (gone.length === 0 || !history.some(({ phase }) => phase === 'gathering')) return;
  const session = (await world.ledger.projects.get(projectId))?.session;
  const materials = await materialsOf(world, projectId, gone);
  const isThere = [...materials.values()].some(
    (material) => material.kind === 'kept' && material.sessionId === session?.sessionId,
  );
  if (!isThere) return;
  const keys = new Set(gone.map(({ key }) => key));
  const isWorkedOn = (await newestVersion(world, projectId))?.session.sessionId === session?.sessionId;
  if (isWorkedOn) return; // what was paid for there may be all that is left of others who are forgotten
  await changeProject(world, projectId, (project) =>
    picturesOf(project.brought, []).every(({ key }) => keys.has(key))
      ? { ...project, brought: [], session: null }
      : project,
  );
}
