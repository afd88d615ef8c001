import type { Arrival } from '../../core/arrival.ts';
import type { Person } from '../../core/asking.ts';
import { bareAnswer, holdsBack, intentOf } from '../../core/intent.ts';
import type { Project } from '../../core/project.ts';
import type { Turn } from '../../core/turn.ts';
import { status } from '../status.ts';
import { stop } from '../stop.ts';
import { turnsIn, underWayIn } from '../under-way.ts';
import type { World } from '../world.ts';
import { reply } from './reply.ts';

/**
 * "Wait", "sent too early", a bare no right after a request: what this person has asked for and nothing was paid for
 * yet is dropped, and its card says how it is sent again. What is paid runs on, and they see how it stands. False where
 * nothing is held back: then it is whatever else it may be.
 */
export async function holdBack(world: World, arrival: Arrival, project: Project, author: Person): Promise<boolean> {
  const { text } = arrival;
  if (!holdsBack(text) || intentOf(text) === 'stop') return false;
  const isMeant = (turn: Turn) => isUnpaid(turn) && turn.requester.id === author.id;
  if ((await turnsIn(world, project.id)).some(isMeant)) {
    await reply(world, arrival, await stop(world, project.id, { isMeant, mayStop: () => true }));
    return true;
  }
  const underWay = bareAnswer(text) === null ? await underWayIn(world, project.id) : null;
  if (underWay === null || underWay === 'file') return false;
  await reply(world, arrival, await status(world, project));
  return true;
}

/** What waits for an answer waits already. */
function isUnpaid({ phase }: Turn): boolean {
  return phase === 'queued' || phase === 'gathering';
}
