import type { Failure } from './failure.ts';
import type { Cost } from './telling.ts';
import type { Person } from './turn.ts';

/**
 * One export of a version (free). Its id at the backend is on disk before it is submitted, and polling
 * goes on after a restart.
 *
 *   asked ─▶ submitted ─▶ polling ─▶ ready ─▶ told
 *     ▲          └──────────┴─▶ failed | blocked ─┘
 *     └── once more, with a new id
 */
export type Render = RenderFacts &
  (
    | { readonly phase: 'asked' }
    | { readonly phase: 'submitted'; readonly renderId: string }
    | {
        readonly phase: 'polling';
        readonly renderId: string;
        readonly nextPollAt: number;
        readonly until: number;
        readonly submittedAt: number;
      }
    | { readonly phase: 'ready'; readonly url: string; readonly tookMs: number }
    | { readonly phase: 'failed'; readonly failure: Failure | null }
    | { readonly phase: 'blocked' }
    | { readonly phase: 'told'; readonly url: string | null }
  );

export interface RenderFacts {
  /** The id of the turn or interaction that wants it. */
  readonly id: string;
  readonly projectId: string;
  readonly threadId: string;
  readonly requester: Person;
  readonly version: number;
  /** What the agent said in the turn that led here, in plain words; '' when an export was asked for by itself. */
  readonly text: string;
  /** What the turn that led here cost; null when it cost nothing or cannot be said exactly. */
  readonly cost: Cost | null;
  /** The message to reply to, where the request was one. */
  readonly replyTo: string | null;
  /** The picture the progress message shows. */
  readonly thumbnail: string | null;
  readonly attempt: number;
  readonly askedAt: number;
  readonly history: readonly { readonly phase: Render['phase']; readonly at: number }[];
}

export type RenderEvent =
  | { readonly type: 'leaving'; readonly renderId: string; readonly at: number }
  | { readonly type: 'accepted'; readonly firstPollAt: number; readonly until: number; readonly at: number }
  | { readonly type: 'running'; readonly nextPollAt: number; readonly at: number }
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
    case 'asked':
      if (event.type === 'leaving') return { ...facts, phase: 'submitted', renderId: event.renderId };
      return undefined;
    case 'submitted':
      if (event.type === 'accepted') {
        const { renderId } = render;
        return { ...facts, phase: 'polling', renderId, nextPollAt: event.firstPollAt, until: event.until, submittedAt: event.at };
      }
      return unfinished(facts, event);
    case 'polling':
      if (event.type === 'running')
        return event.at >= render.until ? { ...facts, phase: 'failed', failure: null } : { ...render, nextPollAt: event.nextPollAt };
      if (event.type === 'finished') return { ...facts, phase: 'ready', url: event.url, tookMs: event.at - render.submittedAt };
      return unfinished(facts, event);
    case 'ready':
      return event.type === 'told' ? { ...facts, phase: 'told', url: render.url } : undefined;
    case 'failed':
    case 'blocked':
      return event.type === 'told' ? { ...facts, phase: 'told', url: null } : undefined;
    case 'told':
      return undefined;
  }
}

function unfinished(facts: RenderFacts, event: RenderEvent): Render | undefined {
  if (event.type === 'blocked') return { ...facts, phase: 'blocked' };
  if (event.type !== 'failed') return undefined;
  if (facts.attempt < ATTEMPTS) return { ...facts, phase: 'asked', attempt: facts.attempt + 1 };
  return { ...facts, phase: 'failed', failure: event.failure };
}

function factsOf({
  id,
  projectId,
  threadId,
  requester,
  version,
  text,
  cost,
  replyTo,
  thumbnail,
  attempt,
  askedAt,
  history,
}: Render): RenderFacts {
  return { id, projectId, threadId, requester, version, text, cost, replyTo, thumbnail, attempt, askedAt, history };
}
