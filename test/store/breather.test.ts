import { monitorEventLoopDelay } from 'node:perf_hooks';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { placeOf } from '../../src/store/ledger.ts';
import { openStore } from '../../src/store/open.ts';
import { openSecret } from '../../src/store/secret.ts';
import { queued } from './samples.ts';
import { startSqliteGround, type SqliteGround } from './sqlite-ground.ts';

/** Of the whole time: far more than one stretch, which a busy machine makes longer too. */
const SHARE = 1 / 4;

test('whoever goes through thousands of records, one after another, lets others get their turn', async () => {
  await using ground = await startSqliteGround();
  await using store = await openStore(ground);
  await fill(ground, 'turns', 8_000, { expires: null });
  const { turns } = store.ledger;
  const { held, took } = await heldFor(async () => {
    for (let n = 0; n < 8_000; n++) await turns.get(`turns-${n}`);
    for await (const _ of turns.all());
  });

  expect(held).toBeLessThan(took * SHARE);
});

test('what is not over is found without reading what is', async () => {
  await using ground = await startSqliteGround();
  await using store = await openStore(ground);
  await fill(ground, 'turns', 20_000, { expires: Date.now() + 1e9 });
  const { turns } = store.ledger;
  for (const id of ['turns-17', 'turns-19000', 'another']) await turns.put(id, queued);
  await store.ledger.renders.remove('nothing');
  const found: string[] = [];
  const all = await heldFor(async () => {
    for await (const _ of turns.all());
  });
  const unfinished = await heldFor(async () => {
    for await (const id of turns.unfinished()) found.push(id);
  });

  expect(found.toSorted()).toEqual(['another', 'turns-17', 'turns-19000']);
  expect(unfinished.took).toBeLessThan(all.took * SHARE);
});

test('what has outlived its time is removed a little at a time', async () => {
  await using ground = await startSqliteGround();
  await using store = await openStore(ground);
  await fill(ground, 'messages', 40_000, { expires: 1 });
  const { held, took } = await heldFor(() => store.sweep());

  expect(held).toBeLessThan(took * SHARE);
  using db = new DatabaseSync(ground.file);
  expect(db.prepare("SELECT count(*) AS n FROM records WHERE namespace = 'messages'").get()).toEqual({ n: 0 });
});

/** As many records of one kind, each as the store writes it. */
async function fill(
  ground: SqliteGround,
  kind: 'turns' | 'messages',
  count: number,
  { expires }: { readonly expires: number | null },
) {
  const secret = openSecret({ env: ground.secretKey, file: '', mayMake: false });
  const text = JSON.stringify({ value: { v: 1, value: kind === 'turns' ? queued : 'x'.repeat(500) } });
  using db = new DatabaseSync(ground.file);
  const insert = db.prepare('INSERT INTO records (namespace, key, value, expires) VALUES (?, ?, ?, ?)');
  db.exec('BEGIN');
  for (let n = 0; n < count; n++)
    insert.run(kind, `${kind}-${n}`, secret.seal(text, placeOf(kind, `${kind}-${n}`)), expires);
  db.exec('COMMIT');
}

/** How long it took, and the longest time in it for which nobody else got a turn. In milliseconds. */
async function heldFor(work: () => Promise<void>): Promise<{ readonly held: number; readonly took: number }> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  await sleep(10);
  const start = performance.now();
  await work();
  const took = performance.now() - start;
  await sleep(10);
  delay.disable();
  return { held: delay.max / 1e6, took };
}
