import { copyFile, rename, rm } from 'node:fs/promises';
import { expect, test, vi } from 'vitest';
import { openStore } from '../../src/store/open.ts';
import { startSqliteGround, type SqliteGround } from './sqlite-ground.ts';

const without =
  (...ends: readonly string[]) =>
  ({ file }: SqliteGround) =>
    Promise.all(ends.map((end) => rm(`${file}${end}`)));

test.each([
  { what: 'removed', happens: without('', '-wal', '-shm') },
  { what: 'moved', happens: ({ file }: SqliteGround) => rename(file, `${file}.old`) },
  {
    what: 'replaced by a copy',
    happens: async ({ file }: SqliteGround) => {
      await copyFile(file, `${file}.copy`);
      await rename(`${file}.copy`, file);
    },
  },
  { what: 'robbed of the file beside it that holds the newest', happens: without('-wal') },
])('a file that is $what under a running bot takes nothing more, and the bot is told why', async ({ happens }) => {
  await using ground = await startSqliteGround();
  const troubles: unknown[] = [];
  await using store = await openStore({ ...ground, onTrouble: (error) => troubles.push(error) });
  await store.claims.once('sent:0');
  await happens(ground);
  const refused = { name: 'StoreError', trouble: 'moved' };
  await expect(store.claims.once('sent:1')).rejects.toMatchObject(refused);
  await expect(store.ledger.messages.put('1', 'hello')).rejects.toThrow(
    `${ground.file} was moved, removed or replaced while the bot ran (or one of the files beside it, with -wal and -shm in their names). Put back what was there, all of it, then start the bot again.`,
  );
  await vi.waitFor(() => expect(troubles).toContainEqual(expect.objectContaining(refused)), { timeout: 10_000 });
});

test('a file that others open, fill and close meanwhile is the same file', async () => {
  await using ground = await startSqliteGround();
  await using store = await openStore(ground);
  {
    await using other = await openStore(ground);
    await other.ledger.messages.put('1', 'theirs');
  }
  await store.ledger.messages.put('2', 'ours');
  expect(await store.ledger.messages.get('1')).toBe('theirs');
});
