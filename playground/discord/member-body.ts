import type { Json } from './json.ts';
import type { Member, Role, User } from './model.ts';
import type { World } from './world.ts';

/** A member as Discord shows it; `user` is left out where the event has it elsewhere. */
export function memberBody(member: Member, { withUser = true } = {}): Json {
  return {
    ...(withUser && { user: fullUser(member.user) }),
    roles: member.roles,
    joined_at: member.joinedAt,
    nick: null,
    avatar: null,
    banner: null,
    premium_since: null,
    communication_disabled_until: null,
    deaf: false,
    mute: false,
    pending: false,
    flags: 0,
  };
}

/** Whoever is on a server, with their roles there; undefined where they are not. */
export function memberOf(world: World, guildId: string, userId: string): Member | undefined {
  const member = world.members.get(userId);
  return member === undefined || world.guilds.get(guildId)?.left.has(userId) === true
    ? undefined
    : memberIn(world, guildId, member);
}

/** Somebody as one server has them: with their roles there. */
export function memberIn({ guilds }: World, guildId: string | null, member: Member): Member {
  const there = guilds.get(guildId ?? '')?.roles ?? [];
  return { ...member, roles: member.roles.filter((id) => there.some((role) => role.id === id)) };
}

/** A role as Discord shows it. */
export function roleBody(role: Role): Json {
  return {
    id: role.id,
    name: role.name,
    description: null,
    permissions: String(role.permissions),
    position: role.position,
    color: 0,
    colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
    hoist: false,
    managed: role.managed,
    mentionable: false,
    icon: null,
    unicode_emoji: null,
    flags: 0,
    ...(role.botId !== undefined && { tags: { bot_id: role.botId } }),
  };
}

/** The user behind an id; a deleted one when nobody is. */
export function userBody(world: World, userId: string): Json {
  const user = world.members.get(userId)?.user;
  return fullUser(
    user ?? {
      id: userId,
      username: 'deleted_user',
      discriminator: '0',
      avatar: null,
      global_name: null,
      bot: false,
      public_flags: 0,
    },
  );
}

/** A user with all that Discord always says about one. */
export function fullUser(user: User): Json {
  return {
    ...user,
    flags: 0,
    banner: null,
    accent_color: null,
    avatar_decoration_data: null,
    collectibles: null,
    primary_guild: null,
  };
}
