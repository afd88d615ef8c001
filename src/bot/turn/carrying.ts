import { standsAside } from '../../core/aside.ts';
import { NemoError, type Failure } from '../../core/failure.ts';
import { hasChanged, type Snapshot } from '../../core/snapshot.ts';
import { Silenced } from '../../core/telling.ts';
import type { Phase, Turn, TurnEvent } from '../../core/turn.ts';
import { LOOKS_BEFORE_SAYING_SO } from '../../core/waits.ts';
import { logging } from '../../engine/log-context.ts';
import type { Carrying } from '../../engine/machine.ts';
import { contextOf } from '../log-lines.ts';
import { show, showItsTurn } from '../progress/card.ts';
import { showOverview } from '../progress/overview.ts';
import { forgetFiles } from '../project/kept-files.ts';
import { heedRefusal } from '../purse/news.ts';
import { isOver } from '../render/exports.ts';
import type { World } from '../world.ts';
import { showQuestion, takeBackQuestion, untilAnswered } from './ask.ts';
import { isBatch } from './batch.ts';
import { priceOf } from './depart.ts';
import { gather } from './gathering.ts';
import { turnMachine, type TurnHappening } from './machine.ts';
import { throughDoor } from './opening.ts';
import { balanceSince, isHeldFor } from './receipts.ts';
import { afterFailure, send, sessionOfSent } from './send.ts';
import { settle } from './settlement.ts';

/** So often whoever looks for an answer asks whether anybody still waits for it. */
const HEED_MS = 2_000;

type In<P extends Phase> = Extract<Turn, { phase: P }>;

/** Carries turns to their end: one function per phase, each phase written down before it is acted on. */
export const carryingTurns: Carrying<World, Turn, TurnEvent> = {
  machine: turnMachine,
  act: (world, turn) => logging(contextOf(turn), () => act(world, turn)),

  /** After a restart: what was on its way is lost, or still is, and everything goes on from where it stood. */
  found(_world, turn) {
    const isLookedFor = turn.phase === 'answered' ? turn.looks > 0 : turn.phase === 'sent' || turn.phase === 'unsure';
    return isLookedFor ? { type: 'lost' } : null;
  },

  left({ memory, engine }, id) {
    memory.tellingAgain.delete(id);
    memory.room.leave('turn', id);
    engine.tell({ kind: 'over', of: 'turn', id });
  },

  /** The session is free: the turn only has to be told. */
  letsPass: ({ phase }) => phase === 'settled',
  goesOnAlone: ({ memory }, id) => void memory.tellingAgain.add(id),

  /** What one person wants of another is waited for by nobody else. */
  awaits(world, turn) {
    if (turn.phase !== 'asking') return undefined;
    return { until: () => untilAnswered(world, turn), isAside: standsAside(turn) };
  },

  beside: async () => undefined,

  async carried(world, turn) {
    await showOverview(world, turn);
    await forgetFiles(world, turn.parts);
    if (turn.claim !== null) await world.engine.release({ kind: 'button', customId: turn.claim });
  },

  onTrouble({ log }, error) {
    if (error instanceof Silenced) log.warn({ err: error }, 'what came of a turn cannot be told now');
    else log.error({ err: error }, 'a turn fell over');
  },
};

async function act(world: World, turn: Turn): Promise<TurnHappening | null> {
  if (turn.phase === 'gathering' || turn.phase === 'settled') takeBackQuestion(world, turn);
  switch (turn.phase) {
    case 'opening':
      return throughDoor(world, turn).then(() => null);
    case 'queued':
      return wait(world, turn);
    case 'gathering':
      return orFailure(world, gather(world, turn), (failure) => ({ type: 'refused', failure }));
    case 'asking':
      return world.clock.now() < turn.until ? showQuestion(world, turn).then(() => null) : { type: 'stop' };
    case 'sent':
      return orFailure(world, send(world, turn), (failure) => afterFailure(world, turn, failure));
    case 'answered':
    case 'unsure':
      return orFailure(world, look(world, turn), (failure) =>
        failure.kind === 'overgrown' ? { type: 'refused', failure } : { type: 'blind' },
      );
    case 'settled':
      return settle(world, turn);
    case 'exporting':
      return (await isOver(world, turn.id)) ? { type: 'told' } : null; // whoever carries the export tells the turn
    case 'told':
      return null;
  }
}

async function wait(world: World, turn: In<'queued'>): Promise<TurnHappening> {
  if (!isBatch(turn)) await priceOf(world, turn);
  await showItsTurn(world, turn);
  await showOverview(world, turn);
  await world.clock.sleepUntil(turn.notBefore, world.power);
  return { type: 'its-turn' };
}

async function look(world: World, turn: In<'answered' | 'unsure'>): Promise<TurnHappening> {
  const saysSo = turn.looks >= LOOKS_BEFORE_SAYING_SO;
  const until = (saysSo ? turn.until : undefined) ?? null;
  if (turn.phase === 'unsure' || saysSo)
    await show(world, turn, { kind: 'looking', until, balance: await balanceSince(world, turn) });
  if (!(await untilDue(world, turn))) return { type: 'blind' }; // counts no more: it was stopped
  const session = await sessionOfSent(world, turn);
  if (session === null) return { type: 'blind' };
  const { fingerprint, draft } = await world.nemo.state(session, world.power);
  const now = { fingerprint, draft };
  return (await isHalfDone(world, turn, now)) ? { type: 'blind' } : { type: 'looked', now };
}

/** A first cut stands there already, and the agent goes on: what comes next is neither seen yet nor paid. */
async function isHalfDone(world: World, turn: In<'answered' | 'unsure'>, now: Snapshot): Promise<boolean> {
  if (turn.phase !== 'unsure' || world.clock.now() >= turn.until || !hasChanged(turn.before, now)) return false;
  return isHeldFor(world, turn);
}

/** False where somebody stopped it meanwhile, in whatever process: that ends the waiting. */
async function untilDue({ clock, ledger, power }: World, { id, phase, looks, lookAt }: In<'answered' | 'unsure'>) {
  const isLong = phase === 'unsure' || looks >= LOOKS_BEFORE_SAYING_SO;
  while (clock.now() < lookAt) {
    await clock.sleepUntil(Math.min(lookAt, clock.now() + HEED_MS), power);
    if (isLong && (await ledger.turns.get(id))?.phase !== phase) return false;
  }
  return true;
}

/** The backend's failures are events; everything else that is thrown is a bug or a shutdown and goes up. */
async function orFailure(
  world: World,
  happening: Promise<TurnHappening>,
  failed: (failure: Failure) => TurnHappening | Promise<TurnHappening>,
): Promise<TurnHappening> {
  try {
    return await happening;
  } catch (error) {
    if (!(error instanceof NemoError)) throw error;
    world.log.warn({ err: error }, 'the backend failed');
    heedRefusal(world, error.failure);
    return failed(error.failure);
  }
}
