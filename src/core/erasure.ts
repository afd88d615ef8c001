import { DAY_MS } from './limits.ts';

/** A project that is to be erased: written down first, so that a kill in the middle of it leaves nothing behind. */
export interface Erasure {
  readonly projectId: string;
  readonly why: ErasureReason;
  /** The messages of the bot go too. */
  readonly withMessages: boolean;
  /** Not before, in milliseconds since the epoch. */
  readonly dueAt: number;
}

/** Somebody asked for it, its place was deleted, the bot had to leave its server, or nothing has happened for long. */
export const erasureReasons = ['asked', 'place-gone', 'server-left', 'over'] as const;

export type ErasureReason = (typeof erasureReasons)[number];

/** What was told in a direct message, since its thread was gone, can be answered for this long. */
export const GRACE_MS = DAY_MS;

/** How much there is, or was, of what is kept. */
export interface Amount {
  readonly projects: number;
  readonly requests: number;
  readonly versions: number;
}

export const nothingKept: Amount = { projects: 0, requests: 0, versions: 0 };
