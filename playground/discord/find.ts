import { channelTypes, type Channel, type Message } from './model.ts';
import { botNeeds, may } from './permissions.ts';
import { permissionBits } from './permission-bits.ts';
import { refusals } from './refusal.ts';
import type { Call } from './request.ts';
import type { World } from './world.ts';

/** The channel in the path, which the bot must see (10003, 50001) and have these permissions in (50013). */
export function channelOf(call: Call, bits = 0n): Channel {
  const channel = call.world.channels.get(call.id('channel'));
  if (channel === undefined) throw refusals.unknownChannel();
  botNeeds(call.world, channel, bits);
  return channel;
}

/** The message in the path. Ephemeral ones do not exist for channel routes (10008, discord-api-docs#3090). */
export function messageOf(call: Call, channel: Channel): Message {
  return visibleMessage(call.world, channel, call.id('message'));
}

/** A message of a channel that everybody there sees, or 10008. */
export function visibleMessage(world: World, channel: Channel, id: string): Message {
  const message = world.messages.get(id);
  if (message === undefined || message.deleted || message.onlyFor !== null) throw refusals.unknownMessage();
  // The starter of a forum post or thread is also reachable where it was written only.
  if (message.channelId !== channel.id) throw refusals.unknownMessage();
  return message;
}

/** The permission that talking in a channel needs; refuses forums (40058). */
export function sendPermission(channel: Channel): bigint {
  if (channel.type === channelTypes.forum) throw refusals.forumNeedsPost();
  if (channel.recipientId !== null) return 0n;
  return channel.thread === null ? permissionBits.sendMessages : permissionBits.sendMessagesInThreads;
}

/**
 * Refuses to change anything in a thread that is locked (160005) or archived (50083); moderators may in locked ones.
 */
export function refuseFrozen(world: World, channel: Channel, { archivedToo }: { archivedToo: boolean }): void {
  const { thread } = channel;
  if (thread === null) return;
  if (thread.locked && !may(world, world.bot.id, channel, permissionBits.manageThreads)) throw refusals.threadLocked();
  if (thread.archived && archivedToo) throw refusals.archivedThread();
}
