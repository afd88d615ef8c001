import type { Logger } from 'pino';
import type { Claims, Clock, Ledger } from '../core/ports.ts';
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
/** After this long without a sign of life an owner has expired (see the store). */
const OWNER_LIFE_MS = 3_000;

/** Takes over what belongs to nobody any more, after a kill as after a deploy, and goes on with it from where it stands. */
export function createRecovery({ ledger, claims, turns, renders, inOrder, onMissed, clock, log }: RecoveryDeps) {
  /** One at a time. Oldest first, so that those of one project stand in line as they were asked for. */
  const sweep = () => inOrder('sweep', takeOver);

  async function takeOver(): Promise<void> {
    const startAll: { readonly askedAt: number; readonly start: () => void }[] = [];
    for (const key of await claims.orphans()) {
      const [kind, id = '', messageId = ''] = key.split(':');
      if (kind === 'project' || !(await claims.take(key))) continue; // a project is taken by whoever has work for it
      const turn = kind === 'turn' ? await ledger.turns.get(id) : undefined;
      const render = kind === 'render' ? await ledger.renders.get(id) : undefined;
      if (turn && turn.phase !== 'told') startAll.push({ askedAt: turn.askedAt, start: () => turns.start(turn) });
      else if (render && render.phase !== 'told') startAll.push({ askedAt: render.askedAt, start: () => renders.start(render) });
      else await claims.release(key);
      if (kind === 'message') onMissed(id, messageId);
      log.info({ kind, id, phase: (turn ?? render)?.phase ?? 'nothing' }, 'taken over');
    }
    for (const { start } of startAll.toSorted((a, b) => a.askedAt - b.askedAt)) start();
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
