import { UserError } from '../../core/failure.ts';
import { PAID_REQUESTS } from '../../core/pause.ts';
import type { World } from '../world.ts';

/** Whether nothing may be paid for now. It is asked of the store each time, since another process says so. */
export async function isPaused({ ledger }: Pick<World, 'ledger'>): Promise<boolean> {
  return (await ledger.pauses.get(PAID_REQUESTS)) !== undefined;
}

/** Throws what the person reads. */
export async function demandUnpaused(world: World): Promise<void> {
  if (await isPaused(world)) throw new UserError({ kind: 'paused' });
}
