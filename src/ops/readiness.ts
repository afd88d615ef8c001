import { OWNER_LIFE_MS } from '../core/ports.ts';

interface Parts {
  readonly isConnected: boolean;
  /** When the store was last written to by this process, which it is each second. */
  readonly writtenAt: number;
  /** Whether the queue takes what it is given; true where there is none. */
  readonly isQueueThere: boolean;
}

/**
 * What keeps the bot from its work, in a sentence; null where nothing does. A process that has not written for as long
 * as others believe it to be alive has a store that takes nothing, or an event loop that stands still. So has one that
 * has written last in what is still to come: the clock was set back since, which the next writing would have noticed.
 */
export function whyNotReady({ isConnected, writtenAt, isQueueThere }: Parts, now = Date.now()): string | null {
  if (!isConnected) return 'Discord is not connected';
  if (Math.abs(now - writtenAt) > OWNER_LIFE_MS) return 'the store cannot be written to, or the process is far behind';
  if (!isQueueThere) return 'the queue takes nothing';
  return null;
}
