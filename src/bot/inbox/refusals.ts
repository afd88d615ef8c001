import { answering, type Arrival } from '../../core/arrival.ts';
import { UserError, type Mistake } from '../../core/failure.ts';
import { readerOf } from '../project/people.ts';
import type { World } from '../world.ts';

/**
 * Deals with a message. What passes a bound is answered with a sentence under it: once its person has read why not, it
 * is known, and belongs to nothing.
 */
export async function orSaid(world: World, arrival: Arrival, handle: () => Promise<void>): Promise<void> {
  const mistake = await mistakeOf(handle);
  if (mistake === undefined) return;
  await world.audience.note(await addressee(world, arrival), { kind: 'mistake', mistake });
  await world.ledger.messages.put(arrival.messageId, '');
}

/** Takes an edit over; where it passes a bound, what was written before stays. */
export async function orAsBefore(world: World, arrival: Arrival, change: () => Promise<void>): Promise<void> {
  const mistake = await mistakeOf(change);
  if (mistake !== undefined)
    await world.audience.note(await addressee(world, arrival), { kind: 'edit-refused', mistake });
}

/** Runs the task; the mistake where it threw one. */
export async function mistakeOf(task: () => Promise<void>): Promise<Mistake | undefined> {
  try {
    await task();
    return undefined;
  } catch (error) {
    const [mistake] = error instanceof UserError ? error.mistakes : [];
    if (mistake === undefined) throw error;
    return mistake;
  }
}

async function addressee(world: World, arrival: Arrival) {
  return answering(arrival, await readerOf(world, arrival));
}
