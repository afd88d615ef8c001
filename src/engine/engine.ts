import type { Claim } from '../core/claim.ts';

/**
 * One thing that has to be done in a project. Those of one project are done one after another, in the order they were
 * asked for.
 */
export interface Work {
  readonly kind: 'turn' | 'render';
  readonly id: string;
  readonly projectId: string;
  /** Milliseconds since the epoch. */
  readonly askedAt: number;
}

/** Work in a line. */
export interface InLine extends Work {
  /** It waits for somebody, and nobody waits for it. */
  readonly isAside: boolean;
}

/** Work that waits for somebody outside: there is nothing to do about it until then. */
export interface Awaiting {
  /** Resolves when it may be gone on with. */
  readonly until: () => Promise<void>;
  /** Nobody waits for it meanwhile: it stands aside. Else nothing else is begun in its project. */
  readonly isAside: boolean;
}

/** What other processes want to know at once, and would find out by themselves a little later. */
export type News =
  /** Somebody has moved it on, such as by an answer, or has asked to stop it. */
  | { readonly kind: 'moved'; readonly id: string; readonly isStopped: boolean }
  /** Its turn has come: from now on the one who tells it shows how far it is. */
  | { readonly kind: 'begun'; readonly of: Work['kind']; readonly id: string }
  /** Nobody carries it any more. */
  | { readonly kind: 'over'; readonly of: Work['kind']; readonly id: string };

/** Durable work: who does it, when, and again after a kill. It knows no video, and whoever uses it knows no queue. */
export interface Engine {
  /** From now on work is done, by these means. What was woken before waits for it. */
  start(means: Means): void;
  /**
   * Takes over what the dead have left, again and again. `onSettled`: all of those that died before this process began.
   */
  takeOver(onSettled: () => void): Promise<void>;
  /**
   * It has to be done. What stands in line already does not stand there twice.
   *
   * @param ready what this process still has to do about it before another one may begin
   */
  wake(work: Work, ready?: Promise<void>): void;
  /** What a project has in line: the one at work, then those that wait, then those that stand aside. */
  line(projectId: string): Promise<readonly InLine[]>;
  /**
   * True when it is ours now, or was already: nobody else who is alive works on it. Of what happens only once, true for
   * the first who asks, whoever that is and however long ago it was.
   */
  own(claim: Claim): Promise<boolean>;
  release(claim: Claim): Promise<void>;
  /** Waits after something failed for the nth time, counted from 0. Resolves with the number to go on with. */
  pause(tries: number): Promise<number>;
  /** There is reason to hope: whatever pauses tries again as soon as it may. */
  hurry(): void;
  /** Tells all the other processes that work on the same. */
  tell(news: News): void;
  /** Nothing new begins; what runs may end within this time, in milliseconds. */
  stop(drainMs: number): Promise<void>;
}

/** How work is done, which the engine does not know. */
export interface Means {
  /**
   * Does one thing as far as there is something to do about it. Resolves with what it waits for, where it does. Rejects
   * only when the process ends.
   */
  readonly run: (work: Work) => Promise<Awaiting | undefined>;
  /** Those who wait in a project have other places now. */
  readonly moved: (projectId: string) => void;
  /** Another process tells that; null where something may have been missed. */
  readonly heard: (news: News | null) => void;
  /** What a claim is for; undefined where nothing is left to do. Rejects where that cannot be read. */
  readonly find: (claim: Claim) => Promise<Found | undefined>;
  /** What is on disk and not over, whoever has a claim to it. */
  readonly unfinished: () => AsyncIterable<Claim>;
}

/** Work that was found on disk. */
export interface Found {
  /** Those of one project go on in the order they were asked for. */
  readonly askedAt: number;
  /** Nothing is left to do about it, or it is done with something else. */
  readonly isOver: boolean;
  readonly resume: () => void;
}
