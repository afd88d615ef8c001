import { answering, type Arrival } from '../../core/arrival.ts';
import type { Person } from '../../core/asking.ts';
import { yesOrNo } from '../../core/intent.ts';
import type { Note } from '../../core/note.ts';
import type { Project } from '../../core/project.ts';
import type { Turn } from '../../core/turn.ts';
import { agree, isAskedOf, type Asking } from '../turn/ask.ts';
import { decide } from '../turn/consent.ts';
import { decline } from '../turn/decline.ts';
import { turnsIn } from '../under-way.ts';
import type { World } from '../world.ts';

/**
 * A bare yes or no to what its author is asked here before anything is paid says the same as the button under that
 * question. False where nothing asks them, or where they say more.
 */
export async function takeAnswer(world: World, arrival: Arrival, project: Project, author: Person): Promise<boolean> {
  const said = yesOrNo(arrival.text);
  const asked = said === null ? undefined : await askedLast(world, project, author.id);
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
async function answer(world: World, asked: Asking, said: 'yes' | 'no'): Promise<Note | null> {
  const { question, parts } = asked;
  if (question.kind === 'clash') return { kind: 'press-above' }; // that has to be chosen
  if (!('ownerId' in question)) return said === 'yes' ? agree(world, asked, parts) : decline(world, asked);
  if (said === 'yes') await agree(world, asked, parts);
  else await decide(world, asked, false);
  return null;
}

/** The newest question to this person; undefined where there is none, or the agent has asked something since. */
async function askedLast(world: World, { id, question }: Project, personId: string) {
  const newest = (await turnsIn(world, id))
    .flatMap((turn) => (turn.phase === 'asking' && isAskedOf(turn, personId) ? [turn] : []))
    .toSorted((one, other) => since(one) - since(other))
    .at(-1);
  const spoken = question === null ? undefined : await world.ledger.turns.get(question.turnId);
  return newest !== undefined && spoken !== undefined && since(spoken) > since(newest) ? undefined : newest;
}

function since({ history }: Turn): number {
  return history.at(-1)?.at ?? 0;
}
