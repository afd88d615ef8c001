import type { Failure, Mistake } from './failure.ts';
import type { Person } from './asking.ts';
import type { Refusal } from './media.ts';

/** What is told once a request is over: exactly one new message that pings the person who asked. */
export type Telling =
  | {
      readonly kind: 'result';
      readonly version: number;
      /** The picture it was made of, where it is one of a batch. */
      readonly picture: string | null;
      /** It came of an earlier request, and was found when that one was asked for again. */
      readonly late: boolean;
      readonly url: string;
      /** A picture it was made of was behind a spoiler: so is the clip. */
      readonly isCovered?: boolean;
      /** The clip itself, when it fits into a message. */
      readonly clip: Uint8Array | null;
      readonly text: string;
      readonly changes: readonly string[];
      readonly cost: Cost | null;
      readonly refused: readonly RefusedFile[];
    }
  | { readonly kind: 'reply'; readonly text: string; readonly refused: readonly RefusedFile[] }
  | { readonly kind: 'nothing-changed' }
  | { readonly kind: 'afresh' }
  | { readonly kind: 'only-link'; readonly version: number; readonly url: string | null } // of an account that is no longer ours
  | { readonly kind: 'unknown' }
  | { readonly kind: 'stopped' } //                                        before anything was sent
  | { readonly kind: 'stopped-late'; readonly version: number | null } // what came of it is kept
  | { readonly kind: 'mistake'; readonly mistake: Mistake }
  | { readonly kind: 'failure'; readonly failure: Failure; readonly spent: 'nothing' | 'maybe' }
  | { readonly kind: 'refused-files'; readonly refused: readonly RefusedFile[] }
  | { readonly kind: 'incomplete'; readonly refused: readonly RefusedFile[] } // asks before anything is paid
  | { readonly kind: 'render-failed'; readonly version: number }
  | { readonly kind: 'export-blocked'; readonly version: number };

/** The bot may not speak there now. It may again: somebody took a right away, or locked the thread. */
export class Silenced extends Error {
  override readonly name = 'Silenced';

  constructor(cause: unknown) {
    super('the bot may not speak there', { cause });
  }
}

export interface RefusedFile {
  readonly name: string;
  readonly reason: Refusal;
  /** What it is by its bytes, such as `heic`; null where nobody knows. */
  readonly format?: string | null;
}

/** Credits, as the account's total tells. */
export interface Cost {
  readonly spent: number;
  readonly left: number;
  /** False where it is only what such requests usually cost. */
  readonly exact: boolean;
}

/** Whom a message answers: the request it replies to, the person it pings, the thread it stands in. */
export interface Addressee {
  /** The id of the turn or the export: with it, telling twice is harmless. */
  readonly id: string;
  readonly threadId: string;
  readonly requester: Person;
  /** The message to reply to, where the request was one. */
  readonly replyTo: string | null;
}
