import { afterYes, isAgreed, isYesTo, withParts } from './agreeing.ts';
import type { Door } from './asking.ts';
import { choosesClash } from './clashes.ts';
import { arranged } from './pictures.ts';
import { paidBy } from './purse.ts';
import { OPEN_FOR_MS, type Question } from './question.ts';
import { hasChanged, seenAfterAnswer, type Snapshot } from './snapshot.ts';
import {
  afreshAfter,
  changedTo,
  saidIn,
  stopped,
  unknown,
  type Outcome,
  type Said,
  type TurnEvent,
} from './turn-event.ts';
import { factsOf, type Phase, type TurnFacts } from './turn-facts.ts';
import { LATE_WRITE_MS, LOOKS_BEFORE_SAYING_SO, nextBlindLook, threeLooks, type Waits } from './waits.ts';

/**
 * One request of a person to the agent, from arrival to answer. It is paid, and cannot be taken back:
 * `sent` is written down before the request leaves, and no arrow leads back to it.
 *
 *   opening ─▶ queued ─▶ gathering ─▶ sent ─▶ answered ─▶ settled ─▶ [exporting] ─▶ told
 *                          └─▶ asking ─┘ └────▶ unsure ──────┘
 *
 * From `opening` to `settled`: what was stopped before it was known whether it counts.
 * From `gathering` and `asking` back to `queued`: what says something else before it is paid for, and a batch once it
 * is split.
 * `answered`: the stream has ended and its words are on disk; what came of them is read from the state. Where the agent
 * stumbled, only the state can tell whether it had done something before.
 * `unsure`: the stream broke, or the process died in it. It is ended by looking, or by Stop; never by sending again.
 * `exporting`: its version is on disk and its export is under way; what comes of the export tells the turn.
 */
export type Turn = TurnFacts &
  (
    | { readonly phase: 'opening'; readonly door: Door }
    | { readonly phase: 'queued'; readonly threadId: string; readonly notBefore: number }
    | { readonly phase: 'gathering'; readonly threadId: string }
    | { readonly phase: 'asking'; readonly threadId: string; readonly question: Question; readonly until: number }
    | { readonly phase: 'sent'; readonly threadId: string; readonly before: Snapshot; readonly sentAt: number }
    | ({
        readonly phase: 'answered';
        readonly threadId: string;
        readonly before: Snapshot;
        readonly looks: number;
        readonly lookAt: number;
        /** For so long it is looked for where nothing is to be seen; absent in what an older release wrote. */
        readonly until?: number;
      } & Said)
    | {
        readonly phase: 'unsure';
        readonly threadId: string;
        readonly before: Snapshot;
        /**
         * The change that was seen last: one that is seen twice is the answer, since a first stage may be followed by
         * another.
         */
        readonly seen: Snapshot | null;
        readonly looks: number;
        readonly lookAt: number;
        readonly until: number;
      }
    | { readonly phase: 'settled'; readonly threadId: string; readonly outcome: Outcome }
    | { readonly phase: 'exporting'; readonly threadId: string; readonly outcome: Outcome }
    | { readonly phase: 'told'; readonly threadId: string | null; readonly outcome: Outcome | null }
  );

export type { Outcome, TurnEvent } from './turn-event.ts';
export type { Phase, TurnFacts } from './turn-facts.ts';

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
      if (event.type === 'stop') return { ...turn, stoppedAt: event.at }; // whether it ever counts is not known yet
      if (event.type === 'opened' && turn.stoppedAt !== null) return settled(event, facts, stopped(turn));
      if (event.type === 'opened') return { ...facts, phase: 'queued', threadId: event.threadId, notBefore: event.at };
      if (event.type === 'never-acknowledged') return { ...facts, phase: 'told', threadId: null, outcome: null };
      return undefined;
    case 'queued':
      if (event.type === 'amended') {
        const { requester = turn.requester, notBefore } = event;
        return { ...turn, ...withParts(turn, event.parts), requester, notBefore };
      }
      if (event.type === 'its-turn' && event.at < turn.notBefore) return turn; // the burst has grown
      if (event.type === 'its-turn') return { ...facts, phase: 'gathering', threadId: turn.threadId };
      return beforePaying(turn, facts, event);
    case 'gathering':
      if (event.type === 'departing') {
        if (choosesClash(turn.parts)) return turn; // somebody has chosen otherwise in the last moment
        const { before, creditsBefore, at } = event;
        const paid = { creditsBefore, ...paidBy(event) };
        return { ...facts, ...paid, phase: 'sent', threadId: turn.threadId, before, sentAt: at };
      }
      if (event.type === 'amended')
        return { ...backInLine(turn, facts, event.notBefore), ...withParts(turn, event.parts) };
      if (event.type === 'split')
        return { ...backInLine(turn, facts, event.at), parts: event.parts, batch: event.batch, each: false };
      if (event.type === 'unsent') return settled(turn, facts, { kind: 'unsent', why: event.why });
      if (event.type === 'answered-before') return settled(turn, facts, { kind: 'answered', by: event.by });
      if (event.type === 'asks') {
        if (isAgreed(facts, event.question)) return turn; // somebody said yes while its asker slept
        const until = event.at + OPEN_FOR_MS;
        return { ...facts, phase: 'asking', threadId: turn.threadId, question: event.question, until };
      }
      if (event.type === 'no-material' || event.type === 'afresh') return settled(turn, facts, { kind: event.type });
      if (event.type === 'came-late') return settled(turn, facts, changedTo(event.draft, true));
      if (event.type === 'refused')
        return settled(turn, facts, { kind: 'refused', failure: event.failure, at: 'gathering' });
      return beforePaying(turn, facts, event);
    case 'asking':
      return whileAsking(turn, facts, event);
    case 'sent':
      return afterSending(turn, facts, event, waits);
    case 'answered':
      return afterAnswer(turn, facts, event, waits);
    case 'unsure':
      return whileLooking(turn, facts, event, waits);
    case 'settled':
      if (event.type === 'receipt') return { ...turn, cost: event.cost };
      if (event.type === 'export-ordered') return { ...turn, phase: 'exporting' };
      return event.type === 'told' ? { ...turn, phase: 'told' } : undefined;
    case 'exporting':
      return event.type === 'told' ? { ...turn, phase: 'told' } : undefined;
    case 'told':
      return undefined;
  }
}

type In<P extends Phase> = Extract<Turn, { phase: P }>;

/** Once it is answered, everything is gathered again: what is there already is not brought twice. */
function whileAsking(turn: In<'asking'>, facts: TurnFacts, event: TurnEvent): Turn | undefined {
  const { threadId, question } = turn;
  if (event.type === 'agreed') {
    if (!isYesTo(turn, event)) return turn; // a yes to something else
    return { ...facts, phase: 'gathering', threadId, ...afterYes(facts, question, event.parts) };
  }
  if (event.type === 'amended') return { ...backInLine(turn, facts, event.notBefore), ...withParts(turn, event.parts) };
  if (event.type === 'unsent') return settled(turn, facts, { kind: 'unsent', why: event.why });
  if (event.type === 'arranged') {
    const parts = arranged(facts.parts, event.choice);
    return question.kind === 'clash' ? { ...facts, phase: 'gathering', threadId, parts } : { ...turn, parts };
  }
  return beforePaying(turn, facts, event);
}

function beforePaying(
  turn: In<'queued' | 'gathering' | 'asking'>,
  facts: TurnFacts,
  event: TurnEvent,
): Turn | undefined {
  if (event.type === 'stop') return settled(turn, { ...facts, stoppedAt: event.at }, stopped(turn));
  if (event.type === 'withdrawn') return settled(turn, facts, { kind: 'dropped' });
  if (event.type === 'arranged') return { ...turn, parts: arranged(turn.parts, event.choice) };
  return undefined;
}

function afterSending(turn: In<'sent'>, facts: TurnFacts, event: TurnEvent, waits: Waits): Turn | undefined {
  const toSettle = { threadId: turn.threadId, before: turn.before, looks: 0 };
  const limit = turn.sentAt + waits.answerLimitMs;
  if (event.type === 'stop') return { ...turn, stoppedAt: event.at };
  if (event.type === 'refused') return settled(turn, facts, { kind: 'refused', failure: event.failure, at: 'sent' });
  if (event.type === 'afresh') return settled(turn, facts, afreshAfter(event));
  if (event.type === 'answered')
    return { ...facts, phase: 'answered', ...toSettle, ...saidIn(event), lookAt: event.at, until: limit };
  if (event.type !== 'lost') return undefined;
  const until = Math.max(limit, threeLooks(event.at, waits));
  return { ...facts, phase: 'unsure', ...toSettle, seen: null, lookAt: event.at + waits.lookFirstMs, until };
}

function afterAnswer(turn: In<'answered'>, facts: TurnFacts, event: TurnEvent, waits: Waits): Turn | undefined {
  const { text, stumbled, failure = { kind: 'agent-stumbled' }, looks } = turn;
  if (event.type === 'stop' && looks < LOOKS_BEFORE_SAYING_SO) return { ...turn, stoppedAt: event.at };
  if (event.type === 'stop') return settled(turn, { ...facts, stoppedAt: event.at }, unknown(text));
  if (event.type === 'refused') return settled(turn, facts, { kind: 'refused', failure: event.failure, at: 'sent' });
  if (event.type === 'lost') return { ...turn, looks: 0 }; // the network may come up after whoever takes it over
  if (event.type === 'blind') {
    const lookAt = nextBlindLook(turn, event.at, waits);
    // its words alone would not say whether there is a video, and what it cost
    return lookAt === null ? settled(turn, facts, unknown(text)) : { ...turn, looks: looks + 1, lookAt };
  }
  if (event.type !== 'looked') return undefined;
  const seen = seenAfterAnswer(turn, event.now);
  if (seen === 'change') return settled(turn, facts, { kind: 'changed', text, draft: event.now.draft, late: false });
  if (seen === 'too-little') return { ...turn, looks: looks + 1, lookAt: event.at + LATE_WRITE_MS * (looks + 1) };
  if (stumbled) return settled(turn, facts, { kind: 'refused', failure, at: 'sent' });
  return settled(turn, facts, text === '' ? { kind: 'nothing-changed' } : { kind: 'reply', text });
}

function whileLooking(turn: In<'unsure'>, facts: TurnFacts, event: TurnEvent, waits: Waits): Turn | undefined {
  const { seen, looks, until } = turn;
  if (event.type === 'stop') {
    const outcome = seen === null ? unknown() : changedTo(seen.draft);
    return settled(turn, { ...facts, stoppedAt: event.at }, outcome);
  }
  if (event.type === 'refused') return settled(turn, facts, { kind: 'refused', failure: event.failure, at: 'sent' });
  if (event.type === 'lost') return { ...turn, until: Math.max(until, threeLooks(event.at, waits)) };
  if (event.type !== 'looked' && event.type !== 'blind') return undefined;
  const change = event.type === 'looked' && hasChanged(turn.before, event.now) ? event.now : null;
  const isOver = event.at >= until;
  const found = change ?? (isOver ? seen : null);
  if (found !== null && (isOver || !(seen === null || hasChanged(seen, found))))
    return settled(turn, facts, changedTo(found.draft));
  if (isOver) return settled(turn, facts, unknown());
  const pause = change === null ? waits.lookNextMs : waits.lookFirstMs;
  return { ...turn, seen: change ?? seen, looks: looks + 1, lookAt: Math.min(event.at + pause, until) };
}

function backInLine({ threadId }: In<'gathering' | 'asking'>, facts: TurnFacts, notBefore: number): In<'queued'> {
  return { ...facts, phase: 'queued', threadId, notBefore };
}

function settled(turn: { readonly threadId: string }, facts: TurnFacts, outcome: Outcome): Turn {
  return { ...facts, phase: 'settled', threadId: turn.threadId, outcome };
}
