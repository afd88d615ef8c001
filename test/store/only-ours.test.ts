import { chmod, mkdir, readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openStore } from '../../src/store/open.ts';
import { startSqliteGround } from './sqlite-ground.ts';

const modeOf = async (path: string) => ((await stat(path)).mode & 0o777).toString(8);

test('what the bot keeps is for the user who runs it alone: the folder, the database, and what SQLite puts beside it', async () => {
  await using ground = await startSqliteGround();
  const folder = join(ground.folder, 'data');
  await using store = await openStore({ url: `sqlite://${folder}/nemo.sqlite`, secretKey: null });
  await store.ledger.messages.put('1', 'hello');
  const modes = Object.fromEntries(
    await Promise.all((await readdir(folder)).map(async (name) => [name, await modeOf(join(folder, name))])),
  );
  expect({ folder: await modeOf(folder), ...modes }).toEqual({
    folder: '700',
    'nemo.sqlite': '600',
    'nemo.sqlite-shm': '600',
    'nemo.sqlite-wal': '600',
    'secret.key': '600',
  });
});

test('what was kept with wider permissions is closed at the next start', async () => {
  await using ground = await startSqliteGround();
  const before = await openStore(ground);
  await before.ledger.messages.put('1', 'hello');
  for (const end of ['', '-wal', '-shm']) await chmod(ground.file + end, 0o644);
  await chmod(ground.folder, 0o755);
  await using store = await openStore(ground);
  expect(await Promise.all(['', '-wal', '-shm'].map((end) => modeOf(ground.file + end)))).toEqual([
    '600',
    '600',
    '600',
  ]);
  expect(await modeOf(ground.folder)).toBe('700');
  expect(await store.ledger.messages.get('1')).toBe('hello');
  await before.close();
});

test('a folder in which other things are kept stays as it is', async () => {
  await using ground = await startSqliteGround();
  const folder = join(ground.folder, 'shared');
  await mkdir(folder, { mode: 0o755 });
  await writeFile(join(folder, 'another program.txt'), '');
  await using _store = await openStore({ url: `sqlite://${folder}/nemo.sqlite`, secretKey: null });
  expect(await modeOf(folder)).toBe('755');
});

test.each(['640', '604', '660', '777'])('a key that others may read (%s) is refused, with what to do', async (mode) => {
  await using ground = await startSqliteGround();
  await (await openStore({ ...ground, secretKey: null })).close();
  const key = join(ground.folder, 'secret.key');
  await chmod(key, Number.parseInt(mode, 8));
  await expect(openStore({ ...ground, secretKey: null })).rejects.toThrow(
    `${key} can be read by other users of this machine. Let only the user who runs the bot read it (chown, then chmod go= ${key}), then start the bot again.`,
  );
});
