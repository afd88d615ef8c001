import { hasMaterial, type Arrival } from '../../core/arrival.ts';
import { logging } from '../../engine/log-context.ts';
import { touch } from '../project/places.ts';
import { settleIn } from '../turn/entry.ts';
import type { World } from '../world.ts';
import { beginProjectAt } from './begin.ts';
import { directProject } from './direct.ts';
import { elsewhere } from './elsewhere.ts';
import { orSaid } from './refusals.ts';
import { reply } from './reply.ts';
import { tellGone, tellWhere, threadBeside } from './without-project.ts';

const TRIES = 3;
/** Opening a thread may take as long as Discord makes the bot wait for it. */
const OPENING_MS = 60_000;

/** What becomes of a message that somebody has written. One message at a time per channel. */
export function hear(world: World, arrival: Arrival): Promise<void> {
  return inChannel(world, arrival.channelId, () => hearNow(world, arrival));
}

/** A message that was part of a request, and is something else by an edit. */
export function hearAnew(world: World, arrival: Arrival): Promise<void> {
  return inChannel(world, arrival.channelId, () => hearNow(world, arrival, async () => true));
}

/** A message of our own, or one that is nobody's request: it need not be read again. */
export function seen(world: World, channelId: string, messageId: string): Promise<void> {
  return inChannel(world, channelId, () => touch(world, channelId, messageId));
}

export function inChannel(world: World, channelId: string, task: () => Promise<void>): Promise<void> {
  return world.memory.inOrder(`channel:${channelId}`, task);
}

/**
 * Deals with a message.
 *
 * @param isNew whether nobody has dealt with it yet, whichever process that would have been
 */
export async function hearNow(
  world: World,
  arrival: Arrival,
  isNew = async () => !(await isKnown(world, arrival.messageId)),
): Promise<void> {
  const { places } = world.ledger;
  const { channelId, messageId } = arrival;
  const { mentioned, isDirect, addressed, toOthers = false } = arrival;
  const isCall = mentioned || isDirect || (hasMaterial(arrival) && addressed && !toOthers);
  const isKnownPlace = (await places.get(channelId)) !== undefined;
  const beside = isKnownPlace || mentioned ? undefined : await threadBeside(world, arrival);
  if (beside !== undefined)
    return once(world, arrival, isNew, () => orSaid(world, arrival, () => tellWhere(world, arrival, beside)));
  if (!isKnownPlace && ((!isCall && !arrival.inOurThread) || (await isOpening(world, channelId)))) return;
  await once(world, arrival, isNew, async () => {
    const here = await places.get(channelId);
    const said = await elsewhere(world, arrival);
    if (said !== null) return reply(world, arrival, said);
    if (here === undefined)
      return orSaid(world, arrival, () => (isCall ? beginProjectAt(world, arrival) : tellGone(world, arrival)));
    await orSaid(world, arrival, () => directProject(world, arrival, here));
    await touch(world, channelId, messageId);
  });
}

/**
 * A thread of ours that is just being opened: what was written in it is read as soon as it is known whose project it
 * is.
 */
async function isOpening({ mailbox, clock }: World, channelId: string): Promise<boolean> {
  return clock.now() - mailbox.sentAt(channelId) < OPENING_MS && (await mailbox.isOurs(channelId));
}

/** Each message once: whatever process sees it, however often Discord tells of it. */
async function once(
  world: World,
  { channelId, messageId }: Arrival,
  isNew: () => Promise<boolean>,
  handle: () => Promise<void>,
): Promise<void> {
  const claim = { kind: 'message', channelId, messageId, reader: null } as const;
  if (!(await isNew()) || !(await world.engine.own(claim))) return;
  // another process may have dealt with it between the two
  if (await isNew()) await logging({ thread: channelId, message: messageId }, () => untilDone(world, handle));
  await world.engine.release(claim);
}

/**
 * A kill may have come between the note of where a message belongs and what was to be done about it, or the other way
 * round.
 */
async function isKnown(world: World, messageId: string): Promise<boolean> {
  const { messages, turns } = world.ledger;
  const turnId = await messages.get(messageId);
  const turn = turnId === '' ? undefined : await turns.get(turnId ?? messageId);
  if (turn === undefined) return turnId !== undefined;
  if (!turn.parts.some((part) => part.messageId === messageId)) return false;
  if (turnId === undefined) await settleIn(world, turn);
  return true;
}

/** What stands in a thread counts: where dealing with it fails, it is tried again, and in the end after a restart. */
async function untilDone({ engine, log, power }: World, handle: () => Promise<void>): Promise<void> {
  for (let tries = 0; tries < TRIES; tries++) {
    try {
      return await handle();
    } catch (error) {
      power.throwIfAborted();
      log.error({ err: error }, 'a message could not be dealt with');
      await engine.pause(tries);
    }
  }
  return handle();
}
