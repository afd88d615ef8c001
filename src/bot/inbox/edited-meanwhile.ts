import type { Arrival } from '../../core/arrival.ts';
import type { Project } from '../../core/project.ts';
import { messagesIn } from '../../core/request.ts';
import type { World } from '../world.ts';
import { edited } from './second-thoughts.ts';

/**
 * Pictures that wait for words may have been given them while nobody heard: of an edit nobody tells later. A deletion
 * is found before anything is paid for.
 */
export async function hearEdited(world: World, isMeant: (project: Project) => boolean): Promise<void> {
  const { ledger, log, power } = world;
  const waiting: Project[] = [];
  try {
    for await (const project of ledger.projects.all())
      if (isMeant(project) && oldestHeld(project)) waiting.push(project);
  } catch (error) {
    power.throwIfAborted();
    log.error({ err: error }, 'not every project can be read: edits of what waits for words there are not heard');
  }
  for (const project of waiting) await hearEditedIn(world, project);
}

/** What waits longest in its thread; none where all of it stands elsewhere. */
function oldestHeld({ threadId, held }: Project): string | undefined {
  return messagesIn(threadId, held).toSorted((a, b) => a.length - b.length || (a < b ? -1 : 1))[0];
}

async function hearEditedIn(world: World, project: Project): Promise<void> {
  const { log, power } = world;
  const ids = { thread: project.threadId };
  try {
    for (const arrival of await messagesSince(world, project)) {
      const isHeld = project.held.some(({ messageId }) => messageId === arrival.messageId);
      if (isHeld && arrival.editedAt !== null) await edited(world, arrival);
    }
  } catch (error) {
    power.throwIfAborted();
    log.error({ err: error, ...ids }, 'an edit of what waits for words could not be dealt with');
  }
}

/** However long Discord does not answer. */
async function messagesSince(world: World, project: Project): Promise<readonly Arrival[]> {
  const oldest = oldestHeld(project);
  if (oldest === undefined) return [];
  for (let tries = 0; ; tries = await world.engine.pause(tries)) {
    try {
      return await world.mailbox.since(project.threadId, String(BigInt(oldest) - 1n));
    } catch (error) {
      world.power.throwIfAborted();
      world.log.warn({ err: error, thread: project.threadId }, 'what waits for words could not be looked at');
    }
  }
}
