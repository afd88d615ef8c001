import { DatabaseSync } from 'node:sqlite';
import { createCipheriv, scryptSync } from 'node:crypto';
import { expect, test } from 'vitest';
import { openStore } from '../../src/store/open.ts';
import { startSqliteGround, type SqliteGround } from './sqlite-ground.ts';

const PASSPHRASE = 'a passphrase of some length';

/** As records were sealed before the place counted, with the key that a passphrase has always been stretched to. */
function sealedWithoutPlace(value: unknown): string {
  const key = scryptSync(PASSPHRASE, 'nemo-discord', 32);
  const cipher = createCipheriv('aes-256-gcm', key, Buffer.alloc(12, 1), { authTagLength: 16 });
  const body = Buffer.concat([cipher.update(JSON.stringify({ value: { v: 1, value } }), 'utf8'), cipher.final()]);
  return `s1.${Buffer.concat([Buffer.alloc(12, 1), cipher.getAuthTag(), body]).toString('base64')}`;
}

function move(ground: SqliteGround, to: { readonly namespace: string; readonly key: string }): void {
  using db = new DatabaseSync(ground.file);
  db.prepare("UPDATE records SET namespace = ?, key = ? WHERE namespace = 'messages' AND key = 'mine'").run(
    to.namespace,
    to.key,
  );
}

test.each([
  { what: 'under another id', namespace: 'messages', key: 'yours' },
  { what: 'among records of another kind', namespace: 'progress-messages', key: 'mine' },
])('a record that somebody has put $what does not open there', async ({ namespace, key }) => {
  await using ground = await startSqliteGround();
  await using store = await openStore(ground);
  await store.ledger.messages.put('mine', 'hello');
  move(ground, { namespace, key });
  const records = namespace === 'messages' ? store.ledger.messages : store.ledger.progressMessages;
  await expect(records.get(key)).rejects.toThrow(`record ${key} cannot be read`);
  await expect(records.update(key, () => 'mine now')).rejects.toThrow(`record ${key} cannot be read`);
});

test('a record from before the place counted is read, and belongs to its place once it is written again', async () => {
  await using ground = await startSqliteGround();
  await using store = await openStore({ ...ground, secretKey: PASSPHRASE });
  await store.ledger.messages.put('mine', 'hello');
  await ground.overwrite('messages', 'mine', sealedWithoutPlace('hello of old'));
  expect(await store.ledger.messages.get('mine')).toBe('hello of old');
  await store.ledger.messages.update('mine', (text) => `${text}, and new`);
  expect(await store.ledger.messages.get('mine')).toBe('hello of old, and new');
  expect(await ground.sealed('messages', 'mine')).toMatch(/^s2\./);
  move(ground, { namespace: 'messages', key: 'yours' });
  await expect(store.ledger.messages.get('yours')).rejects.toThrow('record yours cannot be read');
});
