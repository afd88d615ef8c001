import type { Logger } from 'pino';
import type { Audience, Claims, Clock, Ledger, Nemo } from '../core/ports.ts';
import type { Background } from './background.ts';
import { createBook } from './book.ts';
import { createDelivery } from './delivery.ts';
import { createInOrder } from './in-order.ts';
import { createLine } from './line.ts';
import { createMaterials } from './materials.ts';
import { createReceipts } from './receipts.ts';
import { createRecovery } from './recovery.ts';
import { createRenderRunner } from './render-runner.ts';
import { createRenders } from './renders.ts';
import { createSessions } from './sessions.ts';
import { createSettlement } from './settlement.ts';
import { createShowing } from './showing.ts';
import { createTurnRunner } from './turn-runner.ts';
import { createTurns } from './turns.ts';
import { createVersions } from './versions.ts';

export type Flows = ReturnType<typeof createFlows>;

/** The world, and every wait in milliseconds. */
export interface FlowsDeps {
  readonly nemo: Nemo;
  readonly audience: Audience;
  readonly ledger: Ledger;
  readonly claims: Claims;
  readonly background: Background;
  readonly clock: Clock;
  readonly log: Logger;
  readonly power: AbortSignal;
  readonly config: {
    readonly RENDER_POLL_MS: number;
    readonly RENDER_LIMIT_MS: number;
    readonly ANSWER_LIMIT_MS: number;
    readonly STILL_WORKING_MS: number;
    readonly LOOK_FIRST_MS: number;
    readonly LOOK_NEXT_MS: number;
  };
}

/** Everything the bot does, put together once. */
export function createFlows(world: FlowsDeps) {
  const { nemo, ledger, config } = world;
  const inOrder = createInOrder();
  const waits = { lookFirstMs: config.LOOK_FIRST_MS, lookNextMs: config.LOOK_NEXT_MS, answerLimitMs: config.ANSWER_LIMIT_MS };
  const book = createBook({ ...world, inOrder, waits });
  const showing = createShowing(world);
  const sessions = createSessions({ nemo, ledger, inOrder });
  const materials = createMaterials(world);
  const receipts = createReceipts(nemo);
  const versions = createVersions(world);

  const delivery = createDelivery({ ...world, materials, versions, showing });
  const renderRunner = createRenderRunner({ ...world, delivery, showing, pollMs: config.RENDER_POLL_MS, limitMs: config.RENDER_LIMIT_MS });
  const renders = createRenders({ ...world, runner: renderRunner });

  const settlement = createSettlement({ ...world, materials, receipts, renders, versions, showing });
  const turnRunner = createTurnRunner({
    ...world,
    book,
    sessions,
    materials,
    receipts,
    settlement,
    showing,
    stillWorkingMs: config.STILL_WORKING_MS,
  });
  const turns = createTurns({ ...world, book, line: createLine(), runner: turnRunner, showing, inOrder });

  return { turns, renders, recovery: createRecovery({ ...world, turns, renders }) };
}
