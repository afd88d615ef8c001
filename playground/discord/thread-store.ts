import { guildOf } from './away.ts';
import { channelBody, threadMemberBody } from './channel-body.ts';
import { intents } from './intents.ts';
import { memberBody, memberIn } from './member-body.ts';
import { channelTypes, type Channel } from './model.ts';
import { sees } from './permissions.ts';
import { refusals } from './refusal.ts';
import { dispatch, happened, isoNow, type World } from './world.ts';

/** Threads of a server that are not archived (discord.md, limits): more only with INCREASED_THREAD_LIMIT. */
const MOST_ACTIVE = 1_000;

export interface NewThread {
  readonly id: string;
  readonly type: number;
  readonly name: string;
  readonly parentId: string;
  readonly ownerId: string;
  readonly autoArchiveMinutes: number;
}

/** Opens a thread with its owner in it. */
export function addThread(world: World, { id, type, name, parentId, ownerId, autoArchiveMinutes }: NewThread): Channel {
  const now = isoNow(world);
  const { guildId } = world.channels.get(parentId) ?? {};
  if (activeIn(world, guildId) >= MOST_ACTIVE) throw refusals.tooManyThreads();
  const channel: Channel = {
    id,
    type,
    name,
    parentId,
    position: 0,
    recipientId: null,
    ...(guildId !== undefined && { guildId }),
    overwrites: [],
    lastMessageId: null,
    thread: {
      ownerId,
      createdAt: now,
      archived: false,
      locked: false,
      archivedAt: now,
      autoArchiveMinutes,
      messageCount: 0,
      totalSent: 0,
      members: new Map([[ownerId, now]]),
      cancelArchiving: () => undefined,
    },
  };
  world.channels.set(id, channel);
  keepAwake(world, channel);
  announceThread(world, 'CREATE', channel);
  return channel;
}

function activeIn({ channels }: World, guildId: string | undefined): number {
  let count = 0;
  for (const { thread, guildId: where } of channels.values())
    if (thread?.archived === false && where === guildId) count += 1;
  return count;
}

/** Archives a thread or opens it again, and tells. */
export function setArchived(world: World, channel: Channel, archived: boolean): void {
  const { thread } = channel;
  if (thread === null) return;
  thread.archived = archived;
  thread.archivedAt = isoNow(world);
  keepAwake(world, channel);
  announceThread(world, 'UPDATE', channel);
  // Opened again, its members are told of themselves once more (developers/topics/threads#syncing-for-threads).
  const joinedAt = thread.members.get(world.bot.id);
  if (archived || joinedAt === undefined) return;
  dispatch(world, {
    name: 'THREAD_MEMBER_UPDATE',
    intents: intents.guilds,
    guildId: guildOf(world, channel),
    data: () => ({ ...threadMemberBody(channel.id, world.bot.id, joinedAt), guild_id: guildOf(world, channel) }),
  });
}

/** Something was done in a thread that counts as activity: it goes to sleep only after its full time from now on. */
export function keepAwake(world: World, channel: Channel): void {
  const { thread } = channel;
  if (thread === null) return;
  thread.cancelArchiving();
  thread.cancelArchiving = thread.archived
    ? () => undefined
    : world.clock.after(
        thread.autoArchiveMinutes * 60_000,
        () => world.channels.has(channel.id) && setArchived(world, channel, true),
      );
}

/** Puts somebody into a thread, unless there already. */
export function joinThread(world: World, channel: Channel, userId: string): void {
  const { thread } = channel;
  const member = world.members.get(userId);
  if (thread === null || member === undefined || thread.members.has(userId)) return;
  const joinedAt = isoNow(world);
  thread.members.set(userId, joinedAt);
  const here = memberBody(memberIn(world, guildOf(world, channel), member));
  const added = { ...threadMemberBody(channel.id, userId, joinedAt), member: here, presence: null };
  announceMembers(world, channel, userId, { added_members: [added] });
  if (userId === world.bot.id && channel.type === channelTypes.privateThread) announceThread(world, 'CREATE', channel);
}

/** Takes somebody out of a thread. */
export function leaveThread(world: World, channel: Channel, userId: string): void {
  if (channel.thread?.members.delete(userId) === true)
    announceMembers(world, channel, userId, { removed_member_ids: [userId] });
}

/**
 * Tells about a thread (developers/events/gateway-events#threads). A deleted one is told by id, parent and type only.
 */
export function announceThread(world: World, what: 'CREATE' | 'UPDATE' | 'DELETE', channel: Channel): void {
  happened(world, { kind: `thread-${what.toLowerCase()}`, channelId: channel.id, message: null });
  if (!sees(world, world.bot.id, channel)) return;
  dispatch(world, {
    name: `THREAD_${what}`,
    intents: intents.guilds,
    guildId: guildOf(world, channel),
    data: () => {
      if (what === 'DELETE')
        return { id: channel.id, guild_id: guildOf(world, channel), parent_id: channel.parentId, type: channel.type };
      return { ...channelBody(world, channel), ...(what === 'CREATE' && { newly_created: true }) };
    },
  });
}

function announceMembers(world: World, channel: Channel, userId: string, change: object): void {
  happened(world, { kind: 'thread-members', channelId: channel.id, message: null });
  dispatch(world, {
    name: 'THREAD_MEMBERS_UPDATE',
    intents: userId === world.bot.id ? intents.guilds : intents.guildMembers,
    guildId: guildOf(world, channel),
    data: () => ({
      id: channel.id,
      guild_id: guildOf(world, channel),
      member_count: Math.min(channel.thread?.members.size ?? 0, 50),
      ...change,
    }),
  });
}
