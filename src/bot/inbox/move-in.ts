import { settle } from '../project/places.ts';
import type { World } from '../world.ts';
import { readUnread, reread } from './read-missed.ts';

interface Move {
  readonly projectId: string;
  readonly threadId: string;
  /** Whether it is a thread that was opened for it: it may be used already. */
  readonly isThread: boolean;
  /** The message from which on what stands there is for this project. */
  readonly since: string;
}

/** From now on a project is shown there, and what is written there is for it. */
export async function moveIn(world: World, { projectId, threadId, isThread, since }: Move): Promise<void> {
  const [isNew, moved] = await Promise.all([
    settled(world, { projectId, threadId, since }, isThread),
    world.ledger.projects.update(projectId, (project) =>
      project === undefined || project.threadId === threadId ? project : { ...project, threadId },
    ),
  ]);
  if (moved === undefined) return world.ledger.places.remove(threadId); // it was forgotten meanwhile
  if (isNew && isThread && !world.mailbox.isFresh(threadId))
    world.background.start('reading again', () => reread(world, threadId, since));
}

async function settled(world: World, { projectId, threadId, since }: Omit<Move, 'isThread'>, isThread: boolean) {
  await readUnread(world, threadId); // what was written there before this project began is for the one that was there
  // A thread of ours that nobody knows: it was opened just before a kill, and its person uses it already.
  const openedByUs = isThread || (await world.mailbox.isOurs(threadId));
  return settle(world, { channelId: threadId, projectId, openedByUs, lastMessageId: since });
}
