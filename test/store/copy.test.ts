import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { copyFile, chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { text } from 'node:stream/consumers';
import { describe, expect, test, vi } from 'vitest';
import { copyStore } from '../../src/store/copy/copy.ts';
import { openStore } from '../../src/store/open.ts';
import { noRedis, startRedis } from '../support/redis.ts';
import { queued } from './samples.ts';

const operate = resolve('src/operate.ts');
const fixture = 'test/fixtures/store-45da682';

/** A folder to work in, with a store in it that an old version of the bot has written: every kind of record, and claims. */
async function openFolder() {
  const folder = await mkdtemp(join(tmpdir(), 'nemo-copy-'));
  for (const name of ['nemo.sqlite', 'secret.key']) {
    await copyFile(join(fixture, name), join(folder, name));
    await chmod(join(folder, name), 0o600); // Git keeps no modes
  }
  const copy = (from: string, to: string) => {
    const { PATH = '', NODE_COMPILE_CACHE = '' } = process.env;
    const env = { PATH, NODE_COMPILE_CACHE };
    return spawn(process.execPath, [operate, 'store:copy', from, to], { cwd: folder, env });
  };
  return {
    folder,
    url: `sqlite://${folder}/nemo.sqlite`,
    begin: copy,
    /** `npm run store:copy` as it is typed. Resolves with what it says. */
    async copy(from: string, to: string): Promise<string> {
      const child = copy(from, to);
      const [out, err] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
      return (out + err).trim();
    },
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }),
  };
}

function rowsIn(file: string) {
  using db = new DatabaseSync(file, { readOnly: true });
  const records = db.prepare('SELECT namespace, key, value, expires FROM records ORDER BY namespace, key').all();
  return { records, claims: db.prepare('SELECT key, owner FROM claims ORDER BY key').all() };
}

/** As none of the old records had to be forgotten yet. */
function keepAll(file: string): void {
  using db = new DatabaseSync(file);
  db.exec('UPDATE records SET expires = 4102444800000 WHERE expires IS NOT NULL');
}

describe.skipIf(noRedis !== null)(`with a real Redis${noRedis === null ? '' : ` (left out: ${noRedis})`}`, () => {
  test('a store goes from its file to Redis and back to a file, and is the same to the last row and claim', async () => {
    await using redis = await startRedis();
    await using home = await openFolder();
    keepAll(join(home.folder, 'nemo.sqlite'));
    const before = rowsIn(join(home.folder, 'nemo.sqlite'));
    expect(before.records.length).toBeGreaterThan(20);
    const counted = `${before.records.length} records and ${before.claims.length} claims are copied to`;

    expect(await home.copy(home.url, redis.url)).toBe(
      `${counted} Redis at 127.0.0.1:${redis.port}; its key is ${home.folder}/data/secret.key. Set STORE_URL=${redis.url}, then start the bot.`,
    );
    expect((await stat(join(home.folder, 'data/secret.key'))).mode & 0o777).toBe(0o600);
    expect(await home.copy(redis.url, 'sqlite://back/nemo.sqlite')).toBe(
      `${counted} ${home.folder}/back/nemo.sqlite; its key is ${home.folder}/back/secret.key. Set STORE_URL=sqlite://back/nemo.sqlite, then start the bot.`,
    );
    expect((await readdir(join(home.folder, 'back'))).toSorted()).toEqual(['nemo.sqlite', 'secret.key']);
    expect(rowsIn(join(home.folder, 'back/nemo.sqlite'))).toEqual(before);
  });

  test('what was copied to Redis is read there, and what is not over is found', async () => {
    await using redis = await startRedis();
    await using home = await openFolder();
    const secretKey = 'a passphrase of some length';
    const url = `sqlite://${home.folder}/sub/nemo.sqlite`;
    {
      await using store = await openStore({ url, secretKey });
      await store.ledger.turns.put('1', queued);
      await store.claims.take('turn:1');
      await store.claims.once('sent:1');
    }
    expect(await copyStore({ from: url, to: redis.url, secretKey })).toMatch(/^3 records and 1 claims are copied/);
    await using store = await openStore({ url: redis.url, secretKey });
    expect(await store.ledger.turns.get('1')).toEqual(queued);
    const unfinished: string[] = [];
    for await (const id of store.ledger.turns.unfinished()) unfinished.push(id);
    expect(unfinished).toEqual(['1']);
    expect(await store.claims.orphans()).toEqual(['turn:1']);
    expect(await store.claims.once('sent:1')).toBe(false);
  });

  test('nothing is copied to where something is, from where nothing is, or while a bot runs', async () => {
    await using redis = await startRedis();
    await using home = await openFolder();
    expect(await home.copy('sqlite://nowhere.sqlite', redis.url)).toMatch(
      /^There is no store at .*nowhere\.sqlite yet/,
    );
    expect(await home.copy(redis.url, 'sqlite://new.sqlite')).toMatch(/^There is no store at Redis at /);
    {
      await using _bot = await openStore({ url: home.url, secretKey: null });
      expect(await home.copy(home.url, redis.url)).toMatch(/nemo\.sqlite is in use by a bot that runs\./);
    }
    expect(redis.cli('DBSIZE')).toBe('0');
    expect(await home.copy(home.url, redis.url)).toMatch(/are copied to Redis/);
    const full = redis.cli('DBSIZE');
    expect(await home.copy(home.url, redis.url)).toMatch(/^Redis at 127\.0\.0\.1:\d+ is not empty\./);
    expect(await home.copy(redis.url, home.url)).toMatch(/nemo\.sqlite is not empty\./);
    {
      const secretKey = (await readFile(join(home.folder, 'secret.key'), 'utf8')).trim();
      await using _bot = await openStore({ url: redis.url, secretKey });
      expect(await home.copy(redis.url, 'sqlite://new.sqlite')).toMatch(/is in use by a bot that runs\./);
    }
    expect(redis.cli('DBSIZE')).toBe(full);
    const unreadable = await home.copy(home.url, 'redis://:50%hunter2@127.0.0.1');
    expect(unreadable).toMatch(/^The address behind <to> has a bare % in its name or password: write it as %25\./);
    expect(unreadable).not.toContain('hunter2');
    expect(existsSync(join(home.folder, 'new.sqlite'))).toBe(false);
  });

  test('a store that its key does not open is not copied, and another key is not overwritten', async () => {
    await using redis = await startRedis();
    await using home = await openFolder();
    const other = `${Buffer.alloc(32, 7).toString('base64')}\n`;
    await writeFile(join(home.folder, 'secret.key'), other, { mode: 0o600 });
    expect(await home.copy(home.url, redis.url)).toMatch(/nemo\.sqlite was sealed with another key\./);
    expect(redis.cli('DBSIZE')).toBe('0');
    await copyFile(join(fixture, 'secret.key'), join(home.folder, 'secret.key'));
    await chmod(join(home.folder, 'secret.key'), 0o600);
    await (await openStore({ url: `sqlite://${home.folder}/data/other.sqlite`, secretKey: null })).close();
    expect(await home.copy(home.url, redis.url)).toMatch(
      /data\/secret\.key is another key than the one of what is copied/,
    );
    expect(redis.cli('DBSIZE')).toBe('0');
  });

  test('no bot starts on a copy that was killed in the middle', async () => {
    await using redis = await startRedis();
    await using home = await openFolder();
    {
      using db = new DatabaseSync(join(home.folder, 'nemo.sqlite'));
      db.exec(`
        INSERT INTO records (namespace, key, value, expires)
        WITH RECURSIVE many (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM many WHERE n < 100000)
        SELECT 'messages', 'some-' || n, hex(randomblob(100)), NULL FROM many
      `);
    }
    const child = home.begin(home.url, redis.url);
    await vi.waitFor(() => expect(redis.cli('EXISTS', '{nemo}:records:messages')).toBe('1'), { timeout: 60_000 });
    child.kill('SIGKILL');
    await once(child, 'close');
    await expect(openStore({ url: redis.url, secretKey: 'a passphrase of some length' })).rejects.toThrow(
      'holds a copy that never came to its end. Empty it (redis-cli FLUSHDB, where nothing else is kept there), then copy again: npm run store:copy.',
    );
    expect(await home.copy(home.url, redis.url)).toMatch(/is not empty/);
    redis.cli('FLUSHDB');
    expect(await home.copy(home.url, redis.url)).toMatch(/^100\d+ records and \d+ claims are copied/);
  });
});

test('a copy that goes from a file to a file leaves nothing half behind', async () => {
  await using home = await openFolder();
  keepAll(join(home.folder, 'nemo.sqlite'));
  await writeFile(join(home.folder, 'next.sqlite.copy'), 'left by a kill');
  expect(await home.copy(home.url, 'sqlite://next.sqlite')).toMatch(/are copied to .*next\.sqlite; its key is/);
  expect(rowsIn(join(home.folder, 'next.sqlite'))).toEqual(rowsIn(join(home.folder, 'nemo.sqlite')));
  expect((await readdir(home.folder)).filter((name) => name.includes('copy'))).toEqual([]);
});
