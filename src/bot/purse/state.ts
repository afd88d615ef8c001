import { NemoError } from '../../core/failure.ts';
import type { World } from '../world.ts';

/** What those who manage a server see of its own account: never the token. */
export interface PurseState {
  readonly setAt: number;
  /** Credits; null where that cannot be seen now. */
  readonly left: number | null;
  readonly isRefused: boolean;
  /** The id of who put it in; null where nobody knows. */
  readonly by: string | null;
}

/** Discord waits three seconds for a panel. */
const LOOK_MS = 1_500;

/** Null where there is none. */
export async function stateOf(world: World, purse: string | null): Promise<PurseState | null> {
  const kept = purse === null ? undefined : await world.ledger.purses.get(purse);
  return kept === undefined ? null : { setAt: kept.setAt, by: kept.by?.id ?? null, ...(await look(world, kept.id)) };
}

async function look({ nemo, power }: World, purse: string): Promise<Omit<PurseState, 'setAt' | 'by'>> {
  const signal = AbortSignal.any([power, AbortSignal.timeout(LOOK_MS)]);
  try {
    return { left: (await nemo.credits(signal, { purse })).available, isRefused: false };
  } catch (error) {
    power.throwIfAborted();
    if (!(error instanceof NemoError)) {
      if (signal.aborted) return { left: null, isRefused: false };
      throw error;
    }
    const { kind } = error.failure;
    return { left: kind === 'no-credits' ? 0 : null, isRefused: kind === 'purse-refused' };
  }
}
