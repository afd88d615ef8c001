import type { Part } from '../../core/asking.ts';
import { servesUntil } from '../../core/media.ts';
import { isCovered, isCoveredIn, picturesShown, ownWords } from '../../core/request.ts';
import type { World } from '../world.ts';
import type { About, Face } from './about.ts';

/** An export goes by the face of the turn that led to it. It is made once: progress is told at every event. */
export async function faceOf(world: World, { request, projectId, thumbnail }: About): Promise<Face> {
  const { ledger, memory, clock } = world;
  const known = memory.faces.get(request.id);
  const isExport = 'attempt' in request;
  if (isExport && known !== undefined) return known;
  const { parts = [], batch = null } = (isExport ? await ledger.turns.get(request.id) : request) ?? {};
  const of = JSON.stringify([
    parts.map(({ text, files }) => [text, files.map(({ id }) => id)]),
    isCovered(parts),
    batch,
  ]);
  if (known?.of === of) return known;
  const project = await ledger.projects.get(projectId);
  const picture = pictureIn(parts, project?.brought ?? [], clock.now());
  const face = {
    asked: ownWords(parts),
    thumbnail: picture?.url ?? thumbnail,
    alt: picture?.alt ?? null,
    isCovered: isCoveredIn(project, parts),
    batch,
    of,
  };
  memory.faces.set(request.id, face);
  return face;
}

/** Links of Discord live for a day: a dead one shows nothing. */
function pictureIn(parts: readonly Part[], brought: readonly Part[], now: number) {
  const [own] = picturesShown(parts);
  return own ?? picturesShown(brought).findLast(({ url }) => servesUntil(url) > now);
}
