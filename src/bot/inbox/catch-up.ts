import type { Arrival } from '../../core/arrival.ts';
import { mayHoldNewsAfter } from '../../core/closed-threads.ts';
import type { Place } from '../../core/project.ts';
import { fallBehind } from '../project/places.ts';
import type { World } from '../world.ts';

/** So many places are read side by side: one in which much was written does not hold up the others. */
const AT_ONCE = 4;

/** Says that nothing older is left to be read. */
export type UpToDate = () => Promise<void>;

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

/**
 * Reads what stands after the last message that was seen, in every place of which this process hears: only where the
 * newest message is another.
 */
export async function catchUp(world: World, upToDate: UpToDate): Promise<void> {
  await readWhere(world, await placesHeard(world), (place, after) => mayHaveNews(world, place, after));
  await upToDate();
}

/**
 * The same where the bot could not see: in these servers and channels. What Discord has told of them before tells
 * nothing of what was written meanwhile, so each is read that is open, or was in use of late.
 */
export async function catchUpIn(world: World, ids: ReadonlySet<string>, upToDate: UpToDate): Promise<void> {
  const { mailbox } = world;
  const isOpen = ({ channelId }: Place) => mailbox.newestIn(channelId) !== undefined;
  const wasInUse = ({ lastMessageId }: Place, after: number) => mailbox.sentAt(lastMessageId) > after;
  await readWhere(world, await placesIn(world, ids), async (place, after) => isOpen(place) || wasInUse(place, after));
  await upToDate();
}

async function readWhere(
  world: World,
  places: readonly Place[],
  mayHaveNews: (place: Place, unheardAfter: number) => Promise<boolean>,
): Promise<void> {
  const { mailbox, clock } = world;
  const heardAt = places.map(({ lastMessageId }) => mailbox.sentAt(lastMessageId));
  const unheardAfter = mayHoldNewsAfter(heardAt, clock.now());
  const left = places.values();
  const work = async () => {
    for (const place of left) if (await mayHaveNews(place, unheardAfter)) await readNowOrLater(world, place);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
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

async function readNowOrLater(world: World, { channelId, lastMessageId }: Place): Promise<void> {
  if (await read(world, channelId, lastMessageId)) return;
  const here = fallBehind(world, channelId);
  world.background.start('reading again', async () => {
    await readAtLast(world, channelId, lastMessageId);
    await here();
  });
}

/**
 * A direct message is in no list of Discord's, and a thread may have been closed after something was written: they are
 * asked for.
 */
async function mayHaveNews({ ledger, mailbox }: World, place: Place, unheardAfter: number): Promise<boolean> {
  const { channelId, projectId, lastMessageId } = place;
  const newest = mailbox.newestIn(channelId);
  if (newest !== undefined) return newest !== lastMessageId;
  if (mailbox.sentAt(lastMessageId) > unheardAfter) return true;
  // what cannot be read holds up nobody else
  const project = await ledger.projects.get(projectId).catch(() => undefined);
  return project?.guildId === null;
}

async function placesIn(world: World, ids: ReadonlySet<string>): Promise<readonly Place[]> {
  const there = new Set<string>();
  try {
    for await (const { id, guildId } of world.ledger.projects.all())
      if (guildId !== null && ids.has(guildId)) there.add(id);
  } catch (error) {
    world.power.throwIfAborted();
    world.log.error({ err: error }, 'not every project can be read: what was missed there is not caught up on');
  }
  return (await placesHeard(world)).filter(({ channelId, projectId }) => ids.has(channelId) || there.has(projectId));
}

/** When something was last heard elsewhere says nothing of here, and whoever hears it reads what was missed there. */
async function placesHeard({ ledger, mailbox, log, power }: World): Promise<readonly Place[]> {
  const all: Place[] = [];
  const elsewhere = new Set<string>();
  try {
    for await (const place of ledger.places.all()) all.push(place);
    if (mailbox.hearsAll()) return all;
    for await (const { id, guildId } of ledger.projects.all()) if (!mailbox.hears(guildId)) elsewhere.add(id);
  } catch (error) {
    power.throwIfAborted();
    log.error({ err: error }, 'not every place can be read: what was missed there is not caught up on');
  }
  return all.filter(({ projectId }) => !elsewhere.has(projectId));
}
