import type { Logger } from 'pino';
import { NemoError, type Failure } from '../core/failure.ts';
import type { Audience, Clock, Ledger, Nemo, Spoken } from '../core/ports.ts';
import { titleOf, wordsOf } from '../core/request.ts';
import { LOOKS_BEFORE_SAYING_SO, type Phase, type Turn, type TurnEvent } from '../core/turn.ts';
import type { Book } from './book.ts';
import type { Materials } from './materials.ts';
import type { Receipts } from './receipts.ts';
import type { Sessions } from './sessions.ts';
import type { Settlement } from './settlement.ts';
import type { Showing } from './showing.ts';

export interface TurnRunnerDeps {
  readonly nemo: Nemo;
  readonly audience: Audience;
  readonly ledger: Ledger;
  readonly book: Book;
  readonly sessions: Sessions;
  readonly materials: Materials;
  readonly receipts: Receipts;
  readonly settlement: Settlement;
  readonly showing: Showing;
  readonly clock: Clock;
  readonly log: Logger;
  readonly stillWorkingMs: number;
}

export type TurnRunner = ReturnType<typeof createTurnRunner>;

type In<P extends Phase> = Extract<Turn, { phase: P }>;
type Happening<E = TurnEvent> = E extends { readonly at: number } ? Omit<E, 'at'> : never;

/** Carries turns to their end: one function per phase, each phase written down before it is acted on. */
export function createTurnRunner(deps: TurnRunnerDeps) {
  const { nemo, audience, ledger, book, sessions, materials, receipts, settlement, showing, clock, log, stillWorkingMs } = deps;

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
        return orFailure(send(turn, signal), (failure) => (failure.kind === 'lost' ? { type: 'lost' } : { type: 'refused', failure }));
      case 'answered':
      case 'unsure':
        return orFailure(look(turn, signal), () => ({ type: 'blind' }));
      case 'settled':
        return settlement.tell(turn, signal).then(() => ({ type: 'told' }));
    }
  }

  /** The thread is opened and known on disk before the turn counts as queued; both again after a kill. */
  async function open(turn: In<'opening'>): Promise<Happening> {
    const { door, requester, projectId } = turn;
    const threadId = await audience.open(door, titleOf(wordsOf(turn.parts)), requester);
    if (threadId === null) return { type: 'never-acknowledged' };
    const project = await ledger.projects.get(projectId);
    if (project === undefined) throw new Error(`project ${projectId} is not on disk`);
    await ledger.projects.put(projectId, { ...project, threadId });
    await ledger.places.put(threadId, { channelId: threadId, projectId, openedByUs: threadId !== door.channelId, lastMessageId: turn.id });
    return { type: 'opened', threadId };
  }

  async function wait(turn: In<'queued'>, signal: AbortSignal): Promise<Happening> {
    await showing.show(turn, { kind: 'connecting' });
    await clock.sleepUntil(turn.notBefore, signal);
    return { type: 'its-turn' };
  }

  async function gather(turn: In<'gathering'>, signal: AbortSignal): Promise<Happening> {
    await showing.show(turn, { kind: 'connecting' });
    const session = await sessions.of(turn.projectId, signal);
    const files = turn.parts.flatMap((part) => part.files);
    for (const [done, file] of files.entries()) {
      await showing.show(turn, { kind: 'uploading', done, of: files.length });
      await materials.bring(file, session, signal);
    }
    const refused = await materials.refused(turn);
    if (files.length > 0 && refused.length === files.length) return { type: 'no-material' };
    const { fingerprint, draft } = await nemo.state(session, signal);
    const creditsBefore = await receipts.open(turn.id, signal);
    return { type: 'departing', before: { fingerprint, draft }, creditsBefore };
  }

  /** The one paid call. It is made here and nowhere else, and only for a turn that has just been written down as sent. */
  async function send(turn: In<'sent'>, signal: AbortSignal): Promise<Happening> {
    const session = await sessions.of(turn.projectId, signal);
    await showing.show(turn, { kind: 'directing' });
    const pulse = setInterval(() => void quietly(showing.show(turn, { kind: 'still-working' })), stillWorkingMs);
    try {
      return { type: 'answered', text: await nemo.say(session, wordsOf(turn.parts), (spoken) => void quietly(hear(turn, spoken)), signal) };
    } finally {
      clearInterval(pulse);
    }
  }

  async function hear(turn: Turn, spoken: Spoken): Promise<void> {
    if (spoken.kind === 'words') await showing.show(turn, { kind: 'directing' }, spoken.text);
    if (spoken.kind === 'clip-ready') await showing.show(turn, { kind: 'clip-ready' });
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
