import type { Logger } from 'pino';
import type { Claims, Clock, Ledger } from '../../core/ports.ts';
import type { Turn, TurnFacts } from '../../core/turn.ts';
import { logPhase } from '../log-context.ts';

export type Entry = ReturnType<typeof createEntry>;

interface EntryDeps {
  readonly ledger: Pick<Ledger, 'turns'>;
  readonly claims: Claims;
  readonly clock: Clock;
  readonly log: Logger;
}

/** Everything a new turn must say of itself; the rest has its beginning here. */
type NewTurn = Pick<TurnFacts, 'id' | 'projectId' | 'requester' | 'parts'> & Partial<TurnFacts>;

/** Where turns come into being: each id once, whoever asks how often. */
export function createEntry({ ledger, claims, clock, log }: EntryDeps) {
  return {
    /** The facts of a turn that is asked for now. */
    facts(turn: NewTurn, phase: 'opening' | 'queued'): TurnFacts {
      const askedAt = turn.askedAt ?? clock.now();
      const fresh = { claim: null, repeats: null, each: false, batch: null, stoppedAt: null, creditsBefore: null };
      return { ...fresh, askedAt, history: [{ phase, at: askedAt }], ...turn };
    },

    /** Writes a turn down, and resolves with it. Null where its id is known: an event that came twice, or another process that was first. */
    async enter(turn: Turn): Promise<Turn | null> {
      if ((await ledger.turns.get(turn.id)) !== undefined || !(await claims.take(`turn:${turn.id}`))) return null;
      const known = await ledger.turns.get(turn.id);
      if (known !== undefined) return known; // its writer died a moment ago: it is ours to go on with
      await ledger.turns.put(turn.id, turn);
      logPhase(log, turn);
      return turn;
    },
  };
}
