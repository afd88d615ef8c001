import type { Failure } from './failure.ts';
import type { Cost } from './telling.ts';
import type { Person } from './asking.ts';

/**
 * One export of a version (free). Its id at the backend is on disk before it is submitted, and polling
 * goes on after a restart.
 *
 *   waiting ─▶ asked ─▶ submitted ─▶ polling ─▶ ready ─▶ told
 *      │         ▲          └──────────┴─▶ failed | blocked ─┤
 *      │         └── once more, with a new id: where it has  │
 *      │             failed, or what it is of was not whole  │
 *      └─▶ empty (nothing to export) ────────────────────────┘
 */
export type Render = RenderFacts &
  (
    | { readonly phase: 'waiting'; readonly wanted: number | null }
    | { readonly phase: 'empty'; readonly wanted: number | null }
    //  `draft`: what was written after all, and is exported in place of what was submitted before
    | { readonly phase: 'asked'; readonly version: number; readonly draft?: string }
    //  `until`: it is asked for that long at least, where somebody else has taken it over
    | { readonly phase: 'submitted'; readonly version: number; readonly renderId: string; readonly until?: number }
    | ({ readonly phase: 'polling'; readonly version: number; readonly renderId: string } & Polling)
    | { readonly phase: 'ready'; readonly version: number; readonly url: string; readonly tookMs: number }
    | { readonly phase: 'failed'; readonly version: number; readonly failure: Failure | null }
    | { readonly phase: 'blocked'; readonly version: number }
    | { readonly phase: 'told'; readonly url: string | null; readonly version: number | null }
  );

/** When it is looked at next, for how long at most, and since when. Milliseconds since the epoch. */
interface Polling {
  readonly nextPollAt: number;
  readonly until: number;
  readonly submittedAt: number;
  /** When it was last seen to run. */
  readonly ranAt?: number;
}

/** What was seen of one that runs; nothing where it could not be asked. */
interface Seen {
  /** When that was. */
  readonly ranAt?: number;
  readonly percent?: number;
}

export interface RenderFacts {
  /** The id of the turn, message or interaction that wants it. */
  readonly id: string;
  readonly projectId: string;
  readonly threadId: string;
  readonly requester: Person;
  /** What the agent said in the turn that led here, in plain words; '' when an export was asked for by itself. */
  readonly text: string;
  /** What the turn that led here cost; null when it cost nothing or cannot be said exactly. */
  readonly cost: Cost | null;
  /** The message to reply to, where the request was one. */
  readonly replyTo: string | null;
  /** The picture the progress message shows. */
  readonly thumbnail: string | null;
  readonly attempt: number;
  /** How far it was said to be, in whole percent: neither a restart nor another try makes it less. */
  readonly percent?: number;
  readonly askedAt: number;
  readonly history: readonly { readonly phase: Render['phase']; readonly at: number }[];
}

export type RenderEvent =
  | { readonly type: 'its-turn'; readonly version: number | null; readonly at: number }
  | { readonly type: 'leaving'; readonly renderId: string; readonly at: number }
  /** Somebody else goes on with it, who asks until then at least: the network may come up after the process. */
  | { readonly type: 'taken-over'; readonly until: number; readonly at: number }
  /** The backend could not be asked, or not be understood: it is asked again, until then. */
  | { readonly type: 'postponed'; readonly until: number; readonly at: number }
  | { readonly type: 'accepted'; readonly firstPollAt: number; readonly until: number; readonly at: number }
  | ({ readonly type: 'running'; readonly nextPollAt: number; readonly at: number } & Seen)
  /** The timeline was not whole when it was submitted. */
  | { readonly type: 'outdated'; readonly draft: string; readonly at: number }
  | { readonly type: 'finished'; readonly url: string; readonly at: number }
  | { readonly type: 'failed'; readonly failure: Failure | null; readonly at: number }
  | { readonly type: 'blocked'; readonly at: number }
  | { readonly type: 'told'; readonly at: number };

const ATTEMPTS = 2;

/** The whole machine, pure. An event that does not fit the phase is a bug and throws. */
export function stepRender(render: Render, event: RenderEvent): Render {
  const next = follow(render, event);
  if (next === undefined) throw new Error(`a render that is ${render.phase} cannot be ${event.type}`);
  if (next.phase === render.phase) return next;
  return { ...next, history: [...render.history, { phase: next.phase, at: event.at }] };
}

function follow(render: Render, event: RenderEvent): Render | undefined {
  const facts = factsOf(render);
  switch (render.phase) {
    case 'waiting':
      if (event.type !== 'its-turn') return undefined;
      if (event.version === null) return { ...facts, phase: 'empty', wanted: render.wanted };
      return { ...facts, phase: 'asked', version: event.version };
    case 'asked':
      if (event.type !== 'leaving') return undefined;
      return { ...facts, phase: 'submitted', version: render.version, renderId: event.renderId };
    case 'submitted':
      if (event.type === 'taken-over') return { ...render, until: event.until };
      if (event.type === 'postponed' && event.at < event.until) return render;
      if (event.type === 'postponed') return { ...facts, phase: 'failed', version: render.version, failure: null };
      if (event.type !== 'accepted') return unfinished(render, event);
      return { ...render, phase: 'polling', nextPollAt: event.firstPollAt, until: event.until, submittedAt: event.at };
    case 'polling':
      return whilePolling(render, event);
    case 'ready':
      return event.type === 'told' ? { ...facts, phase: 'told', url: render.url, version: render.version } : undefined;
    case 'empty':
      return event.type === 'told' ? { ...facts, phase: 'told', url: null, version: null } : undefined;
    case 'failed':
    case 'blocked':
      return event.type === 'told' ? { ...facts, phase: 'told', url: null, version: render.version } : undefined;
    case 'told':
      return undefined;
  }
}

type In<P extends Render['phase']> = Extract<Render, { phase: P }>;

function whilePolling(render: In<'polling'>, event: RenderEvent): Render | undefined {
  const { version } = render;
  if (event.type === 'taken-over') return { ...render, until: Math.max(render.until, event.until) };
  if (event.type === 'finished') {
    return { ...factsOf(render), phase: 'ready', version, url: event.url, tookMs: event.at - render.submittedAt };
  }
  if (event.type === 'outdated') return { ...factsOf(render), phase: 'asked', version, draft: event.draft };
  if (event.type !== 'running') return unfinished(render, event);
  const { nextPollAt, ranAt, percent } = event;
  const seen = { ...(ranAt !== undefined && { ranAt }), ...(percent !== undefined && { percent }) };
  if (event.at < render.until) return { ...render, nextPollAt, ...seen };
  // one that nobody has ever seen at work may never have got there
  if (ranAt === undefined && render.ranAt === undefined)
    return unfinished(render, { type: 'failed', failure: null, at: event.at });
  return { ...factsOf(render), phase: 'failed', version, failure: null };
}

function unfinished(render: In<'submitted' | 'polling'>, event: RenderEvent): Render | undefined {
  const facts = factsOf(render);
  const { version } = render;
  if (event.type === 'blocked') return { ...facts, phase: 'blocked', version };
  if (event.type !== 'failed') return undefined;
  if (facts.attempt < ATTEMPTS) return { ...facts, phase: 'asked', version, attempt: facts.attempt + 1 };
  return { ...facts, phase: 'failed', version, failure: event.failure };
}

function factsOf(render: Render): RenderFacts {
  const { id, projectId, threadId, requester, text, cost, replyTo, thumbnail, attempt, askedAt, history } = render;
  const { percent } = render;
  const facts = { id, projectId, threadId, requester, text, cost, replyTo, thumbnail, attempt, askedAt, history };
  return percent === undefined ? facts : { ...facts, percent };
}
