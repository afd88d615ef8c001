import { answering, type Arrival } from '../../core/arrival.ts';
import type { Note } from '../../core/note.ts';
import type { Addressee } from '../../core/telling.ts';
import { readerOf } from '../project/people.ts';
import type { World } from '../world.ts';

/** Said by the bot itself under a message, and that is all there is to do about it. */
export async function reply(world: World, arrival: Arrival, note: Note): Promise<void> {
  await world.audience.note(answering(arrival, await readerOf(world, arrival)), note);
  await world.ledger.messages.put(arrival.messageId, '');
}

/** Said beside the answer to a message, which still comes: of one id Discord posts one message, and no second one. */
export function sayBeside(world: World, to: Addressee, note: Note): Promise<void> {
  return world.audience.note(beside(to), note);
}

export function beside(to: Addressee): Addressee {
  return { ...to, id: `${to.id}00` };
}

/** What is missing is said before anything is paid for. Where the bot may not even write, nobody can be told. */
export async function replyMissing(world: World, arrival: Arrival): Promise<void> {
  const { missing: permissions, channelId } = arrival;
  await reply(world, arrival, { kind: 'mistake', mistake: { kind: 'missing-permissions', permissions, channelId } });
}
