import { answering, type Arrival } from '../../core/arrival.ts';
import type { Person } from '../../core/asking.ts';
import type { Note } from '../../core/note.ts';
import { isTooLong } from '../../core/bounds.ts';
import { UserError } from '../../core/failure.ts';
import { remember } from '../project/people.ts';
import { beginProject } from '../project/record.ts';
import { demandMayAsk, spokenTo } from '../rules/rules.ts';
import type { World } from '../world.ts';
import { keepHeld } from './held.ts';
import { moveIn } from './move-in.ts';
import { sayBeside } from './reply.ts';

/**
 * Pictures without words begin a project that waits for them: nobody has said yet what is to be paid for.
 *
 * @param own what is answered to the words beside them, where they ask something of the bot itself
 */
export async function beginHeld(world: World, arrival: Arrival, owner: Person, own: Note | null): Promise<void> {
  const { messageId: id, channelId, guildId, opens, links } = arrival;
  await demandMayAsk(world, arrival);
  if (links.some(isTooLong)) throw new UserError({ kind: 'link-too-long' });
  const isTaken = async (other: string) => ((await world.ledger.places.get(other))?.projectId ?? id) !== id;
  const door = { kind: 'message', messageId: id, channelId, opens } as const;
  const requester = await spokenTo(world, owner, guildId);
  await remember(world, { id: owner.id, locale: null }, id); // no words have told in which language
  await beginProject(world, { id, threadId: channelId, guildId, owner: requester });
  const wish = { title: '', requester, answerId: null, isTried: true, isTaken };
  const threadId = await world.audience.open(door, wish);
  if (threadId === null) return;
  await moveIn(world, { projectId: id, threadId, isThread: threadId !== channelId, since: id });
  const replyTo = threadId === channelId ? id : null;
  await keepHeld(world, arrival, id, { id, threadId, requester, replyTo }, []);
  if (own !== null) await sayBeside(world, answering(arrival, requester), own);
}
