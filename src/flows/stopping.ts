import type { Clock } from '../core/ports.ts';
import type { Queue } from './queue.ts';
import type { Showing } from './showing/showing.ts';

interface StoppingDeps {
  readonly queue: Pick<Queue, 'close' | 'atWork'>;
  readonly showing: Pick<Showing, 'pause'>;
  readonly clock: Clock;
  readonly power: AbortSignal;
}

const ASK_MS = 50;

/** How the bot leaves: nothing new begins, what runs may end within this time, and who still waits reads that it goes on. */
export function createStopping({ queue, showing, clock, power }: StoppingDeps) {
  return async function stop(drainMs: number): Promise<void> {
    queue.close();
    const until = clock.now() + drainMs;
    while (queue.atWork() && clock.now() < until) await clock.sleepUntil(Math.min(clock.now() + ASK_MS, until), power);
    showing.pause();
  };
}
