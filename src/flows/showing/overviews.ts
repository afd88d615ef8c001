import type { Logger } from 'pino';
import { stateOf, type OverviewLine } from '../../core/overview.ts';
import type { Audience, Ledger } from '../../core/ports.ts';
import { addresseeOf } from '../../core/request.ts';
import { namesIn, type Batch } from '../../core/asking.ts';
import type { Turn } from '../../core/turn.ts';
import type { InOrder } from '../in-order.ts';
import { partId } from '../turn/batch.ts';

export type Overviews = ReturnType<typeof createOverviews>;

interface OverviewsDeps {
  readonly ledger: Ledger;
  readonly audience: Audience;
  readonly inOrder: InOrder;
  readonly log: Logger;
  readonly power: AbortSignal;
}

/** The one message that counts down the videos of a batch. */
export function createOverviews({ ledger, audience, inOrder, log, power }: OverviewsDeps) {
  async function lineOf({ id }: Batch, place: number): Promise<OverviewLine> {
    const turn = await ledger.turns.get(partId(id, place));
    const [name = ''] = turn?.parts.flatMap(namesIn) ?? [];
    return { name, state: stateOf(turn, await ledger.renders.get(partId(id, place))) };
  }

  return {
    /** Shows it as it is now. Nothing where the turn belongs to no batch. */
    async show(turn: Turn): Promise<void> {
      const to = addresseeOf(turn);
      const { batch } = turn;
      if (batch === null || to === undefined) return;
      // One after another: what was read before the last video was done must not be shown after that.
      await inOrder(`overview:${batch.id}`, async () => {
        const lines = await Promise.all(Array.from({ length: batch.of }, (_, index) => lineOf(batch, index + 1)));
        const isOver = lines.every(({ state }) => state === 'done' || state === 'failed');
        await audience.overview({ ...to, id: partId(batch.id, 0) }, lines, isOver).catch((error: unknown) => {
          power.throwIfAborted();
          log.warn({ err: error }, 'an overview could not be shown'); // a courtesy: the videos do not wait for it
        });
      });
    },
  };
}
