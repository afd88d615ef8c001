import { channelBody } from '../channel-body.ts';
import { channelOf } from '../find.ts';
import { Form } from '../form.ts';
import type { Channel, ThreadFacts } from '../model.ts';
import { botNeeds } from '../permissions.ts';
import { permissionBits } from '../permission-bits.ts';
import { refusals } from '../refusal.ts';
import { ok, type Call, type Reply, type Route } from '../request.ts';
import { announceThread, keepAwake, setArchived } from '../thread-store.ts';
import { autoArchiveMinutes } from './threads.ts';

/** Channels and threads themselves (developers/resources/channel). */
export const channelRoutes: readonly Route[] = [
  { method: 'GET', path: '/channels/:channel', answer: (call) => ok(channelBody(call.world, channelOf(call))) },
  { method: 'PATCH', path: '/channels/:channel', answer: change },
  { method: 'DELETE', path: '/channels/:channel', answer: remove },
];

function change(call: Call): Reply {
  const channel = channelOf(call);
  const { thread } = channel;
  if (thread === null) {
    if (channel.recipientId !== null) throw refusals.notInDm();
    throw refusals.missingPermissions(); // the bot never has MANAGE_CHANNELS here
  }
  return changeThread(call, channel, thread);
}

function changeThread({ world, body }: Call, channel: Channel, thread: ThreadFacts): Reply {
  const form = new Form();
  const name = form.text(body, 'name', '', { min: 1, max: 100 });
  const minutes = form.choice(body, 'auto_archive_duration', '', autoArchiveMinutes);
  const archived = typeof body['archived'] === 'boolean' ? body['archived'] : undefined;
  const locked = typeof body['locked'] === 'boolean' ? body['locked'] : undefined;
  form.check();

  if (thread.archived && archived !== false) throw refusals.archivedThread();
  // Locking, and all in a locked thread, is for moderators; unarchiving for everybody who may write; the rest for the
  // creator.
  const isOwner = thread.ownerId === world.bot.id;
  const unarchivesOnly = archived === false && name === undefined && minutes === undefined && locked === undefined;
  if (locked !== undefined || thread.locked) botNeeds(world, channel, permissionBits.manageThreads);
  else if (unarchivesOnly) botNeeds(world, channel, permissionBits.sendMessagesInThreads);
  else if (!isOwner) botNeeds(world, channel, permissionBits.manageThreads);

  if (name !== undefined) channel.name = name;
  if (minutes !== undefined) thread.autoArchiveMinutes = minutes;
  if (locked !== undefined) thread.locked = locked;
  if (archived !== undefined && archived !== thread.archived) setArchived(world, channel, archived);
  else {
    if (minutes !== undefined) keepAwake(world, channel);
    announceThread(world, 'UPDATE', channel);
  }
  return ok(channelBody(world, channel));
}

function remove(call: Call): Reply {
  const { world } = call;
  const channel = channelOf(call);
  if (channel.recipientId !== null) return ok(channelBody(world, channel));
  botNeeds(world, channel, channel.thread === null ? permissionBits.manageChannels : permissionBits.manageThreads);
  const body = channelBody(world, channel);
  world.channels.delete(channel.id);
  announceThread(world, 'DELETE', channel);
  return ok(body);
}
