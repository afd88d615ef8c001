import type { Logger } from 'pino';
import { OWNER_LIFE_MS, type Claims, type Clock, type Ledger } from '../core/ports.ts';
import type { Render } from '../core/render.ts';
import type { Turn } from '../core/turn.ts';
import type { InOrder } from './in-order.ts';
import type { Renders } from './renders.ts';
import type { Turns } from './turns.ts';

interface RecoveryDeps {
  readonly ledger: Ledger;
  readonly claims: Claims;
  readonly turns: Turns;
  readonly renders: Renders;
  readonly inOrder: InOrder;
  /** A message was being read when its reader died: it has to be read again. */
  readonly onMissed: (channelId: string, messageId: string) => void;
  readonly clock: Clock;
  readonly log: Logger;
}

const SWEEP_MS = 1_000;

interface Found {
  readonly askedAt: number;
  readonly start: () => void;
}

/** Takes over what belongs to nobody any more, after a kill as after a deploy, and goes on with it from where it stands. */
export function createRecovery({ ledger, claims, turns, renders, inOrder, onMissed, clock, log }: RecoveryDeps) {
  const sweep = () => inOrder('sweep', takeOver);

  /** One at a time. Oldest first, so that those of one project stand in line as they were asked for. */
  async function takeOver(): Promise<void> {
    const found: Found[] = [];
    for (const key of await claims.orphans()) {
      const [kind = '', id = '', messageId = ''] = key.split(':');
      if (kind === 'project' || !(await claims.take(key))) continue; // a project is taken by whoever has work for it
      if (kind === 'message') onMissed(id, messageId);
      const work = await find(kind, id);
      if (work !== undefined) found.push(work);
      else await claims.release(key);
      log.info({ kind, id, unfinished: work !== undefined }, 'taken over');
    }
    for (const { start } of found.toSorted((a, b) => a.askedAt - b.askedAt)) start();
  }

  /** What is left to do for a claim. A record that cannot be read is reported, and holds up nobody else. */
  async function find(kind: string, id: string): Promise<Found | undefined> {
    try {
      const turn = kind === 'turn' ? await ledger.turns.get(id) : undefined;
      if (turn !== undefined && turn.phase !== 'told') return { askedAt: turn.askedAt, start: () => turns.start(turn) };
      const render = kind === 'render' ? await ledger.renders.get(id) : undefined;
      if (render !== undefined && render.phase !== 'told') return { askedAt: render.askedAt, start: () => renders.start(render) };
    } catch (error) {
      log.error({ err: error, kind, id }, 'a record cannot be read: its work is not gone on with');
    }
    return undefined;
  }

  /** What is unfinished but claimed by nobody, such as after a backup was put back. What came in since is at its door still. */
  async function adoptStrays(before: number): Promise<void> {
    const isStray = ({ phase, askedAt }: Turn | Render) => phase !== 'told' && askedAt < before;
    for await (const turn of ledger.turns.all()) {
      if (isStray(turn) && (await claims.take(`turn:${turn.id}`))) turns.start(turn);
    }
    for await (const render of ledger.renders.all()) {
      if (isStray(render) && (await claims.take(`render:${render.id}`))) renders.start(render);
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
      await tryTo(() => adoptStrays(startedAt));
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
