import type { Logger } from 'pino';
import { loggingAlone, type LogContext } from './log-context.ts';

export type Background = ReturnType<typeof createBackground>;

/** Where promises live that nobody awaits: a failure is logged, and stopping can wait for them. */
export function createBackground(log: Logger, power: AbortSignal) {
  const running = new Set<Promise<void>>();

  return {
    /** `ids`: what it is about, for the log. */
    start(name: string, task: () => Promise<void>, ids: LogContext = {}): void {
      const run: Promise<void> = loggingAlone({ task: name, ...ids }, async () => task())
        .catch((error: unknown) => {
          if (!power.aborted) log.error({ err: error, task: name, ...ids }, 'a task fell over');
        })
        .finally(() => running.delete(run));
      running.add(run);
    },
    async idle(): Promise<void> {
      while (running.size > 0) await Promise.all(running);
    },
  };
}
