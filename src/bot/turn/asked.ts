import type { Project } from '../../core/project.ts';
import type { Turn } from '../../core/turn.ts';
import { turnsIn } from '../under-way.ts';
import type { World } from '../world.ts';
import { isAskedAt, isAskedOf, type Asking } from './ask.ts';

/**
 * The question that words of this person answer in a project: the one they reply to, else the newest. `unclear` where
 * they reply to something else; undefined where they are asked nothing, or the agent has asked something since, or is
 * answered by that reply.
 */
export async function askedIn(
  world: World,
  { id, question }: Pick<Project, 'id' | 'question'>,
  personId: string,
  repliesTo: string | null,
): Promise<Asking | 'unclear' | undefined> {
  const open = (await turnsIn(world, id))
    .flatMap((turn) => (turn.phase === 'asking' && isAskedOf(turn, personId) ? [turn] : []))
    .toSorted((one, other) => since(one) - since(other));
  const newest = open.at(-1);
  if (newest === undefined) return undefined;
  if (repliesTo !== null) {
    for (const turn of open) if (await isAskedAt(world, turn, repliesTo)) return turn;
    return question === null ? 'unclear' : undefined;
  }
  const spoken = question === null ? undefined : await world.ledger.turns.get(question.turnId);
  return spoken !== undefined && since(spoken) > since(newest) ? undefined : newest;
}

function since({ history }: Turn): number {
  return history.at(-1)?.at ?? 0;
}
