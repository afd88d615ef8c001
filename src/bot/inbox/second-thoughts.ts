import { answering, directs, saying, type Arrival } from '../../core/arrival.ts';
import { DAY_MS } from '../../core/limits.ts';
import type { Project } from '../../core/project.ts';
import type { Turn } from '../../core/turn.ts';
import { hold, release } from '../project/held.ts';
import { usable } from '../project/materials.ts';
import { readerOf } from '../project/people.ts';
import { projectIn, projectMeant } from '../project/projects.ts';
import { readProject } from '../project/record.ts';
import { stop } from '../stop.ts';
import { amend, isChangeable, type Changeable } from '../turn/amend.ts';
import { isShare } from '../turn/batch-parts.ts';
import type { World } from '../world.ts';
import { changeBatch } from './batch-edit.ts';
import { forRequest, isForAgent } from './for-agent.ts';
import { takesBack } from './takes-back.ts';
import { hearNow, inChannel } from './hear.ts';
import { readAll } from './reading.ts';
import { orAsBefore, orSaid } from './refusals.ts';
import { reply } from './reply.ts';
import { hearOnceMoved } from './second-look.ts';
import { haveLeft, noteTooLate, sayTooLate } from './too-late.ts';
import { withdrawMessage } from './withdrawal.ts';

/** Other words for a message: they count until they have left, or where there was no turn. */
export function edited(world: World, arrival: Arrival, isNewlyMentioned = false): Promise<void> {
  return inChannel(world, arrival.channelId, async () => {
    const turn = await turnOf(world, arrival.messageId);
    if (turn === undefined) {
      if (takesBack(arrival) && (await takeBackHeld(world, arrival))) {
        return reply(world, arrival, { kind: 'stopped', stopped: 1, mayBeCharged: false });
      }
      const news = () => newsIn(world, arrival, isNewlyMentioned);
      const found = await news();
      if (found === 'to-be-heard') {
        await world.ledger.messages.remove(arrival.messageId); // before it is dealt with: after a kill it is read again
        // what the message was before may just be written down as dealt with
        await hearNow(world, arrival, async () => (await news()) === 'to-be-heard');
      } else if (found === 'to-be-written-anew') await noteTooLate(world, arrival, 'write-anew');
      if (arrival.readable) await holdAsNow(world, arrival);
    } else if (arrival.readable) {
      if (turn.phase === 'gathering') hearOnceMoved(world, turn.id, arrival.messageId, () => edited(world, arrival));
      if (isShare(turn)) await changeBatch(world, turn, arrival);
      else if (isChangeable(turn)) await change(world, turn, arrival);
      else if (haveLeft(turn)) await sayTooLate(world, turn, arrival);
    }
  });
}

/** A message that is gone takes its words and pictures back, while its turn still waits. */
export function deleted(world: World, channelId: string, messageId: string): Promise<void> {
  return inChannel(world, channelId, async () => {
    const turn = await turnOf(world, messageId);
    if (turn !== undefined && isChangeable(turn)) return withdrawMessage(world, turn, messageId);
    if (turn?.phase === 'gathering')
      hearOnceMoved(world, turn.id, messageId, () => deleted(world, channelId, messageId));
    await takeBackHeld(world, { channelId, messageId });
  });
}

/** The pictures of a message wait for words no more. False where none of them did. */
async function takeBackHeld(
  world: World,
  { channelId, messageId }: Pick<Arrival, 'channelId' | 'messageId'>,
): Promise<boolean> {
  const project = await projectOf(world, channelId, messageId);
  const part = project?.held.find((one) => one.messageId === messageId);
  if (project === undefined || part === undefined) return false;
  await release(world, project.id, [part]);
  return true;
}

async function turnOf({ ledger }: World, messageId: string): Promise<Turn | undefined> {
  const turnId = await ledger.messages.get(messageId);
  return turnId === undefined || turnId === '' ? undefined : ledger.turns.get(turnId);
}

/** The project of a place; else the one that a message there has begun, and that is shown in a thread of it. */
async function projectOf(world: World, channelId: string, messageId: string): Promise<Project | undefined> {
  return (await projectIn(world, channelId)) ?? world.ledger.projects.get(messageId);
}

/** Of its pictures those wait on for words that it still shows. */
async function holdAsNow(world: World, written: Arrival): Promise<void> {
  const project = await projectOf(world, written.channelId, written.messageId);
  const part = project?.held.find(({ messageId }) => messageId === written.messageId);
  if (project === undefined || part === undefined) return;
  const { arrival } = await readAll(world, written, project);
  const now = saying(part, { ...arrival, text: '' });
  if (now === part) return;
  const [left] = await usable(world, { projectId: project.id, parts: [now] }); // what was refused waits for no words
  await (left === undefined ? release(world, project.id, [part]) : hold(world, project.id, left));
}

async function change(world: World, turn: Changeable, written: Arrival): Promise<void> {
  const { messageId, channelId } = written;
  const read = await readAll(world, written, await projectIn(world, channelId));
  const [mistake] = read.leftOut;
  if (mistake !== undefined) {
    return world.audience.note(answering(written, await readerOf(world, written)), { kind: 'edit-refused', mistake });
  }
  const project = await readProject(world, turn.projectId);
  const arrival = forRequest(turn, read.arrival, project);
  const parts = turn.parts.map((part) => (part.messageId === messageId ? saying(part, arrival) : part));
  if (parts.every((part) => turn.parts.includes(part))) return; // Discord tells of more than what somebody changes
  if (!(await isForAgent(world, arrival, project, turn.id))) return takeOut(world, turn, written, takesBack(arrival));
  const pauseMs = Math.max(0, (turn.phase === 'queued' ? turn.notBefore : 0) - world.clock.now());
  await orAsBefore(world, arrival, async () => void (await amend(world, turn, parts, pauseMs)));
}

/** What a message says now is no request any more: it is none of the turn, and whatever else it is. */
async function takeOut(world: World, turn: Changeable, arrival: Arrival, isTakenBack: boolean): Promise<void> {
  const { messageId, authorId } = arrival;
  if (!isTakenBack) {
    await withdrawMessage(world, turn, messageId);
    return hearNow(world, arrival, async () => true);
  }
  const wish = { isMeant: ({ id }: Turn) => id === turn.id, mayStop: (one: Turn) => one.requester.id === authorId };
  await orSaid(world, arrival, async () => reply(world, arrival, await stop(world, turn.projectId, wish)));
}

type News = 'to-be-heard' | 'to-be-written-anew' | 'none';

/**
 * An edit that calls the bot, which the message did not before, that gives words to pictures that wait for them, or
 * that makes a request of what was none: soon after, and where none has begun with this message already.
 */
async function newsIn(world: World, arrival: Arrival, isNewlyMentioned: boolean): Promise<News> {
  const { messageId, mentioned } = arrival;
  const known = await world.ledger.messages.get(messageId);
  if (known !== undefined && known !== '') return 'none'; // a request has come of it
  const isCall = mentioned && (known === undefined || isNewlyMentioned) && isYoungerThan(world, messageId, retention);
  const isHeard = isCall || (await saysOfHeld(world, arrival));
  const isRequest = await isRequestNow(world, arrival);
  const begun = isRequest ? await begunBy(world, messageId) : null;
  if (begun === null && (isHeard || (isRequest && isYoungerThan(world, messageId, soon)))) return 'to-be-heard';
  return isRequest && (known === '' || begun === 'file') ? 'to-be-written-anew' : 'none';
}

async function saysOfHeld(world: World, { channelId, messageId, text }: Arrival): Promise<boolean> {
  const project = await projectOf(world, channelId, messageId);
  return text !== '' && project?.held.some((part) => part.messageId === messageId) === true;
}

/** Whether it is words for the agent, as it reads now, of somebody who directs there. */
async function isRequestNow(world: World, arrival: Arrival): Promise<boolean> {
  const place = arrival.text === '' ? undefined : await world.ledger.places.get(arrival.channelId);
  const project = place && (await projectMeant(world, place, arrival.repliesTo));
  if (place === undefined || project === undefined || !directs(arrival, place, project.ownerId)) return false;
  return arrival.readable && isForAgent(world, arrival, project, null);
}

/** A request and a file are known by the message that asked for them: it asks for no second one. */
async function begunBy({ ledger }: World, messageId: string): Promise<'request' | 'file' | null> {
  if ((await ledger.turns.get(messageId)) !== undefined) return 'request';
  return (await ledger.renders.get(messageId)) === undefined ? null : 'file';
}

/** Of an older message nobody knows any more whether a request has come of it: it would be paid for a second time. */
const retention = ({ RETENTION_DAYS }: World['config']) => RETENTION_DAYS * DAY_MS;

/** Whoever changes words later corrects what stands there, and does not wait for an answer any more. */
const soon = () => 10 * 60_000;

function isYoungerThan({ clock, mailbox, config }: World, messageId: string, ms: typeof retention): boolean {
  return clock.now() - mailbox.sentAt(messageId) < ms(config);
}
