import type { Claims, Records } from '../core/ports.ts';
import type { Promised } from '../core/project.ts';
import { excuse, type ExcuseDeps } from './excuse.ts';
import type { Asked } from './permissions.ts';

/** How often it is looked for answers that another process has left. */
const LOOK_MS = 5_000;

export type Promises = ReturnType<typeof createPromises>;

interface PromisesDeps extends ExcuseDeps {
  readonly answers: Records<Promised>;
  readonly claims: Claims;
}

/**
 * Answers that people wait for while they are found out: who reads “is thinking…” reads something else in the end, also
 * after a kill.
 */
export function createPromises(deps: PromisesDeps) {
  const { answers, claims } = deps;
  /** Interactions that this process has promised an answer to. */
  const mine = new Set<string>();

  return {
    /** On disk before it is promised, and until it is kept. */
    async make({ id, applicationId, token, locale }: Asked): Promise<void> {
      mine.add(id);
      await Promise.all([
        claims.take(`answer:${id}`),
        answers.put(id, { id, applicationId, interactionToken: token, locale }),
      ]);
    },

    /** Whoever answers is done with it: an answer that does not stand there is excused later. */
    async close(id: string, isAnswered: boolean): Promise<void> {
      if (!mine.has(id)) return;
      try {
        if (isAnswered) await answers.remove(id);
        await claims.release(`answer:${id}`);
        mine.delete(id);
      } catch (error) {
        // The answer stands, whatever the store says now: it must not be written over by an excuse.
        deps.log.warn({ err: error }, 'a promise could not be let go of');
      }
    },

    /** Excuses the answers of processes that have died since, or were stopped: as long as this one lives. */
    excuseLeft: () => excuseForEver(deps, mine),
  };
}

async function excuseForEver(deps: PromisesDeps, mine: ReadonlySet<string>): Promise<void> {
  const { clock, log, power } = deps;
  for (;;) {
    await excuseAll(deps, mine).catch((error: unknown) => {
      power.throwIfAborted();
      log.warn({ err: error }, 'what was promised could not be looked at');
    });
    await clock.sleepUntil(clock.now() + LOOK_MS, power);
  }
}

async function excuseAll(deps: PromisesDeps, mine: ReadonlySet<string>): Promise<void> {
  const { answers, claims } = deps;
  for await (const promised of answers.all()) {
    const { id } = promised;
    if (mine.has(id) || !(await claims.take(`answer:${id}`))) continue;
    await excuse(deps, promised);
    await answers.remove(id);
    await claims.release(`answer:${id}`);
  }
}
