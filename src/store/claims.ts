import { OWNER_LIFE_MS, type Claims, type Clock } from '../core/ports.ts';
import type { Breather } from './breather.ts';
import type { Hands } from './medium.ts';
import { REMEMBER_MS } from './records.ts';
import type { Soon } from './soon.ts';

interface ClaimsParts {
  readonly hands: Hands;
  readonly clock: Clock;
  readonly ownerId: string;
  readonly breathe: Breather;
  readonly soon: Soon;
}

/** What could not be let go of is tried again after this, in milliseconds. */
const AGAIN_MS = 1_000;

/**
 * Whose row has this much life left, in milliseconds, cannot lose a claim before it has gone on: then nothing has to be
 * written.
 */
const ENOUGH_LIFE_MS = OWNER_LIFE_MS / 2;

/** Claims of one owner. */
export function claimsOf({ hands, clock, ownerId, breathe, soon }: ClaimsParts): Claims {
  /** What is about to be let go of; what `isLeaving` already is asked for anew. */
  const leaving = new Map<string, { isLeaving: boolean }>();

  async function letGo(key: string, wish: { isLeaving: boolean }): Promise<void> {
    if (leaving.get(key) !== wish) return;
    wish.isLeaving = true;
    try {
      await hands.release(key, ownerId);
      if (leaving.get(key) === wish) leaving.delete(key);
    } catch (error) {
      wish.isLeaving = false;
      setTimeout(() => soon.later(() => letGo(key, wish)), AGAIN_MS).unref();
      throw error;
    }
  }

  async function take(key: string, waits: boolean): Promise<boolean> {
    const isLeaving = leaving.get(key)?.isLeaving ?? false;
    leaving.delete(key);
    await breathe();
    if (!isLeaving && (await hands.holds(key, ownerId, clock.now() + ENOUGH_LIFE_MS))) return true;
    // A process that slept through its own expiry must not hold a claim that the next one may take at once.
    const write = () => hands.take(key, ownerId, clock.now(), clock.now() + OWNER_LIFE_MS);
    return waits ? soon.soon(write) : write();
  }

  return {
    take: (key) => take(key, false),
    takeSoon: (key) => take(key, true),
    once: (key) => hands.once(key, clock.now() + REMEMBER_MS),
    async release(key) {
      const wish = { isLeaving: false };
      leaving.set(key, wish);
      soon.later(() => letGo(key, wish));
    },
    orphans: () => breathe().then(() => hands.orphans(ownerId, clock.now())),
  };
}
