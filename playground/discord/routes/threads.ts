import { channelBody } from '../channel-body.ts';
import { channelOf, messageOf, refuseFrozen } from '../find.ts';
import { Form } from '../form.ts';
import { isJson, type Json } from '../json.ts';
import { messageBody } from '../message-body.ts';
import { channelTypes, type Channel } from '../model.ts';
import { readPayload } from '../payload.ts';
import { botNeeds } from '../permissions.ts';
import { permissionBits } from '../permission-bits.ts';
import { refusals } from '../refusal.ts';
import type { Call, Reply, Route } from '../request.ts';
import { startThread, startThreadFrom } from '../start-thread.ts';
import { addThread } from '../thread-store.ts';
import { refuseEmpty, writeMessage } from '../write-message.ts';
import { UPLOAD_LIMIT_BYTES } from './messages.ts';

export const autoArchiveMinutes = [60, 1440, 4320, 10080] as const;

/** Opening threads (developers/resources/channel#start-thread-from-message and after). */
export const threadRoutes: readonly Route[] = [
  { method: 'POST', path: '/channels/:channel/messages/:message/threads', answer: fromMessage },
  { method: 'POST', path: '/channels/:channel/threads', answer: withoutMessage },
];

function readThread(form: Form, body: Json): { name: string; autoArchiveMinutes: number } {
  const name = form.text(body, 'name', '', { min: 1, max: 100, required: true }) ?? '';
  if (name.trim() === '' && name !== '') form.required('name');
  return {
    name: name.trim(),
    autoArchiveMinutes: form.choice(body, 'auto_archive_duration', '', autoArchiveMinutes) ?? 4320,
  };
}

function fromMessage(call: Call): Reply {
  const { world, body } = call;
  const channel = channelOf(call);
  if (channel.type !== channelTypes.text) throw refusals.wrongChannelType();
  botNeeds(world, channel, permissionBits.createPublicThreads);
  const message = messageOf(call, channel);
  const form = new Form();
  const wanted = readThread(form, body);
  form.check();
  if (world.channels.has(message.id)) throw refusals.threadExists();

  const thread = startThreadFrom(world, message, { ...wanted, parentId: channel.id, ownerId: world.bot.id });
  return { status: 201, body: channelBody(world, thread) };
}

function withoutMessage(call: Call): Reply {
  const { world, body } = call;
  const channel = channelOf(call);
  if (channel.type === channelTypes.forum) return post(call, channel);
  if (channel.type !== channelTypes.text) throw refusals.wrongChannelType();
  const form = new Form();
  const wanted = readThread(form, body);
  const type =
    form.choice(body, 'type', '', [channelTypes.publicThread, channelTypes.privateThread]) ??
    channelTypes.privateThread;
  form.check();
  const isPrivate = type === channelTypes.privateThread;
  botNeeds(world, channel, isPrivate ? permissionBits.createPrivateThreads : permissionBits.createPublicThreads);

  const thread = startThread(world, type, { ...wanted, parentId: channel.id, ownerId: world.bot.id });
  return { status: 201, body: channelBody(world, thread) };
}

/**
 * A forum post: thread and first message share one id
 * (developers/resources/channel#start-thread-in-forum-or-media-channel).
 */
function post(call: Call, channel: Channel): Reply {
  const { world, body, request } = call;
  botNeeds(world, channel, permissionBits.sendMessages);
  refuseFrozen(world, channel, { archivedToo: true });
  const form = new Form();
  const wanted = readThread(form, body);
  const message = body['message'];
  if (!isJson(message)) form.required('message');
  const given = isJson(message) ? message : {};
  const payload = readPayload(form, {
    body: given,
    uploads: request.uploads,
    at: '',
    previous: null,
    uploadLimit: UPLOAD_LIMIT_BYTES,
  });
  form.check();
  refuseEmpty(payload, payload.flags ?? 0); // before anybody hears of the thread
  const id = world.newId();
  const thread = addThread(world, {
    ...wanted,
    id,
    type: channelTypes.publicThread,
    parentId: channel.id,
    ownerId: world.bot.id,
  });
  const first = writeMessage(world, payload, { id, channelId: id });
  return { status: 201, body: { ...channelBody(world, thread), message: messageBody(world, first, true) } };
}
