import { channelTypes, type Channel } from './model.ts';
import { guildOf } from './away.ts';
import { userBody } from './member-body.ts';
import type { Json } from './json.ts';
import type { World } from './world.ts';

/** A channel, thread or DM as Discord shows it to the bot. */
export function channelBody(world: World, channel: Channel): Json {
  const common = { id: channel.id, type: channel.type, last_message_id: channel.lastMessageId, flags: 0 };
  if (channel.recipientId !== null) return { ...common, recipients: [userBody(world, channel.recipientId)] };
  if (channel.away?.memberIds)
    return { ...common, recipients: channel.away.memberIds.map((id) => userBody(world, id)) };
  const inGuild = {
    ...common,
    guild_id: guildOf(world, channel),
    name: channel.name,
    parent_id: channel.parentId,
    rate_limit_per_user: 0,
  };
  if (channel.thread !== null) return { ...inGuild, ...threadPart(world, channel) };
  return {
    ...inGuild,
    position: channel.position,
    permission_overwrites: channel.overwrites.map(({ id, type, allow, deny }) => ({
      id,
      type,
      allow: String(allow),
      deny: String(deny),
    })),
    topic: null,
    nsfw: channel.nsfw ?? false,
    ...(channel.type === channelTypes.voice && { bitrate: 64000, user_limit: 0, rtc_region: null }),
    ...(channel.type === channelTypes.forum && {
      available_tags: [],
      default_reaction_emoji: null,
      default_sort_order: null,
      default_forum_layout: 0,
    }),
  };
}

function threadPart(world: World, channel: Channel): Json {
  const { thread } = channel;
  if (thread === null) return {};
  const joined = thread.members.get(world.bot.id);
  return {
    owner_id: thread.ownerId,
    message_count: thread.messageCount,
    total_message_sent: thread.totalSent,
    member_count: Math.min(thread.members.size, 50),
    thread_metadata: {
      archived: thread.archived,
      archive_timestamp: thread.archivedAt,
      auto_archive_duration: thread.autoArchiveMinutes,
      locked: thread.locked,
      create_timestamp: thread.createdAt,
      ...(channel.type === channelTypes.privateThread && { invitable: true }),
    },
    ...(joined !== undefined && { member: threadMemberBody(channel.id, world.bot.id, joined) }),
  };
}

/** A user's membership in a thread. */
export function threadMemberBody(threadId: string, userId: string, joinedAt: string): Json {
  return { id: threadId, user_id: userId, join_timestamp: joinedAt, flags: 0 };
}
