import { expect, test } from 'vitest';
import { openStore } from '../../src/store/open.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { storeContract } from './contract.ts';
import { startSqliteGround } from './sqlite-ground.ts';
import { startChild } from './start-child.ts';

storeContract('sqlite', startSqliteGround);

test('what is written down is on the disk itself before it counts, so that a power cut does not take it away', async () => {
  await using ground = await startSqliteGround();
  using db = openSqlite(ground.file, 0);
  expect(db.prepare('PRAGMA journal_mode').get()).toEqual({ journal_mode: 'wal' });
  expect(db.prepare('PRAGMA synchronous').get()).toEqual({ synchronous: 2 });
});

test('a file that another program keeps locked stops the start with one sentence, in bounded time', async () => {
  await using ground = await startSqliteGround();
  await (await openStore(ground)).close();
  await using _obstacle = await ground.obstruct();
  const start = performance.now();
  await expect(openStore({ ...ground, waitMs: 50 })).rejects.toThrow(
    `${ground.file} is locked by another program. Close what else has it open (a database browser, a backup), then start the bot again if it has stopped.`,
  );
  expect(performance.now() - start).toBeLessThan(5_000);
});

test.each([
  { url: 'postgres://somebody:hunter2@db.example:5432', shown: 'postgres' },
  { url: 'mysql://localhost', shown: 'mysql' },
  { url: 'nemo.sqlite', shown: 'nemo.sqlite' },
  { url: 'sqlite://', shown: 'sqlite://' },
  { url: 'sqlite://:memory:', shown: 'sqlite://:memory:' },
])('STORE_URL=$url is refused, without a password in the sentence', async ({ url, shown }) => {
  await expect(openStore({ url, secretKey: 'a passphrase of some length' })).rejects.toThrow(
    `STORE_URL begins with “${shown}”, which is not supported. Set it to a file, such as sqlite://data/nemo.sqlite, or to Redis, such as redis://localhost:6379: state is never kept in memory.`,
  );
});

test('closing twice is closing once, and nothing can be kept after it', async () => {
  await using ground = await startSqliteGround();
  const store = await openStore(ground);
  await Promise.all([store.close(), store.close()]);
  await expect(store.ledger.messages.put('1', '1')).rejects.toThrow('the store is closed');
  await expect(store.ledger.messages.get('1')).rejects.toThrow('record 1 cannot be read');
});

test('whoever keeps the state in a file does not load what is needed for Redis', async () => {
  await using ground = await startSqliteGround();
  await using child = startChild(['loads', ground.url, ground.secretKey]);
  expect(await child.rest()).toEqual(['false', 'true']);
});
