import { messagesIn } from './message-store.ts';
import { transcript } from './transcript.ts';
import type { World } from './world.ts';
import type { Seen } from './journal.ts';

const AGAIN_MS = 200;

/**
 * Resolves with what `find` answers as soon as it answers anything: asked now, whenever something happens, and now and
 * then, since it may also be about something else, such as a line of a log.
 * When time is up it rejects with what could be seen by then.
 */
export function createUntil(world: World, journal: readonly Seen[]) {
  return function until<T>(
    find: (world: World) => T | undefined | null | false,
    { withinMs = 100_000 } = {},
  ): Promise<T> {
    const { promise, resolve, reject } = Promise.withResolvers<T>();
    const look = (): void => {
      try {
        const found = find(world);
        if (found !== undefined && found !== null && found !== false) resolve(found);
      } catch (error) {
        reject(error);
      }
    };
    const timer = setTimeout(
      () => reject(new Error(`It did not come to that within ${withinMs} ms.\n\n${account(world, journal)}`)),
      withinMs,
    );
    const again = setInterval(look, AGAIN_MS);
    world.watchers.add(look);
    look();
    return promise.finally(() => {
      clearTimeout(timer);
      clearInterval(again);
      world.watchers.delete(look);
    });
  };
}

/** All channels as they look now, and the last refusals. */
function account(world: World, journal: readonly Seen[]): string {
  const channels = [...world.channels.values()]
    .filter(({ id }) => messagesIn(world, id, { ephemeralToo: true }).length > 0)
    .map(({ id, name, recipientId }) => `--- ${recipientId === null ? `#${name}` : 'a DM'}\n${transcript(world, id)}`);
  const refused = journal
    .filter(({ status }) => status >= 400)
    .slice(-5)
    .map(({ method, path, status, reply }) => `${method} ${path} -> ${status} ${JSON.stringify(reply)}`);
  return [
    ...(channels.length > 0 ? channels : ['(no messages)']),
    ...(refused.length > 0 ? ['--- refused requests', ...refused] : []),
  ].join('\n');
}
