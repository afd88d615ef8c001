import { answering, type Arrival } from '../../core/arrival.ts';
import type { Person } from '../../core/asking.ts';
import type { Note } from '../../core/note.ts';
import type { Project } from '../../core/project.ts';
import { isTheirs, putAside } from '../project/question.ts';
import { agree, type Asking } from '../turn/ask.ts';
import { answeredBy, type Meaning, type Wording } from '../turn/asked.ts';
import { decide, dropThis } from '../turn/consent.ts';
import { decline } from '../turn/decline.ts';
import type { World } from '../world.ts';

interface Given {
  readonly note: Note;
  /** The question goes by itself, as when its button is pressed: where that is seen nothing more need be said. */
  readonly isSeen: boolean;
}

/** A message whose words are an answer and nothing else, as `answerIn` has it. */
export async function takeAnswer(
  world: World,
  arrival: Arrival,
  author: Person,
  give: () => Promise<Given>,
): Promise<void> {
  const { channelId: thread, messageId } = arrival;
  // first: after a kill it would be read again, and be a paid request once nothing asks any more
  await world.ledger.messages.put(messageId, '');
  const { note, isSeen } = await give();
  const tell = async () => (isSeen ? undefined : world.audience.note(answering(arrival, author), note));
  world.background.start('an answer', tell, { thread, message: messageId });
}

/**
 * A bare yes or no, or the label of a button, to what somebody is asked here before anything is paid says the same as
 * that button. Resolves with what gives that answer; null where nothing asks them, or where they say more.
 */
export async function answerIn(world: World, project: Project, said: Wording): Promise<(() => Promise<Given>) | null> {
  const answered = await answeredBy(world, project, said);
  if (answered === 'choose') return async () => ({ note: { kind: 'press-above' }, isSeen: false });
  return answered && (() => answer(world, answered.asked, answered.meaning));
}

async function answer(world: World, asked: Asking, meaning: Exclude<Meaning, 'choose'>): Promise<Given> {
  const { question, parts } = asked;
  const isSeen = 'ownerId' in question;
  if (meaning === 'yes') return { note: await agree(world, asked, parts), isSeen };
  if (!isSeen) return { note: await decline(world, asked), isSeen };
  if (meaning === 'not-now') await dropThis(world, asked);
  else await decide(world, asked, meaning === 'always');
  return { note: meaning === 'always' ? { kind: 'agreed' } : dropped, isSeen };
}

/**
 * A bare yes or no where the bot itself asks nothing: a no to what the agent has asked closes that, and nothing else is
 * waited for. Resolves with what the person reads; neither is sent.
 */
export async function answerNothing(world: World, project: Project, personId: string): Promise<Note> {
  const { question } = project;
  if (question === null || !(await isTheirs(world, project, question.turnId, personId)))
    return { kind: 'mistake', mistake: { kind: 'nothing-to-answer' } };
  await putAside(world, project.id, question.turnId);
  return { kind: 'thanked' };
}

const dropped: Note = { kind: 'stopped', stopped: 1, mayBeCharged: false };
