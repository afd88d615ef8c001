import { attachmentBody } from './attachment.ts';
import { guildOf } from './away.ts';
import { channelBody } from './channel-body.ts';
import { mayRead } from './content-gate.ts';
import type { Json } from './json.ts';
import { memberBody, memberIn, userBody } from './member-body.ts';
import { mentionedRoles } from './mentions.ts';
import { messageFlags, type Message } from './model.ts';
import { pollBody } from './poll-body.ts';
import type { World } from './world.ts';

/**
 * A message as Discord's API shows it to the bot. `readable`: whether the bot has Message Content; without it most
 * messages of people come empty.
 */
export function messageBody(world: World, message: Message, readable: boolean): Json {
  return {
    ...bare(world, message, readable),
    ...referencedPart(world, message, readable),
    ...threadPart(world, message),
  };
}

function bare(world: World, message: Message, readable: boolean): Json {
  const { state } = message;
  const open = readable || mayRead(world, message);
  return {
    id: message.id,
    channel_id: message.channelId,
    type: message.type,
    author: userBody(world, message.authorId),
    content: open ? state.content : '',
    embeds: open ? state.embeds : [],
    attachments: open ? state.attachments.map((attachment) => attachmentBody(world, attachment)) : [],
    components: open ? state.components.map((component) => linked(world, component)) : [],
    timestamp: message.timestamp,
    edited_timestamp: state.editedAt,
    tts: message.tts,
    pinned: false,
    flags: state.flags,
    mention_everyone: state.mentionEveryone,
    mentions: state.mentions.map((id) => userBody(world, id)),
    mention_roles: mentionedRoles(world, state.content),
    ...(open && state.stickers.length > 0 && { sticker_items: state.stickers }),
    ...(message.reactions.size > 0 && { reactions: reactionsOf(world, message) }),
    ...(open && message.poll !== null && { poll: pollBody(world, message.poll) }),
    ...(message.nonce !== null && { nonce: message.nonce }),
    ...(message.reference !== null && { message_reference: message.reference }),
    ...(message.snapshots !== null && {
      message_snapshots: open
        ? message.snapshots.map((one) => linkedSnapshot(world, one))
        : message.snapshots.map(emptied),
    }),
    ...(message.interaction !== null && {
      interaction_metadata: message.interaction,
      webhook_id: world.applicationId,
      application_id: world.applicationId,
    }),
  };
}

function referencedPart(world: World, message: Message, readable: boolean): Json {
  if (message.refersTo === null) return {};
  const target = world.messages.get(message.refersTo);
  return { referenced_message: target === undefined || target.deleted ? null : bare(world, target, readable) };
}

function threadPart(world: World, message: Message): Json {
  if ((message.state.flags & messageFlags.hasThread) === 0) return {};
  const thread = world.channels.get(message.id);
  return thread ? { thread: channelBody(world, thread) } : {};
}

/** The member and guild of the author, as gateway events carry them; nothing for DMs and ephemeral messages. */
export function guildPart(world: World, message: Message): Json {
  const channel = world.channels.get(message.channelId);
  if (channel === undefined || channel.recipientId !== null || message.onlyFor !== null) return {};
  const member = world.members.get(message.authorId);
  const guildId = guildOf(world, channel);
  const here = member && memberIn(world, guildId, member);
  return { guild_id: guildId, ...(here !== undefined && { member: memberBody(here, { withUser: false }) }) };
}

/** Uploaded media in components is kept as `{path}` and shown as a fresh link. */
function linked(world: World, component: Json): Json {
  return Object.fromEntries(Object.entries(component).map(([key, value]) => [key, linkedValue(world, value)]));
}

function linkedValue(world: World, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => linkedValue(world, item));
  if (typeof value !== 'object' || value === null) return value;
  const shown = linked(world, Object.fromEntries(Object.entries(value)));
  const { path, ...rest } = shown;
  if (typeof path !== 'string') return shown;
  const url = world.cdn.link(path);
  return { ...rest, url, proxy_url: url };
}

function linkedSnapshot(world: World, snapshot: Json): Json {
  return linked(world, snapshot);
}

function emptied(): Json {
  return {
    message: {
      type: 0,
      content: '',
      embeds: [],
      attachments: [],
      components: [],
      mentions: [],
      mention_roles: [],
      flags: 0,
    },
  };
}

function reactionsOf(world: World, message: Message): readonly Json[] {
  return [...message.reactions].map(([name, users]) => ({
    emoji: { id: null, name },
    count: users.size,
    count_details: { burst: 0, normal: users.size },
    burst_colors: [],
    me_burst: false,
    burst_me: false,
    me: users.has(world.bot.id),
    burst_count: 0,
  }));
}
