import type { Part } from './asking.ts';
import type { Question } from './gui.ts';
import type { Session } from './session.ts';
import type { Cost, Posted } from './telling.ts';

/** Somebody else in a project, as whoever began it has decided for good. */
export interface Guest {
  readonly personId: string;
  readonly mayDirect: boolean;
}

/** A project: one thread, one session. Its id is that of the turn that began it. */
export interface Project {
  readonly id: string;
  readonly threadId: string;
  readonly guildId: string | null;
  readonly ownerId: string;
  readonly language: 'en' | 'zh';
  readonly session: Session | null;
  /** Pictures that came without words and wait for them. */
  readonly held: readonly Part[];
  /** Everything that was handed over so far, without words: a new session gets it again. */
  readonly brought: readonly Part[];
  /** Of what was brought something was covered, and may be gone by now: what was made of it stays covered. */
  readonly isCovered?: boolean;
  /** The session of which the person knows that it began without the timeline. */
  readonly toldAfresh: string | null;
  /** What was to be told last of what nobody could hear: its thread is gone, or takes no such words. */
  readonly untold: string | null;
  /** Where somebody went back to an older version; null where nobody ever did. */
  readonly wentBack: WayBack | null;
  /** What the agent asked last, until somebody answers or asks for something else. */
  readonly question: OpenQuestion | null;
  /** Who else was let into it, or kept out of it, for good. */
  readonly guests: readonly Guest[];
  readonly startedAt: number;
}

/** It holds as long as there is no newer version than there was then. */
interface WayBack {
  readonly to: number;
  readonly newest: number;
  /** The message or interaction that asked for it: read twice, it goes back once. */
  readonly askedBy: string;
}

/** The answers that stand under what a turn was answered with. */
interface OpenQuestion extends Pick<Question, 'options' | 'several'> {
  readonly turnId: string;
}

/** What is remembered of a person: the language they last used Discord in, and their projects, newest last. */
export interface Acquaintance {
  readonly locale: string | null;
  /** Their words have told it, or the place, and not Discord: other words may tell it better. */
  readonly isGuessed?: boolean;
  readonly projectIds: readonly string[];
}

/** Where people talk: which project a channel shows now, and whether the bot opened it. */
export interface Place {
  readonly channelId: string;
  readonly projectId: string;
  readonly openedByUs: boolean;
  readonly lastMessageId: string;
}

/** One settled draft that can be exported: kept for good, so that any version can be had again, free. */
export interface Version {
  readonly projectId: string;
  readonly number: number;
  readonly turnId: string;
  readonly draft: string;
  readonly session: Session;
  readonly madeAt: number;
  /** The newest message that shows it in its thread. */
  readonly resultMessageId: string | null;
  /** The messages that show it, wherever they stand, newest last; kept since somebody may reply to each of them. */
  readonly results?: readonly Result[];
  readonly url: string | null;
  /** The version it was made from: what its words were about. Older versions do not say it. */
  readonly madeFrom?: number | undefined;
  /** Who asked for it: their words stand in its story. Older versions do not say it. */
  readonly askedBy?: string | undefined;
  /** What was asked for, what that changed and what it cost, as it was told; kept since there is a list of it. */
  readonly story?: VersionStory | undefined;
}

export interface VersionStory {
  readonly asked: string | null;
  readonly changes: readonly string[];
  /** The same in each language, for whoever reads it; what was kept before has it in that of who asked. */
  readonly changesIn?: { readonly en: readonly string[]; readonly zh: readonly string[] } | undefined;
  readonly cost: Cost | null;
}

/** A version without its draft, which may be large. */
export type Edition = Omit<Version, 'draft'>;

/** A message that shows a version, and the turn or export that it tells of. */
export interface Result extends Posted {
  readonly requestId: string;
  /** Who asked. Older ones do not say it. */
  readonly askedBy?: string | undefined;
}

/** So many messages of a version are remembered: the first, and the newest. */
const RESULTS = 20;

/** The messages that show a version. Of one that was kept without this list the newest is known, in the thread. */
export function resultsOf({ results, resultMessageId, turnId }: Edition, threadId: string): readonly Result[] {
  if (results !== undefined) return results;
  return resultMessageId === null ? [] : [{ requestId: turnId, channelId: threadId, messageId: resultMessageId }];
}

/** Whether a message shows this version. */
export function isShownBy({ results = [], resultMessageId }: Edition, messageId: string | null): boolean {
  return messageId !== null && [resultMessageId, ...results.map((one) => one.messageId)].includes(messageId);
}

/** What is kept of a version that is shown by these messages. */
export function shownBy(results: readonly Result[], threadId: string): Pick<Edition, 'results' | 'resultMessageId'> {
  return {
    results: [...results.slice(0, 1), ...results.slice(1).slice(1 - RESULTS)],
    resultMessageId: newestIn(results, threadId),
  };
}

/** The newest message that shows a version there, wherever its project stands by now. */
export function shownIn(edition: Edition, threadId: string): string | null {
  return newestIn(resultsOf(edition, threadId), threadId);
}

function newestIn(results: readonly Result[], threadId: string): string | null {
  return results.findLast(({ channelId }) => channelId === threadId)?.messageId ?? null;
}

/** The same of one that is shown by one more. */
export function shownOnceMore(version: Edition, result: Result, threadId: string): ReturnType<typeof shownBy> {
  const others = resultsOf(version, threadId).filter(({ messageId }) => messageId !== result.messageId);
  return shownBy([...others, result], threadId);
}

/** An answer to an interaction that is still being found out, and how it is reached: for 15 minutes. */
export interface Promised {
  readonly id: string;
  readonly applicationId: string;
  readonly interactionToken: string;
  readonly locale: string;
}

/** Somebody else in a project, as whoever began it has decided for good. */
export interface Guest {
  readonly personId: string;
  readonly mayDirect: boolean;
}
