import { OWNER_LIFE_MS } from '../../core/ports.ts';
import type { Means } from '../engine.ts';
import type { EngineDeps } from '../local.ts';
import { createTakeover } from '../takeover.ts';
import type { ProjectQueue } from './queue.ts';
import { isToBeDone, type SharedLines } from './shared-lines.ts';

interface LookDeps extends EngineDeps {
  readonly means: Promise<Means>;
  readonly lines: SharedLines;
  readonly queue: Pick<ProjectQueue, 'add'>;
}

/** How often what the dead have left behind is looked for, in milliseconds. */
const LOOK_MS = 2_000;
/** Each so many looks, what no queue and no claim knows of is looked for too. */
const THOROUGH = 5;

/**
 * What the queue cannot know: what a dead process had claimed but not yet put in line, and what is on disk while the
 * queue has lost it.
 *
 * @param remind writes into its line once more what waits for somebody here
 */
export function createLook({ means, lines, queue, ...deps }: LookDeps, remind: () => Promise<void>) {
  const { clock, power } = deps;
  const takeover = createTakeover({ ...deps, means });
  const { tryTo } = takeover;

  /** Whoever is handed the project of somebody dead takes it in the ordinary way. */
  async function sweep(): Promise<void> {
    const left: string[] = [];
    await takeover.sweep((projectId) => left.push(projectId));
    for (const projectId of left) await queue.add(projectId);
  }

  /** What stands in line is said to be there once more; what stands nowhere is found on disk. */
  async function lookThoroughly(): Promise<void> {
    (await means).heard(null);
    await remind();
    const before = clock.now() - OWNER_LIFE_MS;
    const inLine = new Set<string>();
    for (const projectId of await lines.projects()) {
      // who waits for somebody with it has a claim to it
      for (const one of await lines.of(projectId)) if (isToBeDone(one)) inLine.add(one.id);
      await queue.add(projectId);
    }
    await takeover.adopt(before, (id) => inLine.has(id));
  }

  /** Looks until the power goes. */
  async function run(onSettled: () => void): Promise<void> {
    const startedAt = clock.now();
    await tryTo(sweep);
    await tryTo(lookThoroughly);
    await clock.sleepUntil(startedAt + OWNER_LIFE_MS, power);
    await tryTo(sweep);
    onSettled();
    for (let looks = 1; !power.aborted; looks++) {
      await clock.sleepUntil(clock.now() + LOOK_MS, power);
      await tryTo(sweep);
      if (looks % THOROUGH === 0) await tryTo(lookThoroughly);
    }
  }

  return { run };
}
