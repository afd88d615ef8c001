import type { Usual } from '../core/estimate.ts';
import type { Priced } from '../core/price.ts';
import type { UserError } from '../core/failure.ts';
import { createInOrder, type InOrder } from '../engine/in-order.ts';
import type { Step } from '../core/progress.ts';
import type { Face } from './progress/about.ts';
import { createShown, type Shown } from './progress/shown.ts';
import { createUnread, type Unread } from './inbox/unread.ts';
import { createPostingLine, type PostingLine } from './render/posting-line.ts';
import { createRoom, type Room } from './room.ts';
import type { BalanceReader } from './turn/balance.ts';
import { createWaiting, type Waiting } from './turn/waiting.ts';

/**
 * What a process knows by itself. All of it may be forgotten at any time: a kill loses it, and recovery fills it again.
 */
export interface Memory {
  /** Tasks of one key one after another. */
  readonly inOrder: InOrder;
  /** What every project and every person has under way. */
  readonly room: Room;
  /** Turns that wait for an answer. */
  readonly waiting: Waiting;
  /** What progress messages say. */
  readonly shown: Shown;
  /** How long such requests usually take, by request, as it was known when it was shown first. */
  readonly expectations: Map<string, Usual | null>;
  /** By what people know requests again, by request. */
  readonly faces: Map<string, Face>;
  /** How full the bars of requests were: none of them falls. */
  readonly fullest: Map<string, number>;
  /** What those of a batch are at, by request. */
  readonly steps: Map<string, Step>;
  /** What requests usually cost, by request, with what is left once that is known. */
  readonly prices: Map<string, Priced>;
  /** Where something is still to be read. */
  readonly unread: Unread;
  readonly posting: PostingLine;
  /** Projects whose list of versions was looked through since this process works on them. */
  readonly wholeShelves: Set<string>;
  /** Exports that are being carried to their end. */
  readonly exporting: Set<string>;
  /** Turns that could not be told yet, and are tried again here. */
  readonly tellingAgain: Set<string>;
  /** By account, as the video service's client calls it. */
  readonly balances: Map<string, BalanceReader>;
  /**
   * Turns whose door is just being answered, from before they are on disk until they are begun: nobody has left them
   * behind.
   */
  readonly atDoor: Map<string, PromiseWithResolvers<void>>;
  /** First answers that are known to have arrived, by turn, while its door is open, and whether that was tried yet. */
  readonly answers: Map<string, { readonly messageId: string; readonly isTried: boolean }>;
  /** Buttons whose turn is written down but not in line yet. */
  readonly pressed: Set<string>;
  /** What was changed of turns that are just being made ready, by turn and message: how it is heard again. */
  readonly changing: Map<string, Map<string, () => Promise<void>>>;
  /** Messages of which was said that a change comes too late. */
  readonly tooLate: Set<string>;
  /** By project and person. */
  readonly refusedBursts: Map<string, RefusedBurst>;
  /** The places in line that people have read, by project. */
  readonly places: Places;
}

/** A burst of which nothing counts, since it has passed a bound: what still comes of it counts neither. */
interface RefusedBurst {
  readonly error: UserError;
  readonly until: number;
  readonly atMost: number;
}

/** What is told of places in line, and to whom. */
interface Places {
  /** Projects whose places are being told. */
  readonly underWay: Set<string>;
  /** Projects whose lines have changed since. */
  readonly changed: Set<string>;
  /** The place that each one of a project has read last. */
  readonly read: Map<string, Map<string, number>>;
}

export function createMemory(): Memory {
  const inOrder = createInOrder();
  return {
    inOrder,
    room: createRoom(),
    waiting: createWaiting(),
    shown: createShown(),
    expectations: new Map(),
    faces: new Map(),
    fullest: new Map(),
    steps: new Map(),
    prices: new Map(),
    unread: createUnread(),
    posting: createPostingLine(inOrder),
    wholeShelves: new Set(),
    exporting: new Set(),
    tellingAgain: new Set(),
    balances: new Map(),
    atDoor: new Map(),
    answers: new Map(),
    pressed: new Set(),
    changing: new Map(),
    tooLate: new Set(),
    refusedBursts: new Map(),
    places: { underWay: new Set(), changed: new Set(), read: new Map() },
  };
}
