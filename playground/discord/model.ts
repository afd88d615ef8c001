import type { Json } from './json.ts';

/** A user as Discord shows it. */
export interface User {
  readonly id: string;
  readonly username: string;
  readonly global_name: string | null;
  readonly discriminator: string;
  readonly avatar: null;
  readonly bot: boolean;
  readonly public_flags: number;
}

/** A server that has the bot. All people are on each of them. */
export interface Guild {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly Role[];
  /** Everybody is a member, but for those who have left. */
  readonly left: Set<string>;
}

/** A user, with the roles they have on any server. */
export interface Member {
  readonly user: User;
  readonly roles: string[];
  readonly joinedAt: string;
  readonly locale: string;
}

export interface Role {
  readonly id: string;
  readonly name: string;
  readonly position: number;
  readonly managed: boolean;
  readonly permissions: bigint;
  readonly botId?: string;
}

/** What a channel changes about the permissions of one role (0) or member (1). */
export interface Overwrite {
  readonly id: string;
  readonly type: 0 | 1;
  readonly allow: bigint;
  readonly deny: bigint;
}

export const channelTypes = {
  text: 0,
  dm: 1,
  voice: 2,
  groupDm: 3,
  publicThread: 11,
  privateThread: 12,
  forum: 15,
} as const;

/** A channel of any kind. What only threads have is in `thread`. */
export interface Channel {
  readonly id: string;
  readonly type: number;
  name: string;
  readonly parentId: string | null;
  readonly position: number;
  /** Age-restricted. */
  nsfw?: boolean;
  /** Where the bot is not: a server without it (for everybody here), or what these people say among themselves. */
  readonly away?: { readonly guildId: string | null; readonly memberIds: readonly string[] | null };
  /** The server it is on, where that is another than the first. */
  readonly guildId?: string;
  /** The person on the other side of a DM with the bot. */
  readonly recipientId: string | null;
  overwrites: readonly Overwrite[];
  lastMessageId: string | null;
  readonly thread: ThreadFacts | null;
}

export interface ThreadFacts {
  readonly ownerId: string;
  readonly createdAt: string;
  archived: boolean;
  locked: boolean;
  archivedAt: string;
  autoArchiveMinutes: number;
  messageCount: number;
  totalSent: number;
  /** User id → when that user joined. */
  readonly members: Map<string, string>;
  /** Takes back the archiving that is due after its quiet time. */
  cancelArchiving: () => void;
}

/** A file of a message. `path` is where the CDN keeps it; its signed links are made anew each time it is shown. */
export interface Attachment {
  readonly id: string;
  readonly filename: string;
  readonly title?: string;
  readonly description?: string;
  readonly size: number;
  readonly content_type: string;
  readonly width?: number;
  readonly height?: number;
  /** Of a voice message. */
  readonly duration_secs?: number;
  readonly waveform?: string;
  readonly ephemeral: boolean;
  /** IS_SPOILER is 8 (developers/resources/message#attachment-object-attachment-flags). */
  readonly flags?: number;
  readonly path: string;
}

/** A sticker as a message shows it. Formats: 1 PNG, 2 APNG, 3 Lottie, 4 GIF. */
export interface Sticker {
  readonly id: string;
  readonly name: string;
  readonly format_type: 1 | 2 | 3 | 4;
}

/** What of a message may change by an edit. */
export interface MessageState {
  readonly content: string;
  readonly embeds: readonly Json[];
  readonly components: readonly Json[];
  readonly attachments: readonly Attachment[];
  readonly stickers: readonly Sticker[];
  readonly flags: number;
  readonly editedAt: string | null;
  readonly mentions: readonly string[];
  readonly mentionEveryone: boolean;
}

/** A poll of a message; who has voted for what, by user id. */
export interface Poll {
  readonly question: string;
  readonly answers: readonly { readonly id: number; readonly text: string }[];
  readonly endsAt: number;
  readonly isMultiple: boolean;
  readonly votes: Map<string, ReadonlySet<number>>;
  isFinalized: boolean;
}

/** A message as it is kept. */
export interface Message {
  readonly id: string;
  readonly channelId: string;
  readonly authorId: string;
  readonly type: number;
  readonly timestamp: string;
  readonly nonce: string | number | null;
  readonly tts: boolean;
  readonly reference: Json | null;
  /** The message this one replies to, or the starter of a thread. */
  readonly refersTo: string | null;
  readonly snapshots: readonly Json[] | null;
  /** Present when it answers an interaction. */
  readonly interaction: Json | null;
  /** Ephemeral: only this person sees it. */
  readonly onlyFor: string | null;
  readonly poll: Poll | null;
  state: MessageState;
  readonly edits: { readonly at: number; readonly state: MessageState }[];
  /** Emoji → who reacted. */
  readonly reactions: Map<string, Set<string>>;
  deleted: boolean;
}

export const messageFlags = {
  suppressEmbeds: 1 << 2,
  hasThread: 1 << 5,
  ephemeral: 1 << 6,
  loading: 1 << 7,
  suppressNotifications: 1 << 12,
  voiceMessage: 1 << 13,
  componentsV2: 1 << 15,
} as const;

/** A file handed in by a person or uploaded by the bot. */
export interface FileGiven {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly contentType?: string;
  /** Marked as a spoiler by the switch of the client, whatever its name. */
  readonly isSpoiler?: boolean;
}

/** A file of a multipart request. `field` is the form name, e.g. "files[0]". */
export interface Upload extends FileGiven {
  readonly field: string;
}

export type AnswerKind = 'message' | 'deferred' | 'modal' | 'update' | 'deferred-update' | 'suggestions';

/** What became of the first answer. `messageId`: what @original means from then on. */
export interface FirstAnswer {
  readonly kind: AnswerKind;
  readonly at: number;
  readonly messageId: string | null;
  readonly ephemeral: boolean;
  readonly modal: Json | null;
  /** What may be meant by what is being typed. */
  readonly choices?: readonly Json[];
}

/** One use of a command, button or modal by a person. */
export interface Interaction {
  readonly id: string;
  readonly token: string;
  readonly type: number;
  readonly userId: string;
  readonly channelId: string;
  readonly createdAt: number;
  /** The message a button (or the modal it opened) sits on. */
  readonly sourceId: string | null;
  readonly command: { readonly name: string; readonly type: number } | null;
  /** What a message says about the interaction that opened this modal. */
  readonly opener: Json | null;
  readonly uploadLimit: number;
  /** By whose installation the application was there: of the server (0), of the person (1). */
  readonly owners: Readonly<Record<string, string>>;
  followUps: number;
  answer: FirstAnswer | null;
  /** Called once with the first answer. */
  readonly answered: (answer: FirstAnswer) => void;
}

/** Somebody in the team that the application belongs to (developers/topics/teams). */
export interface TeamMember {
  readonly userId: string;
  readonly role: 'admin' | 'developer' | 'read_only';
  /** Invited, and has not accepted yet. */
  readonly isInvited: boolean;
}

/** A team that owns the application; its owner is one of its admins. */
export interface Team {
  readonly id: string;
  readonly members: readonly TeamMember[];
}
