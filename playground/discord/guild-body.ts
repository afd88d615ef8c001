import { channelBody } from './channel-body.ts';
import { memberBody, roleBody } from './member-body.ts';
import { sees } from './permissions.ts';
import type { Json } from './json.ts';
import type { World } from './world.ts';

/** The guild as GET /guilds/{id} shows it. */
export function guildBody(world: World): Json {
  return {
    id: world.guildId,
    name: 'Playground',
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
    roles: world.roles.map(roleBody),
  };
}

/** GUILD_CREATE: the guild with channels, members and the active threads that the bot sees. */
export function guildCreateBody(world: World): Json {
  const bot = world.members.get(world.bot.id);
  const seen = [...world.channels.values()].filter((channel) => channel.recipientId === null && sees(world, world.bot.id, channel));
  return {
    ...guildBody(world),
    joined_at: bot?.joinedAt ?? null,
    large: false,
    unavailable: false,
    member_count: world.members.size,
    members: [...world.members.values()].map((member) => memberBody(member)),
    channels: [...world.channels.values()]
      .filter(({ recipientId, thread }) => recipientId === null && thread === null)
      .map((channel) => channelBody(world, channel)),
    threads: seen.filter(({ thread }) => thread?.archived === false).map((channel) => channelBody(world, channel)),
    voice_states: [],
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  };
}
