import { open, readFile, truncate, writeFile } from 'node:fs/promises';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { openStore, type Store } from '../../src/store/open.ts';
import { StoreError } from '../../src/store/store-error.ts';
import { startSqliteGround, type SqliteGround } from './sqlite-ground.ts';

const PAGE_BYTES = 4096;
const ids = Array.from({ length: 60 }, (_, n) => `message-${n}`);

test('a file that is something else stops the start with one sentence', async () => {
  await using ground = await startSqliteGround();
  await writeFile(ground.file, 'Dear diary, '.repeat(1_000));
  await expect(openStore(ground)).rejects.toThrow(
    `${ground.file} is damaged, or is not a file of this bot. Stop the bot, keep a copy of the file, put the last backup in its place, then start the bot again.`,
  );
});

test('a file that lost its second half never makes a record look absent', async () => {
  await using ground = await startFilled();
  await truncate(ground.file, Math.floor((await readFile(ground.file)).length / 2));
  expect(await lookedFor(ground)).not.toContain('absent');
});

test.each([
  { what: 'nothing', filling: Buffer.alloc(PAGE_BYTES) },
  { what: 'noise', filling: Buffer.from(Array.from({ length: PAGE_BYTES }, (_, n) => (n * 73 + 41) % 256)) },
])(
  'whichever page of the file is overwritten with $what, no record ever looks absent',
  { timeout: 60_000 },
  async ({ filling }) => {
    await using ground = await startFilled();
    const whole = await readFile(ground.file);
    const found = new Set<string>();
    for (let at = 0; at < whole.length; at += PAGE_BYTES) {
      await writeFile(ground.file, whole);
      await overwrite(ground.file, at, filling);
      for (const answer of await lookedFor(ground)) found.add(answer);
    }
    expect([...found].toSorted()).toEqual(['found', 'refused']);
  },
);

test('one record that cannot be read is left out where all are gone through, and said once; asked for by itself it is refused', async () => {
  await using ground = await startFilled();
  using db = new DatabaseSync(ground.file);
  db.prepare("UPDATE records SET value = 'A' || value WHERE key = 'message-7'").run();
  const troubles: unknown[] = [];
  await using store = await openStore({ ...ground, onTrouble: (error) => void troubles.push(error) });
  const left: string[] = [];
  for (let pass = 1; pass <= 2; pass++) {
    const found = [];
    for await (const text of store.ledger.messages.all((id) => void left.push(id)))
      found.push(text.replaceAll('.', ''));
    expect(found.toSorted()).toEqual(ids.filter((id) => id !== 'message-7').toSorted());
  }
  expect(left).toEqual(['message-7', 'message-7']);
  expect(troubles.map(String)).toEqual([expect.stringContaining('messages/message-7')]);
  await expect(store.ledger.messages.get('message-7')).rejects.toThrow('cannot be read');
});

async function startFilled(): Promise<SqliteGround> {
  const ground = await startSqliteGround();
  await using store = await openStore(ground);
  for (const id of ids) await store.ledger.messages.put(id, id.padEnd(500, '.'));
  return ground;
}

/** What a person's records look like in there: found, refused, or absent. */
async function lookedFor(ground: SqliteGround): Promise<readonly string[]> {
  await using store = await orNothing(openStore(ground));
  if (store === null) return ids.map(() => 'refused');
  return Promise.all(
    ids.map((id) =>
      store.ledger.messages.get(id).then(
        (value) => (value === undefined ? 'absent' : 'found'),
        () => 'refused',
      ),
    ),
  );
}

/** Only a file that is called damaged counts as refused: that is what the person who runs the bot has to read. */
async function orNothing(opening: Promise<Store>): Promise<Store | null> {
  return opening.catch((error: unknown) => {
    if (error instanceof StoreError && error.trouble === 'damaged') return null;
    throw error;
  });
}

async function overwrite(file: string, at: number, filling: Buffer): Promise<void> {
  await using handle = await open(file, 'r+');
  await handle.write(filling, 0, filling.length, at);
}
