import type { Clock, Ledger } from '../core/ports.ts';
import { step, type Phase, type Turn, type TurnEvent, type Waits } from '../core/turn.ts';
import type { InOrder } from './in-order.ts';

export type Book = ReturnType<typeof createBook>;

interface BookDeps {
  readonly ledger: Ledger;
  readonly inOrder: InOrder;
  readonly waits: Waits;
  readonly clock: Clock;
}

type Happening<E = TurnEvent> = E extends { readonly at: number } ? Omit<E, 'at'> : never;

/** The one place where a turn moves on: read, step, written down, one at a time. */
export function createBook({ ledger, inOrder, waits, clock }: BookDeps) {
  return {
    /**
     * What happened to a turn, written down. An event that came out of one phase counts only in that phase:
     * where somebody stopped or withdrew the turn meanwhile, what stands on disk is returned as it is.
     */
    async record(turnId: string, happening: Happening, during?: Phase): Promise<Turn> {
      return inOrder(`book:${turnId}`, async () => {
        const turn = await ledger.turns.get(turnId);
        if (turn === undefined) throw new Error(`turn ${turnId} is not on disk`);
        if (during !== undefined && turn.phase !== during) return turn;
        const next = step(turn, { ...happening, at: clock.now() }, waits);
        await ledger.turns.put(turnId, next);
        return next;
      });
    },
  };
}
