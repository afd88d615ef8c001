import type { Cost } from '../../core/telling.ts';
import type { Turn } from '../../core/turn.ts';
import { guildOf } from './rules.ts';
import { giveBack, settleTallies } from './tallies.ts';
import type { World } from '../world.ts';

/**
 * Writes down for good what a request has cost, whatever becomes of it. Asked a second time, after a kill, what was
 * written first stays.
 *
 * @param mayCost false for what was clearly turned down: unless something was seen to go, it counts as never asked for
 */
export async function noteSpending(world: World, turn: Turn, cost: Cost | null, mayCost = true): Promise<void> {
  const { ledger, clock, log } = world;
  const { id: turnId, projectId, requester } = turn;
  const guildId = await guildOf(world, turn);
  const isFree = !mayCost && (cost?.spent ?? 0) === 0;
  const spending = {
    turnId,
    projectId,
    personId: requester.id,
    guildId,
    credits: isFree ? 0 : (cost?.spent ?? null),
    exact: isFree || (cost?.exact ?? false),
    at: clock.now(),
    ...(turn.purse !== undefined && { byServer: true }),
  };
  const kept = await ledger.spendings.update(turnId, (known) => known ?? spending);
  log.info({ person: requester.id, ...cost }, 'what a request has cost');
  if (isFree) return giveBack(world, turn, guildId);
  await settleTallies(world, turn, guildId, kept?.credits ?? null);
}

/** It was never sent. */
export async function noteUnspent(world: World, turn: Turn): Promise<void> {
  await giveBack(world, turn, await guildOf(world, turn));
}
