import { answering, type Arrival } from '../../core/arrival.ts';
import { UserError } from '../../core/failure.ts';
import type { Audience, Ledger } from '../../core/ports.ts';
import type { People } from '../project/people.ts';

export type Refusals = ReturnType<typeof createRefusals>;

interface RefusalsDeps {
  readonly audience: Pick<Audience, 'note'>;
  readonly ledger: Pick<Ledger, 'messages'>;
  readonly people: Pick<People, 'author'>;
}

/** What passes a bound is answered with a sentence, under the message that did, and nothing becomes of it. */
export function createRefusals({ audience, ledger, people }: RefusalsDeps) {
  /** Runs the task; the mistake where it threw one. */
  async function mistakeOf(task: () => Promise<void>) {
    try {
      await task();
      return undefined;
    } catch (error) {
      const [mistake] = error instanceof UserError ? error.mistakes : [];
      if (mistake === undefined) throw error;
      return mistake;
    }
  }

  async function addressee(arrival: Arrival) {
    return answering(arrival, await people.author(arrival.authorId, arrival.text, arrival.locale));
  }

  return {
    /** Deals with a message. Once its person has read why not, it is known, and belongs to nothing. */
    async orSaid(arrival: Arrival, handle: () => Promise<void>): Promise<void> {
      const mistake = await mistakeOf(handle);
      if (mistake === undefined) return;
      await audience.note(await addressee(arrival), { kind: 'mistake', mistake });
      await ledger.messages.put(arrival.messageId, '');
    },

    /** Takes an edit over; where it passes a bound, what was written before stays. */
    async orAsBefore(arrival: Arrival, change: () => Promise<void>): Promise<void> {
      const mistake = await mistakeOf(change);
      if (mistake !== undefined) await audience.note(await addressee(arrival), { kind: 'edit-refused', mistake });
    },
  };
}
