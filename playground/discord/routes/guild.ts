import { channelBody } from '../channel-body.ts';
import { guildBody } from '../guild-body.ts';
import { memberBody, roleBody } from '../member-body.ts';
import { sees } from '../permissions.ts';
import { permissionBits } from '../permission-bits.ts';
import { refusals } from '../refusal.ts';
import { ok, type Call, type Reply, type Route } from '../request.ts';
import { threadMemberBody } from '../channel-body.ts';

/** The one guild (developers/resources/guild), to read. */
export const guildRoutes: readonly Route[] = [
  { method: 'GET', path: '/guilds/:guild', answer: inGuild(({ world }) => guildBody(world)) },
  { method: 'GET', path: '/guilds/:guild/roles', answer: inGuild(({ world }) => world.roles.map(roleBody)) },
  { method: 'GET', path: '/guilds/:guild/channels', answer: inGuild(channels) },
  { method: 'GET', path: '/guilds/:guild/threads/active', answer: inGuild(activeThreads) },
  { method: 'GET', path: '/guilds/:guild/members/:user', answer: inGuild(member) },
  {
    method: 'GET',
    path: '/users/@me/guilds',
    answer: ({ world }) =>
      ok([
        {
          id: world.guildId,
          name: 'Playground',
          icon: null,
          banner: null,
          owner: false,
          permissions: String(permissionBits.viewChannel),
          features: [],
        },
      ]),
  },
];

function inGuild(body: (call: Call) => unknown): (call: Call) => Reply {
  return (call) => {
    if (call.id('guild') !== call.world.guildId) throw refusals.unknownGuild();
    return ok(body(call));
  };
}

function channels({ world }: Call): unknown {
  return [...world.channels.values()]
    .filter(({ thread, recipientId }) => thread === null && recipientId === null)
    .map((channel) => channelBody(world, channel));
}

function activeThreads({ world }: Call): unknown {
  const threads = [...world.channels.values()].filter(
    (channel) => channel.thread?.archived === false && sees(world, world.bot.id, channel),
  );
  const members = threads.flatMap(({ id, thread }) => {
    const joinedAt = thread?.members.get(world.bot.id);
    return joinedAt === undefined ? [] : [threadMemberBody(id, world.bot.id, joinedAt)];
  });
  return { threads: threads.map((channel) => channelBody(world, channel)), members, has_more: false };
}

function member(call: Call): unknown {
  const id = call.param('user') === '@me' ? call.world.bot.id : call.id('user');
  const found = call.world.members.get(id);
  if (found === undefined) throw refusals.unknownMember();
  return memberBody(found);
}
