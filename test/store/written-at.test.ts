import { DatabaseSync } from 'node:sqlite';
import { expect, test, vi } from 'vitest';
import { whyNotReady } from '../../src/ops/readiness.ts';
import { openStore } from '../../src/store/open.ts';
import { createHandClock } from '../support/clock.ts';
import { startSqliteGround } from './sqlite-ground.ts';

test('a store that takes nothing for three seconds makes the bot not ready, and one that takes it again makes it ready', async () => {
  await using ground = await startSqliteGround();
  const clock = createHandClock();
  const troubles: unknown[] = [];
  const onTrouble = (error: unknown) => void troubles.push(error);
  await using store = await openStore({ ...ground, clock, waitMs: 10, onTrouble });
  await store.belongTo('1'); // from then on what has outlived its time is looked for, too
  const well = { isConnected: true, isQueueThere: true };
  const isReady = () => whyNotReady({ ...well, writtenAt: store.writtenAt() }, clock.now()) === null;
  /** So much later, when whatever is done each second has been tried once more. */
  async function later(ms: number) {
    await vi.waitFor(() => expect(clock.sleepers()).toBe(2));
    const before = troubles.length;
    clock.advance(ms);
    await vi.waitFor(() => expect(store.writtenAt() === clock.now() || troubles.length > before).toBe(true));
  }

  await later(1_000);
  expect(store.writtenAt()).toBe(clock.now());
  using other = new DatabaseSync(ground.file);
  other.exec('BEGIN IMMEDIATE');
  await later(2_000);
  expect(isReady()).toBe(true);
  await later(2_000);
  expect(isReady()).toBe(false);
  other.exec('ROLLBACK');
  await later(1_000);
  expect(isReady()).toBe(true);
});
