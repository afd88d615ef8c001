import { titleOf, wordsOf } from '../../core/request.ts';
import type { Turn } from '../../core/turn.ts';
import { moveIn } from '../inbox/move-in.ts';
import { contextOf } from '../log-lines.ts';
import { tellPlaces } from '../progress/in-line.ts';
import { authorOf } from '../project/people.ts';
import { noteUnspent } from '../rules/spending.ts';
import type { World } from '../world.ts';
import { settleIn } from './entry.ts';
import { recordTurn, type TurnHappening } from './machine.ts';

type Opening = Extract<Turn, { phase: 'opening' }>;

/**
 * Opens the door of a turn at once, whoever is first in line: Discord says for 15 minutes only whether an interaction
 * was answered.
 * Resolves once it is open.
 *
 * @param answerId the answer, where this process has seen it arrive
 */
export function beginOpening(world: World, turn: Turn, answerId?: string): Promise<void> {
  const { engine, background, memory } = world;
  if (answerId !== undefined) memory.answers.set(turn.id, { messageId: answerId, isTried: false });
  const untilOpen = async () => {
    // the shortest: after 15 minutes nothing can be found out
    while (!(await attempt(world, turn))) await engine.pause(0);
    memory.answers.delete(turn.id);
    tellPlaces(world, turn.projectId);
  };
  const { promise, resolve } = Promise.withResolvers<void>();
  background.start('opening', () => untilOpen().finally(resolve), contextOf(turn));
  return promise;
}

/** From then on the request counts. One at a time: the line may come to a turn whose door is just being opened. */
export async function throughDoor(world: World, turn: Turn): Promise<void> {
  await world.memory.inOrder(`door:${turn.id}`, async () => {
    const now = (await world.ledger.turns.get(turn.id)) ?? turn;
    if (now.phase !== 'opening') return;
    const after = await recordTurn(world, now.id, await inTurn(world, now), 'opening');
    if (after.phase === 'told') await noteUnspent(world, after);
  });
}

async function attempt(world: World, turn: Turn): Promise<boolean> {
  try {
    await throughDoor(world, turn);
    return true;
  } catch (error) {
    world.power.throwIfAborted();
    world.log.warn({ err: error }, 'a door could not be opened');
    return false;
  }
}

/** Private threads of one channel one after another: of two that are alike, each goes to one project. */
function inTurn(world: World, turn: Opening): Promise<TurnHappening> {
  const { opens, channelId } = turn.door;
  const opened = () => open(world, turn);
  return opens === 'private-thread' ? world.memory.inOrder(`private:${channelId}`, opened) : opened();
}

/** The thread is opened and known on disk before the turn counts as queued; both again after a kill. */
async function open(world: World, turn: Opening): Promise<TurnHappening> {
  const { audience, ledger, memory } = world;
  const { id, door, requester, projectId, parts } = turn;
  const isTaken = async (other: string) => ((await ledger.places.get(other))?.projectId ?? projectId) !== projectId;
  const answer = memory.answers.get(id);
  const { messageId: answerId, isTried } = answer ?? { messageId: null, isTried: true };
  if (answer !== undefined) memory.answers.set(id, { ...answer, isTried: true });
  const { id: personId, locale } = requester;
  // what is said of a private one is for them alone
  const told = door.opens === 'private-thread' ? await authorOf(world, personId, '', locale) : requester;
  const wish = { title: titleOf(wordsOf(parts)), requester: told, answerId, isTried, isTaken };
  const threadId = await audience.open(door, wish);
  if (threadId === null) return { type: 'never-acknowledged' };
  const since = door.kind === 'message' ? door.messageId : projectId;
  const isThread = threadId !== door.channelId && door.opens !== 'direct-message';
  if (await isShownIn(world, turn, threadId)) await moveIn(world, { projectId, threadId, isThread, since });
  await settleIn(world, turn);
  return { type: 'opened', threadId };
}

/**
 * Whether the project of a turn is shown there from now on. One that is elsewhere goes along only with whoever began
 * it, and only where its own place is gone: what a guest asks for in their direct messages is told there, and the
 * thread of the others stays what it is.
 */
async function isShownIn({ ledger, audience, clock }: World, turn: Opening, threadId: string): Promise<boolean> {
  const { id, projectId, requester } = turn;
  if (id === projectId) return true;
  const project = await ledger.projects.get(projectId);
  if (project === undefined) return false;
  if (project.threadId === threadId) return true;
  if (project.ownerId !== requester.id) return false;
  const to = { id, threadId: project.threadId, requester, replyTo: null };
  const there = { to, shownBy: id, messages: [], now: clock.now(), asksForPerson: false, guildId: project.guildId };
  const standing = await audience.standing(there);
  return standing.kind === 'unsent' && standing.why === 'place-gone';
}
