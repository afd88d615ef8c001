import type { Failure, Mistake } from './failure.ts';
import type { Question } from './gui.ts';
import type { Person } from './asking.ts';
import type { Refusal } from './media.ts';
import type { Hindrance } from './hindrance.ts';

/** What is told once a request is over: exactly one new message that pings the person who asked. */
export type Telling =
  | {
      readonly kind: 'result';
      readonly version: number;
      /** What the person asked for, in their own words; null where nothing was said, or only the file was wanted. */
      readonly asked?: string | null;
      /** It was asked for once more as it was. */
      readonly isAgain?: boolean;
      /** The picture it was made of, where it is one of a batch. */
      readonly picture: string | null;
      /** It came of an earlier request, and was found when that one was asked for again. */
      readonly late: boolean;
      readonly url: string;
      /** A picture it was made of was behind a spoiler: so is the clip. */
      readonly isCovered?: boolean;
      /** What somebody wrote about the picture it was made of. */
      readonly alt?: string | null;
      /** The clip itself, when it fits into a message. */
      readonly clip: Uint8Array | null;
      /** What the agent said, where that answers something; '' where the film is the answer. */
      readonly text: string;
      readonly changes: readonly string[];
      /** It was asked for in words that leave open what is to be different. */
      readonly isVague?: boolean;
      /** The one scene that was to change, whether it was the only one that did, and the version it was to change. */
      readonly scene?: { readonly number: number; readonly isAlone: boolean; readonly before: number };
      readonly cost: Spent;
      /** How long it was at work on it, in milliseconds. */
      readonly tookMs?: number | null;
      readonly refused: readonly RefusedFile[];
    }
  | {
      readonly kind: 'reply';
      readonly text: string;
      /** What it asks, where answers to choose from stand in it. */
      readonly question?: Question | null;
      readonly refused: readonly RefusedFile[];
      readonly cost: Spent;
    }
  | { readonly kind: 'nothing-changed'; readonly cost: Spent }
  // `isPaidAnew`: since another account pays there by now
  | { readonly kind: 'afresh'; readonly isPaidAnew?: boolean; readonly cost: Spent }
  // of an account that is no longer ours
  | { readonly kind: 'only-link'; readonly version: number; readonly url: string | null; readonly cost: Spent }
  | { readonly kind: 'unknown'; readonly text?: string; readonly cost: Spent } // what was said all the same
  | { readonly kind: 'unsent'; readonly why: Hindrance } // nothing was paid
  | {
      readonly kind: 'stopped'; // before anything was sent
      /** Its card says so: there is no new message, where there is a card. */
      readonly onCard?: boolean;
    }
  // what came of it is kept
  | { readonly kind: 'stopped-late'; readonly version: number | null; readonly cost: Spent }
  | { readonly kind: 'stopped-unsure'; readonly cost: Spent } // nobody looks any more for what came of it
  | { readonly kind: 'mistake'; readonly mistake: Mistake }
  | {
      readonly kind: 'failure';
      readonly failure: Failure;
      /** What is said as long as no receipt knows better. */
      readonly spent: 'nothing' | 'maybe';
      readonly cost: Spent;
    }
  | { readonly kind: 'refused-files'; readonly refused: readonly RefusedFile[] }
  | { readonly kind: 'incomplete'; readonly refused: readonly RefusedFile[] } // asks before anything is paid
  // a version without its file, which is made when somebody wants it
  | {
      readonly kind: 'made';
      readonly version: number;
      readonly late: boolean;
      /** What the agent said, where that answers something. */
      readonly text: string;
      readonly changes: readonly string[];
      readonly scene?: { readonly number: number; readonly isAlone: boolean; readonly before: number };
      readonly cost: Spent;
      readonly refused: readonly RefusedFile[];
    }
  | { readonly kind: 'render-failed'; readonly version: number; readonly cost: Spent }
  | { readonly kind: 'export-blocked'; readonly version: number; readonly cost: Spent };

/** What the request has cost; null where it cost nothing, or nobody knows. */
type Spent = Cost | null;

/** The bot may not speak there now. It may again: somebody took a right away, or Discord wants none of it for now. */
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
  /** What earlier requests have cost beside it, which could not say so themselves. */
  readonly earlier?: number;
}

/** Where a message of ours stands. */
export interface Posted {
  readonly channelId: string;
  readonly messageId: string;
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
