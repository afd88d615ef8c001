import { guildOf } from './away.ts';
import { channelBody } from './channel-body.ts';
import { memberBody, memberOf, roleBody } from './member-body.ts';
import { sees } from './permissions.ts';
import type { Json } from './json.ts';
import type { Channel } from './model.ts';
import type { World } from './world.ts';

/** The guild as GET /guilds/{id} shows it. */
export function guildBody(world: World, id: string): Json {
  const { name = '', roles = [] } = world.guilds.get(id) ?? {};
  return {
    id,
    name,
    icon: null,
    icon_hash: null,
    splash: null,
    discovery_splash: null,
    banner: null,
    description: null,
    owner_id: world.ownerId,
    region: 'deprecated',
    afk_channel_id: null,
    afk_timeout: 300,
    system_channel_id: null,
    system_channel_flags: 0,
    rules_channel_id: null,
    public_updates_channel_id: null,
    safety_alerts_channel_id: null,
    widget_enabled: false,
    widget_channel_id: null,
    verification_level: 0,
    default_message_notifications: 0,
    explicit_content_filter: 0,
    mfa_level: 0,
    nsfw: false,
    nsfw_level: 0,
    premium_tier: 0,
    premium_subscription_count: 0,
    premium_progress_bar_enabled: false,
    preferred_locale: 'en-US',
    vanity_url_code: null,
    max_members: 500000,
    max_presences: null,
    max_video_channel_users: 25,
    max_stage_video_channel_users: 50,
    application_id: null,
    home_header: null,
    incidents_data: null,
    features: [],
    emojis: [],
    stickers: [],
    roles: roles.map(roleBody),
  };
}

/** Whether a channel or thread is on this server. */
export function isOn(world: World, guildId: string, channel: Channel): boolean {
  return channel.away === undefined && guildOf(world, channel) === guildId;
}

/** GUILD_CREATE: the guild with channels, members and the active threads that the bot sees. */
export function guildCreateBody(world: World, id = world.guildId): Json {
  const bot = world.members.get(world.bot.id);
  const channels = [...world.channels.values()].filter((channel) => isOn(world, id, channel));
  const members = [...world.members.keys()].flatMap((userId) => memberOf(world, id, userId) ?? []);
  const seen = channels.filter((channel) => sees(world, world.bot.id, channel));
  return {
    ...guildBody(world, id),
    joined_at: bot?.joinedAt ?? null,
    large: false,
    unavailable: false,
    member_count: members.length,
    members: members.map((member) => memberBody(member)),
    channels: channels.filter(({ thread }) => thread === null).map((channel) => channelBody(world, channel)),
    threads: seen.filter(({ thread }) => thread?.archived === false).map((channel) => channelBody(world, channel)),
    voice_states: [],
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  };
}
