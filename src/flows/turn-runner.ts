import type { Logger } from 'pino';
import { NemoError, type Failure } from '../core/failure.ts';
import type { Audience, Claims, Clock, Ledger, Nemo, Spoken } from '../core/ports.ts';
import type { Step } from '../core/progress.ts';
import { titleOf, wordsOf } from '../core/request.ts';
import { LOOKS_BEFORE_SAYING_SO, type Phase, type Turn, type TurnEvent } from '../core/turn.ts';
import type { Batches } from './batch.ts';
import type { Book } from './book.ts';
import type { Materials } from './materials.ts';
import type { Overviews } from './overviews.ts';
import type { ProjectBook } from './project-book.ts';
import type { Receipts } from './receipts.ts';
import { requestText } from './request-text.ts';
import type { Sessions } from './sessions.ts';
import type { Settlement } from './settlement.ts';
import type { Showing } from './showing.ts';
import type { Versions } from './versions.ts';

export interface TurnRunnerDeps {
  readonly nemo: Nemo;
  readonly audience: Audience;
  readonly ledger: Ledger;
  readonly claims: Claims;
  readonly book: Book;
  readonly projectBook: ProjectBook;
  readonly batches: Batches;
  readonly sessions: Sessions;
  readonly materials: Materials;
  readonly receipts: Receipts;
  readonly versions: Versions;
  readonly overviews: Overviews;
  readonly settlement: Settlement;
  readonly showing: Showing;
  readonly clock: Clock;
  readonly log: Logger;
  readonly stillWorkingMs: number;
  /** A thread is known from now on: what was written in it before has to be read. */
  readonly onOpened: (threadId: string, sinceId: string) => void;
}

export type TurnRunner = ReturnType<typeof createTurnRunner>;

type In<P extends Phase> = Extract<Turn, { phase: P }>;
type Happening<E = TurnEvent> = E extends { readonly at: number } ? Omit<E, 'at'> : never;

/** Carries turns to their end: one function per phase, each phase written down before it is acted on. */
export function createTurnRunner(deps: TurnRunnerDeps) {
  const {
    nemo,
    audience,
    ledger,
    claims,
    book,
    projectBook,
    batches,
    sessions,
    materials,
    receipts,
    versions,
    overviews,
    settlement,
    showing,
    clock,
    log,
    stillWorkingMs,
    onOpened,
  } = deps;

  async function run(turn: Turn, signal: AbortSignal): Promise<Turn> {
    while (turn.phase !== 'told') turn = await book.record(turn.id, await act(turn, signal), turn.phase);
    return turn;
  }

  /** After a restart: what was on its way is lost, and everything goes on from where it stood. */
  async function resume(turn: Turn, signal: AbortSignal): Promise<Turn> {
    return run(turn.phase === 'sent' ? await book.record(turn.id, { type: 'lost' }) : turn, signal);
  }

  function act(turn: Exclude<Turn, { phase: 'told' }>, signal: AbortSignal): Promise<Happening> {
    switch (turn.phase) {
      case 'opening':
        return open(turn);
      case 'queued':
        return wait(turn, signal);
      case 'gathering':
        return orFailure(gather(turn, signal), (failure) => ({ type: 'refused', failure }));
      case 'sent':
        return orFailure(send(turn, signal), afterSending);
      case 'answered':
      case 'unsure':
        return orFailure(look(turn, signal), () => ({ type: 'blind' }));
      case 'settled':
        return settlement.tell(turn, signal).then(() => ({ type: 'told' }));
    }
  }

  /** The thread is opened and known on disk before the turn counts as queued; both again after a kill. */
  async function open({ door, requester, projectId, parts }: In<'opening'>): Promise<Happening> {
    const threadId = await audience.open(door, titleOf(wordsOf(parts)), requester);
    if (threadId === null) return { type: 'never-acknowledged' };
    if ((await projectBook.read(projectId)).threadId !== threadId) await projectBook.change(projectId, () => ({ threadId }));
    const place = await ledger.places.get(threadId);
    if (place?.projectId !== projectId) {
      const lastMessageId = door.kind === 'message' ? door.messageId : projectId;
      await ledger.places.put(threadId, { channelId: threadId, projectId, openedByUs: threadId !== door.channelId, lastMessageId });
      if (threadId !== door.channelId) onOpened(threadId, lastMessageId);
    }
    return { type: 'opened', threadId };
  }

  async function wait(turn: In<'queued'>, signal: AbortSignal): Promise<Happening> {
    await showing.itsTurn(turn);
    await overviews.show(turn);
    await clock.sleepUntil(turn.notBefore, signal);
    const splits = turn.each && turn.parts.flatMap((part) => part.files).length > 1;
    return splits ? batches.split(turn) : { type: 'its-turn' };
  }

  async function gather(turn: In<'gathering'>, signal: AbortSignal): Promise<Happening> {
    await showing.show(turn, { kind: 'connecting' });
    const session = await sessions.of(turn.projectId, signal);
    await materials.bringAll(turn.parts, session, signal, (done, of) => showing.show(turn, { kind: 'uploading', done, of }));
    const names = materials.names(turn.parts);
    if (names.length > 0 && (await materials.refused(turn.parts)).length === names.length) return { type: 'no-material' };
    const { fingerprint, draft } = await nemo.state(session, signal);
    if (await versions.cameLate(turn, draft)) return { type: 'came-late', draft };
    const creditsBefore = await receipts.open(turn.id, signal);
    await demandOurs(turn);
    return { type: 'departing', before: { fingerprint, draft }, creditsBefore };
  }

  /**
   * A process that slept through its own expiry may have been taken for dead, and the turn with it. Asked before 'sent' is
   * written and once more after: whoever takes the turn over later than that finds it sent, and looks.
   */
  async function demandOurs({ id }: Turn): Promise<void> {
    if (!(await claims.take(`turn:${id}`))) throw new Error(`turn ${id} is carried by another process now`);
  }

  /** The one paid call. It is made here and nowhere else, and only for a turn that has just been written down as sent. */
  async function send(turn: In<'sent'>, signal: AbortSignal): Promise<Happening> {
    const session = await sessions.of(turn.projectId, signal);
    const text = await requestText(turn, versions);
    await demandOurs(turn);
    let step: Step = { kind: 'directing' };
    const hear = (spoken: Spoken): void => {
      if (spoken.kind === 'working') return;
      if (spoken.kind === 'clip-ready') step = { kind: 'clip-ready' };
      void quietly(showing.show(turn, step, spoken.kind === 'words' ? spoken.text : ''));
    };
    await showing.show(turn, step);
    const pulse = setInterval(() => void quietly(showing.show(turn, { kind: 'still-working' })), stillWorkingMs);
    try {
      return { type: 'answered', text: await nemo.say(session, text, hear, signal), stumbled: false };
    } finally {
      clearInterval(pulse);
    }
  }

  async function look(turn: In<'answered' | 'unsure'>, signal: AbortSignal): Promise<Happening> {
    const saySo = turn.phase === 'unsure' && turn.looks >= LOOKS_BEFORE_SAYING_SO;
    if (turn.phase === 'unsure') await showing.show(turn, { kind: 'looking', until: saySo ? turn.until : null });
    await clock.sleepUntil(turn.lookAt, signal);
    const { fingerprint, draft } = await nemo.state(await sessions.of(turn.projectId, signal), signal);
    return { type: 'looked', now: { fingerprint, draft } };
  }

  /** The backend's failures are events; everything else that is thrown is a bug or a shutdown and goes up. */
  async function orFailure(happening: Promise<Happening>, failed: (failure: Failure) => Happening): Promise<Happening> {
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

/** What a failure of the paid call means: of two of them only a look at the state can tell. */
function afterSending(failure: Failure): Happening {
  if (failure.kind === 'lost') return { type: 'lost' };
  return failure.kind === 'agent-stumbled' ? { type: 'answered', text: '', stumbled: true } : { type: 'refused', failure };
}
