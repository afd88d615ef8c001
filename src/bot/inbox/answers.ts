import { answering, type Arrival } from '../../core/arrival.ts';
import type { Person } from '../../core/asking.ts';
import { bareAnswer, type BareAnswer } from '../../core/intent.ts';
import type { Note } from '../../core/note.ts';
import type { Project } from '../../core/project.ts';
import type { Question } from '../../core/question.ts';
import { agree, type Asking } from '../turn/ask.ts';
import { askedIn } from '../turn/asked.ts';
import { decide, dropThis } from '../turn/consent.ts';
import { decline } from '../turn/decline.ts';
import type { World } from '../world.ts';

type Meaning = 'yes' | 'always' | 'never' | 'not-now' | 'choose';

/** What a bare answer means to a question, as the buttons under it; what is not here says something else. */
const meanings: Readonly<Record<Question['kind'], Partial<Record<BareAnswer, Meaning>>>> = {
  price: { yes: 'yes', no: 'not-now', 'not-now': 'not-now', change: 'choose' },
  missing: { yes: 'yes', 'go-on': 'yes', no: 'not-now', 'not-now': 'not-now', attach: 'choose' },
  clash: { yes: 'choose', no: 'choose', change: 'choose', 'not-now': 'not-now' },
  consent: { yes: 'yes', 'this-time': 'yes', always: 'always', no: 'never', 'not-now': 'not-now' },
  picture: { yes: 'yes', 'this-time': 'yes', no: 'never', 'not-now': 'never' },
};

/**
 * A bare yes or no, or the label of a button, to what its author is asked here before anything is paid says the same as
 * that button. False where nothing asks them, or where they say more.
 */
export async function takeAnswer(world: World, arrival: Arrival, project: Project, author: Person): Promise<boolean> {
  const said = bareAnswer(arrival.text);
  const asked = said === null ? undefined : await askedIn(world, project, author.id, arrival.repliesTo);
  if (said === null || asked === undefined) return false;
  const meaning = asked === 'unclear' ? 'choose' : meanings[asked.question.kind][said];
  if (meaning === undefined) return false;
  const { channelId: thread, messageId } = arrival;
  // first: after a kill it would be read again, and be a paid request once nothing asks any more
  await world.ledger.messages.put(messageId, '');
  const note = asked === 'unclear' ? pressAbove : await answer(world, asked, meaning);
  const tell = async () => (note === null ? undefined : world.audience.note(answering(arrival, author), note));
  world.background.start('an answer', tell, { thread, message: messageId });
  return true;
}

const pressAbove: Note = { kind: 'press-above' };

/** Resolves with what they read; null where the question goes by itself, as when its button is pressed. */
async function answer(world: World, asked: Asking, meaning: Meaning): Promise<Note | null> {
  const { question, parts } = asked;
  if (meaning === 'choose') return pressAbove;
  if (!('ownerId' in question)) return meaning === 'yes' ? agree(world, asked, parts) : decline(world, asked);
  if (meaning === 'yes') await agree(world, asked, parts);
  else if (meaning === 'not-now') await dropThis(world, asked);
  else await decide(world, asked, meaning === 'always');
  return null;
}
