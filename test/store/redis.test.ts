import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { openStore } from '../../src/store/open.ts';
import { openRedisDb } from '../../src/store/redis/redis-db.ts';
import { redisRows } from '../../src/store/redis/redis-rows.ts';
import { startDeafLine } from '../support/deaf-line.ts';
import { noRedis, startRedis } from '../support/redis.ts';
import { secretKey } from '../support/secret-key.ts';
import { storeContract } from './contract.ts';
import { startRedisGround } from './redis-ground.ts';
import { queued, versionOf } from './samples.ts';
import { startChild } from './start-child.ts';

describe.skipIf(noRedis !== null)(`on a real Redis${noRedis === null ? '' : ` (left out: ${noRedis})`}`, () => {
  storeContract('redis', startRedisGround);
  durability();
  absence();
  upkeep();
  doors();
});

function durability(): void {
  test.each([
    { setting: 'appendonly', value: 'no' },
    { setting: 'appendfsync', value: 'everysec' },
    { setting: 'maxmemory-policy', value: 'allkeys-lru' },
  ])('a Redis with $setting $value is refused before anything is written there', async ({ setting, value }) => {
    await using redis = await startRedis({ [setting]: value });
    await expect(openStore({ url: redis.url, secretKey })).rejects.toThrow(
      `Redis at 127.0.0.1:${redis.port} (${setting} is ${value}) could lose what was paid for. Set “appendonly yes”, “appendfsync always” and “maxmemory-policy noeviction” in its redis.conf, restart it, then start the bot again.`,
    );
    expect(redis.cli('DBSIZE')).toBe('0');
  });

  test('nothing that was written down is missing after kill -9 of Redis itself, and the bot goes on by itself', async () => {
    await using ground = await startRedisGround();
    await using store = await openStore({ ...ground, onTrouble: () => undefined });
    let written = 0;
    const writing = (async () => {
      for (; ; written++) await store.ledger.versions.put(`p:${written + 1}`, versionOf(written + 1));
    })();
    const refused = expect(writing).rejects.toMatchObject({ name: 'StoreError', trouble: 'away' });
    await vi.waitFor(() => expect(written).toBeGreaterThan(100), { timeout: 20_000 });
    await ground.redis.kill();
    await refused;
    await ground.redis.start();
    await vi.waitFor(() => store.ledger.messages.put('1', 'it goes on'), { timeout: 10_000 });
    for (let n = 1; n <= written; n++) expect(await store.ledger.versions.get(`p:${n}`)).toEqual(versionOf(n));
  });

  test('a Redis that comes back with settings that could lose something gets nothing more', async () => {
    await using ground = await startRedisGround();
    await using store = await openStore({ ...ground, onTrouble: () => undefined });
    await store.ledger.messages.put('1', 'one');
    await ground.redis.kill();
    await ground.redis.start({ appendfsync: 'no' });
    await vi.waitFor(
      () => expect(store.ledger.messages.put('1', 'two')).rejects.toMatchObject({ trouble: 'careless' }),
      { timeout: 10_000 },
    );
    ground.redis.cli('CONFIG', 'SET', 'appendfsync', 'always');
    await vi.waitFor(() => store.ledger.messages.put('1', 'three'), { timeout: 10_000 });
  });
}

function absence(): void {
  test('what was refused because Redis was too slow is not written there later either', async () => {
    await using ground = await startRedisGround();
    await using store = await openStore({ ...ground, waitMs: 100, onTrouble: () => undefined });
    const { messages } = store.ledger;
    await messages.put('1', 'stays');
    {
      await using _obstacle = await ground.obstruct();
      await expect(messages.put('2', 'refused')).rejects.toMatchObject({ trouble: 'away' });
      await expect(messages.remove('1')).rejects.toMatchObject({ trouble: 'away' });
      await expect(messages.update('1', () => 'changed')).rejects.toMatchObject({ trouble: 'away' });
      await expect(store.claims.once('sent:1')).rejects.toMatchObject({ trouble: 'away' });
    }
    await messages.put('3', 'comes after all of them');
    expect([await messages.get('1'), await messages.get('2')]).toEqual(['stays', undefined]);
    expect(await store.claims.once('sent:1')).toBe(true);
  });

  test('a Redis that stands still is answered for in bounded time, and used again once it moves', async () => {
    await using ground = await startRedisGround();
    await using store = await openStore({ ...ground, waitMs: 100, onTrouble: () => undefined });
    await store.ledger.turns.put('1', queued);
    ground.redis.freeze();
    const start = performance.now();
    await expect(store.ledger.turns.get('1')).rejects.toMatchObject({ trouble: 'away' });
    await expect(store.ledger.turns.put('2', queued)).rejects.toMatchObject({ trouble: 'away' });
    expect(performance.now() - start).toBeLessThan(5_000);
    ground.redis.thaw();
    await vi.waitFor(() => store.ledger.turns.put('2', queued), { timeout: 10_000 });
    expect(await store.ledger.turns.get('1')).toEqual(queued);
  });

  test('a connection on which nothing comes back any more is given up for another one', async () => {
    await using ground = await startRedisGround();
    await using line = await startDeafLine(ground.redis.port);
    const url = `redis://127.0.0.1:${line.port}`;
    await using store = await openStore({ ...ground, url, waitMs: 500, onTrouble: () => undefined });
    await store.ledger.messages.put('1', 'hello');
    line.goDeaf();
    await expect(store.ledger.messages.put('2', 'hello?')).rejects.toMatchObject({ trouble: 'away' });
    await vi.waitFor(() => store.ledger.messages.put('2', 'hello again'), { timeout: 30_000 });
  });

  test.each(['that fell silent', 'that was lost'])(
    'after a connection %s, new ones are silent from the start: they are given up too',
    async (before) => {
      await using redis = await startRedis({ requirepass: 'swordfish-and-more' }); // so that much comes before the first question
      await using way = await startDeafLine(redis.port);
      const url = `redis://:swordfish-and-more@127.0.0.1:${way.port}`;
      await using store = await openStore({ url, secretKey, waitMs: 1_000, onTrouble: () => undefined });
      await store.ledger.messages.put('1', 'hello');
      if (before === 'that was lost') await redis.kill();
      way.vanish();
      await vi.waitFor(() => expect(way.knocks()).toBeGreaterThan(1), { timeout: 30_000 });
      if (before === 'that was lost') await redis.start();
      way.comeBack();
      await vi.waitFor(() => store.ledger.messages.put('2', 'hello again'), { timeout: 30_000 });
    },
  );

  test('a Redis that is not there stops the start with one sentence, in bounded time, without its password', async () => {
    const gone = await startRedis();
    await gone[Symbol.asyncDispose]();
    const start = performance.now();
    await expect(openStore({ url: `redis://me:hunter2@127.0.0.1:${gone.port}/1`, secretKey })).rejects.toThrow(
      `Redis at 127.0.0.1:${gone.port}/1 does not answer. Check that it runs and that it can be reached from here; if the bot has stopped, start it again.`,
    );
    expect(performance.now() - start).toBeLessThan(10_000);
  });

  test('a process that waits for a Redis that starts later than itself goes on', async () => {
    await using redis = await startRedis();
    await redis.kill();
    const opening = openStore({ url: redis.url, secretKey });
    await redis.start();
    await using store = await opening;
    await store.ledger.messages.put('1', 'hello');
  });

  test('a process that meets a Redis which still reads what it had waits for that', async () => {
    await using redis = await startRedis();
    {
      await using store = await openStore({ url: redis.url, secretKey });
      await store.ledger.messages.put('1', 'hello');
    }
    await redis.startSlowly(400);
    expect(redis.cli('EXISTS', '{nemo}:copying')).toContain('LOADING');
    await using store = await openStore({ url: redis.url, secretKey });
    expect(await store.ledger.messages.get('1')).toBe('hello');
  });
}

function upkeep(): void {
  test('hundreds of records that have outlived their time go, and those that have not stay', async () => {
    await using ground = await startRedisGround();
    await using store = await openStore(ground);
    const { messages, versions } = store.ledger;
    vi.setSystemTime('2026-01-01T12:00:00Z');
    onTestFinished(() => void vi.useRealTimers());
    await Promise.all(Array.from({ length: 450 }, (_, n) => messages.put(String(n), 'old')));
    await versions.put('p:1', versionOf(1));
    vi.setSystemTime('2026-03-01T12:00:00Z');
    await messages.put('new', 'new');
    await store.sweep();
    const held = (what: string) => [ground.redis.cli('HLEN', `{nemo}:records:${what}`), what];
    expect([held('messages'), held('versions')]).toEqual([
      ['1', 'messages'],
      ['1', 'versions'],
    ]);
    expect(ground.redis.cli('ZCARD', '{nemo}:ids:messages')).toBe('1');
    expect(ground.redis.cli('ZCARD', '{nemo}:expiries')).toBe('1');
  });

  test('a kind of records that is cleared leaves nothing of itself, and all of the others', async () => {
    await using redis = await startRedis();
    using db = openRedisDb({ url: redis.url, place: 'Redis', waitMs: () => 5_000 });
    const [gone, stays] = [redisRows(db, 'gone'), redisRows(db, 'stays')];
    for (const rows of [gone, stays]) {
      await rows.put('1', 'for good');
      await rows.put('2', 'for a day', Date.now() + 86_400_000);
    }
    await gone.clear();
    expect([await gone.find('1'), await gone.find('2'), await gone.after('')]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect([await stays.after(''), await stays.after('1')]).toEqual([
      ['1', 'for good'],
      ['2', 'for a day'],
    ]);
    expect(redis.cli('KEYS', '*gone*')).toBe('');
    expect(redis.cli('ZCARD', '{nemo}:expiries')).toBe('1');
  });
}

function doors(): void {
  test('another password is named as that, and not shown', async () => {
    await using redis = await startRedis({ requirepass: 'swordfish-and-more' });
    const refused = expect(openStore({ url: `redis://:hunter2@127.0.0.1:${redis.port}`, secretKey })).rejects;
    await refused.toThrow(/^Redis at 127\.0\.0\.1:\d+ does not let the bot in\. Check the name and the password/);
    await using store = await openStore({ url: `redis://:swordfish-and-more@127.0.0.1:${redis.port}`, secretKey });
    await store.ledger.messages.put('1', 'hello');
  });

  test('a Redis that does not say how it is set is refused', async () => {
    await using redis = await startRedis();
    redis.cli('ACL', 'SETUSER', 'bot', 'on', '>sesame', '~{nemo}:*', '+@all', '-config');
    await expect(openStore({ url: `redis://bot:sesame@127.0.0.1:${redis.port}`, secretKey })).rejects.toMatchObject({
      trouble: 'silent',
    });
    redis.cli('ACL', 'SETUSER', 'bot', '+config|get');
    await using store = await openStore({ url: `redis://bot:sesame@127.0.0.1:${redis.port}`, secretKey });
    await store.ledger.messages.put('1', 'hello');
  });

  test('a Redis whose memory is full says so, and what stands there is still read', async () => {
    await using ground = await startRedisGround();
    await using store = await openStore({ ...ground, onTrouble: () => undefined });
    await store.ledger.messages.put('1', 'hello');
    ground.redis.cli('CONFIG', 'SET', 'maxmemory', '1');
    await expect(store.ledger.messages.put('2', 'more')).rejects.toMatchObject({ trouble: 'no-memory' });
    expect(await store.ledger.messages.get('1')).toBe('hello');
    ground.redis.cli('CONFIG', 'SET', 'maxmemory', '0');
    await store.ledger.messages.put('2', 'more');
  });

  test('without SECRET_KEY nothing is begun there; a key that is there already goes on, and a lost one is not made anew', async () => {
    await using ground = await startRedisGround();
    const folder = await mkdtemp(join(tmpdir(), 'nemo-key-'));
    const saysOf = async () => {
      await using child = startChild(['open', '', ground.url], ['env', '-C', folder]);
      expect(await child.says()).toBe('ready');
      child.nudge();
      return await child.says();
    };
    expect(await saysOf()).toContain('SECRET_KEY is not set, and a key beside the bot would be lost with this machine');
    await mkdir(join(folder, 'data'));
    const key = join(folder, 'data/secret.key');
    await writeFile(key, randomBytes(32).toString('base64'), { mode: 0o600 });
    expect(await saysOf()).toBe('opened');
    expect(await saysOf()).toBe('opened');
    await rm(key);
    expect(await saysOf()).toContain(`${key} is missing, and without it`);
    await rm(folder, { recursive: true, force: true });
  });

  test('closing twice is closing once, and nothing can be kept after it', async () => {
    await using ground = await startRedisGround();
    const store = await openStore(ground);
    await Promise.all([store.close(), store.close()]);
    await expect(store.ledger.messages.put('1', '1')).rejects.toThrow('the store is closed');
  });
}
