import { mayHoldNewsAfter } from '../../core/closed-threads.ts';
import type { Place } from '../../core/project.ts';
import type { World } from '../world.ts';
import { hearEdited } from './edited-meanwhile.ts';
import { readNowOrLater } from './read-missed.ts';

/** So many places are read side by side: one in which much was written does not hold up the others. */
const AT_ONCE = 4;

/** Says that nothing older is left to be read. */
export type UpToDate = () => Promise<void>;

/**
 * Reads what stands after the last message that was seen, in every place of which this process hears: only where the
 * newest message is another.
 */
export async function catchUp(world: World, upToDate: UpToDate): Promise<void> {
  await readWhere(world, await placesHeard(world), (place, after) => mayHaveNews(world, place, after));
  await upToDate();
  await hearEdited(world, ({ guildId }) => world.mailbox.hears(guildId));
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
  await hearEdited(world, ({ guildId, threadId }) => ids.has(threadId) || (guildId !== null && ids.has(guildId)));
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
