import { setImmediate } from 'node:timers/promises';
import type { Claim } from '../core/claim.ts';
import { makeReady } from '../core/gui.ts';
import type { Render } from '../core/render.ts';
import type { Turn } from '../core/turn.ts';
import { logging } from '../engine/log-context.ts';
import type { Awaiting, Found, Means, Work } from '../engine/engine.ts';
import { run } from '../engine/machine.ts';
import { reread } from './inbox/read-missed.ts';
import { showRestart } from './progress/card.ts';
import { heardElsewhere } from './elsewhere.ts';
import { tellPlaces } from './progress/in-line.ts';
import { beginWaiting, isOver as isExportOver, resumeRender } from './render/exports.ts';
import { carryingTurns } from './turn/carrying.ts';
import { resumeTurn } from './turn/receive.ts';
import type { World } from './world.ts';

/** From now on the engine of this world does what it is asked for. */
export function startWork(world: World): void {
  const { engine, ledger, background } = world;
  const means: Means = {
    run: (work) => carryWork(world, work),
    moved(projectId) {
      background.start('letting go', () => letGo(world, projectId));
      tellPlaces(world, projectId);
    },
    heard: (news) => heardElsewhere(world, news),
    find: (claim) => find(world, claim),
    async *unfinished() {
      for await (const id of ledger.turns.unfinished()) yield { kind: 'turn', id };
      for await (const id of ledger.renders.unfinished()) yield { kind: 'render', id };
    },
  };
  engine.start(means);
}

/** Whoever asks the rules of words for the first time waits for all of them: so it is done before, a rule at a time. */
export async function readySoon({ power }: World): Promise<void> {
  const steps = makeReady();
  while (!power.aborted && steps.next().done !== true) await setImmediate();
}

/**
 * How the bot leaves: nothing new begins, what runs may end within this time, and who still waits reads that it goes
 * on.
 */
export async function stopWork(world: World, drainMs: number): Promise<void> {
  await world.engine.stop(drainMs);
  showRestart(world);
}

/** A turn until it is told, an export until it knows which version it is about. */
async function carryWork(world: World, { kind, id, projectId: project }: Work): Promise<Awaiting | undefined> {
  if (kind === 'render') {
    await logging({ export: id, project }, () => beginWaiting(world, id));
    return undefined;
  }
  const awaiting = await logging({ turn: id, project }, () => run(world, carryingTurns, id));
  if (awaiting !== undefined) world.memory.wholeShelves.delete(project); // another process may go on there
  return awaiting;
}

/** Whoever works there next may have died between a version and its list. */
async function letGo({ engine, memory }: World, projectId: string): Promise<void> {
  if ((await engine.line(projectId)).every(({ isAside }) => isAside)) memory.wholeShelves.delete(projectId);
}

/** What a claim of somebody dead was for. */
async function find(world: World, claim: Claim): Promise<Found | undefined> {
  switch (claim.kind) {
    case 'turn': {
      const turn = await world.ledger.turns.get(claim.id);
      // it may have died between a version and its list
      if (turn !== undefined) world.memory.wholeShelves.delete(turn.projectId);
      if (turn === undefined) return undefined;
      const { askedAt, isOver } = standing(turn);
      const resume = () => resumeTurn(world, turn);
      return { askedAt, isOver: isOver || (await isToldByExport(world, turn)), resume };
    }
    case 'render': {
      const render = await world.ledger.renders.get(claim.id);
      return render && { ...standing(render), resume: () => resumeRender(world, render) };
    }
    case 'message':
      return { ...later, resume: () => readAgain(world, claim) };
    case 'lock': // of an older version of the bot
    case 'answer':
    case 'button':
    case 'interaction':
    case 'project':
    case 'sent':
    case 'gone':
    case 'vote':
    case 'erasure':
      return undefined; // nothing is left to do but to let go of it
  }
}

function standing({ askedAt, phase }: Turn | Render) {
  return { askedAt, isOver: phase === 'told' };
}

/** It is gone on with by whoever carries its export. */
async function isToldByExport(world: World, { id, phase }: Turn): Promise<boolean> {
  return phase === 'exporting' && !(await isExportOver(world, id));
}

/** After all turns: a message that is read again may be part of one. */
const later = { askedAt: Infinity, isOver: false };

/** It was being read when its reader died: it is read again, and its claim is let go of then. */
function readAgain(world: World, claim: Claim & { readonly kind: 'message' }): void {
  world.background.start('reading again', async () => {
    await reread(world, claim.channelId, claim.messageId);
    await world.engine.release(claim);
  });
}
