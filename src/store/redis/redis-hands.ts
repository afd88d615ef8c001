import { OWNER_LIFE_MS } from '../../core/ports.ts';
import { LATEST_LIFE_MS, type Hands } from '../medium.ts';
import type { RedisDb } from './redis-db.ts';
import { CLAIMS, keysOf, OWNERS } from './scripts.ts';
import { pairsOf, textsOf } from './settings.ts';

/**
 * Owners with the time until which each lives, and the owner of each claim. Times are turned into those of Redis, which
 * all processes share however their own clocks are set.
 *
 * @param ahead how far the clock of Redis is ahead of the one that times come from, in milliseconds
 */
export function redisHands({ ask, write, lookAtClock }: RedisDb, ahead: () => number): Hands {
  const at = (time: number) => Math.round(time + ahead());
  const owners = [OWNERS];
  const both = [OWNERS, CLAIMS];
  const { records, ids, lasting, expiries } = keysOf('once');

  return {
    async enter(id, now, expires) {
      await write('enter', { keys: owners, values: [id, at(now), at(expires)] });
    },
    async live(id, expires) {
      await lookAtClock();
      await write('live', { keys: owners, values: [id, at(expires)] });
    },
    async leave(id) {
      await write('leave', { keys: owners, values: [id] });
    },
    async holds(key, owner, now) {
      const [holder, life] = await Promise.all([ask('HGET', CLAIMS, key), ask('ZSCORE', OWNERS, owner)]);
      const left = Number(life) - at(now);
      return holder === owner && left > 0 && left <= OWNER_LIFE_MS;
    },
    take: async (key, owner, now, expires) =>
      (await write('take', { keys: both, values: [owner, key, at(now), at(expires)] })) > 0,
    async release(key, owner) {
      await write('release', { keys: both, values: [owner, key] });
    },
    once: async (key, expires) =>
      (await write('once', { keys: [records, ids, lasting, expiries], values: ['once', key, expires] })) > 0,
    async orphans(owner, now) {
      const claims = pairsOf(await ask('HGETALL', CLAIMS));
      const alive = new Set(
        textsOf(await ask('ZRANGEBYSCORE', OWNERS, `(${at(now)}`, String(at(now) + LATEST_LIFE_MS))),
      );
      return claims
        .flatMap(([key, holder]) => (holder === owner || alive.has(holder) ? [] : [key]))
        .toSorted((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
    },
  };
}
