import { OWNER_LIFE_MS } from '../core/ports.ts';
import type { Secret } from './secret.ts';

/** At once where nothing has to be waited for. */
type Awaitable<T> = T | Promise<T>;

/** What is stored, and when it runs out, in milliseconds since the epoch; null for never. */
export interface Row {
  readonly sealed: string;
  readonly expires: number | null;
}

/** The rows of one namespace, as they are stored. What the medium says against it is thrown as a StoreError. */
export interface Rows {
  find(key: string): Awaitable<Row | undefined>;
  put(key: string, sealed: string, expires?: number): Promise<boolean>;
  /** Writes only where still stands what stood there `before`; undefined for nothing. False where it is otherwise. */
  swap(key: string, before: string | undefined, after: string, expires: number | null): Promise<boolean>;
  drop(key: string): Promise<boolean>;
  clear(): Promise<void>;
  /** The next by key. A page would go stale while its reader works, an offset would skip what moved up. */
  after(key: string): Awaitable<readonly [key: string, sealed: string] | undefined>;
  /** The next key of what is kept for good. */
  lastingAfter(key: string): Awaitable<string | undefined>;
}

/**
 * An owner who says to live on for longer than this, in milliseconds, has died while the clock was ahead: whoever lives
 * says it anew each second. The clock may be set back by half of it without anybody being taken for dead.
 */
export const LATEST_LIFE_MS = 2 * OWNER_LIFE_MS;

/** Who lives, and who works on what: each of these is one step that nobody can come between. */
export interface Hands {
  /** The first sign of life. Takes away those who have given none for too long. */
  enter(id: string, now: number, expires: number): Awaitable<void>;
  live(id: string, expires: number): Promise<void>;
  leave(id: string): Promise<void>;
  /** Whether it is this owner's, who lives on after `now`. */
  holds(key: string, owner: string, now: number): Awaitable<boolean>;
  /** A sign of life with it. False where it belongs to somebody else who lives. */
  take(key: string, owner: string, now: number, expires: number): Promise<boolean>;
  release(key: string, owner: string): Promise<void>;
  once(key: string, expires: number): Promise<boolean>;
  /** By key: those of others who have gone. */
  orphans(owner: string, now: number): Awaitable<readonly string[]>;
}

/** What a store is kept in. */
export interface Medium extends AsyncDisposable {
  /** How whoever runs the bot knows it. */
  readonly place: string;
  readonly hands: Hands;
  rows(namespace: string): Rows;
  /** How often somebody else has changed a record by now. */
  foreign(): number;
  /** Calls this whenever something is about to be written: what it writes at once goes together with it. */
  onWrite(heard: () => void): void;
  /** Removes what has outlived its time, a little at a time, until it is done or the signal comes. */
  sweep(signal: AbortSignal): Promise<void>;
}

/** Where a store is found, and its key. */
interface Site {
  readonly place: string;
  readonly keyFile: string;
  /** Nothing has been written there yet. */
  readonly isNew: boolean;
  /** Whether it stays where this machine goes: its key is not made here. */
  readonly isElsewhere: boolean;
}

export interface MediumParts {
  readonly url: string;
  /** How long a call waits at most, in milliseconds. */
  readonly waitMs: number | undefined;
  /** Whether times come from a clock that is nobody else's. */
  readonly ownClock: boolean;
  /** The key to what is there, asked for before anything is made there. */
  readonly secretIn: (site: Site) => Secret;
}

export interface Opened {
  readonly medium: Medium;
  readonly secret: Secret;
}

/** In bytes. */
export interface Room {
  readonly place: string;
  /** Of Redis, such as 7.0.15. */
  readonly version: string;
  readonly used: number;
  readonly most: number;
}
