import type { Logger } from 'pino';
import { keyOf, type Claim } from '../core/claim.ts';
import type { Claims, Clock } from '../core/ports.ts';
import type { Background } from './background.ts';
import type { Engine, Means } from './engine.ts';
import { createLines } from './lines.ts';
import { ownershipIn } from './ownership.ts';
import { createPauses } from './pauses.ts';
import { createTakeover } from './takeover.ts';

export interface EngineDeps {
  readonly claims: Claims;
  readonly background: Background;
  readonly clock: Clock;
  readonly log: Logger;
  readonly power: AbortSignal;
}

const ASK_MS = 50;

/** The engine of one machine: lines in memory, and claims in the store, which processes on the same store share. */
export function createLocalEngine(deps: EngineDeps): Engine {
  const { clock, power } = deps;
  const { promise: means, resolve: start } = Promise.withResolvers<Means>();
  const ownership = ownershipIn(deps.claims);
  /** Whoever waits for its turn may wait until something else is written. */
  const own = (claim: Claim) => deps.claims.takeSoon(keyOf(claim));
  const pauses = createPauses(deps);
  const takeover = createTakeover({ ...deps, means });
  const lines = createLines({ ...deps, ...ownership, own, means, takeOver: takeover.sweep });

  return {
    ...ownership,
    ...pauses,
    start,
    takeOver: (onSettled) => takeover.run(lines.visit, onSettled),
    wake: (work) => lines.join(work),
    tell: () => undefined, // whoever else is on the same store finds out by itself
    line: async (projectId) => lines.of(projectId),

    async stop(drainMs) {
      lines.close();
      const until = clock.now() + drainMs;
      while (lines.isAtWork() && clock.now() < until) {
        await clock.sleepUntil(Math.min(clock.now() + ASK_MS, until), power);
      }
    },
  };
}
