import { namesIn, type Batch } from '../../core/asking.ts';
import { stateOf, type OverviewLine } from '../../core/overview.ts';
import type { Step } from '../../core/progress.ts';
import { addresseeOf } from '../../core/request.ts';
import type { Addressee } from '../../core/telling.ts';
import type { Turn } from '../../core/turn.ts';
import { partId } from '../turn/batch-parts.ts';
import type { World } from '../world.ts';

/** Shows the one card of a batch as it is now. Nothing where the turn belongs to none. */
export async function showOverview(world: World, turn: Turn): Promise<void> {
  const to = addresseeOf(turn);
  if (turn.batch !== null && to !== undefined) await showBatch(world, turn.batch, to);
}

/** One of a batch has come further: that is shown where it can be read. */
export async function showPartStep(world: World, to: Addressee, batch: Batch, step: Step): Promise<void> {
  const { steps } = world.memory;
  const isNew = JSON.stringify(steps.get(to.id)) !== JSON.stringify(step);
  steps.set(to.id, step);
  if (isNew) await showBatch(world, batch, to);
}

/** One after another: what was read before the last video was done must not be shown after that. */
async function showBatch(world: World, batch: Batch, to: Addressee): Promise<void> {
  const { audience, memory, log, power } = world;
  await memory.inOrder(`overview:${batch.id}`, async () => {
    const places = Array.from({ length: batch.of }, (_, index) => index + 1);
    const lines = await Promise.all(places.map((place) => lineOf(world, batch, place)));
    const isOver = lines.every(({ state }) => state === 'done' || state === 'failed');
    await audience.overview({ ...to, id: batch.id }, lines, isOver).catch((error: unknown) => {
      power.throwIfAborted();
      log.warn({ err: error }, 'an overview could not be shown'); // a courtesy: the videos do not wait for it
    });
  });
}

async function lineOf({ ledger, memory }: World, { id }: Batch, place: number): Promise<OverviewLine> {
  const part = partId(id, place);
  const turn = await ledger.turns.get(part);
  const [name = ''] = turn?.parts.flatMap(namesIn) ?? [];
  const state = stateOf(turn, await ledger.renders.get(part));
  return { name, state, step: state === 'at-work' ? (memory.steps.get(part) ?? null) : null };
}
