import type { Part } from '../../core/asking.ts';
import { UserError } from '../../core/failure.ts';
import { limits } from '../../core/limits.ts';
import type { Clock, Ledger } from '../../core/ports.ts';
import type { Turn } from '../../core/turn.ts';
import type { Turns } from '../turn/turns.ts';
import type { Withdrawal } from './withdrawal.ts';

export type Bursts = ReturnType<typeof createBursts>;

interface BurstsDeps {
  readonly ledger: Pick<Ledger, 'messages'>;
  readonly turns: Pick<Turns, 'bursting' | 'amend'>;
  readonly withdrawal: Withdrawal;
  readonly clock: Clock;
  readonly burstMs: number;
}

/** A burst of which nothing counts, since it has passed a bound: what still comes of it counts neither. */
interface Refused {
  readonly error: UserError;
  readonly until: number;
  readonly atMost: number;
}

/** Quick messages of a person that are one request. Past a bound none of them is sent: half of what was said is not what was asked for. */
export function createBursts({ ledger, turns, withdrawal, clock, burstMs }: BurstsDeps) {
  const refused = new Map<string, Refused>();

  function refuse(key: string, error: UserError): void {
    const now = clock.now();
    for (const [other, { until }] of refused) if (until <= now) refused.delete(other);
    const atMost = refused.get(key)?.atMost ?? now + limits.messagesPerBurst * burstMs;
    refused.set(key, { error, until: Math.min(now + burstMs, atMost), atMost });
  }

  function demandNotRefused(key: string): void {
    const known = refused.get(key);
    if (known !== undefined && clock.now() < known.until) throw known.error;
  }

  async function grow(turn: Turn, part: Part & { readonly messageId: string }): Promise<boolean> {
    await ledger.messages.put(part.messageId, turn.id); // first: what is noted there and not in it is read again
    try {
      return await turns.amend(turn, [...turn.parts.filter(({ messageId }) => messageId !== part.messageId), part], burstMs);
    } catch (error) {
      if (error instanceof UserError) await withdrawal.ofWhole(turn);
      throw error;
    }
  }

  return {
    /** Adds words to the burst of this person that still waits, or lets them begin a request. */
    async say(projectId: string, personId: string, part: Part & { readonly messageId: string }, begin: () => Promise<void>): Promise<void> {
      const key = `${projectId}:${personId}`;
      try {
        demandNotRefused(key);
        const bursting = await turns.bursting(projectId, personId);
        if (bursting === undefined || !(await grow(bursting, part))) await begin();
      } catch (error) {
        if (error instanceof UserError) refuse(key, error);
        throw error;
      }
    },
  };
}
