import type { Credits } from '../../core/session.ts';

export interface CreditsRead extends Credits {
  /** Since when it was asked for, in milliseconds since the epoch: of two readings the later one is newer. */
  readonly at: number;
}

export type BalanceReader = ReturnType<typeof createBalanceReader>;

/**
 * One reading after another, so that it is known which is newer; whoever asks while one is under way shares the next,
 * which knows of everything that was before the question.
 */
export function createBalanceReader() {
  let last: Promise<unknown> = Promise.resolve();
  let next: Promise<CreditsRead> | undefined;
  let lastAt = 0;

  return (now: () => number, read: () => Promise<Credits>): Promise<CreditsRead> => {
    next ??= last.then(async () => {
      next = undefined;
      const at = (lastAt = Math.max(now(), lastAt + 1));
      return { ...(await read()), at };
    });
    last = next.catch(() => {}); // whoever asked hears of it
    return next;
  };
}
