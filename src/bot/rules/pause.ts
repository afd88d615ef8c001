import { UserError } from '../../core/failure.ts';
import { PAID_REQUESTS, type Blocked, type Halt } from '../../core/pause.ts';
import type { World } from '../world.ts';

/** Who asks, and on which server; null for a direct message. */
interface Asking {
  readonly personId: string;
  readonly guildId: string | null;
}

/**
 * Why nothing may be paid for now; null where it may. It is asked of the store each time, since another process says
 * so.
 */
export async function haltFor(world: Pick<World, 'ledger'>, asking: Asking): Promise<Halt | null> {
  const everywhere = await world.ledger.pauses.get(PAID_REQUESTS);
  return everywhere === undefined ? blockOf(world, asking) : 'paused';
}

async function blockOf({ ledger }: Pick<World, 'ledger'>, { personId, guildId }: Asking): Promise<Blocked | null> {
  if ((await ledger.pauses.get(personId)) !== undefined) return 'person-blocked';
  return guildId !== null && (await ledger.pauses.get(guildId)) !== undefined ? 'server-blocked' : null;
}

/** Throws what the person reads. */
export async function demandUnpaused(world: World, asking: Asking): Promise<void> {
  const halt = await haltFor(world, asking);
  if (halt !== null) throw new UserError({ kind: halt });
}

/** The same where nothing is to be paid for yet. */
export async function demandUnblocked(world: World, asking: Asking): Promise<void> {
  const block = await blockOf(world, asking);
  if (block !== null) throw new UserError({ kind: block });
}
