import { DatabaseSync } from 'node:sqlite';
import { setImmediate } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, test, vi } from 'vitest';
import { openStore } from '../../src/store/open.ts';
import { openSecret } from '../../src/store/secret.ts';
import { openSqliteMedium } from '../../src/store/sqlite-medium.ts';
import { countCommits } from '../support/commits.ts';
import { secretKey } from '../support/secret-key.ts';
import { queued } from './samples.ts';
import { startSqliteGround } from './sqlite-ground.ts';
import { startChild } from './start-child.ts';

const slowDisk = [
  'env',
  `NODE_OPTIONS=--import=${fileURLToPath(new URL('../support/slow-commits.ts', import.meta.url))}`,
];

test('what is written at the same moment is one commit', async () => {
  await using ground = await startSqliteGround();
  await using store = await openStore(ground);
  await store.ledger.turns.put('first', queued);
  const commits = countCommits(ground.folder);
  await Promise.all([
    ...Array.from({ length: 50 }, (_, n) => store.ledger.turns.put(String(n), queued)),
    store.ledger.measures.update('render', () => [1]),
    store.claims.take('turn:1'),
    store.claims.once('sent:1'),
  ]);

  expect(commits()).toBeLessThanOrEqual(2);
  expect(await store.ledger.turns.get('49')).toEqual(queued);
  expect(await store.claims.once('sent:1')).toBe(false);
});

test('of what is written together, what cannot be written is refused, and nothing else', async () => {
  await using ground = await startSqliteGround();
  await using store = await openStore(ground);
  refuse(ground.file, 'wrong');
  const { messages } = store.ledger;
  const writes = ['1', 'wrong', '2', '3'].map((id) => messages.put(id, id));
  expect((await Promise.allSettled(writes)).map(({ status }) => status)).toEqual([
    'fulfilled',
    'rejected',
    'fulfilled',
    'fulfilled',
  ]);
  expect(await Promise.all(['1', 'wrong', '2', '3'].map((id) => messages.get(id)))).toEqual(['1', undefined, '2', '3']);
});

test('changes of one record that are made at the same moment are all made, each on what the one before it left', async () => {
  await using ground = await startSqliteGround();
  await using store = await openStore(ground);
  const { measures } = store.ledger;
  const all = Array.from({ length: 20 }, (_, n) => n);
  const left = await Promise.all(all.map((n) => measures.update('render', (now = []) => [...now, n])));
  expect(left).toEqual(all.map((n) => all.slice(0, n + 1)));
});

test('of many who change one record at the same moment nobody writes it again for each of the others', async () => {
  await using ground = await startSqliteGround();
  await using store = await openStore(ground);
  const { measures } = store.ledger;
  const commits = countCommits(ground.folder);
  await Promise.all(Array.from({ length: 500 }, (_, n) => measures.update('render', (now = []) => [...now, n])));
  expect(await measures.get('render')).toHaveLength(500);
  expect(commits()).toBeLessThanOrEqual(26);
});

test('a change that cannot be made is the trouble of whoever asked for it, and of nobody who asked beside it', async () => {
  await using ground = await startSqliteGround();
  await using store = await openStore(ground);
  const { measures } = store.ledger;
  const falls = (): never => {
    throw new Error('not so');
  };
  const add = (n: number) => measures.update('render', (now = []) => [...now, n]);
  const came = await Promise.allSettled([add(1), measures.update('render', falls), add(NaN), add(2)]);
  expect(came.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected', 'fulfilled']);
  expect(await measures.get('render')).toEqual([1, 2]);
});

test('what another process has changed is seen at once, however much this one writes meanwhile', async () => {
  await using ground = await startSqliteGround();
  await using ours = await openStore(ground);
  await using theirs = await openStore(ground);
  for (let n = 0; n < 50; n++) {
    const writing = [0, 1, 2].map((one) => ours.ledger.messages.put(`${n}-${one}`, 'ours'));
    await Promise.all([theirs.ledger.measures.update('render', () => [n]), ours.ledger.measures.get('render')]);
    expect(await ours.ledger.measures.get('render')).toEqual([n]);
    await Promise.all(writing);
    expect(await ours.ledger.measures.get('render')).toEqual([n]);
  }
});

test('what this process writes is never taken for a change by another one, not even in the moment in which it is committed', async () => {
  await using ground = await startSqliteGround();
  const secretIn = () => openSecret({ env: secretKey, file: '', mayMake: false });
  const { medium } = await openSqliteMedium({ url: ground.url, waitMs: undefined, ownClock: false, secretIn });
  await using _medium = medium;
  const rows = medium.rows('messages');
  const seen = new Set<number>();
  for (let n = 0; n < 200; n++) {
    const writing = rows.put(String(n), 'ours');
    const look = async (): Promise<'waits'> => {
      for (let looks = 0; looks < 20; looks++) seen.add(medium.foreign());
      return setImmediate('waits');
    };
    while ((await Promise.race([writing, look()])) === 'waits');
  }
  expect([...seen]).toHaveLength(1);
});

test('what can wait is written with what cannot, or a moment later, and not lost where the store is closed', async () => {
  await using ground = await startSqliteGround();
  {
    await using store = await openStore(ground);
    const { measures, messages } = store.ledger;
    await messages.put('1', '1');
    await store.claims.take('turn:1');
    const commits = countCommits(ground.folder);
    for (const n of [1, 2, 3]) measures.later('render', (known = []) => [...known, n]);
    await store.claims.release('turn:1');
    expect(await measures.get('render')).toBeUndefined();
    await messages.put('2', '2');
    expect(commits()).toBeLessThanOrEqual(2); // changes of one record stand behind each other
    await vi.waitFor(async () => expect(await measures.get('render')).toHaveLength(3));
    measures.later('render', () => [4]);
    await vi.waitFor(async () => expect(await measures.get('render')).toEqual([4]));
    measures.later('render', () => [5]);
  }
  await using store = await openStore(ground);
  expect(await store.ledger.measures.get('render')).toEqual([5]);
  await using other = await openStore(ground);
  expect(await other.claims.take('turn:1')).toBe(true);
});

test('a claim that nobody waits for is written with whatever is written next, or a moment later, and has one winner', async () => {
  await using ground = await startSqliteGround();
  await using store = await openStore(ground);
  await using other = await openStore(ground);
  const { messages } = store.ledger;
  await messages.put('1', '1');
  const commits = countCommits(ground.folder);
  const taken = store.claims.takeSoon('project:1');
  await Promise.all([messages.put('2', '2'), taken]);
  expect([commits(), await taken, await other.claims.take('project:1')]).toEqual([1, true, false]);
  expect(await other.claims.takeSoon('project:1')).toBe(false);
  expect(await other.claims.takeSoon('project:2')).toBe(true);
  expect(await store.claims.takeSoon('project:1')).toBe(true);
});

test('nobody in the process waits for a disk on which each commit takes long', async () => {
  await using ground = await startSqliteGround();
  await using child = startChild(['hurry', ground.url, ground.secretKey], slowDisk);
  const [lasted = 0, held = 0] = (await child.rest()).map(Number);

  expect(lasted).toBeGreaterThan(40 * 5); // one commit after another
  expect(held).toBeLessThan(lasted / 2); // else all of it; on a busy machine it also waits for a processor
});

/** No record of this id can be written any more. */
function refuse(file: string, id: string): void {
  using db = new DatabaseSync(file);
  db.exec(`
    CREATE TRIGGER refused BEFORE INSERT ON records WHEN NEW.key = '${id}' BEGIN SELECT RAISE(ABORT, 'no'); END;
  `);
}
