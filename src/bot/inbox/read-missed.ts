import type { Arrival } from '../../core/arrival.ts';
import type { Place } from '../../core/project.ts';
import { fallBehind } from '../project/places.ts';
import type { World } from '../world.ts';

/** So often a message is heard again that could not be dealt with: for some twenty minutes. */
const TRIES = 5;

/**
 * Somebody writes: what is older comes first, so that words find the picture before them. What stands in a thread
 * counts, also where the store cannot be asked at that moment: then it is heard a little later.
 */
export async function hearInOrder(world: World, arrival: Arrival): Promise<void> {
  const { log, power, background } = world;
  const { channelId, messageId } = arrival;
  try {
    await readUnread(world, channelId);
    await world.hear(world, arrival);
  } catch (error) {
    power.throwIfAborted();
    const ids = { thread: channelId, message: messageId };
    log.error({ err: error, ...ids }, 'a message could not be dealt with: it is heard again');
    background.start('hearing again', () => hearAgain(world, arrival), ids);
  }
}

async function hearAgain(world: World, arrival: Arrival): Promise<void> {
  const upToDate = fallBehind(world, arrival.channelId);
  for (let tries = await world.engine.pause(0); ; tries = await world.engine.pause(tries)) {
    try {
      await world.hear(world, arrival);
      break;
    } catch (error) {
      world.power.throwIfAborted();
      if (tries >= TRIES) throw error;
    }
  }
  await upToDate();
}

/** What may be unread in a channel is read now, if Discord answers; else it is read later. */
export async function readUnread(world: World, channelId: string): Promise<void> {
  const isBehind = world.memory.unread.isBehind(channelId);
  const place = isBehind ? await world.ledger.places.get(channelId) : undefined;
  if (place !== undefined) await read(world, channelId, place.lastMessageId);
}

/** From this message on: whoever was reading it died, or nobody knew yet that it was for us. */
export async function reread(world: World, channelId: string, messageId: string): Promise<void> {
  const upToDate = fallBehind(world, channelId);
  await readAtLast(world, channelId, String(BigInt(messageId) - 1n));
  await upToDate();
}

/** False where Discord does not answer. One message that cannot be dealt with holds up none of the others. */
async function read(world: World, channelId: string, afterId: string): Promise<boolean> {
  try {
    for (const arrival of await world.mailbox.since(channelId, afterId)) await unlessItFails(world, arrival);
    return true;
  } catch (error) {
    world.power.throwIfAborted();
    world.log.warn({ err: error, thread: channelId }, 'missed messages could not be read');
    return false;
  }
}

async function unlessItFails(world: World, arrival: Arrival): Promise<void> {
  await world.hear(world, arrival).catch((error: unknown) => {
    world.power.throwIfAborted();
    const ids = { thread: arrival.channelId, message: arrival.messageId };
    world.log.error({ err: error, ...ids }, 'a missed message could not be dealt with');
  });
}

/** What stands in a thread counts, however long Discord does not answer. */
async function readAtLast(world: World, channelId: string, afterId: string): Promise<void> {
  for (let tries = 0; !(await read(world, channelId, afterId));) tries = await world.engine.pause(tries);
}

/** Whatever stands after the last message that was seen there. */
export async function readNowOrLater(world: World, { channelId, lastMessageId }: Place): Promise<void> {
  if (await read(world, channelId, lastMessageId)) return;
  const here = fallBehind(world, channelId);
  world.background.start('reading again', async () => {
    await readAtLast(world, channelId, lastMessageId);
    await here();
  });
}
