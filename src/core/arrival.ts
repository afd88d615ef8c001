import type { Attachment } from './media.ts';

/** A message of a person, as the bot understands it. */
export interface Arrival {
  readonly messageId: string;
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
  /** It mentions the bot or replies to it. */
  readonly addressed: boolean;
  /** The message it replies to. */
  readonly repliesTo: string | null;
  /** False where Discord keeps the content of messages from us. */
  readonly readable: boolean;
  /** What could be opened from it, where there is no project yet. */
  readonly opens: 'public-thread' | 'nothing';
  /** Permissions of the bot that an answer would need and that it does not have here. */
  readonly missing: readonly string[];
  readonly isDirect: boolean;
}

/** Whether there is anything in it that could be animated. */
export function hasMaterial({ files, links }: Pick<Arrival, 'files' | 'links'>): boolean {
  return files.length + links.length > 0;
}

/**
 * Whether it is meant for the bot. In threads it opened and in direct messages whoever began always directs; others,
 * and everybody elsewhere, say so by a reply or a mention, so that people may chat.
 */
export function directs(arrival: Arrival, place: { readonly openedByUs: boolean }, ownerId: string): boolean {
  return arrival.addressed || ((place.openedByUs || arrival.isDirect) && arrival.authorId === ownerId);
}
