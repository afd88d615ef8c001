import type { Logger } from 'pino';
import type { Claims, Clock, Ledger } from '../../core/ports.ts';
import { step, type Phase, type Turn, type TurnEvent, type Waits } from '../../core/turn.ts';
import type { InOrder } from '../in-order.ts';
import { logPhase } from '../log-context.ts';

export type Book = ReturnType<typeof createBook>;

interface BookDeps {
  readonly ledger: Ledger;
  readonly claims: Claims;
  readonly inOrder: InOrder;
  readonly waits: Waits;
  readonly clock: Clock;
  readonly log: Logger;
}

/** A process that slept through its own expiry was taken for dead, and another one carries its turn now. */
export class NotOurs extends Error {
  override readonly name = 'NotOurs';

  constructor(turnId: string) {
    super(`turn ${turnId} is carried by another process now`);
  }
}

/** A TurnEvent, whenever it is. */
export type Happening<E = TurnEvent> = E extends { readonly at: number } ? Omit<E, 'at'> : never;

/** The one place where a turn moves on: read, step, written down, one at a time. */
export function createBook({ ledger, claims, inOrder, waits, clock, log }: BookDeps) {
  return {
    /**
     * What happened to a turn, written down. An event that came out of one phase counts only in that phase:
     * where somebody stopped or withdrew the turn meanwhile, what stands on disk is returned as it is.
     */
    async record(turnId: string, happening: Happening, during?: Phase): Promise<Turn> {
      return inOrder(`book:${turnId}`, async () => {
        // The time is from before the claim: 'sent' is never younger than the last moment this process was known to be alive.
        const at = clock.now();
        if (happening.type === 'departing' && !(await claims.take(`turn:${turnId}`))) throw new NotOurs(turnId);
        const turn = await ledger.turns.get(turnId);
        if (turn === undefined) throw new Error(`turn ${turnId} is not on disk`);
        if (during !== undefined && turn.phase !== during) return turn;
        const next = step(turn, { ...happening, at }, waits);
        await ledger.turns.put(turnId, next);
        if (next.phase !== turn.phase) logPhase(log, next);
        return next;
      });
    },
  };
}
