import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { parseConfig } from '../../src/config.ts';
import { openStore } from '../../src/store/open.ts';
import { rotateKey } from '../../src/store/rotate-key.ts';
import { queued } from './samples.ts';
import { startSqliteGround, type SqliteGround } from './sqlite-ground.ts';
import { startChild } from './start-child.ts';
import { secretKey } from '../support/secret-key.ts';
import { smallDisk } from './disk.ts';

const newSecretKey = 'another passphrase of some length';
const keyFile = ({ folder }: SqliteGround) => join(folder, 'secret.key');
const byFile = ({ url }: SqliteGround) => ({ url, secretKey: null, newSecretKey: null });

async function fill(ground: SqliteGround): Promise<void> {
  await using store = await openStore({ ...ground, secretKey: null });
  for (let n = 1; n <= 1_200; n++) await store.ledger.turns.put(String(n), queued);
  await store.claims.once('sent:1');
}

async function holds(ground: SqliteGround): Promise<void> {
  await using store = await openStore({ ...ground, secretKey: null });
  expect(await store.ledger.turns.get('1')).toEqual(queued);
  expect(await store.ledger.turns.get('1200')).toEqual(queued);
  expect(await store.claims.once('sent:1')).toBe(false);
}

test('everything opens with the new key and nothing with the old one, of which nothing is left in the file', async () => {
  await using ground = await startSqliteGround();
  await fill(ground);
  const [old, sealed] = [await readFile(keyFile(ground), 'utf8'), await ground.sealed('turns', '1')];
  expect(await rotateKey(byFile(ground))).toContain('records are sealed with a new key');
  expect(await readFile(keyFile(ground), 'utf8')).not.toBe(old);
  expect((await ground.bytes()).includes(sealed)).toBe(false);
  await holds(ground);
  await writeFile(keyFile(ground), old);
  await expect(openStore({ ...ground, secretKey: null })).rejects.toThrow('another key');
});

test('killed after everything was sealed, and before the key was put in its place: doing it again goes on there', async () => {
  await using ground = await startSqliteGround();
  await fill(ground);
  const old = await readFile(keyFile(ground), 'utf8');
  await rotateKey(byFile(ground));
  await writeFile(`${keyFile(ground)}.next`, await readFile(keyFile(ground)), { mode: 0o600 });
  await writeFile(keyFile(ground), old);
  await rotateKey(byFile(ground));
  await holds(ground);
});

test.each([
  { what: 'the key that lies there', key: Buffer.alloc(32, 7).toString('base64') },
  { what: 'a key that was half written', key: '' },
])('killed before anything was sealed: $what counts for nothing', async ({ key }) => {
  await using ground = await startSqliteGround();
  await fill(ground);
  await writeFile(`${keyFile(ground)}.next`, key, { mode: 0o600 });
  await rotateKey(byFile(ground));
  await holds(ground);
});

test('killed before what the old key had sealed was overwritten: doing it again overwrites it', async () => {
  await using ground = await startSqliteGround();
  await fill(ground);
  const sealed = await ground.sealed('turns', '1');
  await using killed = startChild(['rotate', ground.url, '', '', 'PRAGMA wal_checkpoint']);
  expect(await killed.rest()).toEqual(['stands']);
  expect(await rotateKey(byFile(ground))).toContain('are sealed with a new key');
  expect((await ground.bytes()).includes(sealed)).toBe(false);
  await holds(ground);
});

test('killed after everything was sealed with a key of the environment: doing it again goes on there', async () => {
  await using ground = await startSqliteGround();
  const { url, secretKey } = ground;
  await openStore(ground).then((store) => store.ledger.turns.put('1', queued).then(() => store.close()));
  const sealed = await ground.sealed('turns', '1');
  await using killed = startChild(['rotate', url, secretKey, newSecretKey, 'PRAGMA wal_checkpoint']);
  expect(await killed.rest()).toEqual(['stands']);
  expect(await rotateKey({ url, secretKey, newSecretKey })).toContain('Put it into SECRET_KEY');
  expect((await ground.bytes()).includes(sealed)).toBe(false);
  await using store = await openStore({ ...ground, secretKey: newSecretKey });
  expect(await store.ledger.turns.get('1')).toEqual(queued);
});

const small = smallDisk('size=4m');

test.skipIf(small === null).each([
  { key: 'a key of a file', words: ['', ''], more: '' },
  { key: 'a key of the environment', words: [secretKey, newSecretKey], more: ', with the same NEW_SECRET_KEY' },
])(
  `on a disk that is full at the end (${small?.how ?? 'none can be mounted here'}) $key is in force, and what is left to do is said`,
  async ({ words, more }) => {
    await using ground = await startSqliteGround();
    await using child = startChild(['rotateFull', ground.folder, ...words], small?.around(ground.folder));
    expect(await child.rest()).toEqual([
      `Error: Everything is sealed with the new key, but what the old one has sealed may still stand in the file: it could not be overwritten (database or disk is full). Mend that (room for the file a second time is needed), then run this again before the bot starts${more}.`,
      'went well',
      'went well',
      'went well',
    ]);
  },
);

test('of two that seal it at once one is refused, and the key of the other opens everything', async () => {
  await using ground = await startSqliteGround();
  await fill(ground);
  await using second = startChild(['rotate', ground.url, '', '', 'PRAGMA auto_vacuum', 'SIGSTOP']); // it has opened the file
  expect(await second.says()).toBe('stands');
  await using first = startChild(['rotate', ground.url, '', '', 'BEGIN', 'SIGSTOP']); // it is about to seal
  expect(await first.says()).toBe('stands');
  second.resume();
  expect(await second.rest()).toEqual([expect.stringContaining('is locked by another program')]);
  first.resume();
  expect(await first.says()).toContain('are sealed with a new key');
  await holds(ground);
});

test('while a bot runs on it nothing is changed', async () => {
  await using ground = await startSqliteGround();
  await fill(ground);
  const old = await readFile(keyFile(ground), 'utf8');
  {
    await using _running = await openStore({ ...ground, secretKey: null });
    await expect(rotateKey(byFile(ground))).rejects.toThrow('in use by a bot that runs');
  }
  expect(await readFile(keyFile(ground), 'utf8')).toBe(old);
  await holds(ground);
});

test('a bot that was killed while the clock was ahead runs no more', async () => {
  await using ground = await startSqliteGround();
  await fill(ground);
  const secretKey = (await readFile(keyFile(ground), 'utf8')).trim();
  await using killed = startChild(['own', ground.url, secretKey, String(Date.now() + 7_200_000), 'turn:1']);
  await killed.says();
  await killed.kill();
  expect(await rotateKey(byFile(ground))).toContain('are sealed with a new key');
});

test('a key of the environment takes the place of another one, and has to be named', async () => {
  await using ground = await startSqliteGround();
  const { url, secretKey } = ground;
  await openStore(ground).then((store) => store.ledger.turns.put('1', queued).then(() => store.close()));
  await expect(rotateKey({ url, secretKey, newSecretKey: null })).rejects.toThrow('NEW_SECRET_KEY');
  await rotateKey({ url, secretKey, newSecretKey });
  await using store = await openStore({ ...ground, secretKey: newSecretKey });
  expect(await store.ledger.turns.get('1')).toEqual(queued);
});

test('a new key is read as it will be once it is SECRET_KEY, however it was copied', async () => {
  await using ground = await startSqliteGround();
  await (await openStore(ground)).close();
  const typed = ' "another passphrase of some length" \r';
  expect(await rotate(ground, typed)).toContain('Put it into SECRET_KEY');
  await (
    await openStore({ ...ground, secretKey: parseConfig({ DISCORD_TOKEN: 'x', SECRET_KEY: typed }).SECRET_KEY })
  ).close();
});

test.each(['', ' ', 'swordfish'])('a new key of “%s” changes nothing, and is named', async (typed) => {
  await using ground = await startSqliteGround();
  await (await openStore(ground)).close();
  expect(await rotate(ground, typed)).toContain('NEW_SECRET_KEY');
  await (await openStore(ground)).close();
});

/** `npm run rotate-key` as it is typed. Resolves with what it says. */
async function rotate({ folder, url, secretKey }: SqliteGround, newSecretKey: string): Promise<string> {
  const { PATH = '', NODE_COMPILE_CACHE = '' } = process.env;
  const env = { PATH, NODE_COMPILE_CACHE, STORE_URL: url, SECRET_KEY: secretKey, NEW_SECRET_KEY: newSecretKey };
  const child = spawn(process.execPath, [resolve('src/operate.ts'), 'rotate-key'], { cwd: folder, env });
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  return out + err;
}

test('a record that is damaged is a sentence, and nothing is sealed anew', async () => {
  await using ground = await startSqliteGround();
  await fill(ground);
  await ground.overwrite('turns', '7', await ground.sealed('turns', '8'));
  await expect(rotateKey(byFile(ground))).rejects.toMatchObject({ trouble: 'damaged' });
  await holds(ground);
  await using store = await openStore({ ...ground, secretKey: null });
  await expect(store.ledger.turns.get('7')).rejects.toThrow('record 7 cannot be read');
});

test('where there is no store, none is made', async () => {
  await using ground = await startSqliteGround();
  await expect(rotateKey(byFile(ground))).rejects.toThrow('There is no store');
});
