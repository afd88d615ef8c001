import type { Erasure } from './erasure.ts';
import type { Alarm } from './alarm.ts';
import type { Attachment, KeptFile, Material } from './media.ts';
import type { Note } from './note.ts';
import type { OverviewLine } from './overview.ts';
import type { Progress } from './progress.ts';
import type { Pause } from './pause.ts';
import type { Payer, Purse, PurseNews } from './purse.ts';
import type { Receipts } from './receipts.ts';
import type { Settings } from './rules.ts';
import type { Spending } from './spending.ts';
import type { Recipes } from './recipe.ts';
import type { Render } from './render.ts';
import type { AboutToPay, Standing } from './standing.ts';
import type { Addressee, Posted, Telling } from './telling.ts';
import type { Basket, Door, Person } from './asking.ts';
import type { Acquaintance, Edition, Place, Project, Promised, Version } from './project.ts';
import type { Answer, Credits, RenderStatus, Session, Spoken, State } from './session.ts';
import type { Tally } from './tally.ts';
import type { Turn } from './turn.ts';
import type { Count, NoVote, Vote } from './vote.ts';

/** The video backend. Rejects with NemoError, or with the signal's reason. Nothing paid is ever repeated in here. */
export interface Nemo {
  /**
   * Whose credits are used now where the bot itself pays; null where the backend does not say, and for an account of
   * the operator.
   */
  accountId(): Promise<string | null>;
  /**
   * By what the account is known that pays: the same one has the same name, however many have put in its token, and
   * nothing of the token is in it.
   */
  accountOf(payer?: Payer): Promise<string>;
  /** @param purse the id of a server's own; without one the bot pays, here and below */
  openSession(language: 'en' | 'zh', signal: AbortSignal, purse?: string | null): Promise<Session>;
  /** Looks at a file where it lies. Rejects with what is wrong with it; nothing of it reaches the backend. */
  inspect(file: Attachment, signal: AbortSignal): Promise<void>;
  /**
   * Streams one file from where it lies to the backend, a few at a time: whoever brings many does not hold up others.
   * Resolves with its link there (null where none is given), and the name it has there.
   *
   * @param forWhom the id of the person who wants it there
   * @param kept its bytes, from the first one on, where they are kept here
   */
  upload(
    session: Session,
    file: Attachment,
    forWhom: string,
    signal: AbortSignal,
    kept?: () => AsyncIterable<Uint8Array>,
  ): Promise<{ readonly url: string | null; readonly name: string; readonly applied: boolean }>;
  /**
   * Has the backend fetch a file itself. Resolves with its link there and the name it has there, each null where
   * nobody says it.
   */
  uploadByUrl(
    session: Session,
    link: string,
    signal: AbortSignal,
  ): Promise<{ readonly url: string | null; readonly name: string | null }>;
  /**
   * Sends once and never again. Rejects with what went wrong, unless something was heard that may have changed the
   * state.
   */
  send(session: Session, text: string, hear: (spoken: Spoken) => void, signal: AbortSignal): Promise<Answer>;
  state(session: Session, signal: AbortSignal): Promise<State>;
  credits(signal: AbortSignal, payer?: Payer): Promise<Credits>;
  /** What a token holds that nobody has kept, null where that is no number. Rejects with `unauthorized` for none. */
  creditsBehind(token: string, signal: AbortSignal): Promise<Credits | null>;
  submitRender(
    request: { readonly renderId: string; readonly session: Session; readonly draft: string },
    signal: AbortSignal,
  ): Promise<void>;
  pollRender(renderId: string, signal: AbortSignal, owner?: Payer): Promise<RenderStatus>;
  /** The bytes of a finished clip, or null when it is larger than `maxBytes` or cannot be had: its link still can. */
  clip(url: string, maxBytes: number, signal: AbortSignal): Promise<Uint8Array | null>;
}

/** Kept records of one kind, by id. Rejects when it cannot read or write: trouble is never reported as absence. */
export interface Records<T> {
  get(id: string): Promise<T | undefined>;
  put(id: string, value: T): Promise<void>;
  /**
   * Changes what stands there, whoever else changes it at the same time, in whatever process: then `change` is asked
   * again about what stands there by then. What it gives back as it got it is not written. Resolves with what stands
   * there now.
   */
  update(id: string, change: (now: T | undefined) => T | undefined): Promise<T | undefined>;
  /**
   * The same for what only informs, and may be lost by a kill: it is written with whatever is written next, or a moment
   * later by itself. Until then, what stood there is read.
   */
  later(id: string, change: (now: T | undefined) => T | undefined): void;
  remove(id: string): Promise<void>;
  /** @param onUnread of which one it cannot read: that is left out, and stands in nobody's way */
  all(onUnread?: (id: string) => void): AsyncIterable<T>;
}

/** Records of work that comes to an end. */
export interface Works<T> extends Records<T> {
  /** The ids of what is not over, or is kept for good, found without reading what is. */
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
  /** By Discord attachment id; a link by its project as well. */
  readonly materials: Records<Material>;
  /** Files that waited and that no message shows, by Discord attachment id: how many pieces there are of each. */
  readonly keptFiles: Records<KeptFile>;
  /** A piece of such a file as base64, by `id:number` from 0. */
  readonly pieces: Records<string>;
  /**
   * Which turn a Discord message belongs to ('' for none), so that a repeated event finds it known, also where that
   * turn is erased.
   */
  readonly messages: Records<string>;
  /** What stands in a message and waits for the words of a modal, by the interaction that opened it. */
  readonly baskets: Records<Basket>;
  /** By interaction. */
  readonly answers: Records<Promised>;
  /** By Discord user id. */
  readonly people: Records<Acquaintance>;
  /** The message that shows a turn's progress, by turn id. */
  readonly progressMessages: Records<string>;
  /** What servers have put in to pay for themselves, by its id. */
  readonly purses: Records<Purse>;
  /** What the paid requests of an account cost, by what `Nemo.accountOf` calls it. */
  readonly receipts: Records<Receipts>;
  /** What each paid request has cost, by turn: written once, and kept for `RETENTION_DAYS`. */
  readonly spendings: Records<Spending>;
  /** What those who manage a server have set there, by server. */
  readonly settings: Works<Settings>;
  /** What can be asked for again with another picture, by server, or by person in direct messages. */
  readonly recipes: Records<Recipes>;
  /** What was asked for today, by `person:id`, `server:id`, and `bot` for all together. */
  readonly tallies: Records<Tally>;
  /** Votes that are open, by project. */
  readonly votes: Records<Vote>;
  /** What is still to be erased, by project, or by server. */
  readonly erasures: Records<Erasure>;
  /** While nothing may be paid for, for everybody or for the person or server with that id. */
  readonly pauses: Records<Pause>;
  /** How long things took (ms) and what they cost (credits), by kind, newest last. */
  readonly measures: Records<readonly number[]>;
}

/** An owner that gave no sign of life for this long, in milliseconds, is taken for dead. */
export const OWNER_LIFE_MS = 3_000;

/** Who works on what: one winner, however many processes try. A claim outlives its owner by OWNER_LIFE_MS. */
export interface Claims {
  /** True when the key is now ours, or was already. */
  take(key: string): Promise<boolean>;
  /** The same where nobody waits for it: it is written with whatever is written next, or a moment later by itself. */
  takeSoon(key: string): Promise<boolean>;
  /** Others may have it a moment later: it is let go of with whatever is written next. */
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
  /** Whether a thread may have been opened for it before. */
  readonly isTried: boolean;
  /** Whether a thread is some project's already. */
  readonly isTaken: (threadId: string) => Promise<boolean>;
}

/** Where people read. Resolves too when nobody is left to read it. */
export interface Audience {
  /**
   * Opens the thread that belongs to an acknowledged interaction. Null when it never was acknowledged, or when it
   * cannot be had as it was asked for and the person has been told so. One that was opened before is found again.
   */
  open(door: Door, wish: ThreadWish): Promise<string | null>;
  /** Shows how far it is. Latest wins; never waits for Discord. */
  progress(to: Addressee, progress: Progress): void;
  /** Takes the progress message away: nobody wants it any more. */
  retract(to: Addressee): Promise<void>;
  /** Marks a message that waits in line, and takes the mark away. */
  mark(to: Addressee, isWaiting: boolean): Promise<void>;
  /** Shows that thanks were read. */
  thank(to: Addressee): Promise<void>;
  /** Shows how far a batch is. */
  overview(to: Addressee, lines: readonly OverviewLine[], isOver: boolean): Promise<void>;
  /** What is left of a request now. Rejects where Discord cannot be asked. */
  standing(request: AboutToPay): Promise<Standing>;
  /** Lets people vote among versions. Resolves with the message, or with why there is none. */
  openVote(to: Addressee, versions: readonly Edition[]): Promise<string | { readonly why: NoVote }>;
  /** Ends a vote before its time. Resolves too where it has ended, or is gone. */
  endVote(threadId: string, messageId: string): Promise<void>;
  /** Null where the poll is gone. Rejects where Discord cannot be asked. */
  votesOf(threadId: string, messageId: string): Promise<Count | null>;
  /** Says something in passing, without a ping. Of one id, once: what is said beside it has an id of its own. */
  note(to: Addressee, note: Note): Promise<void>;
  /**
   * Resolves with the message's id, or null when there is nobody left to tell. Rejects with Silenced where it may be
   * told later.
   *
   * @param mayStandThere whether it may have been told before, longer ago than Discord itself would notice
   */
  tell(to: Addressee, telling: Telling, mayStandThere: boolean): Promise<string | null>;
  /**
   * Shows the film of a result also where everybody sees from what its thread was opened. Resolves too where that is
   * not possible.
   */
  display(to: Addressee, film: Extract<Telling, { kind: 'result' }>): Promise<void>;
  /** Tells the owner of the application, in a direct message, that most of a ceiling is used up. */
  alarm(alarm: Alarm): Promise<void>;
  /** Tells whoever put the account of a server in what has become of it: false where direct messages are closed. */
  purseNews(to: Person, guildId: string, news: PurseNews): Promise<boolean>;
  /** Tells the person alone, in a direct message: null where that is closed. Rejects as `tell` does. */
  tellAlone(to: Addressee, telling: Telling): Promise<Posted | null>;
  /**
   * The largest file that may be attached on this server, in bytes; null for a direct message. Rejects where Discord
   * cannot be asked.
   */
  attachable(guildId: string | null): Promise<number>;
  /**
   * Deletes messages of the bot there, or everything it has said. Resolves with whether any of it stays, since it may
   * not be deleted.
   *
   * @param personId to whom, or of whom, everything that was said goes as well
   */
  unsay(threadId: string, messageIds: readonly string[], all: boolean, personId?: string): Promise<boolean>;
  /** What is told, as plain text for whoever reads it elsewhere. */
  inWords(telling: Telling, locale: string): string;
}

/** Time, in milliseconds since the epoch. */
export interface Clock {
  now(): number;
  /** Rejects with the signal's reason. */
  sleepUntil(time: number, signal: AbortSignal): Promise<void>;
}
