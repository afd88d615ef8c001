import { AsyncLocalStorage } from 'node:async_hooks';
import type { Logger } from 'pino';
import type { Render } from '../core/render.ts';
import type { Turn } from '../core/turn.ts';

/** What a line of the log is about: names of tasks, ids of Discord and of records, never words. */
export type LogContext = Readonly<Record<string, string>>;

const context = new AsyncLocalStorage<LogContext>();

/** Every line that is logged while `work` runs, however deep in it, bears these ids beside those of what runs around it. */
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

/** The ids of a turn or of an export. */
export function contextOf(request: Turn | Render): LogContext {
  const { id, projectId: project } = request;
  const thread = 'threadId' in request && request.threadId !== null ? { thread: request.threadId } : {};
  return { ...('attempt' in request ? { export: id } : { turn: id }), project, ...thread };
}

/** The line that every new phase of a turn or of an export gets: who asked, how long ago, and what came of it. */
export function logPhase(log: Logger, request: Turn | Render): void {
  const { phase, requester, askedAt, history } = request;
  const afterMs = (history.at(-1)?.at ?? askedAt) - askedAt;
  const outcome = 'outcome' in request && request.outcome !== null ? { outcome: request.outcome.kind } : {};
  const version = 'version' in request ? { version: request.version } : {};
  const line = { ...contextOf(request), person: requester.id, phase, afterMs, ...outcome, ...version };
  log.info(line, 'attempt' in request ? 'an export goes on' : 'a turn goes on');
}
