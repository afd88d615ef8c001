import type { Logger } from 'pino';
import { workOn } from './about.ts';

export type Background = ReturnType<typeof createBackground>;

/** Where promises live that nobody awaits: a failure is logged, and stopping can wait for them. */
export function createBackground(log: Logger, power: AbortSignal) {
  const running = new Set<Promise<void>>();

  return {
    start(name: string, task: () => Promise<void>): void {
      const run: Promise<void> = workOn({ task: name }, async () => task())
        .catch((error: unknown) => {
          if (!power.aborted) log.error({ err: error, task: name }, 'a task fell over');
        })
        .finally(() => running.delete(run));
      running.add(run);
    },
    async idle(): Promise<void> {
      while (running.size > 0) await Promise.all(running);
    },
  };
}
