import type { Line } from './line.ts';

/** Whose session something is about: the user at the backend where that is known, and the purse it belongs to. */
export interface Owner {
  readonly userId: string | null;
  /** That of a server; none for the bot's own account. */
  readonly purse?: string | null;
}

/** Whose credits are used. Rejects with NemoError, with the signal's reason, or with the store's trouble. */
export interface Account {
  /**
   * What was begun in the anonymous account stays there, and what is paid from the purse of a server stays with that.
   * Rejects with `purse-refused` where that is refused for good, with `no-session` where it is gone.
   */
  token(signal: AbortSignal, owner?: Owner): Promise<string>;
  /**
   * After 1001: the token to go on with, found out once however many ask. That of the operator is the same one where it
   * was refused in passing.
   */
  renew(refused: string, signal: AbortSignal, owner?: Owner): Promise<string>;
  /**
   * The id that binds the anonymous account; null while there is none, and while the operator's own or a server pays
   * (for this owner).
   */
  userId(owner?: Owner): Promise<string | null>;
  /** At the start: asks whether the operator's token is good. */
  check(signal: AbortSignal): Promise<void>;
}

/** The line, whose account calls over it, and how long a call may take that neither runs nor carries anything. */
export interface Access {
  readonly line: Line;
  readonly account: Account;
  readonly callLimitMs: number;
}
