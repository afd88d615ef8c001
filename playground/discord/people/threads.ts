import { channelTypes, type Channel, type FileGiven } from '../model.ts';
import { permissionBits } from '../permission-bits.ts';
import { startThread, startThreadFrom } from '../start-thread.ts';
import { addThread, announceThread, joinThread, leaveThread, setArchived } from '../thread-store.ts';
import { channelSeen, iMay, messageSeen, type Me, type MessageRef } from './me.ts';
import { demandMaySend, demandText, write } from './say.ts';

const AUTO_ARCHIVE_MINUTES = 4320;
const MAX_NAME = 100;

/** A new post in a forum: a thread and its first message, with one id. */
export function post(me: Me, forumId: string, title: string, text: string, files: readonly FileGiven[] = []): Channel {
  const { world, member } = me;
  const forum = channelSeen(me, forumId);
  if (forum.type !== channelTypes.forum) throw new Error('Posts can only be made in a forum.');
  demandName(title);
  demandMaySend(me, forum, files);
  demandText(text, files);
  const id = world.newId();
  const thread = addThread(world, {
    id,
    type: channelTypes.publicThread,
    name: title.trim(),
    parentId: forum.id,
    ownerId: member.user.id,
    autoArchiveMinutes: AUTO_ARCHIVE_MINUTES,
  });
  write(me, thread, text, files, { id, pings: [] });
  return thread;
}

/** Opens a thread in a text channel: from a message, or of its own and then private if wished. */
export function openThread(
  me: Me,
  channelId: string,
  name: string,
  { from, isPrivate = false }: { from?: MessageRef; isPrivate?: boolean } = {},
): Channel {
  const channel = channelSeen(me, channelId);
  demandName(name);
  if (channel.type !== channelTypes.text || channel.away !== undefined)
    throw new Error('Threads cannot be created here.');
  const bit = isPrivate ? permissionBits.createPrivateThreads : permissionBits.createPublicThreads;
  if (!iMay(me, channel, bit)) throw new Error('You do not have permission to create threads in this channel.');
  const ownerId = me.member.user.id;
  const wanted = { name: name.trim(), parentId: channel.id, ownerId, autoArchiveMinutes: AUTO_ARCHIVE_MINUTES };
  if (from === undefined)
    return startThread(me.world, isPrivate ? channelTypes.privateThread : channelTypes.publicThread, wanted);
  const { message } = messageSeen(me, from);
  const mayBegin = message.channelId === channel.id && message.onlyFor === null && !me.world.channels.has(message.id);
  if (!mayBegin) throw new Error('A thread cannot be created from this message.');
  return startThreadFrom(me.world, message, wanted);
}

export function join(me: Me, threadId: string): void {
  joinThread(me.world, threadSeen(me, threadId), me.member.user.id);
}

export function leave(me: Me, threadId: string): void {
  leaveThread(me.world, threadSeen(me, threadId), me.member.user.id);
}

/** Brings somebody in, as mentioning them would. */
export function addToThread(me: Me, threadId: string, userId: string): void {
  const thread = threadSeen(me, threadId);
  demandMaySend(me, thread, []);
  joinThread(me.world, thread, userId);
}

/** Closes a thread; for its owner and moderators. */
export function archive(me: Me, threadId: string): void {
  setArchived(me.world, moderated(me, threadId, { ownerToo: true }), true);
}

/** Lets only moderators write in a thread; or takes that back. */
export function lock(me: Me, threadId: string, locked = true): void {
  const channel = moderated(me, threadId, { ownerToo: false });
  if (channel.thread !== null) channel.thread.locked = locked;
  announceThread(me.world, 'UPDATE', channel);
}

/** Deletes a thread for good. */
export function deleteThread(me: Me, threadId: string): void {
  const channel = moderated(me, threadId, { ownerToo: false });
  channel.thread?.cancelArchiving();
  me.world.channels.delete(channel.id);
  announceThread(me.world, 'DELETE', channel);
}

function threadSeen(me: Me, id: string): Channel {
  const channel = channelSeen(me, id);
  if (channel.thread === null) throw new Error('This is not a thread.');
  return channel;
}

function moderated(me: Me, id: string, { ownerToo }: { ownerToo: boolean }): Channel {
  const channel = threadSeen(me, id);
  const isOwner = ownerToo && channel.thread?.ownerId === me.member.user.id;
  if (!isOwner && !iMay(me, channel, permissionBits.manageThreads))
    throw new Error('You do not have permission to manage threads.');
  return channel;
}

function demandName(name: string): void {
  if (name.trim() === '' || [...name].length > MAX_NAME) throw new Error(`A name has 1 to ${MAX_NAME} characters.`);
}
