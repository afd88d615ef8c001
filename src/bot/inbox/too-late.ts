import { answering, saysTheSame, type Arrival } from '../../core/arrival.ts';
import { dropOldest } from '../../core/newest.ts';
import type { Turn } from '../../core/turn.ts';
import { readerOf } from '../project/people.ts';
import { projectIn } from '../project/projects.ts';
import type { World } from '../world.ts';
import { readAll } from './reading.ts';

/** Whether the words of a request are beyond recall: what was sent stays in it, whatever its messages say later. */
export function haveLeft({ history }: Turn): boolean {
  return history.some(({ phase }) => phase === 'sent');
}

/** Of so many messages it is known that it was said. */
const MOST_KNOWN = 1_000;

/** Whoever reads the thread later sees other words there than were paid for: that is said under them. */
export async function sayTooLate(world: World, turn: Turn, written: Arrival): Promise<void> {
  const { messageId, channelId } = written;
  const project = turn.id === turn.projectId ? undefined : await projectIn(world, channelId); // as it was heard
  const { arrival } = await readAll(world, written, project);
  const sent = turn.parts.find((part) => part.messageId === messageId);
  if (sent === undefined || saysTheSame(sent, arrival)) return;
  await noteTooLate(world, arrival);
}

/** Once of each message. */
export async function noteTooLate(
  world: World,
  arrival: Arrival,
  kind: 'too-late' | 'write-anew' = 'too-late',
): Promise<void> {
  const { tooLate } = world.memory;
  if (tooLate.has(arrival.messageId)) return;
  await world.audience.note(answering(arrival, await readerOf(world, arrival)), { kind });
  dropOldest(tooLate.add(arrival.messageId), MOST_KNOWN);
}
