import { picturesIn } from '../../core/asking.ts';
import type { Turn } from '../../core/turn.ts';
import { requestOf } from '../room.ts';
import type { World } from '../world.ts';
import { onePictureEach, partId } from './batch-parts.ts';
import { enter, factsOf } from './entry.ts';
import type { TurnHappening } from './machine.ts';

/** Whether it asks for a video of each of its pictures. */
export function isBatch({ each, parts }: Turn): boolean {
  return each && picturesIn(parts) > 1;
}

/**
 * One video of each picture: a turn with several becomes as many turns, in their order. The others are written down
 * first: a kill before this one has shrunk finds them known, and makes none of them twice. What was said yes to for it
 * was said for each of them.
 */
export async function split(world: World, turn: Extract<Turn, { phase: 'gathering' }>): Promise<TurnHappening> {
  const { engine, memory, clock } = world;
  const [own = turn.parts, ...others] = onePictureEach(turn.parts);
  const of = others.length + 1;
  const { projectId, requester, askedAt, threadId, agreed } = turn;
  for (const [index, parts] of others.entries()) {
    const place = index + 2;
    const id = partId(turn.id, place);
    const batch = { id: turn.id, place, of };
    const facts = factsOf({ id, projectId, requester, askedAt, parts, batch, agreed }, 'queued', clock.now());
    const child = await enter(world, { ...facts, phase: 'queued', threadId, notBefore: askedAt });
    if (child === null) continue;
    memory.room.add(requestOf(child));
    engine.wake({ kind: 'turn', id, projectId, askedAt });
  }
  memory.room.recount(requestOf({ ...turn, each: false }));
  return { type: 'split', parts: own, batch: { id: turn.id, place: 1, of } };
}
