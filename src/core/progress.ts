import type { Picture } from './pictures.ts';
import type { Price } from './price.ts';
import type { Question } from './question.ts';

/** How far a request is, as the person in the thread sees it. Times are milliseconds since the epoch. */
export interface Progress {
  readonly step: Step;
  /** What the person asked for, in their own words; null where nothing was said. */
  readonly asked?: string | null;
  /** Without the time in which it waited. */
  readonly startedAt: number;
  /** It takes longer than nearly all before it. */
  readonly isLate?: boolean;
  /** There is a film already, which is changed. */
  readonly isEdit?: boolean;
  /** How full the bar was before: it never falls. */
  readonly fullest?: number;
  /** When half and nine tenths of such requests are done, by this bot's own history; null without one. */
  readonly expected: { readonly half: number; readonly most: number } | null;
  /** The agent's last words, in plain words; '' while it has said nothing. */
  readonly words: string;
  /** The picture it is about, where there is one. */
  readonly thumbnail: string | null;
  /** The picture was sent behind a spoiler. */
  readonly isCovered?: boolean;
  /** The pictures of a request with several, as they come, while they can still be given other parts. */
  readonly pictures?: readonly Picture[];
  readonly loops?: boolean;
  /** What somebody wrote about it. */
  readonly alt?: string | null;
  /** What it usually costs, with what is left where that is known; none where that is nothing, or not known. */
  readonly price?: (Price & { readonly left: number | null }) | undefined;
}

export type Step =
  | { readonly kind: 'connecting' }
  | { readonly kind: 'waiting'; readonly place: number }
  | { readonly kind: 'uploading'; readonly done: number; readonly of: number }
  | { readonly kind: 'asking'; readonly question: Question }
  | { readonly kind: 'directing' }
  | { readonly kind: 'still-working' }
  | { readonly kind: 'clip-ready' }
  | { readonly kind: 'looking'; readonly until: number | null; readonly balance: Balance | null }
  | { readonly kind: 'rendering'; readonly percent: number | null }
  | { readonly kind: 'stopping' }
  | { readonly kind: 'restarting' };

/** What the account says of a request of which nobody knows what came of it. */
export type Balance = 'unchanged' | 'held' | 'lower';

/**
 * How full the bar is, 0 to 1: a rough share of the whole, so that it only ever grows. What happens while the agent
 * works comes in any order, so all of it has one share.
 */
export function share(step: Step): number {
  switch (step.kind) {
    case 'waiting':
    case 'connecting':
      return 0.05;
    case 'uploading':
      return 0.1 + 0.2 * within(step.done / Math.max(1, step.of));
    case 'asking':
      return 0.3;
    case 'directing':
    case 'still-working':
    case 'clip-ready':
    case 'looking':
    case 'stopping':
    case 'restarting':
      return 0.45;
    case 'rendering':
      return 0.65 + 0.3 * within((step.percent ?? 0) / 100);
  }
}

function within(share: number): number {
  return Math.min(1, Math.max(0, share));
}
