import type { Logger } from 'pino';
import type { Claims, Clock } from '../core/ports.ts';
import { workOn } from './about.ts';
import type { Background } from './background.ts';

/** One thing that waits for its project: a turn, or an export that somebody asked for. */
export interface Item {
  readonly kind: 'turn' | 'render';
  readonly id: string;
  readonly projectId: string;
  readonly askedAt: number;
}

export type Queue = ReturnType<typeof createQueue>;

interface QueueDeps {
  readonly claims: Claims;
  readonly background: Background;
  readonly clock: Clock;
  readonly log: Logger;
  readonly power: AbortSignal;
  /** A project was taken: what a dead process left in it has to join before anything is carried. */
  readonly onTaken: () => Promise<void>;
  /** Carries one item as far as the project must wait for it. */
  readonly carry: (item: Item) => Promise<void>;
  /** An item came to its end: the places of the others have changed. */
  readonly onMove: (projectId: string) => Promise<void>;
}

/** How often a project that another process is at work on is asked for. */
const ASK_MS = 500;
const AFTER_TROUBLE_MS = 5_000;

/**
 * The work of each project, one after another in the order in which it was asked for; different projects side by side.
 * Two processes on one store take turns, a project at a time: a session never hears two requests at once.
 */
export function createQueue({ claims, background, clock, log, power, onTaken, carry, onMove }: QueueDeps) {
  const lines = new Map<string, readonly Item[]>();
  const working = new Set<string>();
  const atWork = new Set<string>();
  const closed = new AbortController();
  const of = (projectId: string): readonly Item[] => lines.get(projectId) ?? [];

  async function work(projectId: string): Promise<void> {
    working.add(projectId);
    do {
      try {
        await workOff(projectId);
      } catch (error) {
        power.throwIfAborted();
        log.error({ err: error, project: projectId }, 'a project fell over');
        await clock.sleepUntil(clock.now() + AFTER_TROUBLE_MS, power);
      }
    } while (!closed.signal.aborted && of(projectId).length > 0);
    working.delete(projectId);
  }

  async function workOff(projectId: string): Promise<void> {
    await enter(projectId);
    await onTaken();
    for (let [item] = of(projectId); item !== undefined && !closed.signal.aborted; [item] = of(projectId)) {
      if (!(await claims.take(`project:${projectId}`))) return; // this process was taken for dead: it waits like any other
      atWork.add(item.id);
      await workOn({ project: projectId, [item.kind]: item.id }, () => carry(item)).finally(() => atWork.delete(item.id));
      leave(item);
      await onMove(projectId);
    }
    await claims.release(`project:${projectId}`);
  }

  async function enter(projectId: string): Promise<void> {
    while (!(await claims.take(`project:${projectId}`))) await clock.sleepUntil(clock.now() + ASK_MS, power);
  }

  function start(projectId: string): void {
    if (!working.has(projectId)) background.start('project', () => work(projectId));
  }

  function leave({ projectId, id }: Item): void {
    const rest = of(projectId).filter((item) => item.id !== id);
    if (rest.length === 0) lines.delete(projectId);
    else lines.set(projectId, rest);
  }

  function byAsking(a: Item, b: Item): number {
    const first = Number(atWork.has(b.id)) - Number(atWork.has(a.id));
    return first || a.askedAt - b.askedAt || a.id.length - b.id.length || (a.id < b.id ? -1 : 1);
  }

  return {
    /** The items of a project in order: the one at work, then those who wait. */
    of,

    /** Whether anything is at work now. */
    atWork: (): boolean => atWork.size > 0,

    /** Nothing that waits begins any more. */
    close(): void {
      closed.abort();
    },

    /** Nobody is at work on a project any more: lets go of it, after what is left to do there. */
    visit: start,

    join({ kind, id, projectId, askedAt }: Item): void {
      const line = of(projectId);
      if (line.some((item) => item.id === id)) return;
      lines.set(projectId, [...line, { kind, id, projectId, askedAt }].toSorted(byAsking));
      start(projectId);
      if (line.length > 0) background.start('places', () => onMove(projectId));
    },
  };
}
