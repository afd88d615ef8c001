import type { Note } from '../../core/note.ts';
import type { Turn } from '../../core/turn.ts';
import { stop } from '../stop.ts';
import type { World } from '../world.ts';
import type { Asking } from './ask.ts';

/** Whoever is asked about their own request does not want it now: nothing was paid. Resolves with what they read. */
export function decline(world: World, asked: Asking): Promise<Note> {
  const wish = { isMeant: (turn: Turn) => isAskedFor(asked, turn), mayStop: () => true };
  return stop(world, asked.projectId, wish);
}

/** Whether an answer is about this turn too: the price of a batch is asked about once, as a whole. */
function isAskedFor({ id, question, batch }: Asking, turn: Turn): boolean {
  return turn.id === id || (question.kind === 'price' && batch !== null && turn.batch?.id === batch.id);
}
