import type { Logger } from 'pino';
import type { Claims, Clock, Ledger } from '../core/ports.ts';
import type { Renders } from './renders.ts';
import type { Turns } from './turns.ts';

interface RecoveryDeps {
  readonly ledger: Ledger;
  readonly claims: Claims;
  readonly turns: Turns;
  readonly renders: Renders;
  readonly clock: Clock;
  readonly log: Logger;
}

const SWEEP_MS = 1_000;

/** Takes over what belongs to nobody any more, after a kill as after a deploy, and goes on with it from where it stands. */
export function createRecovery({ ledger, claims, turns, renders, clock, log }: RecoveryDeps) {
  async function sweep(): Promise<void> {
    for (const key of await claims.orphans()) {
      if (!(await claims.take(key))) continue;
      const [kind, id = ''] = key.split(':');
      const turn = kind === 'turn' ? await ledger.turns.get(id) : undefined;
      const render = kind === 'render' ? await ledger.renders.get(id) : undefined;
      if (turn && turn.phase !== 'told') turns.start(turn);
      else if (render && render.phase !== 'told') renders.start(render);
      else await claims.release(key);
      log.info({ kind, id, phase: (turn ?? render)?.phase ?? 'nothing' }, 'taken over');
    }
  }

  return {
    /** Sweeps until the power goes. */
    async run(power: AbortSignal): Promise<void> {
      while (!power.aborted) {
        await sweep();
        await clock.sleepUntil(clock.now() + SWEEP_MS, power);
      }
    },
  };
}
