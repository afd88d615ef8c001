import { catchUp, catchUpIn, type UpToDate } from '../bot/inbox/catch-up.ts';
import { fallBehind } from '../bot/project/places.ts';
import type { World } from '../bot/world.ts';

/** One shard of the connection, servers that Discord called unavailable, or places that the bot could not see. */
type Source = `shard ${number}` | 'servers' | 'unseen';

export type Missed = ReturnType<typeof createMissed>;

/**
 * What was not heard counts from when the bot ceased to hear: what it hears later in the same place must not hide it.
 */
export function createMissed(world: World) {
  /** Since when nothing was heard, by source. */
  const since = new Map<Source, UpToDate>();

  function endOf(source: Source): UpToDate {
    const before = since.get(source) ?? fallBehind(world, 'everywhere');
    since.delete(source);
    return before;
  }

  return {
    now: () => world.clock.now(),

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
      const before = endOf(source);
      world.background.start('catching up', () => catchUp(world, before));
    },

    /** The bot sees these servers and channels again: what was written there meanwhile is read. */
    isSeenAgain(ids: readonly string[]): void {
      const before = endOf('unseen');
      world.background.start('catching up', () => catchUpIn(world, new Set(ids), before));
    },
  };
}
