import { guildOf } from '../away.ts';
import { threadMemberBody } from '../channel-body.ts';
import { channelOf, refuseFrozen, sendPermission } from '../find.ts';
import { memberBody, memberIn } from '../member-body.ts';
import { addMessage } from '../message-store.ts';
import type { Channel } from '../model.ts';
import { botNeeds } from '../permissions.ts';
import { permissionBits } from '../permission-bits.ts';
import { refusals } from '../refusal.ts';
import { noContent, ok, type Call, type Reply, type Route } from '../request.ts';
import { joinThread, leaveThread } from '../thread-store.ts';

const everyone = '/channels/:channel/thread-members';

/** Who is in a thread (developers/resources/channel#join-thread and after). */
export const threadMemberRoutes: readonly Route[] = [
  { method: 'GET', path: everyone, answer: list },
  { method: 'PUT', path: `${everyone}/:user`, answer: add },
  { method: 'DELETE', path: `${everyone}/:user`, answer: remove },
  { method: 'GET', path: `${everyone}/:user`, answer: read },
];

function threadOf(call: Call): Channel & { thread: NonNullable<Channel['thread']> } {
  const channel = channelOf(call);
  if (channel.thread === null) throw refusals.wrongChannelType();
  return { ...channel, thread: channel.thread };
}

function userOf(call: Call): string {
  if (call.param('user') === '@me') return call.world.bot.id;
  const id = call.id('user');
  if (!call.world.members.has(id)) throw refusals.unknownUser();
  return id;
}

function add(call: Call): Reply {
  const { world } = call;
  const channel = threadOf(call);
  const userId = userOf(call);
  refuseFrozen(world, channel, { archivedToo: true });
  if (userId !== world.bot.id) botNeeds(world, channel, sendPermission(channel));
  if (channel.thread.members.has(userId)) return noContent;
  joinThread(world, channel, userId);
  // Adding somebody else is written into the thread (message type 1, RECIPIENT_ADD).
  if (userId !== world.bot.id)
    addMessage(world, { channelId: channel.id, authorId: world.bot.id, type: 1, state: { mentions: [userId] } });
  return noContent;
}

function remove(call: Call): Reply {
  const { world } = call;
  const channel = threadOf(call);
  const userId = userOf(call);
  refuseFrozen(world, channel, { archivedToo: true });
  if (userId !== world.bot.id && channel.thread.ownerId !== world.bot.id)
    botNeeds(world, channel, permissionBits.manageThreads);
  leaveThread(world, channel, userId);
  return noContent;
}

function read(call: Call): Reply {
  const channel = threadOf(call);
  const userId = userOf(call);
  const joinedAt = channel.thread.members.get(userId);
  if (joinedAt === undefined) throw refusals.unknownMember();
  return ok(threadMemberBody(channel.id, userId, joinedAt));
}

function list(call: Call): Reply {
  const channel = threadOf(call);
  const withMember = call.request.query.get('with_member') === 'true';
  return ok(
    [...channel.thread.members].map(([userId, joinedAt]) => {
      const member = call.world.members.get(userId);
      return {
        ...threadMemberBody(channel.id, userId, joinedAt),
        ...(withMember && member && { member: memberBody(memberIn(call.world, guildOf(call.world, channel), member)) }),
      };
    }),
  );
}
