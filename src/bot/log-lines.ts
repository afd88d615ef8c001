import type { Logger } from 'pino';
import type { Render } from '../core/render.ts';
import { emit } from '../core/telemetry.ts';
import type { Turn } from '../core/turn.ts';
import type { LogContext } from '../engine/log-context.ts';

/** The ids of a turn or of an export, for what is logged about it. */
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
  emit({ kind: 'phase', ...measureOf(request), phase, afterMs, outcome: outcome.outcome ?? null });
  log.info(line, 'attempt' in request ? 'an export goes on' : 'a turn goes on');
}

function measureOf(request: Turn | Render) {
  const { id, history, askedAt } = request;
  const [last, before] = [history.at(-1), history.at(-2)];
  const ms = (last?.at ?? askedAt) - (before?.at ?? askedAt);
  const of = 'attempt' in request ? 'export' : 'turn';
  return { of, id, before: before === undefined ? null : { phase: before.phase, ms } } as const;
}
