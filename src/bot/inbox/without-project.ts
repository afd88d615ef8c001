import { hasMaterial, type Arrival } from '../../core/arrival.ts';
import type { Note } from '../../core/note.ts';
import { chaptersOf } from '../history.ts';
import { readerOf } from '../project/people.ts';
import { credits } from '../status.ts';
import type { World } from '../world.ts';
import { asksNothing, meantBy, type Meant } from './meant.ts';
import { reply } from './reply.ts';
import { takeThanks } from './thanks.ts';

/**
 * Whoever comes back to a thread of the bot when nothing is kept of its project any more is told so; those who talk on
 * in it are told once.
 */
export async function tellGone(world: World, arrival: Arrival): Promise<void> {
  if (await world.engine.own({ kind: 'gone', id: arrival.channelId }))
    await reply(world, arrival, { kind: 'mistake', mistake: { kind: 'project-gone' } });
}

/** The thread that has grown from the message of ours that this one replies to: both have one id. */
export async function threadBeside(
  { ledger }: World,
  { channelId, addressed, toOthers = false, repliesTo }: Arrival,
): Promise<string | undefined> {
  if (!addressed || toOthers || repliesTo === null || repliesTo === channelId) return undefined;
  return (await ledger.places.get(repliesTo))?.channelId;
}

/** Whoever replies there is told where their project goes on; thanks and praise are seen to have been read. */
export async function tellWhere(world: World, arrival: Arrival, threadId: string): Promise<void> {
  const isPraise = !hasMaterial(arrival) && meantBy(arrival.text, null) === 'thanks';
  if (!isPraise) return reply(world, arrival, { kind: 'go-on-there', threadId });
  await takeThanks(world, arrival, await readerOf(world, arrival));
}

/** Whether such words can only be about a project that is there already: pictures beside them begin another one. */
export function isAboutProject(meant: Meant): boolean {
  return asksNothing(meant, null) || meant === 'export' || meant === 'status' || meant === 'undo';
}

/** What the bot answers by itself where there is no project. Null where the words are for the agent, or thanks. */
export async function ownAnswer(
  world: World,
  { channelId, guildId, authorId, isDirect }: Pick<Arrival, 'channelId' | 'guildId' | 'authorId' | 'isDirect'>,
  meant: Meant,
): Promise<Note | null> {
  switch (meant) {
    case 'help':
    case 'wondering':
    case 'answer':
      return { kind: 'help' };
    case 'credits':
      return credits(world, guildId);
    case 'versions':
      // elsewhere others read it too, and may know nothing of what somebody makes
      return isDirect ? { kind: 'history', projects: await chaptersOf(world, authorId) } : { kind: 'see-history' };
    case 'upload':
      return { kind: 'choose-files', projectId: channelId }; // the form begins a project there
    case 'stop':
      return { kind: 'mistake', mistake: { kind: 'nothing-running' } };
    case 'export':
    case 'status':
    case 'undo':
      return { kind: 'mistake', mistake: { kind: 'no-project-here' } };
    case 'words':
    case 'thanks':
      return null;
  }
}
