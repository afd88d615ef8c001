import type { Batch, Part, Person } from './asking.ts';
import type { Choice } from './pictures.ts';
import { isMidway, type Failure } from './failure.ts';
import type { PaidBy } from './purse.ts';
import type { Question } from './question.ts';
import type { Snapshot } from './snapshot.ts';
import type { Cost } from './telling.ts';
import type { Answerer, Hindrance } from './hindrance.ts';

/** How a turn has ended. */
export type Outcome =
  | { readonly kind: 'changed'; readonly text: string; readonly draft: string | null; readonly late: boolean }
  | { readonly kind: 'reply'; readonly text: string }
  | { readonly kind: 'nothing-changed' }
  //      what it has said by its end, where only what came of it could not be seen
  | { readonly kind: 'unknown'; readonly text?: string }
  | { readonly kind: 'refused'; readonly failure: Failure; readonly at: 'gathering' | 'sent' }
  //      the project had to begin anew at the backend: asked again before anything is paid; the id of the session that
  //      the request was refused in, where it had left
  | { readonly kind: 'afresh'; readonly lost?: string }
  | { readonly kind: 'no-material' } // every file was refused: there is nothing to animate
  //      a picture of it was refused, which was told before it became a question
  | { readonly kind: 'incomplete' }
  | { readonly kind: 'unsent'; readonly why: Hindrance } // found just before anything was paid
  | { readonly kind: 'answered'; readonly by: Answerer } // the same: nothing is said of it a second time
  //      what its person was asked then, and did not say yes to: absent where nothing was
  | { readonly kind: 'stopped'; readonly asked?: Question['kind'] }
  | { readonly kind: 'dropped' };

/** Nobody has seen what came of it. */
export function unknown(text = ''): Outcome {
  return { kind: 'unknown', ...(text !== '' && { text }) };
}

/** Its timeline has changed, and nobody heard a word of it. */
export function changedTo(draft: string | null, late = false): Outcome {
  return { kind: 'changed', text: '', draft, late };
}

/** Refused in a session that is no more. */
export function afreshAfter({ lost }: { readonly lost?: string }): Outcome {
  return { kind: 'afresh', ...(lost !== undefined && { lost }) };
}

/** Stopped before anything was sent. */
export function stopped({ question }: { readonly phase: string; readonly question?: Question }): Outcome {
  return { kind: 'stopped', ...(question !== undefined && { asked: question.kind }) };
}

/** Whether what ended so, without a video, may still bring one: whoever asks for it again is told of that first. */
export function mayComeLate(outcome: Outcome): boolean {
  if (outcome.kind === 'changed') return outcome.draft === null;
  if (outcome.kind === 'refused') return isMidway(outcome.failure);
  return outcome.kind === 'unknown' || outcome.kind === 'nothing-changed' || outcome.kind === 'reply';
}

/** A clear no before or instead of the run costs nothing; a run that broke off, or made too much, may have. */
export function spentBy(outcome: Outcome): 'nothing' | 'maybe' {
  if (outcome.kind === 'afresh') return 'nothing';
  if (outcome.kind !== 'refused') return 'maybe';
  const hasRun = isMidway(outcome.failure) || outcome.failure.kind === 'overgrown';
  return outcome.at === 'sent' && hasRun ? 'maybe' : 'nothing';
}

/** What a run that has ended has said of itself. */
export interface Said {
  readonly text: string;
  /** It went wrong in the middle: only the state can tell whether it had done something before. */
  readonly stumbled: boolean;
  /** What went wrong; absent where that was not said. */
  readonly failure?: Failure;
  /** The agent has said itself that there is a clip; absent where it has not. */
  readonly clipHeard?: boolean;
}

/** What happens to a turn. Times are milliseconds since the epoch. */
export type TurnEvent =
  | { readonly type: 'opened'; readonly threadId: string; readonly at: number }
  | { readonly type: 'never-acknowledged'; readonly at: number }
  | {
      readonly type: 'amended';
      readonly parts: readonly Part[];
      readonly notBefore: number;
      /** Who asks, where what they wrote since tells better in which language they are answered. */
      readonly requester?: Person;
      readonly at: number;
    }
  | { readonly type: 'withdrawn'; readonly at: number }
  | { readonly type: 'split'; readonly parts: readonly Part[]; readonly batch: Batch; readonly at: number }
  | { readonly type: 'its-turn'; readonly at: number }
  | ({
      readonly type: 'departing';
      readonly before: Snapshot;
      readonly creditsBefore: number | null;
      readonly at: number;
    } & PaidBy)
  | { readonly type: 'asks'; readonly question: Question; readonly at: number }
  | { readonly type: 'agreed'; readonly to: Question['kind']; readonly parts: readonly Part[]; readonly at: number }
  | { readonly type: 'no-material'; readonly at: number }
  | { readonly type: 'arranged'; readonly choice: Choice; readonly at: number }
  | { readonly type: 'afresh'; readonly lost?: string; readonly at: number }
  | { readonly type: 'unsent'; readonly why: Hindrance; readonly at: number }
  | { readonly type: 'answered-before'; readonly by: Answerer; readonly at: number }
  | { readonly type: 'came-late'; readonly draft: string | null; readonly at: number }
  | { readonly type: 'refused'; readonly failure: Failure; readonly at: number }
  | ({ readonly type: 'answered'; readonly at: number } & Said)
  | { readonly type: 'lost'; readonly at: number }
  | { readonly type: 'looked'; readonly now: Snapshot; readonly at: number }
  | { readonly type: 'blind'; readonly at: number }
  | { readonly type: 'stop'; readonly at: number }
  | { readonly type: 'receipt'; readonly cost: Cost | null; readonly at: number }
  | { readonly type: 'export-ordered'; readonly at: number }
  | { readonly type: 'told'; readonly at: number };

/** What an answer was, as it is kept. */
export function saidIn({ text, stumbled, failure, clipHeard }: Said): Said {
  return { text, stumbled, ...(failure && { failure }), ...(clipHeard === true && { clipHeard }) };
}
