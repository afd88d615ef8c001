import type { Person } from './asking.ts';

/** An account at the video service that a server has put in for itself: what is asked for there is paid from it. */
export interface Purse {
  /** Another token is another purse: sessions live in the account they were opened with. */
  readonly id: string;
  readonly guildId: string;
  readonly token: string;
  /** When it was put in, in milliseconds since the epoch. */
  readonly setAt: number;
  /** Who put it in; absent for one of an older version of the bot. */
  readonly by?: Person;
  /** Whether that person was told that it is refused. */
  readonly isToldRefused?: boolean;
}

/** What whoever put one in is told alone: it is refused for good, or somebody else put in another one. */
export type PurseNews =
  | { readonly kind: 'refused'; readonly purse: string }
  | { readonly kind: 'replaced'; readonly purse: string; readonly by: string };

/** What pays: the purse of a server, else the account of the bot with this user; without both the one it uses now. */
export interface Payer {
  /** Whose account it is at the backend. What was begun in the free one stays there. */
  readonly userId?: string | null;
  readonly purse?: string | null;
}

/** The same as it is kept with what was paid. */
export interface PaidBy extends Payer {
  readonly userId?: string;
  /** Absent for an account of the bot. */
  readonly purse?: string;
}

export function paidBy({ userId, purse }: Payer): PaidBy {
  return { ...(userId != null && { userId }), ...(purse != null && { purse }) };
}
