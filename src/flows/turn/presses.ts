import { UserError } from '../../core/failure.ts';
import type { Claims, Ledger } from '../../core/ports.ts';
import type { Turn } from '../../core/turn.ts';
import type { Queue } from '../queue.ts';

export type Presses = ReturnType<typeof createPresses>;

interface PressesDeps {
  readonly ledger: Pick<Ledger, 'turns'>;
  readonly claims: Claims;
  readonly queue: Pick<Queue, 'of'>;
}

/** One turn per button: a second press, until that turn is told, is the same turn. */
export function createPresses({ ledger, claims, queue }: PressesDeps) {
  /** Buttons whose turn is written down but not in line yet. */
  const atDoor = new Set<string>();

  async function isUnderWay(claim: string, projectId: string): Promise<boolean> {
    if (!(await claims.take(`button:${claim}`))) return true; // in another process
    const waiting = await Promise.all(queue.of(projectId).map(({ id }) => ledger.turns.get(id)));
    return waiting.some((turn) => turn !== undefined && turn.claim === claim && turn.phase !== 'told');
  }

  return {
    async once(claim: string, projectId: string, enter: () => Promise<Turn | null>): Promise<Turn | null> {
      if (atDoor.has(claim)) return null;
      atDoor.add(claim);
      try {
        const turn = (await isUnderWay(claim, projectId)) ? null : await enter();
        if (turn === null) atDoor.delete(claim);
        return turn;
      } catch (error) {
        atDoor.delete(claim);
        if (error instanceof UserError) await claims.release(`button:${claim}`); // nothing began: it can be pressed again, anywhere
        throw error;
      }
    },

    /** Its turn is in line. */
    inLine: (claim: string): boolean => atDoor.delete(claim),
  };
}
