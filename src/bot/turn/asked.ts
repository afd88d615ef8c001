import { hasMaterial, type Arrival } from '../../core/arrival.ts';
import { standsAside } from '../../core/aside.ts';
import { bareAnswer, type BareAnswer } from '../../core/intent.ts';
import type { Project } from '../../core/project.ts';
import type { Question } from '../../core/question.ts';
import type { Turn } from '../../core/turn.ts';
import { turnsIn } from '../under-way.ts';
import type { World } from '../world.ts';
import { isAskedAt, isAskedOf, timesAsked, type Asking } from './ask.ts';

/** What somebody says, by whatever door. */
export interface Wording {
  readonly text: string;
  readonly personId: string;
  /** The message that it replies to, or the request that it is about. */
  readonly repliesTo: string | null;
  /** With pictures beside it. */
  readonly brings: boolean;
  /** In milliseconds since the epoch; null in a form of the request itself, which is about nothing else. */
  readonly writtenAt: number | null;
}

/** Nobody reads other words and agrees to them sooner, in milliseconds. */
const READING_MS = 3_000;

export type Meaning = 'yes' | 'always' | 'never' | 'not-now' | 'choose';

/** What a bare answer means to a question, as the buttons under it; what is not here is none of them. */
const meanings: Readonly<Record<Question['kind'], Partial<Record<BareAnswer, Meaning>>>> = {
  price: { yes: 'yes', no: 'not-now', 'not-now': 'not-now', change: 'choose' },
  missing: { yes: 'yes', 'go-on': 'yes', no: 'not-now', 'not-now': 'not-now', attach: 'choose' },
  clash: { yes: 'choose', no: 'choose', change: 'choose', 'not-now': 'not-now' },
  consent: { yes: 'yes', 'this-time': 'yes', always: 'always', no: 'never', 'not-now': 'not-now' },
  picture: { yes: 'yes', 'this-time': 'yes', no: 'never', 'not-now': 'never' },
};

export function wordingOf({ mailbox }: World, arrival: Arrival): Wording {
  const { messageId, editedAt, text, authorId, repliesTo } = arrival;
  const writtenAt = editedAt ?? mailbox.sentAt(messageId);
  return { text, personId: authorId, repliesTo, brings: hasMaterial(arrival), writtenAt };
}

/**
 * The question of the bot's own that bare words answer, and what they say to it; `choose` where that cannot be said in
 * words, or nobody knows which question is meant. Null where nothing asks this person, or where they say more.
 *
 * @param besides a request whose own question is not meant
 */
export async function answeredBy(
  world: World,
  project: Pick<Project, 'id' | 'question'>,
  said: Wording,
  besides: string | null = null,
): Promise<{ readonly asked: Asking; readonly meaning: Exclude<Meaning, 'choose'> } | 'choose' | null> {
  const bare = bareAnswer(said.text);
  const isMeant = (turn: Asking) => turn.id !== besides && isAskedOf(turn, said.personId);
  const asked = bare === null ? undefined : await askedIn(world, project, said, isMeant);
  if (bare === null || asked === undefined) return null;
  if (asked === 'unclear') return 'choose';
  const meaning = meanings[asked.question.kind][bare] ?? 'choose';
  if (meaning === 'choose' || (isYes(meaning) && mayMeanOther(asked, said))) return 'choose';
  return { asked, meaning };
}

/**
 * The request of this person that waits for their own word, which is what their other words are about as well; null
 * where they reply to something else.
 */
export async function waitingForWord(
  world: World,
  project: Pick<Project, 'id' | 'question'>,
  said: Pick<Wording, 'personId' | 'repliesTo'>,
): Promise<Asking | null> {
  const isMeant = (turn: Asking) => isAskedOf(turn, said.personId) && !standsAside(turn);
  const asked = await askedIn(world, project, said, isMeant);
  return asked === undefined || asked === 'unclear' ? null : asked;
}

function isYes(meaning: Meaning): boolean {
  return meaning === 'yes' || meaning === 'always';
}

/** With pictures beside it a yes may be to those; before the question was read, to what it asked about before. */
function mayMeanOther(asked: Asking, { brings, writtenAt }: Wording): boolean {
  const readAt = since(asked) + (timesAsked(asked) > 1 ? READING_MS : 0);
  return brings || (writtenAt !== null && writtenAt < readAt);
}

/**
 * The question to somebody that they reply to, else the only one. `unclear` where they reply to something else, or
 * several are open; undefined where they are asked nothing, or the agent has asked something since, or is answered by
 * that reply.
 */
async function askedIn(
  world: World,
  { id, question }: Pick<Project, 'id' | 'question'>,
  { repliesTo }: Pick<Wording, 'repliesTo'>,
  isMeant: (turn: Asking) => boolean,
): Promise<Asking | 'unclear' | undefined> {
  const open = (await turnsIn(world, id))
    .flatMap((turn) => (turn.phase === 'asking' && isMeant(turn) ? [turn] : []))
    .toSorted((one, other) => since(one) - since(other));
  const newest = open.at(-1);
  if (newest === undefined) return undefined;
  if (repliesTo !== null) {
    for (const turn of open) if (await isAskedAt(world, turn, repliesTo)) return turn;
    return question === null ? 'unclear' : undefined;
  }
  const spoken = question === null ? undefined : await world.ledger.turns.get(question.turnId);
  if (spoken !== undefined && since(spoken) > since(newest)) return undefined;
  return open.length > 1 ? 'unclear' : newest;
}

function since({ history }: Turn): number {
  return history.at(-1)?.at ?? 0;
}
