import type { Payer } from '../core/purse.ts';
import type { Line } from './line.ts';

/** Whose credits are used. Rejects with NemoError, with the signal's reason, or with the store's trouble. */
export interface Account {
  /**
   * What was begun in the anonymous account stays there, and what is paid from the purse of a server stays with that.
   * Rejects with `purse-refused` where that is refused for good, with `no-session` where it is gone.
   */
  token(signal: AbortSignal, payer?: Payer): Promise<string>;
  /**
   * After 1001: the token to go on with, found out once however many ask. That of the operator is the same one where it
   * was refused in passing.
   */
  renew(refused: string, signal: AbortSignal, payer?: Payer): Promise<string>;
  /** What it is called whose token that is: by the token, so that the same one is the same whoever has put it in. */
  nameOf(payer?: Payer): Promise<string>;
  /**
   * The id that binds the anonymous account; null while there is none, and while the operator's own or a server pays
   * (for what this one pays).
   */
  userId(payer?: Payer): Promise<string | null>;
  /** At the start: asks whether the operator's token is good. */
  check(signal: AbortSignal): Promise<void>;
}

/** The line, whose account calls over it, and how long a call may take that neither runs nor carries anything. */
export interface Access {
  readonly line: Line;
  readonly account: Account;
  readonly callLimitMs: number;
}
