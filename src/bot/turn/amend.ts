import type { Part } from '../../core/asking.ts';
import { demandWithin, isWholeBurst } from '../../core/bounds.ts';
import { isForEach, videosOf } from '../../core/each.ts';
import type { Turn } from '../../core/turn.ts';
import { demandPictureRoom } from '../project/record.ts';
import { requestOf } from '../room.ts';
import { guildOf, rulesFor } from '../rules/rules.ts';
import { reserve } from '../rules/tallies.ts';
import type { World } from '../world.ts';
import { recordTurn } from './machine.ts';
import { startTurn } from './receive.ts';

/** The turn of this person that still waits for more of its burst, and has room for more. */
export async function burstingTurn(world: World, projectId: string, requesterId: string): Promise<Turn | undefined> {
  // an export in between is of what was asked before it
  const last = (await world.engine.line(projectId)).findLast(({ isAside }) => !isAside);
  const turn = last?.kind === 'turn' ? await world.ledger.turns.get(last.id) : undefined;
  if (turn?.phase !== 'queued' || turn.requester.id !== requesterId) return undefined;
  return turn.notBefore <= world.clock.now() || isWholeBurst(turn.parts) ? undefined : turn;
}

/** A turn whose words and files may still become others: whoever gathers for it looks at them once more anyway. */
export type Changeable = Extract<Turn, { phase: 'queued' | 'asking' }>;

export function isChangeable(turn: Turn): turn is Changeable {
  return turn.phase === 'queued' || turn.phase === 'asking';
}

/**
 * Other words or files for a turn that waits. False where it waits no more. Throws what the person reads where they
 * pass a bound.
 */
export async function amend(world: World, turn: Turn, parts: readonly Part[], pauseMs: number): Promise<boolean> {
  const { clock, memory } = world;
  const happening =
    parts.length === 0
      ? ({ type: 'withdrawn' } as const)
      : ({ type: 'amended', parts, notBefore: clock.now() + pauseMs, requester: turn.requester } as const);
  if (!(await isOurs(world, turn))) return false;
  if (!parts.every((part) => turn.parts.includes(part))) await demandGrowth(world, turn, parts);
  const after = await recordTurn(world, turn.id, happening, turn.phase === 'asking' ? 'asking' : 'queued');
  memory.room.recount(requestOf(after));
  return after.phase === 'queued' || (after.phase === 'settled' && after.outcome.kind === 'dropped');
}

/** Only whoever carries a turn writes to it: the other processes are told of an edit too. */
async function isOurs(world: World, turn: Turn): Promise<boolean> {
  const { engine } = world;
  if ((await engine.line(turn.projectId)).some(({ id }) => id === turn.id)) return true;
  if (!(await engine.own({ kind: 'turn', id: turn.id }))) return false;
  startTurn(world, turn); // its process is dead, and recovery would have come in a moment
  return true;
}

/**
 * What is taken away from a turn needs no room; what is added does, and is counted from now on. Throws what the person
 * reads where they pass a bound.
 */
export async function demandGrowth(world: World, turn: Turn, parts: readonly Part[]): Promise<void> {
  const each = isForEach(turn, parts);
  demandWithin(parts, each);
  await demandPictureRoom(world, { ...turn, parts });
  const grown = { ...turn, parts, each };
  world.memory.room.demandRoom(requestOf(grown));
  if (videosOf(grown) === videosOf(turn)) return;
  const guildId = await guildOf(world, turn);
  await reserve(world, grown, guildId, await rulesFor(world, guildId));
}
