import { whose, type Part, type Person } from './asking.ts';
import type { LeftOut } from './failure.ts';
import type { Attachment } from './media.ts';
import type { Addressee } from './telling.ts';

/** A message of a person, as the bot understands it. */
export interface Arrival {
  readonly messageId: string;
  /** When its author last changed it, in milliseconds since the epoch. */
  readonly editedAt: number | null;
  readonly channelId: string;
  readonly guildId: string | null;
  readonly authorId: string;
  /** The language of the place, where the person's own is not known. */
  readonly locale: string;
  /** Without the mention of the bot. */
  readonly text: string;
  /** Its own files and those of what it forwards. */
  readonly files: readonly Attachment[];
  /** Links in it that lead straight to a file. */
  readonly links: readonly string[];
  /** Those of the links that stand behind a spoiler. */
  readonly coveredLinks?: readonly string[];
  /** Who posted the pictures, where they stand in somebody else's message. */
  readonly ofOther?: string;
  /** The pictures of the message it replies to, by the id of the file or by the link. */
  readonly pointsAt?: readonly string[];
  /** Files that are words: plain text, and what Discord makes of a long paste. */
  readonly texts: readonly Attachment[];
  /** Stickers that are pictures. */
  readonly stickers: readonly Attachment[];
  /** What stands in it and can be used by nobody, such as a voice message. */
  readonly leftOut: readonly LeftOut[];
  /** It mentions the bot or replies to it. */
  readonly addressed: boolean;
  /** It mentions the bot, or the role that is the bot's own: that is never answered by silence. */
  readonly mentioned: boolean;
  /** It replies to another person or calls others, and does not call the bot: a reply alone is no call. */
  readonly toOthers?: boolean;
  /** Its author keeps order where it was written: they may stop what others have asked for. */
  readonly keepsOrder?: boolean;
  /** The message it replies to. */
  readonly repliesTo: string | null;
  /** False where Discord keeps the content of messages from us. */
  readonly readable: boolean;
  /** What could be opened from it, where there is no project yet. */
  readonly opens: 'public-thread' | 'nothing';
  /** It stands in a thread that the bot itself has opened. */
  readonly inOurThread: boolean;
  /** Permissions of the bot that an answer would need and that it does not have here. */
  readonly missing: readonly string[];
  readonly isDirect: boolean;
}

/** What stands in another message, for words that are about it. */
export interface Shown extends Pick<Arrival, 'files' | 'links' | 'coveredLinks' | 'stickers' | 'leftOut'> {
  /** Null where nobody is there who could be asked about it. */
  readonly authorId: string | null;
  /** Discord keeps from us what stands in it. */
  readonly isHidden: boolean;
  /** What the buttons of a message of ours are about. */
  readonly behind?: string;
}

/**
 * Whom an answer to it goes to. What is said to a message after an edit is something new: it is known apart from what
 * was said before.
 */
export function answering({ messageId, editedAt, channelId }: Arrival, requester: Person): Addressee {
  const id = editedAt === null ? messageId : `${messageId}${editedAt % 1_000_000}`;
  return { id, threadId: channelId, requester, replyTo: messageId };
}

/** Whether there is anything in it that could be animated. */
export function hasMaterial({ files, links }: Pick<Arrival, 'files' | 'links'>): boolean {
  return files.length + links.length > 0;
}

/**
 * Whether it is meant for the bot. In threads it opened and in direct messages whoever began always directs; others,
 * and everybody elsewhere, say so by a reply or a mention, so that people may chat: so may whoever began, with others,
 * also over what the bot has made.
 */
export function directs(arrival: Arrival, place: { readonly openedByUs: boolean }, ownerId: string): boolean {
  const { addressed, isDirect, toOthers = false, authorId } = arrival;
  if (toOthers && !isDirect) return false;
  return addressed || (authorId === ownerId && (isDirect || place.openedByUs));
}

/** Whether it still says what was taken from it: only where a file lies may change by itself. */
export function saysTheSame(part: Says, arrival: Says): boolean {
  return JSON.stringify(saidIn(part)) === JSON.stringify(saidIn(arrival));
}

/** The same of several. */
export function sayTheSame(parts: readonly Says[], others: readonly Says[]): boolean {
  return parts.length === others.length && parts.every((part, index) => saysTheSame(part, others[index] ?? part));
}

/**
 * A part as its message says it now: the same one where it says the same, with the same of it behind a spoiler, and of
 * the same person; or where what it says was replaced since.
 */
export function saying(
  part: Part,
  arrival: Pick<Arrival, keyof Says | 'coveredLinks' | 'ofOther' | 'authorId' | 'editedAt'>,
): Part {
  const { text, files, links, coveredLinks = [], authorId } = arrival;
  const { ofOther: asked, replacedAt: _, ...rest } = part;
  if (isReplaced(part, arrival)) return part;
  const ofOther = arrival.ofOther ?? (asked === authorId ? asked : undefined);
  const isAsBefore = saysTheSame(part, arrival) && hidesTheSame(part, arrival) && asked === ofOther;
  return isAsBefore ? part : { ...rest, text, files, links, coveredLinks, ...whose(ofOther) };
}

/** Whether other words or files were given in its place, in a form, since its message was changed. */
export function isReplaced({ replacedAt }: Part, { editedAt }: Pick<Arrival, 'editedAt'>): boolean {
  return replacedAt !== undefined && (editedAt ?? 0) <= replacedAt;
}

function hidesTheSame(part: Hides, arrival: Hides): boolean {
  return JSON.stringify(hiddenIn(part)) === JSON.stringify(hiddenIn(arrival));
}

type Hides = Pick<Arrival, 'files' | 'links' | 'coveredLinks'>;

function hiddenIn({ files, links, coveredLinks = [] }: Hides) {
  return [files.map(({ isCovered = false }) => isCovered), links.map((link) => coveredLinks.includes(link))];
}

type Says = Pick<Arrival, 'text' | 'files' | 'links'>;

function saidIn({ text, files, links }: Says) {
  return [text, files.map(({ id }) => id), links];
}
