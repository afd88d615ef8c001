import { channelBody } from '../channel-body.ts';
import { guildBody, isOn } from '../guild-body.ts';
import { memberBody, memberOf, roleBody } from '../member-body.ts';
import { permissionsInGuild, sees } from '../permissions.ts';
import { refusals } from '../refusal.ts';
import { ok, type Call, type Reply, type Route } from '../request.ts';
import { threadMemberBody } from '../channel-body.ts';

/** The servers (developers/resources/guild), to read. */
export const guildRoutes: readonly Route[] = [
  { method: 'GET', path: '/guilds/:guild', answer: inGuild(({ world }, id) => guildBody(world, id)) },
  { method: 'GET', path: '/guilds/:guild/roles', answer: inGuild(roles) },
  { method: 'GET', path: '/guilds/:guild/channels', answer: inGuild(channels) },
  { method: 'GET', path: '/guilds/:guild/threads/active', answer: inGuild(activeThreads) },
  { method: 'GET', path: '/guilds/:guild/members/:user', answer: inGuild(member) },
  {
    method: 'GET',
    path: '/users/@me/guilds',
    answer: ({ world }) =>
      ok(
        [...world.guilds.values()].map(({ id, name }) => ({
          id,
          name,
          icon: null,
          banner: null,
          owner: false,
          permissions: String(permissionsInGuild(world, world.bot.id, id)),
          features: [],
        })),
      ),
  },
];

function inGuild(body: (call: Call, guildId: string) => unknown): (call: Call) => Reply {
  return (call) => {
    const guildId = call.id('guild');
    if (!call.world.guilds.has(guildId)) throw refusals.unknownGuild();
    return ok(body(call, guildId));
  };
}

function roles({ world }: Call, guildId: string): unknown {
  return world.guilds.get(guildId)?.roles.map(roleBody);
}

function channels({ world }: Call, guildId: string): unknown {
  return [...world.channels.values()]
    .filter((channel) => channel.thread === null && isOn(world, guildId, channel))
    .map((channel) => channelBody(world, channel));
}

function activeThreads({ world }: Call, guildId: string): unknown {
  const threads = [...world.channels.values()].filter(
    (channel) =>
      channel.thread?.archived === false && isOn(world, guildId, channel) && sees(world, world.bot.id, channel),
  );
  const members = threads.flatMap(({ id, thread }) => {
    const joinedAt = thread?.members.get(world.bot.id);
    return joinedAt === undefined ? [] : [threadMemberBody(id, world.bot.id, joinedAt)];
  });
  return { threads: threads.map((channel) => channelBody(world, channel)), members, has_more: false };
}

function member(call: Call, guildId: string): unknown {
  const id = call.param('user') === '@me' ? call.world.bot.id : call.id('user');
  const found = memberOf(call.world, guildId, id);
  if (found === undefined) throw refusals.unknownMember();
  return memberBody(found);
}
