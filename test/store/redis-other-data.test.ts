import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { openStore } from '../../src/store/open.ts';
import { noRedis } from '../support/redis.ts';
import { startRedisGround, type RedisGround } from './redis-ground.ts';
import { versionOf } from './samples.ts';

type Happens = (ground: RedisGround, copy: () => Promise<void>) => Promise<void>;

const emptied: Happens = async ({ redis }) => void redis.cli('FLUSHALL');
const lost: Happens = async ({ redis }) => {
  await redis.kill();
  await rm(join(redis.folder, 'appendonlydir'), { recursive: true });
  await redis.start();
};
const restored: Happens = async ({ redis }, copy) => {
  await redis.kill();
  await copy();
  await redis.start();
};
const exchanged: Happens = async (ground) => {
  ground.redis.cli('FLUSHALL');
  await using other = await openStore(ground);
  for (let n = 1; n <= 20; n++) await other.ledger.versions.put(`p:${n}`, versionOf(n));
};

describe.skipIf(noRedis !== null)(`on a real Redis${noRedis === null ? '' : ` (left out: ${noRedis})`}`, () => {
  test.each([
    { what: 'was emptied', happens: emptied },
    { what: 'comes back without its disk', happens: lost },
    { what: 'comes back as it was a moment ago', happens: restored },
    { what: 'holds the data of somebody else', happens: exchanged },
  ])('a Redis that $what under a running bot takes nothing more from it, and the bot is told why', async (scene) => {
    await using ground = await startRedisGround();
    const troubles: unknown[] = [];
    await using store = await openStore({ ...ground, onTrouble: (error) => troubles.push(error) });
    await store.ledger.messages.put('1', 'hello');
    const copied = `${ground.redis.folder}/copied`;
    await cp(join(ground.redis.folder, 'appendonlydir'), copied, { recursive: true });
    expect(await store.claims.once('sent:1')).toBe(true);
    await scene.happens(ground, async () => {
      await rm(join(ground.redis.folder, 'appendonlydir'), { recursive: true });
      await cp(copied, join(ground.redis.folder, 'appendonlydir'), { recursive: true });
    });
    const why = expect.objectContaining({
      trouble: 'other-data',
      message: `Redis at 127.0.0.1:${ground.redis.port} does not hold what this bot had kept there: it was emptied, put back from an older copy, or replaced by one that had lagged behind. See to it that it holds the newest there is, then start the bot again.`,
    });
    await vi.waitFor(() => expect(store.claims.once('sent:1')).rejects.toEqual(why), { timeout: 10_000 });
    await vi.waitFor(() => expect(troubles).toContainEqual(why), { timeout: 10_000 });
  });

  test('a Redis that was killed and has kept all is used again', async () => {
    await using ground = await startRedisGround();
    const troubles: unknown[] = [];
    await using store = await openStore({ ...ground, onTrouble: (error) => troubles.push(error) });
    expect(await store.claims.once('sent:1')).toBe(true);
    await ground.redis.kill();
    await ground.redis.start();
    await vi.waitFor(() => store.ledger.messages.put('1', 'hello'), { timeout: 10_000 });
    expect(await store.claims.once('sent:1')).toBe(false);
    expect(troubles).not.toContainEqual(expect.objectContaining({ trouble: 'other-data' }));
  });
});
