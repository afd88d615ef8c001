import type { Logger } from 'pino';
import type { Clock } from '../../core/ports.ts';
import type { Background } from '../background.ts';
import type { Engine, Means, Work } from '../engine.ts';
import type { ProjectQueue } from './queue.ts';
import type { SharedLines } from './shared-lines.ts';

export type Joining = ReturnType<typeof createJoining>;

interface JoiningDeps {
  readonly lines: SharedLines;
  readonly release: Engine['release'];
  readonly means: Promise<Pick<Means, 'moved'>>;
  readonly background: Background;
  readonly again: Again;
}

/** Does it until it is done, however long the queue is away. Rejects only when the process ends. */
export type Again = (task: () => Promise<unknown>) => Promise<void>;

const AGAIN_MS = 500;

export function againAfterTrouble({ clock, log, power }: { clock: Clock; log: Logger; power: AbortSignal }): Again {
  return async (task) => {
    for (;;) {
      try {
        return void (await task());
      } catch (error) {
        power.throwIfAborted();
        log.debug({ err: error }, 'the queue does not take it yet');
        await clock.sleepUntil(clock.now() + AGAIN_MS, power);
      }
    }
  };
}

/**
 * Puts work in line, where whoever has room finds it: it is let go of by whoever wrote it down.
 *
 * @param mine what this process is at work on, or keeps aside
 */
export function createJoining(
  { lines, release, means, background, again }: JoiningDeps,
  queue: Pick<ProjectQueue, 'add'>,
  mine: ReadonlySet<string>,
) {
  const joining = new Map<string, Work>();
  /** What was woken once more meanwhile: whoever found it has taken it, and it has to be let go of again. */
  const wokenAgain = new Set<string>();

  async function join(work: Work, ready?: Promise<void>): Promise<void> {
    const { kind, id, projectId } = work;
    await again(() => lines.join(work));
    await ready;
    if (!mine.has(id)) await release({ kind, id });
    await again(() => queue.add(projectId));
  }

  async function joinAndTell(work: Work, ready?: Promise<void>): Promise<void> {
    await join(work, ready);
    while (wokenAgain.delete(work.id)) await join(work);
    joining.delete(work.id);
    if ((await lines.of(work.projectId)).length > 1) (await means).moved(work.projectId);
  }

  return {
    wake({ kind, id, projectId, askedAt }: Work, ready?: Promise<void>): void {
      if (mine.has(id)) return;
      if (joining.has(id)) return void wokenAgain.add(id);
      const work = { kind, id, projectId, askedAt };
      joining.set(id, work);
      background.start('joining the line', () => joinAndTell(work, ready), { [kind]: id, project: projectId });
    },

    /** What is just on its way into the line of a project. */
    of: (projectId: string): readonly Work[] => [...joining.values()].filter((work) => work.projectId === projectId),
  };
}
