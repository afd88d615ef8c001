import type { Place } from '../../core/project.ts';
import type { Where } from '../inbox/unread.ts';
import type { World } from '../world.ts';

/** From now on the channel shows this project. What is unread there stays to be read. False where it did already. */
export async function settle({ ledger, memory: { unread } }: World, place: Place): Promise<boolean> {
  let isNew = false;
  await ledger.places.update(place.channelId, (known) => {
    isNew = known?.projectId !== place.projectId;
    if (!isNew) return known;
    const lastMessageId = (unread.isBehind(place.channelId) ? known?.lastMessageId : undefined) ?? place.lastMessageId;
    return { ...place, lastMessageId };
  });
  return isNew;
}

/** This message has been read, and all before it. */
export async function touch(world: World, channelId: string, messageId: string): Promise<void> {
  const { unread } = world.memory;
  if (unread.isBehind(channelId)) unread.note(channelId, messageId);
  else world.ledger.places.later(channelId, readUpTo(messageId));
}

/**
 * Something older is still to be read there: what is heard meanwhile must not hide it from whoever comes after a kill.
 */
export function fallBehind(world: World, where: Where): () => Promise<void> {
  const { unread } = world.memory;
  unread.fallBehind(where);
  let isOver = false;
  return async () => {
    if (isOver) return;
    isOver = true;
    const { places } = world.ledger;
    const read = [...unread.catchUp(where)];
    await Promise.all(read.map(([channelId, messageId]) => places.update(channelId, readUpTo(messageId))));
  };
}

function readUpTo(messageId: string): (known: Place | undefined) => Place | undefined {
  return (known) =>
    known === undefined || BigInt(known.lastMessageId) >= BigInt(messageId)
      ? known
      : { ...known, lastMessageId: messageId };
}
