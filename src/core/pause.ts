/** Whoever runs the bot wants nothing more to be paid for, until they say otherwise. */
export interface Pause {
  readonly since: number;
}

/** The one pause there is. */
export const PAID_REQUESTS = 'paid-requests';
