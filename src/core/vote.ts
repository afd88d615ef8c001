import type { Person } from './asking.ts';

/** A vote among versions that is open, by project: what becomes of it is for whoever began the project to say. */
export interface Vote {
  /** The interaction that asked for it. */
  readonly id: string;
  readonly projectId: string;
  readonly threadId: string;
  readonly askedBy: Person;
  /** The versions, as they stand in the poll. */
  readonly numbers: readonly number[];
  /** Null until it is posted. */
  readonly messageId: string | null;
  readonly askedAt: number;
  readonly endsAt: number;
}

/** Why a vote cannot be opened: none may be made there, the thread is locked or gone, or Discord does not take it. */
export type NoVote = 'not-allowed' | 'locked' | 'gone' | 'refused';

/** How many have voted for each of them, as far as Discord has counted. */
export interface Count {
  readonly isOver: boolean;
  readonly votes: readonly number[];
}

/** How many versions a poll takes: the newest. */
export const MOST_ANSWERS = 10;
export const VOTE_HOURS = 24;

const HOUR_MS = 60 * 60_000;
/** So long after its end Discord may still count. */
const COUNTING_MS = HOUR_MS;

export const votedFor = (hours: number): number => hours * HOUR_MS;

export function isCounted({ isOver }: Count, { endsAt }: Vote, now: number): boolean {
  return isOver || now >= endsAt + COUNTING_MS;
}

/** The versions that most have voted for, in their order; none where nobody has voted. */
export function winnersOf({ numbers }: Pick<Vote, 'numbers'>, { votes }: Count) {
  const most = Math.max(0, ...votes);
  const winners = most === 0 ? [] : numbers.filter((_, index) => votes[index] === most);
  return { winners, most, all: votes.reduce((sum, count) => sum + count, 0) };
}
