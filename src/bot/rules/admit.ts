import { demandPictureRoom } from '../project/record.ts';
import { demandUnpaused } from './pause.ts';
import { demandRules, rulesFor, type Asked } from './rules.ts';
import { reserve } from './tallies.ts';
import type { World } from '../world.ts';

/**
 * Whether a request may be taken in, by whatever way it comes; from then on it is counted. Throws what the person reads
 * where it may not; what is known already was taken in before.
 */
export async function admit(world: World, asked: Asked): Promise<void> {
  if ((await world.ledger.turns.get(asked.turn.id)) !== undefined) return;
  await demandUnpaused(world, { personId: asked.turn.requester.id, guildId: asked.guildId });
  await demandPictureRoom(world, asked.turn);
  const rules = await rulesFor(world, asked.guildId);
  await demandRules(world, asked, rules);
  await reserve(world, asked.turn, asked.guildId, rules);
}
