import { setImmediate } from 'node:timers/promises';
import type { Logger } from 'pino';
import { claimOf, keyOf, type Claim } from '../core/claim.ts';
import { OWNER_LIFE_MS, type Claims, type Clock } from '../core/ports.ts';
import { createInOrder } from './in-order.ts';
import type { Found, Means } from './engine.ts';

interface TakeoverDeps {
  readonly claims: Claims;
  readonly clock: Clock;
  readonly log: Logger;
  readonly power: AbortSignal;
  readonly means: Promise<Pick<Means, 'find' | 'unfinished'>>;
}

/** Goes to a project of somebody who died: only whoever takes it in the ordinary way may let go of it. */
type Visit = (projectId: string) => void;

const SWEEP_MS = 1_000;
/** So much is done before anybody else gets a turn. */
const TOGETHER = 20;

/**
 * Takes over what belongs to nobody any more, after a kill as after a deploy, and goes on with it from where it stands.
 */
export function createTakeover({ claims, clock, log, power, means }: TakeoverDeps) {
  const unreadable = new Set<string>();
  /** What may be ours although that was not heard. */
  const inDoubt = new Set<string>();
  const inOrder = createInOrder();
  /** The sweep that has not begun yet. */
  let next: { readonly visits: Set<Visit>; readonly over: Promise<void> } | null = null;

  /** One after another. Whoever asks while one is under way is served by the next, with all others who ask by then. */
  function sweep(visit: Visit): Promise<void> {
    const visits = next?.visits ?? new Set();
    visits.add(visit);
    next ??= { visits, over: inOrder('sweep', () => sweepFor(visits)) };
    return next.over;
  }

  function sweepFor(visits: ReadonlySet<Visit>): Promise<void> {
    next = null;
    return sweepOnce((projectId) => {
      for (const visit of visits) visit(projectId);
    });
  }

  /**
   * A few at a time: what is taken together is one commit. Oldest first, so that those of one project stand in line as
   * they were asked for.
   */
  async function sweepOnce(visit: Visit): Promise<void> {
    const found: Found[] = [];
    const left: string[] = [];
    try {
      for (const keys of batches(new Set([...inDoubt, ...(await claims.orphans())]))) {
        const taken = await Promise.allSettled(keys.map((key) => look(key, left)));
        found.push(...taken.flatMap((one) => (one.status === 'fulfilled' ? one.value : [])));
        for (const one of taken) if (one.status === 'rejected') throw one.reason;
      }
    } finally {
      // where the store stumbled, what was taken by then is ours, and nobody else goes on with it
      for (const some of batches(found.toSorted((a, b) => a.askedAt - b.askedAt))) {
        for (const { resume } of some) resume();
        await setImmediate();
      }
      for (const projectId of left) visit(projectId);
    }
  }

  async function look(key: string, left: string[]): Promise<readonly Found[]> {
    const claim = claimOf(key);
    if (claim?.kind !== 'project') return takeOver(key, claim);
    left.push(claim.id);
    return [];
  }

  /** What was claimed, where there is something left to do and nobody else was first. */
  async function takeOver(key: string, claim: Claim | null): Promise<readonly Found[]> {
    const one = claim === null ? undefined : await find(claim);
    if (one === 'unreadable') return [];
    inDoubt.add(key); // its answer may get lost
    const isOurs = await claims.take(key);
    inDoubt.delete(key);
    if (!isOurs) return [];
    log.info({ key, goesOn: one !== undefined }, 'taken over');
    if (one !== undefined) return [one];
    await claims.release(key);
    return [];
  }

  /**
   * What a claim was for, also where it only has to be let go of. A record that cannot be read is reported once, is
   * asked for again, since the store may have been in trouble, and holds up nobody else.
   */
  async function find(claim: Claim): Promise<Found | 'unreadable' | undefined> {
    const key = keyOf(claim);
    try {
      return await (await means).find(claim);
    } catch (error) {
      if (!unreadable.has(key)) log.error({ err: error, key }, 'a record cannot be read: its work is not gone on with');
      unreadable.add(key);
      return 'unreadable';
    }
  }

  /**
   * What is unfinished but claimed by nobody, such as after a backup was put back. What came in since is at its door
   * still. What is over is not even read.
   *
   * @param isKnown what waits somewhere already, without a claim
   */
  async function adopt(before: number, isKnown = (_id: string) => false): Promise<void> {
    for await (const claim of (await means).unfinished()) {
      if ('id' in claim && isKnown(claim.id)) continue;
      const one = await find(claim);
      if (one === undefined || one === 'unreadable' || one.isOver || one.askedAt >= before) continue;
      if (await claims.take(keyOf(claim))) one.resume();
    }
  }

  /** False where it has to be tried again. */
  async function tryTo(task: () => Promise<void>): Promise<boolean> {
    try {
      await task();
      return true;
    } catch (error) {
      log.error({ err: error }, 'recovery fell over, and tries again');
      return false;
    }
  }

  return {
    sweep,
    adopt,
    tryTo,

    /** Sweeps until the power goes. */
    async run(visit: Visit, onSettled: () => void): Promise<void> {
      const startedAt = clock.now();
      await tryTo(() => sweep(visit));
      let isAdopted = await tryTo(() => adopt(startedAt));
      await clock.sleepUntil(startedAt + OWNER_LIFE_MS, power);
      await tryTo(() => sweep(visit));
      onSettled();
      while (!power.aborted) {
        await clock.sleepUntil(clock.now() + SWEEP_MS, power);
        await tryTo(() => sweep(visit));
        isAdopted ||= await tryTo(() => adopt(startedAt));
      }
    },
  };
}

function* batches<T>(all: Iterable<T>): Generator<readonly T[]> {
  const left = [...all];
  while (left.length > 0) yield left.splice(0, TOGETHER);
}
