import { picturesIn } from '../../core/asking.ts';
import { arrangingOf } from '../../core/order-in-words.ts';
import { inOrder } from '../../core/picture-list.ts';
import { ownPictures, type Picture } from '../../core/pictures.ts';
import type { Render } from '../../core/render.ts';
import { wordsOf } from '../../core/request.ts';
import type { Turn } from '../../core/turn.ts';
import type { World } from '../world.ts';

/** What can still be chosen for a request: the parts of its pictures, in the order in which they come. */
export async function choicesOf(
  world: World,
  request: Turn | Render,
): Promise<{ readonly pictures: readonly Picture[]; readonly loops: boolean } | null> {
  if ('attempt' in request || request.batch !== null || request.each || picturesIn(request.parts) < 2) return null;
  const { phase, parts, projectId } = (await world.ledger.turns.get(request.id)) ?? request; // as it is chosen by now
  if (phase !== 'queued' && phase !== 'gathering' && phase !== 'asking') return null;
  const own = ownPictures((await world.ledger.projects.get(projectId))?.brought ?? [], parts).filter(
    ({ number }) => number !== null,
  );
  if (own.length < 2) return null;
  const { order, roles } = arrangingOf(wordsOf(parts), own);
  const pictures = inOrder(own, order).map((picture) => ({
    ...picture,
    role: picture.role ?? roles.get(picture.number ?? 0) ?? null,
  }));
  return { pictures, loops: parts.some((part) => part.loops === true) };
}
