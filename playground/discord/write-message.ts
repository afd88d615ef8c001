import type { Json } from './json.ts';
import { mentionedUsers, textsIn } from './mentions.ts';
import { messageFlags, type Message, type MessageState } from './model.ts';
import { keepPoll } from './poll.ts';
import type { Payload } from './payload.ts';
import { permissionsIn } from './permissions.ts';
import { permissionBits } from './permission-bits.ts';
import { refusals } from './refusal.ts';
import { addMessage, changeMessage, type NewMessage } from './message-store.ts';
import type { World } from './world.ts';

/**
 * Makes a message of the bot out of a checked payload. Refuses an empty one (50006). `pings`: besides those its text
 * mentions.
 */
export function writeMessage(
  world: World,
  payload: Payload,
  message: Omit<NewMessage, 'state' | 'authorId'>,
  pings: readonly string[] = [],
): Message {
  // Whom a message is for is the route's to say: elsewhere the flag is dropped.
  const ephemeral = message.onlyFor == null ? 0 : messageFlags.ephemeral;
  const flags = payload.flags === undefined ? undefined : payload.flags & ~messageFlags.ephemeral;
  const state = stateOf(world, { ...payload, flags }, { channelId: message.channelId, flags: ephemeral });
  const written = addMessage(world, {
    ...message,
    poll: payload.poll,
    authorId: world.bot.id,
    state: { ...state, mentions: [...new Set([...state.mentions, ...pings])] },
  });
  keepPoll(world, written);
  return written;
}

/**
 * Changes a message of the bot. Components V2 stays for good (developers/components/reference); refuses what leaves it
 * empty (50006).
 */
export function rewriteMessage(world: World, payload: Payload, message: Message, { silently = false } = {}): void {
  const before = message.state;
  const held = before.flags & ~(messageFlags.suppressEmbeds | messageFlags.loading);
  const flags =
    payload.flags === undefined
      ? before.flags & ~messageFlags.loading
      : held | (payload.flags & (messageFlags.suppressEmbeds | messageFlags.componentsV2));
  changeMessage(world, message, stateOf(world, payload, { channelId: message.channelId, flags, before }), { silently });
}

function stateOf(
  world: World,
  payload: Payload,
  { channelId, flags, before }: { channelId: string; flags: number; before?: MessageState },
): Omit<MessageState, 'editedAt'> {
  const all = before === undefined ? flags | (payload.flags ?? 0) : flags;
  refuseEmpty(payload, all, before);
  const content = (payload.content ?? before?.content ?? '').trim();
  const embeds = payload.embeds ?? before?.embeds ?? [];
  const components = payload.components ?? before?.components ?? [];
  const v2 = (all & messageFlags.componentsV2) !== 0;

  const kept = payload.attachments.keep(world, channelId, (all & messageFlags.ephemeral) !== 0);
  const state = {
    content: v2 ? '' : content,
    embeds: v2 ? [] : embeds.map((embed) => placedEmbed(embed, kept.place)),
    components: kept.place(components),
    attachments: kept.attachments,
    stickers: [],
    flags: all,
  };
  const channel = world.channels.get(channelId);
  const spoken = [state.content, ...textsIn(state.components)].join('\n');
  const canMentionAll =
    channel !== undefined && (permissionsIn(world, world.bot.id, channel) & permissionBits.mentionEveryone) !== 0n;
  return {
    ...state,
    mentions: mentionedUsers(world, state, payload.allowed),
    mentionEveryone: canMentionAll && payload.allowed.everyone && /@(everyone|here)/.test(spoken),
  };
}

/**
 * Refuses what leaves nothing to see (50006): rows of buttons alone are not a message, and Components V2 must have some
 * component.
 */
export function refuseEmpty(payload: Payload, flags: number, before?: MessageState): void {
  const content = (payload.content ?? before?.content ?? '').trim();
  const embeds = payload.embeds ?? before?.embeds ?? [];
  const components = payload.components ?? before?.components ?? [];
  const isV2 = (flags & messageFlags.componentsV2) !== 0;
  const isEmpty = isV2
    ? components.length === 0
    : content === '' && embeds.length === 0 && payload.attachments.count === 0 && payload.poll === null;
  if (isEmpty) throw refusals.emptyMessage();
}

function placedEmbed(embed: Json, place: (components: readonly Json[]) => readonly Json[]): Json {
  return place([embed])[0] ?? embed;
}
