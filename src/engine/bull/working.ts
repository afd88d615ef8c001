import type { Logger } from 'pino';
import type { Clock } from '../../core/ports.ts';
import { untilHeard } from '../awaiting.ts';
import type { Background } from '../background.ts';
import type { Awaiting, Engine, Means, Work } from '../engine.ts';
import { createInOrder } from '../in-order.ts';
import type { Ownership } from '../ownership.ts';
import type { Again } from './joining.ts';
import { isToBeDone, type SharedLines } from './shared-lines.ts';

interface WorkingDeps extends Pick<Ownership, 'own' | 'release'> {
  readonly lines: SharedLines;
  readonly background: Background;
  readonly again: Again;
  readonly tell: Engine['tell'];
  readonly means: Promise<Pick<Means, 'run' | 'moved'>>;
  readonly clock: Clock;
  readonly log: Logger;
  readonly power: AbortSignal;
}

/** How often somebody else's claim is asked for, in milliseconds. */
const ASK_MS = 100;
const AFTER_TROUBLE_MS = 1_000;

/**
 * Works off the line of one project. What holds is the claim in the store: a queue may hand a project out a second time
 * while the first one still lives.
 */
export function createWorking(deps: WorkingDeps, closed: AbortSignal) {
  const { lines, own, release, background, again, tell, means, clock, log, power } = deps;
  const mine = new Set<string>();
  /** Of those: how what waits for somebody is written into its line. */
  const markAgain = new Map<string, () => Promise<unknown>>();
  const atWork = new Set<string>();
  const inOrder = createInOrder();
  const mayGoOn = AbortSignal.any([power, closed]);
  const pause = (ms: number) => clock.sleepUntil(clock.now() + ms, mayGoOn);

  /** As long as a question is open that holds its project, there is nothing to do there. */
  async function next(projectId: string): Promise<Work | undefined> {
    const first = (await lines.of(projectId)).find(({ state }) => state !== 'aside');
    return first !== undefined && isToBeDone(first) ? first : undefined;
  }

  async function owned(claim: Parameters<typeof own>[0]): Promise<void> {
    while (!(await own(claim))) await pause(ASK_MS);
  }

  async function untilDone(projectId: string, wake: (work: Work) => void): Promise<boolean> {
    for (;;) {
      try {
        await workOff(projectId, wake);
        return false;
      } catch (error) {
        if (mayGoOn.aborted) return true;
        log.error({ err: error }, 'a project fell over');
        await pause(AFTER_TROUBLE_MS).catch(() => undefined);
      }
    }
  }

  async function workOff(projectId: string, wake: (work: Work) => void): Promise<void> {
    const claim = { kind: 'project', id: projectId } as const;
    const { run, moved } = await means;
    await owned(claim);
    for (let first = await next(projectId); first !== undefined; first = await next(projectId)) {
      mayGoOn.throwIfAborted();
      await owned(claim);
      const awaiting = await carry(first, run);
      if (awaiting !== undefined) wait(first, awaiting, wake);
      moved(projectId);
    }
    await release(claim);
  }

  async function carry(work: Work, run: Means['run']): Promise<Awaiting | undefined> {
    const { kind, id } = work;
    mine.add(id);
    let awaiting: Awaiting | undefined;
    try {
      await owned({ kind, id }); // whoever wrote it down lets go of it
      await lines.mark(work, 'work');
      atWork.add(id);
      tell({ kind: 'begun', of: kind, id });
      awaiting = await run(work);
      await again(awaiting === undefined ? () => lines.leave(work) : marking(work, awaiting));
    } finally {
      atWork.delete(id);
      if (awaiting === undefined) mine.delete(id);
    }
    return awaiting;
  }

  const marking =
    (work: Work, { isAside }: Awaiting) =>
    () =>
      lines.mark(work, isAside ? 'aside' : 'asking');

  /** It stays known to the line and ours, takes no room, and goes back where it belongs by then. */
  function wait(work: Work, awaiting: Awaiting, wake: (work: Work) => void): void {
    const { kind, id, projectId } = work;
    markAgain.set(id, marking(work, awaiting));
    const back = async () => {
      await untilHeard({ log, power }, work, awaiting);
      markAgain.delete(id);
      mine.delete(id);
      wake(work);
    };
    background.start('waiting for somebody', back, { [kind]: id, project: projectId });
  }

  return {
    mine,

    /** What waits for somebody here stands in its line, also where the queue has lost all that it knew. */
    async remind(): Promise<void> {
      for (const mark of markAgain.values()) await mark();
    },

    isAtWork: (): boolean => atWork.size > 0,

    /**
     * True where something is left that another process has to do: this one ends. The queue may hand it out to the same
     * process once more while that is at work on it.
     */
    work: (projectId: string, wake: (work: Work) => void): Promise<boolean> =>
      inOrder(projectId, () => untilDone(projectId, wake)),
  };
}
