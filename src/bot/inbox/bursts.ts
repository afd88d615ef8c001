import type { Part, Person } from '../../core/asking.ts';
import { UserError } from '../../core/failure.ts';
import { limits } from '../../core/limits.ts';
import type { Turn } from '../../core/turn.ts';
import { amend, burstingTurn } from '../turn/amend.ts';
import type { World } from '../world.ts';
import { withdrawTurn } from './withdrawal.ts';

type Message = Part & { readonly messageId: string };

/**
 * Adds words to the burst of this person that still waits, or lets them begin a request: quick messages of a person are
 * one. Past a bound none of them is sent: half of what was said is not what was asked for.
 */
export async function joinBurst(
  world: World,
  { projectId, requester }: { readonly projectId: string; readonly requester: Person },
  part: Message,
  begin: () => Promise<void>,
): Promise<void> {
  const key = `${projectId}:${requester.id}`;
  try {
    const known = world.memory.refusedBursts.get(key);
    if (known !== undefined && world.clock.now() < known.until) throw known.error;
    const bursting = await burstingTurn(world, projectId, requester.id);
    if (bursting === undefined || !(await grow(world, { ...bursting, requester }, part))) await begin();
  } catch (error) {
    if (error instanceof UserError) refuse(world, key, error);
    throw error;
  }
}

async function grow(world: World, turn: Turn, part: Message): Promise<boolean> {
  await world.ledger.messages.put(part.messageId, turn.id); // first: what is noted there and not in it is read again
  const others = turn.parts.filter(({ messageId }) => messageId !== part.messageId);
  try {
    return await amend(world, turn, [...others, part], world.config.BURST_MS);
  } catch (error) {
    if (error instanceof UserError) await withdrawTurn(world, turn);
    throw error;
  }
}

function refuse({ clock, config, memory: { refusedBursts } }: World, key: string, error: UserError): void {
  const now = clock.now();
  for (const [other, { until }] of refusedBursts) if (until <= now) refusedBursts.delete(other);
  const atMost = refusedBursts.get(key)?.atMost ?? now + limits.messagesPerBurst * config.BURST_MS;
  refusedBursts.set(key, { error, until: Math.min(now + config.BURST_MS, atMost), atMost });
}
