import { describe, expect, test, vi } from 'vitest';
import { openStore } from '../../src/store/open.ts';
import { startDeafLine } from '../support/deaf-line.ts';
import { noRedis, startRedis } from '../support/redis.ts';
import { startRedisGround } from './redis-ground.ts';

describe.skipIf(noRedis !== null)(`on a real Redis${noRedis === null ? '' : ` (left out: ${noRedis})`}`, () => {
  test('once a replica has taken the place of its Redis behind one name, the bot goes on there by itself', async () => {
    await using ground = await startRedisGround();
    await using heir = await startRedis();
    await using name = await startDeafLine(ground.redis.port);
    const url = `redis://127.0.0.1:${name.port}`;
    await using store = await openStore({ ...ground, url, onTrouble: () => undefined });
    heir.cli('REPLICAOF', '127.0.0.1', String(ground.redis.port));
    await vi.waitFor(() => expect(heir.cli('INFO', 'replication')).toContain('master_link_status:up'), {
      timeout: 20_000,
    });
    expect(await store.claims.once('sent:1')).toBe(true);
    expect(ground.redis.cli('WAIT', '1', '5000')).toBe('1');
    const offset = (redis: typeof heir, of: string) =>
      new RegExp(`${of}_repl_offset:\\d+`).exec(redis.cli('INFO', 'replication'))?.[0].split(':')[1];
    await vi.waitFor(() => expect(offset(heir, 'slave')).toBe(offset(ground.redis, 'master')), { timeout: 20_000 });
    heir.cli('REPLICAOF', 'NO', 'ONE');
    ground.redis.cli('REPLICAOF', '127.0.0.1', String(heir.port));
    name.leadTo(heir.port);
    await vi.waitFor(() => store.ledger.messages.put('1', 'hello'), { timeout: 20_000 });
    expect(await store.claims.once('sent:1')).toBe(false);
    expect(heir.cli('HLEN', '{nemo}:records:messages')).toBe('1');
  });
});
