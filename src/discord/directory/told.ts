import {
  Routes,
  Status,
  type AnyThreadChannel,
  type Channel,
  type Client,
  type Guild,
  type GuildBasedChannel,
  type GuildMember,
} from 'discord.js';

/** What Discord would answer, by the path of each request. */
export type Told = Readonly<Record<string, unknown>>;

/**
 * What this process has been told of a channel or a server, for another one that hears nothing of it: what that one
 * would ask Discord for. Null where it is not known here, or not as it is now.
 */
export function toldOf(client: Client<true>, id: string): Told | null {
  const channel = client.channels.cache.get(id);
  const guild = channel === undefined ? client.guilds.cache.get(id) : guildOf(channel); // none for direct messages
  const me = guild?.members.me;
  if (guild?.available !== true || me == null || guild.shard.status !== Status.Ready) return null;
  return {
    [Routes.guild(guild.id)]: guildBody(guild),
    [Routes.guildMember(guild.id, me.id)]: memberBody(me),
    [Routes.guildChannels(guild.id)]: guild.channels.cache.filter((one) => !one.isThread()).map(channelBody),
    ...(channel !== undefined && 'guild' in channel && { [Routes.channel(id)]: channelBody(channel) }),
  };
}

const guildOf = (channel: Channel): Guild | undefined => ('guild' in channel ? channel.guild : undefined);

function guildBody({ id, name, ownerId, premiumTier, roles }: Guild) {
  return {
    id,
    name,
    owner_id: ownerId,
    premium_tier: premiumTier,
    roles: roles.cache.map((role) => ({
      id: role.id,
      name: role.name,
      permissions: String(role.permissions.bitfield),
      position: role.rawPosition,
    })),
  };
}

function memberBody({ id, user, roles, communicationDisabledUntil }: GuildMember) {
  return {
    user: { id, username: user.username },
    roles: [...roles.cache.keys()].filter((role) => role !== roles.guild.id),
    communication_disabled_until: communicationDisabledUntil?.toISOString() ?? null,
  };
}

function channelBody(channel: GuildBasedChannel) {
  const { id, type, name, guildId, parentId } = channel;
  const common = { id, type, name, guild_id: guildId, parent_id: parentId };
  return channel.isThread() ? { ...common, ...threadBody(channel) } : { ...common, ...placeBody(channel) };
}

function threadBody({ ownerId, lastMessageId, archived, locked, autoArchiveDuration, archivedAt }: AnyThreadChannel) {
  return {
    owner_id: ownerId,
    last_message_id: lastMessageId,
    thread_metadata: {
      archived,
      locked,
      auto_archive_duration: autoArchiveDuration,
      archive_timestamp: archivedAt?.toISOString(),
    },
  };
}

function placeBody(channel: Exclude<GuildBasedChannel, AnyThreadChannel>) {
  return {
    position: channel.rawPosition,
    ...('nsfw' in channel && { nsfw: channel.nsfw }),
    permission_overwrites: channel.permissionOverwrites.cache.map(({ id, type, allow, deny }) => ({
      id,
      type,
      allow: String(allow.bitfield),
      deny: String(deny.bitfield),
    })),
  };
}
