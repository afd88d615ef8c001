import { keepFile } from '../attachment.ts';
import { mentionedUsers } from '../mentions.ts';
import { addMessage, changeMessage, removeMessage, type NewMessage } from '../message-store.ts';
import {
  channelTypes,
  messageFlags,
  type Channel,
  type FileGiven,
  type Message,
  type MessageState,
  type Sticker,
} from '../model.ts';
import type { Json } from '../json.ts';
import { permissionBits } from '../permission-bits.ts';
import { referenceTo } from '../reference.ts';
import { snapshotOf } from '../snapshot.ts';
import { demandUploadable } from './files.ts';
import { channelSeen, demandOpen, iMay, messageSeen, type Me, type MessageRef } from './me.ts';

/** With Nitro, which also raises the upload limit. */
const MAX_CHARS = 4000;
const HAS_SNAPSHOT = 1 << 14;

export interface Said {
  readonly files?: readonly FileGiven[];
  readonly replyTo?: MessageRef;
  /** Whether a reply pings whom it answers: the @ ON switch above the message box. */
  readonly ping?: boolean;
  readonly stickers?: readonly Sticker[];
  /** What Discord shows of the links in it. */
  readonly embeds?: readonly Json[];
  /** What a bot would show: people write none themselves. */
  readonly components?: readonly Json[];
}

/** Writes a message: text that mentions by `<@id>`, files, as a reply or not. */
export function say(
  me: Me,
  channelId: string,
  text: string,
  { files = [], replyTo, ping = true, stickers = [], embeds = [], components = [] }: Said = {},
): Message {
  const channel = channelSeen(me, channelId);
  if (channel.type === channelTypes.forum) throw new Error('Messages cannot be written in a forum, only in its posts.');
  demandMaySend(me, channel, files);
  demandText(text, [...files, ...stickers, ...components]);
  const target = replyTo === undefined ? undefined : repliable(me, replyTo, channel);
  return write(me, channel, text, files, {
    type: target === undefined ? 0 : 19,
    ...(target !== undefined && { reference: referenceTo(me.world, target, 0), refersTo: target.id }),
    pings: target !== undefined && ping ? [target.authorId] : [],
    more: { stickers, embeds, components },
  });
}

/**
 * Records a voice message: a file and nothing else, since a client sends no words or pictures with one
 * (developers/resources/message, voice messages).
 */
export function speak(me: Me, channelId: string, sound: Uint8Array): Message {
  const channel = channelSeen(me, channelId);
  const file = { name: 'voice-message.ogg', bytes: sound, contentType: 'audio/ogg' };
  demandMaySend(me, channel, [file]);
  const { world, member } = me;
  const attachment = { ...keepFile(world, file, { channelId: channel.id }), duration_secs: 2.5, waveform: 'AAAA' };
  return addMessage(world, {
    channelId: channel.id,
    authorId: member.user.id,
    nonce: world.newId(),
    state: { attachments: [attachment], flags: messageFlags.voiceMessage },
  });
}

type Facts = Partial<Omit<NewMessage, 'state'>> & {
  readonly pings: readonly string[];
  readonly more?: Partial<MessageState>;
};

/** The message of this person that a checked text becomes. */
export function write(
  me: Me,
  channel: Channel,
  text: string,
  files: readonly FileGiven[],
  { pings, more, ...facts }: Facts,
): Message {
  const { world, member } = me;
  const content = text.trim();
  const state = {
    ...more,
    content,
    attachments: files.map((file) => keepFile(world, file, { channelId: channel.id })),
    mentions: [...new Set([...mentioned(me, content), ...pings])],
    mentionEveryone: mentionsAll(me, channel, content),
  };
  return addMessage(world, { ...facts, channelId: channel.id, authorId: member.user.id, nonce: world.newId(), state });
}

/** Changes the text of an own message; its files and the ping of a reply stay. */
export function edit(me: Me, ref: MessageRef, text: string): void {
  const { message, channel } = messageSeen(me, ref);
  if (message.authorId !== me.member.user.id) throw new Error('You can only edit your own messages.');
  demandOpen(me, channel, { archivedToo: true });
  demandText(text, message.state.attachments);
  const content = text.trim();
  const pinged = message.state.mentions.filter((id) => !mentioned(me, message.state.content).includes(id));
  const mentions = [...new Set([...mentioned(me, content), ...pinged])];
  changeMessage(me.world, message, { content, mentions, mentionEveryone: mentionsAll(me, channel, content) });
}

/** Deletes an own message, or as a moderator anybody's. */
export function remove(me: Me, ref: MessageRef): void {
  const { message, channel } = messageSeen(me, ref);
  const isOwn = message.authorId === me.member.user.id;
  const mayModerate = channel.recipientId === null && iMay(me, channel, permissionBits.manageMessages);
  if (message.onlyFor !== null || (!isOwn && !mayModerate)) throw new Error('You cannot delete this message.');
  demandOpen(me, channel, { archivedToo: true });
  removeMessage(me.world, message);
}

/** Forwards a message as it is now into another channel. */
export function forward(me: Me, ref: MessageRef, channelId: string): Message {
  const { message } = messageSeen(me, ref);
  if (message.onlyFor !== null) throw new Error('This message cannot be forwarded.');
  const channel = channelSeen(me, channelId);
  demandMaySend(me, channel, []);
  const { world, member } = me;
  return addMessage(world, {
    channelId: channel.id,
    authorId: member.user.id,
    nonce: world.newId(),
    reference: referenceTo(world, message, 1),
    snapshots: [snapshotOf(message)],
    state: { flags: HAS_SNAPSHOT },
  });
}

function repliable(me: Me, ref: MessageRef, channel: Channel): Message {
  const { message } = messageSeen(me, ref);
  if (message.channelId !== channel.id || message.onlyFor !== null)
    throw new Error('This message cannot be replied to.');
  if (!iMay(me, channel, permissionBits.readMessageHistory))
    throw new Error('You cannot reply without seeing the message history.');
  return message;
}

/** Throws what the client says where it lets nobody write, or attach. */
export function demandMaySend(me: Me, channel: Channel, files: readonly FileGiven[]): void {
  const bit = channel.thread === null ? permissionBits.sendMessages : permissionBits.sendMessagesInThreads;
  if (!iMay(me, channel, bit)) throw new Error('You do not have permission to send messages in this channel.');
  if (files.length > 0 && !iMay(me, channel, permissionBits.attachFiles))
    throw new Error('You do not have permission to attach files in this channel.');
  demandOpen(me, channel, { archivedToo: false });
  demandUploadable(files);
}

/** Throws what the client says to an empty or too long message. */
export function demandText(text: string, files: readonly unknown[]): void {
  if (text.trim() === '' && files.length === 0) throw new Error('There is nothing to send.');
  if ([...text].length > MAX_CHARS) throw new Error('Your message is too long.');
}

function mentioned({ world }: Me, content: string): readonly string[] {
  return mentionedUsers(world, { content, components: [] }, { users: 'all', everyone: true, repliedUser: true });
}

function mentionsAll(me: Me, channel: Channel, content: string): boolean {
  return (
    channel.recipientId === null &&
    iMay(me, channel, permissionBits.mentionEveryone) &&
    /@(everyone|here)/.test(content)
  );
}
