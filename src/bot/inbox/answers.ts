import { answering, type Arrival } from '../../core/arrival.ts';
import type { Person } from '../../core/asking.ts';
import { yesOrNo } from '../../core/intent.ts';
import type { Note } from '../../core/note.ts';
import type { Project } from '../../core/project.ts';
import { agree, type Asking } from '../turn/ask.ts';
import { askedIn } from '../turn/asked.ts';
import { decide } from '../turn/consent.ts';
import { decline } from '../turn/decline.ts';
import type { World } from '../world.ts';

/**
 * A bare yes or no to what its author is asked here before anything is paid says the same as the button under that
 * question. False where nothing asks them, or where they say more.
 */
export async function takeAnswer(world: World, arrival: Arrival, project: Project, author: Person): Promise<boolean> {
  const said = yesOrNo(arrival.text);
  const asked = said === null ? undefined : await askedIn(world, project, author.id, arrival.repliesTo);
  if (said === null || asked === undefined) return false;
  const { channelId: thread, messageId } = arrival;
  // first: after a kill it would be read again, and be a paid request once nothing asks any more
  await world.ledger.messages.put(messageId, '');
  const note = await answer(world, asked, said);
  const tell = async () => (note === null ? undefined : world.audience.note(answering(arrival, author), note));
  world.background.start('an answer', tell, { thread, message: messageId });
  return true;
}

/** Resolves with what they read; null where the question goes by itself, as when its button is pressed. */
async function answer(world: World, asked: Asking | 'unclear', said: 'yes' | 'no'): Promise<Note | null> {
  if (asked === 'unclear' || asked.question.kind === 'clash') return { kind: 'press-above' }; // that has to be chosen
  const { question, parts } = asked;
  if (!('ownerId' in question)) return said === 'yes' ? agree(world, asked, parts) : decline(world, asked);
  if (said === 'yes') await agree(world, asked, parts);
  else await decide(world, asked, false);
  return null;
}
