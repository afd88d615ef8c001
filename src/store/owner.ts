import { v7 as uuid } from 'uuid';
import { OWNER_LIFE_MS, type Clock } from '../core/ports.ts';
import type { Hands } from './medium.ts';
import { repeat } from './repeat.ts';

const RENEW_MS = 1_000;

export interface Owner {
  readonly id: string;
  /** When that was written last. */
  renewedAt(): number;
  /** Calls this whenever it could be written again after it could not. */
  onRelief(heard: () => void): void;
  /** Says so no more, and takes leave, so that successors need not wait. */
  [Symbol.asyncDispose](): Promise<void>;
}

export interface OwnerParts {
  readonly hands: Pick<Hands, 'enter' | 'live' | 'leave'>;
  readonly clock: Clock;
  /**
   * A renewal failed, or the farewell. The next renewal is tried a second later; a claim cannot be taken meanwhile
   * either.
   */
  readonly onTrouble: (error: unknown) => void;
}

/** Says, again and again: this process is alive. */
export async function startOwner({ clock, hands, onTrouble }: OwnerParts): Promise<Owner> {
  const id = uuid();
  let renewedAt = clock.now();
  let isInTrouble = false;
  const relieved: (() => void)[] = [];
  await hands.enter(id, renewedAt, renewedAt + OWNER_LIFE_MS);
  const renew = async () => {
    const now = clock.now();
    const wasInTrouble = isInTrouble;
    isInTrouble = true;
    await hands.live(id, now + OWNER_LIFE_MS);
    isInTrouble = false;
    renewedAt = now;
    if (wasInTrouble) for (const heard of relieved) heard();
  };

  const stop = new AbortController();
  const renewing = repeat({ everyMs: RENEW_MS, act: renew, clock, onTrouble, signal: stop.signal });

  return {
    id,
    renewedAt: () => renewedAt,
    onRelief: (heard) => void relieved.push(heard),
    async [Symbol.asyncDispose]() {
      stop.abort();
      await renewing;
      try {
        await hands.leave(id);
      } catch (error) {
        onTrouble(error); // what was said last runs out by itself
      }
    },
  };
}
