import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { openStore, type StoreParts } from '../../src/store/open.ts';
import { STORE_FORM } from '../../src/store/store-form.ts';
import * as schemas from '../../src/store/schemas.ts';
import { upgrades } from '../../src/store/upgrades.ts';
import { noRedis } from '../support/redis.ts';
import { startRedisGround } from './redis-ground.ts';
import { startSqliteGround } from './sqlite-ground.ts';

/** A release has begun to work on the store, and has stopped again. */
async function work(parts: StoreParts): Promise<void> {
  await using store = await openStore(parts);
  await store.belongTo('1');
  await store.ledger.messages.put('1', `of ${parts.form ?? STORE_FORM}`);
}

const next = STORE_FORM + 1;

for (const [place, startGround] of [
  ['a file', startSqliteGround],
  ['Redis', startRedisGround],
] as const) {
  const play = test.skipIf(place === 'Redis' && noRedis !== null);

  play(
    `on ${place}, what a newer release has written to an older one does not touch: it says so, and ends`,
    async () => {
      await using ground = await startGround();
      await work(ground);
      await work({ ...ground, form: next });
      const before = await ground.sealed('messages', '1');
      for (const mustExist of [false, true]) {
        await expect(openStore({ ...ground, mustExist })).rejects.toMatchObject({
          trouble: 'newer',
          isPassing: false, // and so the exit code is that of a store that no start mends
          message: expect.stringMatching(/was written by a newer release .* Start that release again/),
        });
      }
      expect(await ground.sealed('messages', '1')).toBe(before);
      await work({ ...ground, form: next });
    },
  );

  play(`on ${place}, a release that only looks, or never came to work, does not keep the older one out`, async () => {
    await using ground = await startGround();
    await work(ground);
    await (await openStore({ ...ground, form: next })).close();
    await (await openStore({ ...ground, form: next, mustExist: true })).close();
    await work(ground);
  });

  play(
    `on ${place}, an older release that has opened the store before does not begin to work on it either`,
    async () => {
      await using ground = await startGround();
      await using older = await openStore(ground);
      await work({ ...ground, form: next });
      await expect(older.belongTo('1')).rejects.toMatchObject({ trouble: 'newer' });
    },
  );
}

test('whoever changes how anything is kept says so by the next STORE_FORM', () => {
  const kept = Object.entries(schemas).map(([name, schema]) => [name, z.toJSONSchema(schema)]);
  const changes = Object.entries(upgrades).map(([kind, all]) => [kind, all.length]);
  const digest = createHash('sha256')
    .update(JSON.stringify([kept, changes]))
    .digest('hex')
    .slice(0, 12);
  // where it is another one: once this form was released, STORE_FORM goes up by one; then write the new digest here
  expect({ form: STORE_FORM, digest }).toEqual({ form: 1, digest: '9c9bb4d3bc56' });
});
