import type { Batch, Door, Part, Person } from './asking.ts';
import { isForEach } from './each.ts';
import type { Failure } from './failure.ts';
import { hasChanged, type Snapshot } from './snapshot.ts';

/**
 * One request of a person to the agent, from arrival to answer. It is paid, and cannot be taken back:
 * `sent` is written down before the request leaves, and no arrow leads back to it.
 *
 *   opening ─▶ queued ─▶ gathering ─▶ sent ─▶ answered ─▶ settled ─▶ [exporting] ─▶ told
 *                                       └────▶ unsure ──────┘
 *
 * `answered`: the stream has ended and its words are on disk; what came of them is read from the state. Where the agent
 * stumbled, only the state can tell whether it had done something before.
 * `unsure`: the stream broke, or the process died in it. It is ended by looking, never by sending again.
 * `exporting`: its version is on disk and its export is under way; what comes of the export tells the turn.
 */
export type Turn = TurnFacts &
  (
    | { readonly phase: 'opening'; readonly door: Door }
    | { readonly phase: 'queued'; readonly threadId: string; readonly notBefore: number }
    | { readonly phase: 'gathering'; readonly threadId: string }
    | { readonly phase: 'sent'; readonly threadId: string; readonly before: Snapshot; readonly sentAt: number }
    | {
        readonly phase: 'answered';
        readonly threadId: string;
        readonly before: Snapshot;
        readonly text: string;
        readonly stumbled: boolean;
        readonly looks: number;
        readonly lookAt: number;
      }
    | {
        readonly phase: 'unsure';
        readonly threadId: string;
        readonly before: Snapshot;
        /** The change that was seen last: one that is seen twice is the answer, since a first stage may be followed by another. */
        readonly seen: Snapshot | null;
        readonly looks: number;
        readonly lookAt: number;
        readonly until: number;
      }
    | { readonly phase: 'settled'; readonly threadId: string; readonly outcome: Outcome }
    | { readonly phase: 'exporting'; readonly threadId: string; readonly outcome: Outcome }
    | { readonly phase: 'told'; readonly threadId: string | null; readonly outcome: Outcome | null }
  );

export type Phase = Turn['phase'];

export interface TurnFacts {
  /** The Discord id of the message or interaction that asked: the same request never becomes two turns. */
  readonly id: string;
  readonly projectId: string;
  readonly requester: Person;
  readonly askedAt: number;
  readonly parts: readonly Part[];
  /** The custom_id of the button that was pressed: a second press is the same turn until this one is told. */
  readonly claim: string | null;
  /** The turn this one asks for again. Where nobody knows what came of that one, the state is read before anything is sent. */
  readonly repeats: string | null;
  /** One video of each picture: split into a turn per picture when its turn comes. */
  readonly each: boolean;
  /** Which part of such a batch this is, counted from 1. */
  readonly batch: Batch | null;
  /** When the person asked to stop, once they did. What runs is not hung up on: it may already be paid. */
  readonly stoppedAt: number | null;
  /** The account's total before the request left: the receipt is the difference. Null when it was not known. */
  readonly creditsBefore: number | null;
  readonly history: readonly { readonly phase: Phase; readonly at: number }[];
}

export type Outcome =
  | { readonly kind: 'changed'; readonly text: string; readonly draft: string | null; readonly late: boolean }
  | { readonly kind: 'reply'; readonly text: string }
  | { readonly kind: 'nothing-changed' }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'refused'; readonly failure: Failure; readonly at: 'gathering' | 'sent' }
  | { readonly kind: 'afresh' } //      the project had to begin anew at the backend: asked again before anything is paid
  | { readonly kind: 'no-material' } // every file was refused: there is nothing to animate
  | { readonly kind: 'incomplete' } //  a picture of it was refused: asked before anything is paid
  | { readonly kind: 'stopped' }
  | { readonly kind: 'dropped' };

export type TurnEvent =
  | { readonly type: 'opened'; readonly threadId: string; readonly at: number }
  | { readonly type: 'never-acknowledged'; readonly at: number }
  | { readonly type: 'amended'; readonly parts: readonly Part[]; readonly notBefore: number; readonly at: number }
  | { readonly type: 'withdrawn'; readonly at: number }
  | { readonly type: 'split'; readonly parts: readonly Part[]; readonly batch: Batch; readonly at: number }
  | { readonly type: 'its-turn'; readonly at: number }
  | { readonly type: 'departing'; readonly before: Snapshot; readonly creditsBefore: number | null; readonly at: number }
  | { readonly type: 'no-material'; readonly at: number }
  | { readonly type: 'incomplete'; readonly at: number }
  | { readonly type: 'afresh'; readonly at: number }
  | { readonly type: 'came-late'; readonly draft: string | null; readonly at: number }
  | { readonly type: 'refused'; readonly failure: Failure; readonly at: number }
  | { readonly type: 'answered'; readonly text: string; readonly stumbled: boolean; readonly at: number }
  | { readonly type: 'lost'; readonly at: number }
  | { readonly type: 'looked'; readonly now: Snapshot; readonly at: number }
  | { readonly type: 'blind'; readonly at: number }
  | { readonly type: 'stop'; readonly at: number }
  | { readonly type: 'export-ordered'; readonly at: number }
  | { readonly type: 'told'; readonly at: number };

/** How long the bot waits before it looks, and for how long it goes on looking. Milliseconds. */
export interface Waits {
  readonly lookFirstMs: number;
  readonly lookNextMs: number;
  readonly answerLimitMs: number;
}

/** After this many unchanged looks the person is told that we are still looking, and until when. */
export const LOOKS_BEFORE_SAYING_SO = 5;

/** What was done may still be written down a moment after the stream's end. */
const LATE_WRITE_MS = 3_000;
const LOOKS_AFTER_ANSWER = 2;

/** The whole machine, pure. An event that does not fit the phase is a bug and throws. */
export function step(turn: Turn, event: TurnEvent, waits: Waits): Turn {
  const next = follow(turn, event, waits);
  if (next === undefined) throw new Error(`a turn that is ${turn.phase} cannot be ${event.type}`);
  if (next.phase === turn.phase) return next;
  return { ...next, history: [...turn.history, { phase: next.phase, at: event.at }] };
}

function follow(turn: Turn, event: TurnEvent, waits: Waits): Turn | undefined {
  const facts = factsOf(turn);
  switch (turn.phase) {
    case 'opening':
      if (event.type === 'opened') return { ...facts, phase: 'queued', threadId: event.threadId, notBefore: event.at };
      if (event.type === 'never-acknowledged') return { ...facts, phase: 'told', threadId: null, outcome: null };
      return undefined;
    case 'queued':
      if (event.type === 'amended') return { ...turn, parts: event.parts, each: isForEach(turn, event.parts), notBefore: event.notBefore };
      if ((event.type === 'split' || event.type === 'its-turn') && event.at < turn.notBefore) return turn; // the burst has grown
      if (event.type === 'split') return { ...turn, parts: event.parts, batch: event.batch, each: false };
      if (event.type === 'its-turn') return { ...facts, phase: 'gathering', threadId: turn.threadId };
      return beforePaying(turn, facts, event);
    case 'gathering':
      if (event.type === 'departing') {
        const { before, creditsBefore, at } = event;
        return { ...facts, creditsBefore, phase: 'sent', threadId: turn.threadId, before, sentAt: at };
      }
      if (event.type === 'no-material' || event.type === 'incomplete' || event.type === 'afresh')
        return settled(turn, facts, { kind: event.type });
      if (event.type === 'came-late') return settled(turn, facts, { kind: 'changed', text: '', draft: event.draft, late: true });
      if (event.type === 'refused') return settled(turn, facts, { kind: 'refused', failure: event.failure, at: 'gathering' });
      return beforePaying(turn, facts, event);
    case 'sent':
      return afterSending(turn, facts, event, waits);
    case 'answered':
      return afterAnswer(turn, facts, event, waits);
    case 'unsure':
      return whileLooking(turn, facts, event, waits);
    case 'settled':
      if (event.type === 'export-ordered') return { ...turn, phase: 'exporting' };
      return event.type === 'told' ? { ...turn, phase: 'told' } : undefined;
    case 'exporting':
      return event.type === 'told' ? { ...turn, phase: 'told' } : undefined;
    case 'told':
      return undefined;
  }
}

type In<P extends Phase> = Extract<Turn, { phase: P }>;

function beforePaying(turn: In<'queued' | 'gathering'>, facts: TurnFacts, event: TurnEvent): Turn | undefined {
  if (event.type === 'stop') return settled(turn, { ...facts, stoppedAt: event.at }, { kind: 'stopped' });
  if (event.type === 'withdrawn') return settled(turn, facts, { kind: 'dropped' });
  return undefined;
}

function afterSending(turn: In<'sent'>, facts: TurnFacts, event: TurnEvent, waits: Waits): Turn | undefined {
  const { threadId, before } = turn;
  if (event.type === 'stop') return { ...turn, stoppedAt: event.at };
  if (event.type === 'refused') return settled(turn, facts, { kind: 'refused', failure: event.failure, at: 'sent' });
  if (event.type === 'afresh') return settled(turn, facts, { kind: 'afresh' });
  if (event.type === 'answered')
    return { ...facts, phase: 'answered', threadId, before, text: event.text, stumbled: event.stumbled, looks: 0, lookAt: event.at };
  if (event.type !== 'lost') return undefined;
  const until = Math.max(turn.sentAt + waits.answerLimitMs, event.at + waits.lookFirstMs);
  return { ...facts, phase: 'unsure', threadId, before, seen: null, looks: 0, lookAt: event.at + waits.lookFirstMs, until };
}

function afterAnswer(turn: In<'answered'>, facts: TurnFacts, event: TurnEvent, waits: Waits): Turn | undefined {
  if (event.type === 'stop') return { ...turn, stoppedAt: event.at };
  if (event.type === 'refused') return settled(turn, facts, { kind: 'refused', failure: event.failure, at: 'sent' });
  const { text, stumbled, looks } = turn;
  if (event.type === 'blind') {
    if (looks + 1 < LOOKS_BEFORE_SAYING_SO) return { ...turn, looks: looks + 1, lookAt: event.at + waits.lookFirstMs };
    return settled(turn, facts, { kind: 'unknown' }); // its words alone would not say whether there is a video, and what it cost
  }
  if (event.type !== 'looked') return undefined;
  if (hasChanged(turn.before, event.now)) return settled(turn, facts, { kind: 'changed', text, draft: event.now.draft, late: false });
  if (looks + 1 < LOOKS_AFTER_ANSWER) return { ...turn, looks: looks + 1, lookAt: event.at + LATE_WRITE_MS };
  if (text !== '') return settled(turn, facts, { kind: 'reply', text });
  return settled(
    turn,
    facts,
    stumbled ? { kind: 'refused', failure: { kind: 'agent-stumbled' }, at: 'sent' } : { kind: 'nothing-changed' },
  );
}

function whileLooking(turn: In<'unsure'>, facts: TurnFacts, event: TurnEvent, waits: Waits): Turn | undefined {
  if (event.type === 'stop') return { ...turn, stoppedAt: event.at };
  if (event.type === 'refused') return settled(turn, facts, { kind: 'refused', failure: event.failure, at: 'sent' });
  if (event.type !== 'looked' && event.type !== 'blind') return undefined;
  const { seen, looks, until } = turn;
  const change = event.type === 'looked' && hasChanged(turn.before, event.now) ? event.now : null;
  const isOver = event.at >= until;
  const found = change ?? (isOver ? seen : null);
  if (found !== null && (isOver || !(seen === null || hasChanged(seen, found)))) {
    return settled(turn, facts, { kind: 'changed', text: '', draft: found.draft, late: false });
  }
  if (isOver) return settled(turn, facts, { kind: 'unknown' });
  const pause = change === null ? waits.lookNextMs : waits.lookFirstMs;
  return { ...turn, seen: change ?? seen, looks: looks + 1, lookAt: Math.min(event.at + pause, until) };
}

function settled(turn: { readonly threadId: string }, facts: TurnFacts, outcome: Outcome): Turn {
  return { ...facts, phase: 'settled', threadId: turn.threadId, outcome };
}

function factsOf(turn: Turn): TurnFacts {
  const { id, projectId, requester, askedAt, parts, claim, repeats, each, batch, stoppedAt, creditsBefore, history } = turn;
  return { id, projectId, requester, askedAt, parts, claim, repeats, each, batch, stoppedAt, creditsBefore, history };
}
