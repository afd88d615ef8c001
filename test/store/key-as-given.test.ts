import { expect, test } from 'vitest';
import { parseConfig } from '../../src/config.ts';
import { openStore } from '../../src/store/open.ts';
import { rotateKey } from '../../src/store/rotate-key.ts';
import { copyStore } from '../../src/store/copy/copy.ts';
import { keyFromText } from '../../src/store/secret.ts';
import { startSqliteGround } from './sqlite-ground.ts';

/** The ways in which a key comes with something around it, as `docker run --env-file` hands it over. */
const given = ['"a passphrase of some length"', ' a passphrase of some length '];
const keyIn = (text: string) => parseConfig({ DISCORD_TOKEN: 'x', SECRET_KEY: text }).SECRET_KEY;
/** A store that an older version has made: it took the key with all that is around it. */
async function olderStore(text: string) {
  const ground = await startSqliteGround();
  await using store = await openStore({ ...ground, secretKey: keyFromText(text).toString('base64') });
  await store.ledger.messages.put('1', 'hello');
  return ground;
}

test.each(given)('a store that an older version has sealed with SECRET_KEY=%j opens with it still', async (text) => {
  await using ground = await olderStore(text);
  const said: unknown[] = [];
  await using store = await openStore({ ...ground, secretKey: keyIn(text), onTrouble: (error) => said.push(error) });
  expect(await store.ledger.messages.get('1')).toBe('hello');
  expect(said.map(String)).toEqual([
    'Error: SECRET_KEY opens the store only with the quotes or spaces around it, as an older version has taken it: leave it as it is.',
  ]);
});

test.each(given)('with SECRET_KEY=%j a new store is sealed without what is around it', async (text) => {
  await using ground = await startSqliteGround();
  await (await openStore({ ...ground, secretKey: keyIn(text) })).close();
  await using store = await openStore({ ...ground, secretKey: 'a passphrase of some length' });
  await store.ledger.messages.put('1', 'hello');
});

test.each(given)('a store that is sealed with SECRET_KEY=%j is copied, and sealed anew', async (text) => {
  await using ground = await olderStore(text);
  const to = `sqlite://${ground.folder}/copy/nemo.sqlite`;
  await copyStore({ from: ground.url, to, secretKey: keyIn(text) });
  const newSecretKey = 'another passphrase of some length';
  await rotateKey({ url: to, secretKey: keyIn(text), newSecretKey });
  await using store = await openStore({ url: to, secretKey: newSecretKey });
  expect(await store.ledger.messages.get('1')).toBe('hello');
});

test('another key is named as that, also with quotes around it', async () => {
  await using ground = await olderStore('a passphrase of some length');
  await expect(openStore({ ...ground, secretKey: '"another passphrase of some length"' })).rejects.toMatchObject({
    trouble: 'other-key',
  });
});
