import type { Medium } from './medium.ts';

/** What can wait does so for something to be written with, but no longer than this, in milliseconds. */
const LINGER_MS = 50;

export interface Soon {
  /** Does it with whatever is written next, or a moment later by itself. What goes wrong is reported, and no more. */
  later(task: () => Promise<unknown>): void;
  /** The same for whoever wants to know what comes of it. */
  soon<T>(task: () => Promise<T>): Promise<T>;
  /** Resolves once nothing waits any more. */
  flush(): Promise<void>;
}

export function createSoon(medium: Pick<Medium, 'onWrite'>, onTrouble: (error: unknown) => void): Soon {
  const waiting: (() => Promise<unknown>)[] = [];
  const running = new Set<Promise<unknown>>();
  let timer: NodeJS.Timeout | undefined;

  function begin(): void {
    clearTimeout(timer);
    timer = undefined;
    for (const task of waiting.splice(0)) {
      const done: Promise<unknown> = task()
        .catch(onTrouble)
        .finally(() => running.delete(done));
      running.add(done);
    }
  }

  function later(task: () => Promise<unknown>): void {
    waiting.push(task);
    timer ??= setTimeout(begin, LINGER_MS).unref();
  }

  medium.onWrite(begin);
  return {
    later,
    soon<T>(task: () => Promise<T>): Promise<T> {
      const { promise, resolve } = Promise.withResolvers<T>();
      later(async () => {
        const done = task();
        resolve(done);
        await done.catch(() => undefined); // whoever asked hears of it
      });
      return promise;
    },
    async flush() {
      begin();
      await Promise.all(running);
    },
  };
}
