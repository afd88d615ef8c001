import { AsyncLocalStorage } from 'node:async_hooks';

/** What a line of the log is about: names of tasks, ids of Discord and of records, never words. */
export type LogContext = Readonly<Record<string, string>>;

const context = new AsyncLocalStorage<LogContext>();

/**
 * Every line that is logged while `work` runs, however deep in it, bears these ids beside those of what runs around it.
 */
export function logging<T>(ids: LogContext, work: () => T): T {
  return context.run({ ...context.getStore(), ...ids }, work);
}

/** The same for work that outlives what has begun it: the ids of that are not its own. */
export function loggingAlone<T>(ids: LogContext, work: () => T): T {
  return context.run(ids, work);
}

/** The ids of what runs now. */
export function logContext(): LogContext {
  return context.getStore() ?? {};
}
