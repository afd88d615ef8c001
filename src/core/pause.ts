/** Whoever runs the bot wants nothing more to be paid for, until they say otherwise: for anybody, or for one. */
export interface Pause {
  readonly since: number;
  /** The id of the person or server that is blocked; absent for everybody. */
  readonly of?: string;
  /** Why one person or server is blocked: a note that nobody else reads. */
  readonly because?: string;
}

/** That for everybody; every other one stands by whom it is of. */
export const PAID_REQUESTS = 'paid-requests';

/** Why nothing is paid for. */
export type Halt = 'paused' | Blocked;

/** Who of them is blocked. */
export type Blocked = 'person-blocked' | 'server-blocked';
