import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openStore } from '../../src/store/open.ts';
import { queued } from './samples.ts';
import { startSqliteGround, type SqliteGround } from './sqlite-ground.ts';
import { startChild, type Child } from './start-child.ts';

test('without SECRET_KEY a key is made once, beside the records, readable only to its owner', async () => {
  await using ground = await startSqliteGround();
  await put(ground);
  const key = await readFile(keyOf(ground), 'utf8');
  expect((await stat(keyOf(ground))).mode & 0o777).toBe(0o600);
  expect(Buffer.from(key, 'base64')).toHaveLength(32);

  await using store = await openStore({ ...ground, secretKey: null });
  expect(await store.ledger.turns.get('1')).toEqual(queued);
  expect(await readFile(keyOf(ground), 'utf8')).toBe(key);
});

test(
  'four processes that start at once on nothing make one key, and all can read with it',
  { timeout: 60_000 },
  async () => {
    await using ground = await startSqliteGround();
    const rounds = [1, 2, 3, 4, 5, 6].map((round) => join(ground.folder, String(round)));
    const urls = rounds.map((folder) => `sqlite://${folder}/nemo.sqlite`);
    await using processes = new AsyncDisposableStack();
    const starting = [1, 2, 3, 4].map(() => processes.use(startChild(['open', '', ...urls])));
    for (const folder of rounds) {
      expect(await said(starting)).toEqual(['ready', 'ready', 'ready', 'ready']);
      for (const child of starting) child.nudge();
      expect(await said(starting)).toEqual(['opened', 'opened', 'opened', 'opened']);
      expect(await readdir(folder)).toEqual(expect.arrayContaining(['nemo.sqlite', 'secret.key']));
    }
    for (const child of starting) expect(await child.rest()).toEqual([]);
    for (const folder of rounds) expect(await readdir(folder)).toEqual(['nemo.sqlite', 'secret.key']);
  },
);

test('another key than the one the records were made with is named as that', async () => {
  await using ground = await startSqliteGround();
  await put(ground);
  await writeFile(keyOf(ground), Buffer.alloc(32, 7).toString('base64'), { mode: 0o600 });
  await expect(put(ground)).rejects.toThrow(
    `${ground.file} was sealed with another key. Set SECRET_KEY to the one it was made with, or put back the secret.key file that stood beside it, then start the bot again.`,
  );
});

test('a key that is gone is not made anew where there are records that only the old one opens', async () => {
  await using ground = await startSqliteGround();
  await put(ground);
  await rm(keyOf(ground));
  await expect(put(ground)).rejects.toThrow(
    `${keyOf(ground)} is missing, and without it what is kept here cannot be opened. Put it back from a backup, or set SECRET_KEY if that was used before, then start the bot again.`,
  );
  expect(await readdir(ground.folder)).toEqual(['nemo.sqlite']);
});

test('a key file that holds no key is named', async () => {
  await using ground = await startSqliteGround();
  await writeFile(keyOf(ground), 'swordfish\n', { mode: 0o600 });
  await expect(put(ground)).rejects.toThrow(
    `${keyOf(ground)} does not hold a key (32 bytes in base64). Put it back from a backup, or set SECRET_KEY, then start the bot again.`,
  );
});

test('a SECRET_KEY that could be guessed is refused', async () => {
  await using ground = await startSqliteGround();
  await expect(openStore({ ...ground, secretKey: 'swordfish' })).rejects.toThrow(
    'SECRET_KEY is too short. Give it at least 16 characters, or 32 bytes as hex or base64, then start the bot again.',
  );
});

test.each([
  { what: 'hex', secretKey: '0f'.repeat(32), same: '0F'.repeat(32) },
  {
    what: 'base64',
    secretKey: Buffer.alloc(32, 9).toString('base64'),
    same: Buffer.alloc(32, 9).toString('base64url'),
  },
])('a SECRET_KEY in $what is the same key however it is spelled', async ({ secretKey, same }) => {
  await using ground = await startSqliteGround();
  {
    await using store = await openStore({ ...ground, secretKey });
    await store.ledger.messages.put('1', 'hello');
  }
  await using store = await openStore({ ...ground, secretKey: same });
  expect(await store.ledger.messages.get('1')).toBe('hello');
});

const keyOf = ({ folder }: SqliteGround) => join(folder, 'secret.key');

async function put(ground: SqliteGround): Promise<void> {
  await using store = await openStore({ ...ground, secretKey: null });
  await store.ledger.turns.put('1', queued);
}

const said = (children: readonly Child[]) => Promise.all(children.map((child) => child.says()));
