import type { Logger } from 'pino';
import { NemoError, type Failure } from '../../core/failure.ts';
import { OWNER_LIFE_MS, type Claims, type Clock, type Ledger, type Nemo } from '../../core/ports.ts';
import { type Session, type Spoken } from '../../core/session.ts';
import type { Step } from '../../core/progress.ts';
import { picturesIn } from '../../core/asking.ts';
import { LOOKS_BEFORE_SAYING_SO, type Phase, type Turn } from '../../core/turn.ts';
import type { Batches } from './batch.ts';
import { NotOurs, type Book, type Happening } from './book.ts';
import type { Gathering } from './gathering.ts';
import { contextOf, logging } from '../log-context.ts';
import type { Opening } from './opening.ts';
import type { Overviews } from '../showing/overviews.ts';
import type { ProjectBook } from '../project/project-book.ts';
import type { Receipts } from './receipts.ts';
import type { Renders } from '../render/renders.ts';
import type { RequestText } from './request-text.ts';
import type { Sessions } from '../project/sessions.ts';
import type { Settlement } from './settlement.ts';
import type { Showing } from '../showing/showing.ts';

export interface TurnRunnerDeps {
  readonly nemo: Nemo;
  readonly ledger: Ledger;
  readonly claims: Claims;
  readonly book: Book;
  readonly opening: Opening;
  readonly batches: Batches;
  readonly gathering: Gathering;
  readonly projectBook: ProjectBook;
  readonly sessions: Sessions;
  readonly receipts: Receipts;
  readonly renders: Pick<Renders, 'isOver'>;
  readonly requestText: RequestText;
  readonly overviews: Overviews;
  readonly settlement: Settlement;
  readonly showing: Showing;
  readonly clock: Clock;
  readonly log: Logger;
  readonly stillWorkingMs: number;
}

export type TurnRunner = ReturnType<typeof createTurnRunner>;

type In<P extends Phase> = Extract<Turn, { phase: P }>;

/** Carries turns to their end: one function per phase, each phase written down before it is acted on. */
export function createTurnRunner(deps: TurnRunnerDeps) {
  const {
    nemo,
    ledger,
    claims,
    book,
    opening,
    batches,
    gathering,
    projectBook,
    sessions,
    receipts,
    renders,
    requestText,
    overviews,
    settlement,
    showing,
    clock,
    log,
    stillWorkingMs,
  } = deps;

  async function run(turn: Turn, signal: AbortSignal): Promise<Turn> {
    while (turn.phase !== 'told') {
      if (turn.phase === 'exporting' && !(await renders.isOver(turn.id))) return turn; // whoever carries the export tells the turn
      turn = turn.phase === 'opening' ? await opening.through(turn) : await next(turn, signal);
    }
    return turn;
  }

  async function next(turn: Exclude<Turn, { phase: 'opening' | 'told' }>, signal: AbortSignal): Promise<Turn> {
    const since = clock.now();
    const happening = await logging(contextOf(turn), () => act(turn, signal));
    if (clock.now() - since >= OWNER_LIFE_MS) await demandOurs(turn); // whoever was away for so long may have lost it
    return book.record(turn.id, happening, turn.phase);
  }

  /** After a restart: what was on its way is lost, and everything goes on from where it stood. */
  async function resume(turn: Turn, signal: AbortSignal): Promise<Turn> {
    if (turn.phase === 'sent' || turn.phase === 'unsure' || turn.phase === 'answered') receipts.overlap(turn);
    try {
      return await run(turn.phase === 'sent' ? await book.record(turn.id, { type: 'lost' }) : turn, signal);
    } catch (error) {
      if (error instanceof NotOurs) receipts.drop(turn);
      throw error;
    }
  }

  function act(turn: Exclude<Turn, { phase: 'opening' | 'told' }>, signal: AbortSignal): Promise<Happening> {
    switch (turn.phase) {
      case 'queued':
        return wait(turn, signal);
      case 'gathering':
        return orFailure(gathering.gather(turn, signal), (failure) => ({ type: 'refused', failure }));
      case 'sent':
        return orFailure(send(turn, signal), (failure) => afterSending(turn, failure));
      case 'answered':
      case 'unsure':
        return orFailure(look(turn, signal), (failure) =>
          failure.kind === 'overgrown' ? { type: 'refused', failure } : { type: 'blind' },
        );
      case 'settled':
        return settlement.settle(turn, signal);
      case 'exporting':
        return Promise.resolve({ type: 'told' });
    }
  }

  async function wait(turn: In<'queued'>, signal: AbortSignal): Promise<Happening> {
    await showing.itsTurn(turn);
    await overviews.show(turn);
    await clock.sleepUntil(turn.notBefore, signal);
    const now = await ledger.turns.get(turn.id); // the burst may have grown
    const splits = now?.phase === 'queued' && now.notBefore <= clock.now() && now.each && picturesIn(now.parts) > 1;
    return splits ? batches.split(now) : { type: 'its-turn' };
  }

  async function demandOurs({ id }: Turn): Promise<void> {
    if (!(await claims.take(`turn:${id}`))) throw new NotOurs(id);
  }

  /**
   * The one paid call. It is made here and nowhere else, and by the first only who comes to make it for this turn: a process
   * that slept in the middle of a write may have put the turn back to where it stood before another one sent it.
   */
  async function send(turn: In<'sent'>, signal: AbortSignal): Promise<Happening> {
    const session = await sessionOf(turn);
    const text = await requestText(turn);
    await demandOurs(turn);
    if (!(await claims.once(`sent:${turn.id}`))) return { type: 'lost' };
    // Whoever slept since it was written down was taken for dead, and the turn may even be told by now.
    if (clock.now() - turn.sentAt >= OWNER_LIFE_MS) throw new Error(`turn ${turn.id} was not sent in time`);
    let step: Step = { kind: 'directing' };
    const hear = (spoken: Spoken): void => {
      if (spoken.kind === 'working') return;
      if (spoken.kind === 'clip-ready') step = { kind: 'clip-ready' };
      void quietly(showing.show(turn, step, spoken.kind === 'words' ? spoken.text : ''));
    };
    void quietly(showing.show(turn, step));
    const pulse = setInterval(() => void quietly(showing.show(turn, { kind: 'still-working' })), stillWorkingMs);
    try {
      return { type: 'answered', text: await nemo.say(session, text, hear, signal), stumbled: false };
    } finally {
      clearInterval(pulse);
    }
  }

  /** What a failure of the paid call means: of two of them only a look at the state can tell. */
  async function afterSending({ projectId }: Turn, failure: Failure): Promise<Happening> {
    if (failure.kind === 'lost') return { type: 'lost' };
    if (failure.kind === 'agent-stumbled') return { type: 'answered', text: '', stumbled: true };
    if (failure.kind !== 'no-session') return { type: 'refused', failure };
    const { session } = await projectBook.read(projectId);
    if (session !== null) await sessions.lose(projectId, session);
    return { type: 'afresh' };
  }

  /** The session it was sent to, whatever has become of the account since. */
  async function sessionOf({ projectId, id }: Turn): Promise<Session> {
    const { session } = await projectBook.read(projectId);
    if (session === null) throw new Error(`turn ${id} was sent without a session`);
    return session;
  }

  async function look(turn: In<'answered' | 'unsure'>, signal: AbortSignal): Promise<Happening> {
    const saySo = turn.phase === 'unsure' && turn.looks >= LOOKS_BEFORE_SAYING_SO;
    if (turn.phase === 'unsure') await showing.show(turn, { kind: 'looking', until: saySo ? turn.until : null });
    await clock.sleepUntil(turn.lookAt, signal);
    const { fingerprint, draft } = await nemo.state(await sessionOf(turn), signal);
    return { type: 'looked', now: { fingerprint, draft } };
  }

  /** The backend's failures are events; everything else that is thrown is a bug or a shutdown and goes up. */
  async function orFailure(
    happening: Promise<Happening>,
    failed: (failure: Failure) => Happening | Promise<Happening>,
  ): Promise<Happening> {
    try {
      return await happening;
    } catch (error) {
      if (!(error instanceof NemoError)) throw error;
      log.warn({ err: error }, 'the backend failed');
      return failed(error.failure);
    }
  }

  /** A progress line that fails must not fail what it is about. */
  async function quietly(showing: Promise<void>): Promise<void> {
    await showing.catch((error: unknown) => log.warn({ err: error }, 'progress could not be shown'));
  }

  return { run, resume };
}
