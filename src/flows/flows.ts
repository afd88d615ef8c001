import type { Logger } from 'pino';
import type { Audience, Claims, Clock, Ledger, Mailbox, Nemo } from '../core/ports.ts';
import type { Background } from './background.ts';
import { createBatches } from './turn/batch.ts';
import { createBook } from './turn/book.ts';
import { createBursts } from './intake/bursts.ts';
import { createCarry } from './turn/carry.ts';
import { createCatchUp } from './intake/catch-up.ts';
import { createDelivery } from './render/delivery.ts';
import { createEntry } from './turn/entry.ts';
import { createGathering } from './turn/gathering.ts';
import { createHeld } from './intake/held.ts';
import { createInLine } from './showing/in-line.ts';
import { createInOrder } from './in-order.ts';
import { createInquiries } from './intake/inquiries.ts';
import { createIntake } from './intake/intake.ts';
import { createLocked } from './locked.ts';
import { createMaterials } from './project/materials.ts';
import { createOpening } from './turn/opening.ts';
import { createOverviews } from './showing/overviews.ts';
import { createPeople } from './project/people.ts';
import { createPlaces } from './project/places.ts';
import { createPostingLine } from './render/posting-line.ts';
import { createPresses } from './turn/presses.ts';
import { createProjectBook } from './project/project-book.ts';
import { createProjects } from './project/projects.ts';
import { createQueue } from './queue.ts';
import { createReading } from './intake/reading.ts';
import { createReceipts } from './turn/receipts.ts';
import { createRecovery } from './recovery.ts';
import { createRefusals } from './intake/refusals.ts';
import { createRenderRunner } from './render/render-runner.ts';
import { createRenders } from './render/renders.ts';
import { createRetries } from './retry.ts';
import { createRequestText } from './turn/request-text.ts';
import { createSessions } from './project/sessions.ts';
import { createSettlement } from './turn/settlement.ts';
import { createShelf } from './render/shelf.ts';
import { createShowing } from './showing/showing.ts';
import { createTidings } from './showing/tidings.ts';
import { createStopping } from './stopping.ts';
import { createTurnRunner } from './turn/turn-runner.ts';
import { createTurns } from './turn/turns.ts';
import { createUnderWay } from './under-way.ts';
import { createVersions } from './render/versions.ts';
import { createWithdrawal } from './intake/withdrawal.ts';

export type Flows = ReturnType<typeof createFlows>;

/** The world, and every wait in milliseconds. */
export interface FlowsDeps {
  readonly nemo: Nemo;
  readonly audience: Audience;
  readonly mailbox: Mailbox;
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
    readonly BURST_MS: number;
  };
}

/** Everything the bot does, put together once. */
export function createFlows(deps: FlowsDeps) {
  const retries = createRetries(deps);
  const world = { ...deps, retries };
  const { nemo, ledger, config } = world;
  const inOrder = createInOrder();
  const underWay = createUnderWay();
  const waits = { lookFirstMs: config.LOOK_FIRST_MS, lookNextMs: config.LOOK_NEXT_MS, answerLimitMs: config.ANSWER_LIMIT_MS };
  const burstMs = config.BURST_MS;
  const locked = createLocked({ ...world, inOrder });
  const book = createBook({ ...world, inOrder, waits });
  const entry = createEntry(world);
  const projectBook = createProjectBook({ ledger, locked });
  const places = createPlaces({ ledger });
  const people = createPeople({ ledger });
  const showing = createShowing(world);
  const sessions = createSessions({ nemo, projectBook, locked });
  const materials = createMaterials({ ...world, sessions });
  const tidings = createTidings({ ...world, projectBook });
  const receipts = createReceipts(world);
  const versions = createVersions({ ...world, shelf: createShelf({ ledger, inOrder }) });
  const overviews = createOverviews({ ...world, inOrder });
  const projects = createProjects({ ledger, people, versions, projectBook });

  // The line carries what its carriers put into it: each knows the other by these sentences only.
  const queue = createQueue({
    ...world,
    onTaken: () => recovery.sweep(),
    carry: (item) => carry(item),
    onMove: (projectId) => inLine.changed(projectId),
  });
  const inLine = createInLine({ ...world, showing, lineOf: queue.of });
  const batches = createBatches({ entry, underWay, queue });

  const whenItsTurn = createPostingLine(inOrder);
  const delivery = createDelivery({ ...world, tidings, materials, versions, showing, whenItsTurn });
  const renderRunner = createRenderRunner({
    ...world,
    delivery,
    versions,
    showing,
    pollMs: config.RENDER_POLL_MS,
    limitMs: config.RENDER_LIMIT_MS,
  });
  const renders = createRenders({ ...world, book, underWay, runner: renderRunner, versions, overviews, showing, queue });

  const opening = createOpening({
    ...world,
    book,
    projectBook,
    projects,
    places,
    inLine,
    inOrder,
    beforeOpened: (id) => catchUp.unread(id),
    onOpened: (id, since) => world.background.start('reading again', () => catchUp.from(id, since)),
  });
  const settlement = createSettlement({ ...world, tidings, sessions, materials, receipts, renders, versions, showing });
  const gathering = createGathering({ ...world, projectBook, sessions, materials, versions, receipts, showing });
  const parts = {
    book,
    opening,
    batches,
    gathering,
    projectBook,
    sessions,
    receipts,
    renders,
    overviews,
    settlement,
    showing,
    requestText: createRequestText({ ledger, versions }),
  };
  const runner = createTurnRunner({
    ...world,
    ...parts,
    stillWorkingMs: config.STILL_WORKING_MS,
  });
  const carry = createCarry({ ...world, underWay, runner, overviews, renders });
  const presses = createPresses({ ...world, queue });
  const turns = createTurns({
    ...world,
    underWay,
    presses,
    entry,
    book,
    projectBook,
    projects,
    opening,
    queue,
    people,
    materials,
    versions,
    showing,
  });

  const held = createHeld({ ...world, locked, projects, materials, burstMs });
  const inquiries = createInquiries({ ...world, versions });
  const reading = createReading(world);
  const refusals = createRefusals({ ...world, people });
  const withdrawal = createWithdrawal({ ...world, projects, turns });
  const bursts = createBursts({ ...world, turns, withdrawal, burstMs });
  const intake = createIntake({
    ...world,
    reading,
    people,
    projects,
    held,
    refusals,
    bursts,
    withdrawal,
    turns,
    renders,
    versions,
    inquiries,
    places,
    inOrder,
    burstMs,
  });
  const catchUp = createCatchUp({ ...world, intake, places });
  const recovery = createRecovery({
    ...world,
    turns,
    renders,
    inOrder,
    onLeft: (kind, id) => (kind === 'project' ? queue.visit(id) : world.background.start('lock', () => locked(id, async () => {}))),
    onMissed: (channelId, messageId, claim) =>
      world.background.start('reading again', async () => {
        await catchUp.from(channelId, messageId);
        await world.claims.release(claim);
      }),
  });

  const stop = createStopping({ ...world, queue, showing });

  return { stop, wake: retries.wake, turns, renders, projects, versions, inquiries, intake, catchUp, recovery };
}
