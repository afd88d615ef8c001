import type { Logger } from 'pino';
import { OWNER_LIFE_MS, type Claims, type Clock, type Ledger } from '../core/ports.ts';
import type { Render } from '../core/render.ts';
import type { Turn } from '../core/turn.ts';
import type { InOrder } from './in-order.ts';
import type { Renders } from './render/renders.ts';
import type { Turns } from './turn/turns.ts';

interface RecoveryDeps {
  readonly ledger: Ledger;
  readonly claims: Claims;
  readonly turns: Turns;
  readonly renders: Renders;
  readonly inOrder: InOrder;
  /** A project or a lock of somebody who died: only whoever takes it in the ordinary way may let go of it. */
  readonly onLeft: (kind: 'project' | 'lock', id: string) => void;
  /** A message was being read when its reader died: it has to be read again, and its claim is let go of then. */
  readonly onMissed: (channelId: string, messageId: string, claim: string) => void;
  readonly clock: Clock;
  readonly log: Logger;
}

const SWEEP_MS = 1_000;

interface Found {
  readonly askedAt: number;
  readonly isOver: boolean;
  readonly start: () => void;
}

/** Takes over what belongs to nobody any more, after a kill as after a deploy, and goes on with it from where it stands. */
export function createRecovery({ ledger, claims, turns, renders, inOrder, onLeft, onMissed, clock, log }: RecoveryDeps) {
  const sweep = () => inOrder('sweep', takeOver);
  const unreadable = new Set<string>();

  /** One at a time. Oldest first, so that those of one project stand in line as they were asked for. */
  async function takeOver(): Promise<void> {
    const found: Found[] = [];
    const others: (() => void)[] = [];
    for (const key of await claims.orphans()) {
      const [kind = '', id = '', messageId = ''] = key.split(':');
      if (kind === 'project' || kind === 'lock') {
        others.push(() => onLeft(kind, id));
        continue;
      }
      const work = await find(kind, id, key);
      if (work === 'unreadable' || !(await claims.take(key))) continue;
      if (work !== undefined) found.push(work);
      else if (kind === 'message') others.push(() => onMissed(id, messageId, key));
      else await claims.release(key);
      log.info({ kind, id, goesOn: work !== undefined }, 'taken over');
    }
    for (const { start } of found.toSorted((a, b) => a.askedAt - b.askedAt)) start();
    for (const start of others) start(); // after the turns: a message that is read again may be part of one
  }

  /**
   * What a claim was for, also where it only has to be let go of. A record that cannot be read is reported once, is asked
   * for again, since the store may have been in trouble, and holds up nobody else.
   */
  async function find(kind: string, id: string, key: string): Promise<Found | 'unreadable' | undefined> {
    try {
      const turn = kind === 'turn' ? await ledger.turns.get(id) : undefined;
      if (turn !== undefined) return { ...startOf(turn), start: () => turns.start(turn) };
      const render = kind === 'render' ? await ledger.renders.get(id) : undefined;
      if (render !== undefined) return { ...startOf(render), start: () => renders.start(render) };
      return undefined;
    } catch (error) {
      if (!unreadable.has(key)) log.error({ err: error, kind, id }, 'a record cannot be read: its work is not gone on with');
      unreadable.add(key);
      return 'unreadable';
    }
  }

  /**
   * What is unfinished but claimed by nobody, such as after a backup was put back. What came in since is at its door still.
   * What is over is not even read.
   */
  async function adopt(kind: 'turn' | 'render', unfinished: AsyncIterable<string>, before: number): Promise<void> {
    for await (const id of unfinished) {
      const work = await find(kind, id, `${kind}:${id}`);
      if (work === undefined || work === 'unreadable' || work.isOver || work.askedAt >= before) continue;
      if (await claims.take(`${kind}:${id}`)) work.start();
    }
  }

  async function tryTo(task: () => Promise<void>): Promise<void> {
    await task().catch((error: unknown) => log.error({ err: error }, 'recovery fell over, and tries again'));
  }

  return {
    sweep,

    /** Sweeps until the power goes. `onSettled`: everything of processes that died before this one began is taken over. */
    async run(power: AbortSignal, onSettled: () => void): Promise<void> {
      const startedAt = clock.now();
      await tryTo(sweep);
      await tryTo(() => adopt('turn', ledger.turns.unfinished(), startedAt));
      await tryTo(() => adopt('render', ledger.renders.unfinished(), startedAt));
      await clock.sleepUntil(startedAt + OWNER_LIFE_MS, power);
      await tryTo(sweep);
      onSettled();
      while (!power.aborted) {
        await clock.sleepUntil(clock.now() + SWEEP_MS, power);
        await tryTo(sweep);
      }
    },
  };
}

function startOf({ askedAt, phase }: Turn | Render) {
  return { askedAt, isOver: phase === 'told' };
}
