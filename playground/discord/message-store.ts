import { announce } from './message-events.ts';
import { joinThread, keepAwake, setArchived } from './thread-store.ts';
import type { Message, MessageState } from './model.ts';
import { isoNow, type World } from './world.ts';

const emptyState: MessageState = {
  content: '',
  embeds: [],
  components: [],
  attachments: [],
  stickers: [],
  flags: 0,
  editedAt: null,
  mentions: [],
  mentionEveryone: false,
};

/** What a new message has besides its defaults. */
export type NewMessage = Partial<Omit<Message, 'state' | 'edits' | 'reactions' | 'deleted'>> &
  Pick<Message, 'channelId' | 'authorId'> & { readonly state: Partial<MessageState> };

/** Adds a message to its channel. In a thread it unarchives, counts, and adds the author and whoever it mentions. */
export function addMessage(world: World, { state, ...rest }: NewMessage): Message {
  const message: Message = {
    id: world.newId(),
    type: 0,
    timestamp: isoNow(world),
    nonce: null,
    tts: false,
    reference: null,
    refersTo: null,
    snapshots: null,
    interaction: null,
    onlyFor: null,
    poll: null,
    ...rest,
    state: { ...emptyState, ...state },
    edits: [],
    reactions: new Map(),
    deleted: false,
  };
  world.messages.set(message.id, message);
  const channel = world.channels.get(message.channelId);
  if (channel !== undefined && message.onlyFor === null) {
    channel.lastMessageId = message.id;
    if (channel.thread !== null) {
      channel.thread.messageCount += 1;
      channel.thread.totalSent += 1;
      if (channel.thread.archived) setArchived(world, channel, false);
      else keepAwake(world, channel);
      if (message.type !== 1)
        for (const id of [message.authorId, ...message.state.mentions]) joinThread(world, channel, id);
    }
  }
  announce(world, 'create', message);
  return message;
}

/** Changes a message; what it said before is kept in `edits`. `silently`: no "(edited)" mark, for flags and loading. */
export function changeMessage(
  world: World,
  message: Message,
  change: Partial<MessageState>,
  { silently = false } = {},
): void {
  message.edits.push({ at: world.clock.now(), state: message.state });
  message.state = { ...message.state, ...(!silently && { editedAt: isoNow(world) }), ...change };
  announce(world, 'update', message);
}

/** Takes a message away; it stays known as deleted, for nonces and replies. */
export function removeMessage(world: World, message: Message): void {
  message.deleted = true;
  const thread = world.channels.get(message.channelId)?.thread;
  if (thread) thread.messageCount = Math.max(0, thread.messageCount - 1);
  announce(world, 'delete', message);
}

/** The messages of a channel that everybody sees, oldest first; ephemeral ones as well if wished. */
export function messagesIn(world: World, channelId: string, { ephemeralToo = false } = {}): Message[] {
  return [...world.messages.values()].filter(
    (one) => one.channelId === channelId && !one.deleted && (ephemeralToo || one.onlyFor === null),
  );
}
