import type { Person } from '../core/asking.ts';
import { UserError } from '../core/failure.ts';
import type { Note } from '../core/note.ts';
import type { Project } from '../core/project.ts';
import { requestExport } from './render/exports.ts';
import { versionOf } from './render/shelf.ts';
import { newestVersion } from './render/versions.ts';
import type { World } from './world.ts';

/**
 * Makes the file of a version once more, for a link that is fresh. It costs nothing. Resolves with what the person
 * reads at once; throws where there is nothing that could be exported.
 * @param id that of the interaction that asks
 * @param wanted the number of a version; null for the newest there is when its turn comes
 */
export async function exportVersion(
  world: World,
  { id: projectId, threadId }: Project,
  { id, requester }: { readonly id: string; readonly requester: Person },
  wanted: number | null,
): Promise<Note> {
  await demandExportable(world, projectId, wanted);
  const to = { id, threadId, requester, replyTo: null };
  const noted = await requestExport(world, { id, projectId, to, thumbnail: null }, wanted);
  if (noted === 'under-way') return { kind: 'under-way' };
  const line = await world.engine.line(projectId);
  return { kind: 'export-noted', place: line.filter(({ isAside }) => !isAside).length };
}

async function demandExportable(world: World, projectId: string, wanted: number | null): Promise<void> {
  if (wanted !== null) {
    if ((await versionOf(world, projectId, wanted)) !== undefined) return;
    throw new UserError({ kind: 'no-such-version', version: wanted });
  }
  const hasSome =
    (await newestVersion(world, projectId)) !== undefined || (await world.engine.line(projectId)).length > 0;
  if (!hasSome) throw new UserError({ kind: 'nothing-to-export' });
}
