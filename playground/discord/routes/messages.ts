import { guildOf } from '../away.ts';
import { channelOf, messageOf, refuseFrozen, sendPermission } from '../find.ts';
import { Form } from '../form.ts';
import { intents } from '../intents.ts';
import { messageBody } from '../message-body.ts';
import { addMessage, messagesIn, removeMessage } from '../message-store.ts';
import type { Channel, Message } from '../model.ts';
import { earlierMessage, readNonce } from '../nonce.ts';
import { readPayload } from '../payload.ts';
import { botNeeds, may } from '../permissions.ts';
import { permissionBits } from '../permission-bits.ts';
import { readReference } from '../reference.ts';
import { refusals } from '../refusal.ts';
import { noContent, ok, type Call, type Reply, type Route } from '../request.ts';
import { dispatch, happened } from '../world.ts';
import { rewriteMessage, writeMessage } from '../write-message.ts';

/** 10 MiB per file (developers/reference#uploading-files). */
export const UPLOAD_LIMIT_BYTES = 10 * 1024 * 1024;

/** Messages of a channel (developers/resources/message). */
export const messageRoutes: readonly Route[] = [
  { method: 'GET', path: '/channels/:channel/messages', answer: list },
  { method: 'POST', path: '/channels/:channel/messages', answer: create },
  { method: 'GET', path: '/channels/:channel/messages/:message', answer: read },
  { method: 'PATCH', path: '/channels/:channel/messages/:message', answer: edit },
  { method: 'DELETE', path: '/channels/:channel/messages/:message', answer: remove },
  { method: 'POST', path: '/channels/:channel/typing', answer: type },
];

function shown(call: Call, message: Message): Reply {
  return ok(messageBody(call.world, message, call.world.messageContentAllowed));
}

function list(call: Call): Reply {
  const channel = channelOf(call);
  const form = new Form();
  const { query } = call.request;
  const limit =
    form.integer({ limit: query.has('limit') ? Number(query.get('limit')) : 50 }, 'limit', '', { min: 1, max: 100 }) ??
    50;
  const cursor = (name: string): bigint | undefined => {
    const id = form.snowflake({ [name]: query.get(name) }, name, '');
    return id === undefined ? undefined : BigInt(id);
  };
  const [around, before, after] = [cursor('around'), cursor('before'), cursor('after')];
  form.check();
  // Without the right to read history the list is empty, not refused
  // (developers/resources/message#get-channel-messages).
  if (channel.recipientId === null && !may(call.world, call.world.bot.id, channel, permissionBits.readMessageHistory))
    return ok([]);
  const all = messagesIn(call.world, channel.id).toSorted((a, b) => (BigInt(a.id) < BigInt(b.id) ? -1 : 1));
  const page = pageOf(all, { around, before, after, limit });
  return ok(page.toReversed().map((message) => messageBody(call.world, message, call.world.messageContentAllowed)));
}

interface Page {
  readonly around: bigint | undefined;
  readonly before: bigint | undefined;
  readonly after: bigint | undefined;
  readonly limit: number;
}

function pageOf(all: Message[], { around, before, after, limit }: Page): Message[] {
  if (around !== undefined) {
    const older = all.filter(({ id }) => BigInt(id) <= around).slice(-Math.ceil(limit / 2));
    return [...older, ...all.filter(({ id }) => BigInt(id) > around).slice(0, Math.floor(limit / 2))];
  }
  if (before !== undefined) return all.filter(({ id }) => BigInt(id) < before).slice(-limit);
  if (after !== undefined) return all.filter(({ id }) => BigInt(id) > after).slice(0, limit);
  return all.slice(-limit);
}

function create(call: Call): Reply {
  const { world, body, request } = call;
  const channel = channelOf(call);
  botNeeds(world, channel, sendPermission(channel));
  if (channel.recipientId !== null && world.closedTo.has(channel.recipientId)) throw refusals.cannotDm();
  refuseFrozen(world, channel, { archivedToo: false });
  const form = new Form();
  const nonce = readNonce(form, body);
  const payload = readPayload(form, {
    body,
    uploads: request.uploads,
    at: '',
    previous: null,
    now: world.clock.now(),
    uploadLimit: UPLOAD_LIMIT_BYTES,
  });
  const { repliedTo, ...referred } = readReference(world, form, body, channel);
  form.check();
  const earlier = earlierMessage(world, body, nonce);
  if (earlier !== undefined) return shown(call, earlier);
  needForContent(call, channel, payload.attachments.uploads, payload.embeds?.length ?? 0);
  if (payload.poll !== null && channel.recipientId === null) botNeeds(world, channel, permissionBits.sendPolls);
  const pings = repliedTo !== null && payload.allowed.repliedUser ? [repliedTo] : [];
  // A forward needs no words of its own.
  if (referred.snapshots !== null)
    return shown(
      call,
      addMessage(world, { channelId: channel.id, authorId: world.bot.id, nonce, ...referred, state: {} }),
    );
  return shown(
    call,
    writeMessage(world, payload, { channelId: channel.id, nonce, tts: body['tts'] === true, ...referred }, pings),
  );
}

function needForContent({ world }: Call, channel: Channel, uploads: number, embeds: number): void {
  if (channel.recipientId !== null) return;
  if (uploads > 0) botNeeds(world, channel, permissionBits.attachFiles);
  if (embeds > 0) botNeeds(world, channel, permissionBits.embedLinks);
}

function read(call: Call): Reply {
  const channel = channelOf(call);
  if (channel.recipientId === null && !may(call.world, call.world.bot.id, channel, permissionBits.readMessageHistory))
    throw refusals.missingAccess();
  return shown(call, messageOf(call, channel));
}

function edit(call: Call): Reply {
  const { world, body, request } = call;
  const channel = channelOf(call);
  const message = messageOf(call, channel);
  if (message.authorId !== world.bot.id) throw refusals.notAuthor();
  if (message.poll !== null) throw refusals.editedPoll();
  refuseFrozen(world, channel, { archivedToo: true });
  const form = new Form();
  const payload = readPayload(form, {
    body,
    uploads: request.uploads,
    at: '',
    previous: message,
    uploadLimit: UPLOAD_LIMIT_BYTES,
  });
  form.check();
  needForContent(call, channel, payload.attachments.uploads, 0);
  rewriteMessage(world, payload, message);
  return shown(call, message);
}

function remove(call: Call): Reply {
  const { world } = call;
  const channel = channelOf(call);
  const message = messageOf(call, channel);
  if (message.authorId !== world.bot.id) {
    if (channel.recipientId !== null) throw refusals.notInDm();
    botNeeds(world, channel, permissionBits.manageMessages);
  }
  refuseFrozen(world, channel, { archivedToo: true });
  removeMessage(world, message);
  return noContent;
}

function type(call: Call): Reply {
  const { world } = call;
  const channel = channelOf(call);
  botNeeds(world, channel, sendPermission(channel));
  happened(world, { kind: 'typing', channelId: channel.id, message: null });
  const guildId = guildOf(world, channel);
  dispatch(world, {
    name: 'TYPING_START',
    intents: guildId !== null ? intents.guildMessageTyping : intents.directMessageTyping,
    guildId,
    data: () => ({
      channel_id: channel.id,
      user_id: world.bot.id,
      timestamp: Math.floor(world.clock.now() / 1000),
      ...(guildId !== null && { guild_id: guildId }),
    }),
  });
  return noContent;
}
