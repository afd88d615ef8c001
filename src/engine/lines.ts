import type { Logger } from 'pino';
import type { Clock } from '../core/ports.ts';
import { untilHeard } from './awaiting.ts';
import type { Background } from './background.ts';
import type { Awaiting, InLine, Means, Work } from './engine.ts';
import type { Ownership } from './ownership.ts';

interface LinesDeps extends Ownership {
  readonly background: Background;
  readonly clock: Clock;
  readonly log: Logger;
  readonly power: AbortSignal;
  /** How work is done, once that is known. */
  readonly means: Promise<Pick<Means, 'run' | 'moved'>>;
  /** What a dead process has left in a project has to join its line before anything is carried. */
  readonly takeOver: (visit: (projectId: string) => void) => Promise<void>;
}

/** How often a project that another process is at work on is asked for. */
const ASK_MS = 500;
const AFTER_TROUBLE_MS = 5_000;

/**
 * The work of each project, one after another in the order in which it was asked for; different projects side by side.
 * Two processes on one store take turns, a project at a time: a session never hears two requests at once.
 */
export function createLines({ own, release, background, clock, log, power, means, takeOver }: LinesDeps) {
  const lines = new Map<string, readonly InLine[]>();
  const working = new Set<string>();
  const atWork = new Set<string>();
  const closed = new AbortController();
  const of = (projectId: string): readonly InLine[] => lines.get(projectId) ?? [];
  const next = (projectId: string) => of(projectId).find(({ isAside }) => !isAside);

  async function work(projectId: string): Promise<void> {
    working.add(projectId);
    do {
      try {
        await workOff(projectId);
      } catch (error) {
        power.throwIfAborted();
        log.error({ err: error }, 'a project fell over');
        await clock.sleepUntil(clock.now() + AFTER_TROUBLE_MS, power);
      }
    } while (!closed.signal.aborted && next(projectId) !== undefined);
    working.delete(projectId);
  }

  async function workOff(projectId: string): Promise<void> {
    const claim = { kind: 'project', id: projectId } as const;
    while (!(await own(claim))) await clock.sleepUntil(clock.now() + ASK_MS, power);
    const { run, moved } = await means;
    await takeOver(visit);
    for (let first = next(projectId); first !== undefined && !closed.signal.aborted; first = next(projectId)) {
      if (!(await own(claim))) return; // this process was taken for dead: it waits like any other
      const { id } = first;
      atWork.add(id);
      const aside = await carry(first, run).finally(() => atWork.delete(id));
      leave(first);
      if (aside !== undefined) standAside(first, aside);
      moved(projectId);
    }
    await release(claim);
  }

  /** An open question holds its project. Resolves with what it waits for where that is nobody else's concern. */
  async function carry(work: Work, run: Means['run']): Promise<Awaiting | undefined> {
    for (;;) {
      const awaiting = await run(work);
      if (awaiting === undefined || awaiting.isAside) return awaiting;
      await untilHeard({ log, power }, work, awaiting);
    }
  }

  function visit(projectId: string): void {
    if (!working.has(projectId)) background.start('project', () => work(projectId), { project: projectId });
  }

  /** It stays known to the line, and goes back into it where it belongs by then. */
  function standAside(work: Work, awaiting: Awaiting): void {
    const { kind, id, projectId } = work;
    put(work, true);
    const back = async () => {
      await untilHeard({ log, power }, work, awaiting);
      leave(work);
      join(work);
    };
    background.start('standing aside', back, { [kind]: id, project: projectId });
  }

  function put({ kind, id, projectId, askedAt }: Work, isAside: boolean): void {
    lines.set(projectId, [...of(projectId), { kind, id, projectId, askedAt, isAside }].toSorted(byAsking));
  }

  function join(work: Work): void {
    const { projectId, id } = work;
    const line = of(projectId);
    if (line.some((one) => one.id === id)) return;
    put(work, false);
    visit(projectId);
    if (line.length > 0) background.start('places', async () => (await means).moved(projectId));
  }

  function leave({ projectId, id }: Work): void {
    const rest = of(projectId).filter((one) => one.id !== id);
    if (rest.length === 0) lines.delete(projectId);
    else lines.set(projectId, rest);
  }

  function byAsking(a: InLine, b: InLine): number {
    const first = Number(atWork.has(b.id)) - Number(atWork.has(a.id)) || Number(a.isAside) - Number(b.isAside);
    return first || a.askedAt - b.askedAt || a.id.length - b.id.length || (a.id < b.id ? -1 : 1);
  }

  return {
    of,

    /** Whether anything is at work now. */
    isAtWork: (): boolean => atWork.size > 0,

    /** Nothing that waits begins any more. */
    close(): void {
      closed.abort();
    },

    /** Nobody is at work on a project any more: lets go of it, after what is left to do there. */
    visit,

    join,
  };
}
