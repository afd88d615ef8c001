import type { Arrival, Shown } from './arrival.ts';
import type { LeftOut } from './failure.ts';
import type { Attachment, Material } from './media.ts';
import type { Note } from './note.ts';
import type { OverviewLine } from './overview.ts';
import type { Progress } from './progress.ts';
import type { Render } from './render.ts';
import type { Addressee, Telling } from './telling.ts';
import type { Basket, Door, Person } from './asking.ts';
import type { Acquaintance, Edition, Place, Project, Promised, Version } from './project.ts';
import type { Credits, RenderStatus, Session, Spoken, State } from './session.ts';
import type { Turn } from './turn.ts';

/** The video backend. Rejects with NemoError, or with the signal's reason. Nothing paid is ever repeated in here. */
export interface Nemo {
  /** Whose credits are used now; null where the backend does not say, and for an account of the operator. */
  accountId(): Promise<string | null>;
  openSession(language: 'en' | 'zh', signal: AbortSignal): Promise<Session>;
  /**
   * Streams one file from where it lies to the backend, a few at a time: whoever brings many does not hold up others.
   * Resolves with its link there (null where none is given).
   *
   * @param forWhom the id of the person who wants it there
   */
  upload(
    session: Session,
    file: Attachment,
    forWhom: string,
    signal: AbortSignal,
  ): Promise<{ readonly url: string | null; readonly applied: boolean }>;
  uploadByUrl(session: Session, urls: readonly string[], signal: AbortSignal): Promise<void>;
  /** Sends once and never again. Resolves with the agent's words, '' when it only acted. */
  say(session: Session, text: string, hear: (spoken: Spoken) => void, signal: AbortSignal): Promise<string>;
  state(session: Session, signal: AbortSignal): Promise<State>;
  credits(signal: AbortSignal): Promise<Credits>;
  submitRender(
    request: { readonly renderId: string; readonly session: Session; readonly draft: string },
    signal: AbortSignal,
  ): Promise<void>;
  pollRender(renderId: string, signal: AbortSignal): Promise<RenderStatus>;
  /** The bytes of a finished clip, or null when it is larger than `maxBytes` or cannot be had: its link still can. */
  clip(url: string, maxBytes: number, signal: AbortSignal): Promise<Uint8Array | null>;
}

/** Kept records of one kind, by id. Rejects when it cannot read or write: trouble is never reported as absence. */
export interface Records<T> {
  get(id: string): Promise<T | undefined>;
  put(id: string, value: T): Promise<void>;
  /**
   * Changes what stands there, whoever else changes it at the same time, in whatever process: then `change` is asked again
   * about what stands there by then. What it gives back as it got it is not written. Resolves with what stands there now.
   */
  update(id: string, change: (now: T | undefined) => T | undefined): Promise<T | undefined>;
  remove(id: string): Promise<void>;
  all(): AsyncIterable<T>;
}

/** Records of work that comes to an end. */
export interface Works<T> extends Records<T> {
  /** The ids of what is not over, found without reading what is. */
  unfinished(): AsyncIterable<string>;
}

export interface Ledger {
  readonly turns: Works<Turn>;
  readonly renders: Works<Render>;
  readonly projects: Records<Project>;
  readonly places: Records<Place>;
  /** By `projectId:number`. */
  readonly versions: Records<Version>;
  /** By project: what versions it has, oldest first. */
  readonly shelves: Records<readonly Edition[]>;
  /** By Discord attachment id. */
  readonly materials: Records<Material>;
  /** Which turn a Discord message belongs to ('' for none), so that a repeated event finds it known. */
  readonly messages: Records<string>;
  /** What stands in a message and waits for the words of a modal, by the interaction that opened it. */
  readonly baskets: Records<Basket>;
  /** By interaction. */
  readonly answers: Records<Promised>;
  /** By Discord user id. */
  readonly people: Records<Acquaintance>;
  /** The message that shows a turn's progress, by turn id. */
  readonly progressMessages: Records<string>;
  /** How long things took (ms) and what they cost (credits), by kind, newest last. */
  readonly measures: Records<readonly number[]>;
}

/** An owner that gave no sign of life for this long, in milliseconds, is taken for dead. */
export const OWNER_LIFE_MS = 3_000;

/** Who works on what: one winner, however many processes try. A claim outlives its owner by OWNER_LIFE_MS. */
export interface Claims {
  /** True when the key is now ours, or was already. */
  take(key: string): Promise<boolean>;
  release(key: string): Promise<void>;
  /** True for the first who asks, whoever that is and however long ago it was: for what must never be done twice. */
  once(key: string): Promise<boolean>;
  /** Keys whose owner has gone. */
  orphans(): Promise<readonly string[]>;
}

export interface ThreadWish {
  readonly title: string;
  readonly requester: Person;
  /** The answer that this process knows to have arrived, whatever Discord says of it now. */
  readonly answerId: string | null;
  /** Whether a thread is some project's already. */
  readonly isTaken: (threadId: string) => Promise<boolean>;
}

/** Where people read. Resolves too when nobody is left to read it. */
export interface Audience {
  /**
   * Opens the thread that belongs to an acknowledged interaction. Null when it never was acknowledged, or when it cannot be
   * had as it was asked for and the person has been told so. One that was opened before is found again.
   */
  open(door: Door, wish: ThreadWish): Promise<string | null>;
  /** Shows how far it is. Latest wins; never waits for Discord. */
  progress(to: Addressee, progress: Progress): void;
  /** The last state of the progress message, awaited. */
  finish(to: Addressee, progress: Progress): Promise<void>;
  /** Takes the progress message away: nobody wants it any more. */
  retract(to: Addressee): Promise<void>;
  /** Marks a message that waits in line, and takes the mark away. */
  mark(to: Addressee, isWaiting: boolean): Promise<void>;
  /** Shows how far a batch is. */
  overview(to: Addressee, lines: readonly OverviewLine[], isOver: boolean): Promise<void>;
  /** Says something in passing, without a ping. */
  note(to: Addressee, note: Note): Promise<void>;
  /** Resolves with the message's id, or null when there is nobody left to tell. Rejects with Silenced where it may be told later. */
  tell(to: Addressee, telling: Telling): Promise<string | null>;
  /** Tells the person alone, in a direct message: null where that is closed. */
  tellAlone(to: Addressee, telling: Telling): Promise<string | null>;
  /** What is told, as plain text for whoever reads it elsewhere. */
  inWords(telling: Telling, locale: string): string;
}

/** Where people write. */
export interface Mailbox {
  /** The id of the newest message in a channel; undefined where Discord does not tell of it, such as in a thread that is closed. */
  newestIn(channelId: string): string | null | undefined;
  /** Whether it is a thread that the bot has opened. */
  isOurs(channelId: string): boolean;
  /** When a message was sent, in milliseconds since the epoch. */
  sentAt(messageId: string): number;
  /** Messages of people after this one, oldest first; of very many only the newest. None where the channel can no longer be read. */
  since(channelId: string, messageId: string): Promise<readonly Arrival[]>;
  /** What stands in a message, or (for null) in the one that begins this thread. Nothing for messages of the bot and what is gone. */
  shown(channelId: string, messageId: string | null): Promise<Shown>;
  /** The words of a text file, or why they cannot be had. */
  wordsOf(file: Attachment): Promise<string | LeftOut>;
  /** Whether a file is where its link says. */
  serves(file: Attachment): Promise<boolean>;
}

/** Time, in milliseconds since the epoch. */
export interface Clock {
  now(): number;
  /** Rejects with the signal's reason. */
  sleepUntil(time: number, signal: AbortSignal): Promise<void>;
}
