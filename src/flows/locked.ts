import type { Claims, Clock } from '../core/ports.ts';
import type { InOrder } from './in-order.ts';

export type Locked = ReturnType<typeof createLocked>;

interface LockedDeps {
  readonly claims: Claims;
  readonly inOrder: InOrder;
  readonly clock: Clock;
  readonly power: AbortSignal;
}

const ASK_MS = 100;

/** Runs the tasks of one key one after another, in whatever process: for what is read, changed and written back. */
export function createLocked({ claims, inOrder, clock, power }: LockedDeps) {
  return async function locked<T>(key: string, task: () => Promise<T>): Promise<T> {
    return inOrder(key, async () => {
      while (!(await claims.take(`lock:${key}`))) await clock.sleepUntil(clock.now() + ASK_MS, power);
      try {
        return await task();
      } finally {
        await claims.release(`lock:${key}`);
      }
    });
  };
}
