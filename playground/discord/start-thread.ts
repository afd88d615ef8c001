import { guildOf } from './away.ts';
import { addMessage, changeMessage } from './message-store.ts';
import { channelTypes, messageFlags, type Channel, type Message } from './model.ts';
import { referenceTo } from './reference.ts';
import { addThread, type NewThread } from './thread-store.ts';
import type { World } from './world.ts';

type Wanted = Pick<NewThread, 'name' | 'parentId' | 'ownerId' | 'autoArchiveMinutes'>;

/** A thread that grows from a message and has its id. Its first message only points at the starter (type 21). */
export function startThreadFrom(world: World, message: Message, wanted: Wanted): Channel {
  const thread = addThread(world, { ...wanted, id: message.id, type: channelTypes.publicThread });
  changeMessage(world, message, { flags: message.state.flags | messageFlags.hasThread }, { silently: true });
  addMessage(world, {
    channelId: thread.id,
    authorId: wanted.ownerId,
    type: 21,
    reference: referenceTo(world, message, 0),
    refersTo: message.id,
    state: {},
  });
  return thread;
}

/** A thread of its own; a public one leaves a line in its parent (type 18). */
export function startThread(world: World, type: number, wanted: Wanted): Channel {
  const thread = addThread(world, { ...wanted, id: world.newId(), type });
  if (type === channelTypes.publicThread) {
    const reference = { type: 0, channel_id: thread.id, guild_id: guildOf(world, thread) };
    addMessage(world, {
      channelId: wanted.parentId,
      authorId: wanted.ownerId,
      type: 18,
      reference,
      state: { content: thread.name },
    });
  }
  return thread;
}
