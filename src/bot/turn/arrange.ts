import { UserError } from '../../core/failure.ts';
import { ownPictures } from '../../core/pictures.ts';
import type { Role } from '../../core/roles.ts';
import type { Turn } from '../../core/turn.ts';
import { show } from '../progress/card.ts';
import { readProject } from '../project/record.ts';
import type { World } from '../world.ts';
import { recordTurn } from './machine.ts';

/** What somebody chose on the card of a request. */
type Chosen = { readonly number: number; readonly role: Role | null } | { readonly loops: boolean };

/**
 * Gives a picture of a request another part, or lets the film loop, as long as nothing has left. The request does not
 * wait for it. Throws what the person reads where it is too late, or not theirs.
 */
export async function arrange(world: World, turnId: string, personId: string, chosen: Chosen): Promise<void> {
  const turn = await world.ledger.turns.get(turnId);
  if (turn === undefined || !isOpen(turn)) throw new UserError({ kind: 'nothing-to-answer' });
  if (turn.requester.id !== personId) throw new UserError({ kind: 'not-your-request' });
  const choice =
    'loops' in chosen
      ? ({ kind: 'loop', loops: chosen.loops } as const)
      : ({ kind: 'role', key: await keyOf(world, turn, chosen.number), role: chosen.role } as const);
  const after = await recordTurn(world, turnId, { type: 'arranged', choice }, turn.phase);
  if (!isOpen(after)) throw new UserError({ kind: 'nothing-to-answer' });
  const step = world.memory.shown.stepOf(turnId);
  if (step !== undefined) await show(world, after, step);
}

function isOpen({ phase }: Turn): boolean {
  return phase === 'queued' || phase === 'gathering' || phase === 'asking';
}

async function keyOf(world: World, { projectId, parts }: Turn, number: number): Promise<string> {
  const own = ownPictures((await readProject(world, projectId)).brought, parts);
  const picture = own.find((one) => one.number === number);
  if (picture === undefined) throw new UserError({ kind: 'nothing-to-answer' });
  return picture.key;
}
