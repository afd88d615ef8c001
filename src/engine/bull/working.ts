import type { Logger } from 'pino';
import type { Clock } from '../../core/ports.ts';
import type { Background } from '../background.ts';
import type { Aside, Engine, Means, Work } from '../engine.ts';
import { createInOrder } from '../in-order.ts';
import type { Ownership } from '../ownership.ts';
import type { Again } from './joining.ts';
import type { SharedLines } from './shared-lines.ts';

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
  const atWork = new Set<string>();
  const inOrder = createInOrder();
  const next = async (projectId: string) => (await lines.of(projectId)).find(({ state }) => state !== 'aside');
  const mayGoOn = AbortSignal.any([power, closed]);
  const pause = (ms: number) => clock.sleepUntil(clock.now() + ms, mayGoOn);

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
      const aside = await carry(first, run);
      if (aside !== undefined) standAside(first, aside, wake);
      moved(projectId);
    }
    await release(claim);
  }

  async function carry(work: Work, run: Means['run']): Promise<Aside | undefined> {
    const { kind, id } = work;
    mine.add(id);
    let aside: Aside | undefined;
    try {
      await owned({ kind, id }); // whoever wrote it down lets go of it
      await lines.mark(work, 'work');
      atWork.add(id);
      tell({ kind: 'begun', id });
      aside = await run(work);
      await again(() => (aside === undefined ? lines.leave(work) : lines.mark(work, 'aside')));
    } finally {
      atWork.delete(id);
      if (aside === undefined) mine.delete(id);
    }
    return aside;
  }

  /** It stays known to the line and ours, and goes back where it belongs by then. */
  function standAside(work: Work, until: Aside, wake: (work: Work) => void): void {
    const { kind, id, projectId } = work;
    const back = async () => {
      await until().catch((error: unknown) => {
        power.throwIfAborted();
        log.warn({ err: error, [kind]: id }, 'what stands aside is looked at again');
      });
      mine.delete(id);
      wake(work);
    };
    background.start('standing aside', back, { [kind]: id, project: projectId });
  }

  return {
    mine,
    isAtWork: (): boolean => atWork.size > 0,

    /**
     * True where something is left that another process has to do: this one ends. The queue may hand it out to the same
     * process once more while that is at work on it.
     */
    work: (projectId: string, wake: (work: Work) => void): Promise<boolean> =>
      inOrder(projectId, () => untilDone(projectId, wake)),
  };
}
