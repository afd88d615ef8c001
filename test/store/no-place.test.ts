import { mkdir, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { storeFinding } from '../../src/ops/checks/machine.ts';
import { copyStore } from '../../src/store/copy/copy.ts';
import { openStore } from '../../src/store/open.ts';
import { rotateKey } from '../../src/store/rotate-key.ts';
import { startSqliteGround } from './sqlite-ground.ts';

test.each([
  { what: 'a link that leads nowhere, as to a disk that is not mounted', name: 'nowhere/nemo.sqlite' },
  { what: 'a file that is such a link', name: 'nowhere' },
  { what: 'a folder', name: 'folder' },
  { what: 'a link to itself', name: 'loop/nemo.sqlite' },
  { what: 'a name that no disk takes', name: `${'a'.repeat(300)}.sqlite` },
  { what: 'what is below a file', name: 'file/nemo.sqlite' },
])('a store at $what is refused with a sentence about the path, by the bot and when it is copied', async ({ name }) => {
  await using ground = await startSqliteGround();
  await (await openStore(ground)).close();
  await symlink('not-mounted/anywhere', join(ground.folder, 'nowhere'));
  await symlink('loop', join(ground.folder, 'loop'));
  await mkdir(join(ground.folder, 'folder'));
  await writeFile(join(ground.folder, 'file'), '');
  const url = `sqlite://${join(ground.folder, name)}`;
  const refused = { name: 'StoreError', trouble: 'not-writable' };
  await expect(openStore({ url, secretKey: null })).rejects.toMatchObject(refused);
  await expect(openStore({ url, secretKey: ground.secretKey })).rejects.toMatchObject(refused);
  await expect(copyStore({ from: ground.url, to: url, secretKey: ground.secretKey })).rejects.toMatchObject(refused);
  expect(await storeFinding({ STORE_URL: url, SECRET_KEY: ground.secretKey }, null)).toMatchObject({ level: 'bad' });
});

test('an empty file is no store yet: nothing can be asked of it, and nothing is made of it', async () => {
  await using ground = await startSqliteGround();
  await writeFile(ground.file, '');
  const { url, secretKey } = ground;
  await expect(rotateKey({ url, secretKey, newSecretKey: secretKey })).rejects.toMatchObject({ trouble: 'no-store' });
  await expect(copyStore({ from: url, to: `${url}.2`, secretKey })).rejects.toMatchObject({ trouble: 'no-store' });
  expect((await stat(ground.file)).size).toBe(0);
});

test('a database of something else is neither sealed nor copied, and called that', async () => {
  await using ground = await startSqliteGround();
  const { url, secretKey } = ground;
  {
    using db = new DatabaseSync(ground.file);
    db.exec('CREATE TABLE diary (day TEXT)');
  }
  await expect(rotateKey({ url, secretKey, newSecretKey: secretKey })).rejects.toMatchObject({ trouble: 'damaged' });
  await expect(copyStore({ from: url, to: `${url}.2`, secretKey })).rejects.toMatchObject({ trouble: 'damaged' });
});
