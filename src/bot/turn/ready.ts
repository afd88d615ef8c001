import { hasMaterial, saying, type Arrival } from '../../core/arrival.ts';
import type { Batch, Part } from '../../core/asking.ts';
import { demandWithin } from '../../core/bounds.ts';
import { addresseeOf, messagesIn } from '../../core/request.ts';
import type { Standing } from '../../core/standing.ts';
import type { Turn } from '../../core/turn.ts';
import { forRequest, isForAgent } from '../inbox/for-agent.ts';
import { takesBack } from '../inbox/takes-back.ts';
import { hearAnew } from '../inbox/hear.ts';
import { readAll } from '../inbox/reading.ts';
import { orAsBefore } from '../inbox/refusals.ts';
import { hold } from '../project/held.ts';
import { readProject } from '../project/record.ts';
import { guildOf } from '../rules/rules.ts';
import type { World } from '../world.ts';
import { demandGrowth } from './amend.ts';
import { isShare, shareNow } from './batch-parts.ts';
import type { TurnHappening } from './machine.ts';

type Gathering = Extract<Turn, { phase: 'gathering' }>;

/** Whoever asked a moment ago is there. */
const WAS_THERE_MS = 60_000;

/**
 * The last look before a request is paid for: whether anybody would see what comes of it, whether it was answered
 * already, and whether its messages still say what was heard. Null where it may go as it is.
 */
export async function whatHinders(world: World, turn: Gathering): Promise<TurnHappening | null> {
  const standing = await standingOf(world, turn);
  if (standing.kind === 'unsent') return { type: 'unsent', why: standing.why };
  if (standing.kind === 'answered') return { type: 'answered-before', by: standing.by };
  const left = turn.parts.filter(({ messageId }) => messageId === null || !standing.gone.includes(messageId));
  if (left.length < turn.parts.length) return withoutDeleted(world, turn, left);
  const edits = standing.messages.filter(({ editedAt, readable }) => editedAt !== null && readable);
  const parts = isShare(turn) ? await rereadShare(world, turn, edits) : await reread(world, turn, edits);
  if ('type' in parts) return parts;
  return parts === turn.parts ? null : { type: 'amended', parts, notBefore: world.clock.now() };
}

/** Where Discord cannot be asked it is asked again: nothing is paid blindly. */
async function standingOf(world: World, turn: Gathering): Promise<Standing> {
  const { audience, engine, clock, log, power } = world;
  const to = addresseeOf(turn);
  if (to === undefined) throw new Error(`turn ${turn.id} has no thread`);
  const inThread = new Set([turn.threadId, ...messagesIn(turn.threadId, turn.parts)]);
  const messages = turn.parts.flatMap(({ messageId }) =>
    messageId !== null && inThread.has(messageId) ? [messageId] : [],
  );
  const guildId = await guildOf(world, turn);
  for (let tries = 0; ; tries = await engine.pause(tries)) {
    try {
      return await audience.standing({
        to,
        shownBy: turn.batch?.id ?? turn.id,
        messages,
        now: clock.now(),
        asksForPerson: clock.now() - turn.askedAt > WAS_THERE_MS,
        guildId,
      });
    } catch (error) {
      power.throwIfAborted();
      log.warn({ err: error }, 'Discord cannot be asked whether a request still stands: it waits');
    }
  }
}

/** Words that were taken back leave their pictures waiting for others. */
async function withoutDeleted(world: World, turn: Gathering, left: readonly Part[]): Promise<TurnHappening> {
  if (left.some(({ text }) => text !== '')) return { type: 'amended', parts: left, notBefore: world.clock.now() };
  for (const part of left) await hold(world, turn.projectId, part);
  return { type: 'withdrawn' };
}

/**
 * The parts as their messages say them now; the same where nothing was changed, or cannot be used as it is now. What
 * happens instead, where one of them is no request any more.
 */
async function reread(
  world: World,
  turn: Gathering,
  edits: readonly Arrival[],
): Promise<readonly Part[] | TurnHappening> {
  let parts = turn.parts;
  for (const written of edits) {
    const project = await readProject(world, turn.projectId);
    // as it was heard
    const { arrival: read, leftOut } = await readAll(world, written, turn.id === turn.projectId ? undefined : project);
    if (leftOut.length > 0 || (read.text === '' && !hasMaterial(read))) continue;
    const arrival = forRequest(turn, read, project);
    const changed = parts.map((part) => (part.messageId === arrival.messageId ? saying(part, arrival) : part));
    if (changed.every((part) => parts.includes(part))) continue;
    if (!(await isForAgent(world, arrival, project, turn.id)))
      return takesBack(arrival) ? { type: 'stop' } : withoutEdited(world, turn, written);
    await orAsBefore(world, arrival, async () => {
      await demandGrowth(world, turn, changed);
      parts = changed;
    });
  }
  return parts;
}

/** The same of one request of a batch. */
async function rereadShare(
  world: World,
  turn: Gathering & { readonly batch: Batch },
  edits: readonly Arrival[],
): Promise<readonly Part[] | TurnHappening> {
  let parts = turn.parts;
  for (const written of edits) {
    const project = turn.batch.id === turn.projectId ? undefined : await readProject(world, turn.projectId);
    const { arrival, leftOut } = await readAll(world, written, project);
    const now = leftOut.length > 0 ? parts : await shareNow(world, turn, arrival);
    if (now.length === 0) return { type: 'withdrawn' };
    await orAsBefore(world, arrival, async () => {
      demandWithin(now, false);
      parts = now;
    });
  }
  return parts;
}

/** Whatever else it is now, it is heard as that. */
async function withoutEdited(world: World, turn: Gathering, arrival: Arrival): Promise<TurnHappening> {
  await world.ledger.messages.put(arrival.messageId, '');
  world.background.start('an edit', () => hearAnew(world, arrival), { turn: turn.id });
  const left = turn.parts.filter(({ messageId }) => messageId !== arrival.messageId);
  return withoutDeleted(world, turn, left);
}
