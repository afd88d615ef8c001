import { saysTheSame } from '../../core/arrival.ts';
import type { Batch, Part } from '../../core/asking.ts';
import { demandWithin } from '../../core/bounds.ts';
import { UserError } from '../../core/failure.ts';
import { together, type Apart, type Attachment } from '../../core/media.ts';
import type { Note } from '../../core/note.ts';
import { withReplaced } from '../../core/pictures.ts';
import { addresseeOf, ownWords, wordsOf } from '../../core/request.ts';
import type { Question } from '../../core/question.ts';
import type { Turn } from '../../core/turn.ts';
import { show } from '../progress/card.ts';
import { authorOf } from '../project/people.ts';
import { keepFiles } from '../project/kept-files.ts';
import { demandPictureRoom } from '../project/record.ts';
import { guildOf, spokenTo } from '../rules/rules.ts';
import type { World } from '../world.ts';
import { partId } from './batch-parts.ts';
import { recordTurn } from './machine.ts';

export type Asking = Extract<Turn, { phase: 'asking' }>;
type Kind = Question['kind'];
type AskingFor<K extends Kind> = Asking & { readonly question: Extract<Question, { kind: K }> };

/** An answer that another process has taken is seen after this time at most. */
const LOOK_MS = 10_000;

/** By the card of the request; whoever else is asked reads it in a message of its own, which calls them. */
export async function showQuestion(world: World, turn: Asking): Promise<void> {
  const { question } = turn;
  keepFiles(world, turn.parts);
  if ('ownerId' in question) await tellOwner(world, turn, question);
  await show(world, turn, { kind: 'asking', question });
}

async function tellOwner(
  world: World,
  turn: Asking,
  { kind, ownerId }: Extract<Question, { ownerId: string }>,
): Promise<void> {
  const { id, parts, requester } = turn;
  const to = addresseeOf(turn);
  if (to === undefined) return;
  const person = await authorOf(world, ownerId, '', requester.locale);
  const owner = await spokenTo(world, person, await guildOf(world, turn)); // in the thread, where everybody reads it
  const about = { turnId: id, ownerId, personId: requester.id, words: ownWords(parts) ?? '', nth: timesAsked(turn) };
  await world.audience.note({ ...to, id: questionId(turn), requester: owner }, { kind: noteFor[kind], ...about });
}

/** What somebody else was asked and is asked no more, by whatever came in between, nobody reads any more. */
export function takeBackQuestion({ background, audience }: World, turn: Turn): void {
  const to = addresseeOf(turn);
  if (to !== undefined && timesAsked(turn) > 0)
    background.start('question', () => audience.retract({ ...to, id: questionId(turn) }), { turn: turn.id });
}

/** Whether this message asks it, or is of the request that it is asked about: by what that came in, or a part of it. */
export async function isAskedAt({ ledger }: World, turn: Asking, messageId: string): Promise<boolean> {
  const ids = [turn.id, questionId(turn)];
  const asking = await Promise.all(ids.map((id) => ledger.progressMessages.get(id)));
  return [turn.id, ...asking, ...turn.parts.map((part) => part.messageId)].includes(messageId);
}

/** No question passes for another. */
function questionId(turn: Turn): string {
  return `${turn.id}${String(timesAsked(turn)).padStart(2, '0')}`;
}

export function timesAsked({ history }: Turn): number {
  return history.filter(({ phase }) => phase === 'asking').length;
}

const noteFor = { consent: 'may-direct', picture: 'may-animate' } as const;

/**
 * Resolves once this is asked no more, and at the latest when nobody has answered for too long. What could not be shown
 * is tried again until then: nobody answers what nobody reads.
 */
export async function untilAnswered(world: World, turn: Asking): Promise<void> {
  const { ledger, clock, power, memory } = world;
  const { id, until } = turn;
  const isDue = showingAgain(world);
  while (clock.now() < until) {
    const moved = memory.waiting.until(id);
    const now = await ledger.turns.get(id);
    if (now?.phase !== 'asking' || timesAsked(now) !== timesAsked(turn)) return;
    if (isDue()) await showAgain(world, turn);
    const soon = AbortSignal.any([power, moved]);
    await clock.sleepUntil(Math.min(clock.now() + LOOK_MS, until), soon).catch(() => power.throwIfAborted());
  }
}

/** Whether it is time to show it again: later each time, and as soon as there is reason to hope. */
function showingAgain({ engine, power, log }: World): () => boolean {
  let tries = 0;
  let isPausing = false;
  let isOver = false;
  const pause = async () => {
    tries = await engine.pause(tries);
    isOver = true;
  };
  return () => {
    const isDue = isOver;
    if (isDue || !isPausing) {
      [isPausing, isOver] = [true, false];
      pause().catch((error: unknown) => power.aborted || log.warn({ err: error }, 'a question is not shown again'));
    }
    return isDue;
  };
}

/** Of what stands there already nothing is asked of Discord. */
async function showAgain(world: World, turn: Asking): Promise<void> {
  try {
    await showQuestion(world, turn);
  } catch (error) {
    world.power.throwIfAborted();
    world.log.warn({ err: error }, 'a question could not be shown');
  }
}

/**
 * The turn whose question this person may answer. Throws what they read where it is not theirs, or not asked any more.
 * @param kinds what the button or form was for: what is asked by now may be something else
 * @param nth which question about it that was, where it was asked of somebody else: by now it may be about other words
 */
export async function askedTurn<K extends Kind>(
  world: World,
  id: string,
  personId: string,
  kinds: readonly K[],
  nth?: number,
): Promise<AskingFor<K>> {
  const turn = await world.ledger.turns.get(id);
  if (turn?.phase !== 'asking' || !isFor(turn, kinds)) throw new UserError({ kind: 'nothing-to-answer' });
  const question: Question = turn.question;
  if (nth !== undefined && nth !== timesAsked(turn)) throw new UserError({ kind: 'nothing-to-answer' });
  if (!isAskedOf(turn, personId)) throw new UserError({ kind: whoseWord[question.kind] });
  return turn;
}

/** What somebody else reads who answers in their place: whoever began the project decides about consent alone. */
const whoseWord = {
  consent: 'not-yours',
  picture: 'not-your-picture',
  price: 'not-your-request',
  missing: 'not-your-request',
  clash: 'not-your-request',
} as const;

/** Whose answer is waited for. */
export function isAskedOf({ question, requester }: Asking, personId: string): boolean {
  return personId === ('ownerId' in question ? question.ownerId : requester.id);
}

/** The person says yes, maybe with other words. Resolves with what they read. */
export async function agree(world: World, turn: Asking, parts: readonly Part[]): Promise<Note> {
  const { id, batch, question } = turn;
  if (question.kind === 'price' && batch !== null && parts !== turn.parts)
    await rewordOthers(world, turn, batch, () => wordsOf(parts));
  if (parts !== turn.parts) await demandPictures(world, turn, parts);
  const now = replacedBy(turn.parts, parts, world.clock.now());
  const after = await recordTurn(world, id, { type: 'agreed', to: question.kind, parts: now }, 'asking');
  if (after.phase === 'asking') throw new UserError({ kind: 'nothing-to-answer' });
  return { kind: 'agreed' };
}

/** Other files in the place of those that are missing. Throws what the person reads where that is too much. */
export async function attachAgain(
  world: World,
  turn: AskingFor<'missing'>,
  files: readonly Attachment[],
): Promise<Note> {
  const { id, question, parts } = turn;
  const replaced = withReplaced(
    parts,
    question.files.map(({ key }) => key),
    files,
  );
  await demandPictures(world, turn, replaced);
  const now = world.clock.now();
  const event = { type: 'amended', parts: replacedBy(parts, replaced, now), notBefore: now } as const;
  await recordTurn(world, id, event, 'asking');
  return { kind: 'agreed' };
}

async function demandPictures(world: World, turn: Turn, parts: readonly Part[]): Promise<void> {
  demandWithin(parts, turn.each);
  await demandPictureRoom(world, { ...turn, parts });
}

/** A batch was asked about as a whole: other words go with each of its pictures that still waits. */
export async function rewordOthers(
  world: World,
  turn: Turn,
  { id, of }: Batch,
  say: (before: readonly Part[]) => string,
): Promise<void> {
  for (let place = 1; place <= of; place++) {
    const other = await world.ledger.turns.get(partId(id, place));
    if (other?.phase !== 'queued' || other.id === turn.id) continue;
    const { notBefore } = other;
    const parts = replacedBy(other.parts, withWords(other.parts, say(other.parts)), world.clock.now());
    await recordTurn(world, other.id, { type: 'amended', parts, notBefore }, 'queued');
  }
}

/** The same pictures with other words, and what links among these words bring along. */
export function withWords(parts: readonly Part[], text: string, brought = noLinks): readonly Part[] {
  return parts.map((part, index) => {
    if (index < parts.length - 1) return { ...part, text: '' };
    const { links, coveredLinks } = together([{ coveredLinks: [], ...part }, brought]);
    return { ...part, text, links, coveredLinks };
  });
}

const noLinks: Apart = { text: '', links: [], coveredLinks: [] };

/** What was given in a form is newer than all that a message said before. */
export function replacedBy(before: readonly Part[], parts: readonly Part[], at: number): readonly Part[] {
  return parts.map((part) => (before.some((one) => saysTheSame(one, part)) ? part : { ...part, replacedAt: at }));
}

function isFor<K extends Kind>(turn: Asking, kinds: readonly K[]): turn is AskingFor<K> {
  return kinds.some((kind) => kind === turn.question.kind);
}
