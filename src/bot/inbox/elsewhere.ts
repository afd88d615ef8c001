import type { Arrival } from '../../core/arrival.ts';
import type { Note } from '../../core/note.ts';
import { projectBehind } from '../project/projects.ts';
import type { World } from '../world.ts';
import { meantBy, type Meant } from './meant.ts';

/** What is about no project, whatever it replies to. */
const aboutNone: ReadonlySet<Meant> = new Set(['thanks', 'help', 'credits']);

/**
 * What a person reads who replies, in direct messages, to what was told there since it could not be told in its thread:
 * such words are for no project that happens to be there as well. Null for any other message.
 */
export async function elsewhere(
  world: World,
  { isDirect, channelId, repliesTo, text }: Arrival,
): Promise<Extract<Note, { kind: 'lives-elsewhere' }> | null> {
  if (!isDirect || repliesTo === null || aboutNone.has(meantBy(text, null))) return null;
  const { behind } = await world.mailbox.shown(channelId, repliesTo);
  const project = behind === undefined ? undefined : await projectBehind(world, behind);
  if (behind === undefined || project === undefined || project.threadId === channelId) return null;
  return { kind: 'lives-elsewhere', behind, threadId: project.threadId };
}
