import type { Arrival, Shown } from './arrival.ts';
import type { LeftOut } from './failure.ts';
import type { Attachment } from './media.ts';
import type { Whereabouts } from './rules.ts';

/** Where people write. */
export interface Mailbox {
  /** Whether this process is told of what is written on a server, or (null) in direct messages. */
  hears(guildId: string | null): boolean;
  /** Whether it is told of everything: otherwise others are told of the rest. */
  hearsAll(): boolean;
  /**
   * The id of the newest message in a channel; undefined where Discord does not tell of it, such as in a thread that is
   * closed.
   */
  newestIn(channelId: string): string | null | undefined;
  /** Whether it is a thread that the bot has opened. Rejects where Discord cannot be asked. */
  isOurs(channelId: string): Promise<boolean>;
  /** Whether it is known to be one in which nobody has written yet: from here on, all that is written is heard. */
  isFresh(channelId: string): boolean;
  /** Which roles somebody has there, and which channels it is in. Rejects where Discord cannot be asked. */
  whereabouts(channelId: string, guildId: string | null, personId: string): Promise<Whereabouts>;
  /** When a message was sent, in milliseconds since the epoch. */
  sentAt(messageId: string): number;
  /**
   * Messages of people after this one, oldest first; of very many only the newest. None where the channel can no longer
   * be read.
   */
  since(channelId: string, messageId: string): Promise<readonly Arrival[]>;
  /**
   * What stands in a message, or (for null) in the one that begins this thread. Nothing for what is gone; of messages
   * of the bot only what they are about.
   */
  shown(channelId: string, messageId: string | null): Promise<Shown>;
  /** The words of a text file that was sent in a channel, or why they cannot be had. */
  wordsOf(file: Attachment, channelId: string): Promise<string | LeftOut>;
  /**
   * A link to a file whose own has died: links of Discord live for a day or so. Null where it is no longer there.
   *
   * @param messageId the message it came with, where one shows it
   */
  freshLink(file: Attachment, messageId: string | null): Promise<string | null>;
  /** The bytes of a file, from Discord's own hosts. Rejects where they cannot be had. */
  bytesOf(file: Attachment, signal: AbortSignal): Promise<AsyncIterable<Uint8Array>>;
  /** Whether a file is where its link says. */
  serves(file: Attachment): Promise<boolean>;
}
