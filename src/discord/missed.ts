import { catchUp, type UpToDate } from '../bot/inbox/catch-up.ts';
import { fallBehind } from '../bot/project/places.ts';
import type { World } from '../bot/world.ts';

/** One shard of the connection, or servers that Discord calls unavailable. */
type Source = `shard ${number}` | 'servers';

export type Missed = ReturnType<typeof createMissed>;

/**
 * What was not heard counts from when the bot ceased to hear: what it hears later in the same place must not hide it.
 */
export function createMissed(world: World) {
  /** Since when nothing was heard, by source. */
  const since = new Map<Source, UpToDate>();

  return {
    /** Nothing is heard from there any more. */
    begins(source: Source): void {
      if (!since.has(source)) since.set(source, fallBehind(world, 'everywhere'));
    },

    /** Everything is heard again, and all that happened meanwhile was told. */
    isTold(source: Source): void {
      const before = since.get(source);
      since.delete(source);
      if (before !== undefined) world.background.start('caught up', before);
    },

    /** Something is heard again, and what happened meanwhile never will be: it is read. */
    isNotTold(source: Source): void {
      const before = since.get(source) ?? fallBehind(world, 'everywhere');
      since.delete(source);
      world.background.start('catching up', () => catchUp(world, before));
    },
  };
}
