import { expect, test } from 'vitest';
import type { Records } from '../../src/core/ports.ts';
import { openStore } from '../../src/store/open.ts';
import { StoreError } from '../../src/store/store-error.ts';
import { claimsContract } from './claims-contract.ts';
import { keepingContract } from './keeping-contract.ts';
import { everyTurn, queued, versionOf } from './samples.ts';
import { startChild } from './start-child.ts';
import { updateContract } from './update-contract.ts';

/** A place where a store can be opened, of its own for each test. */
export interface Ground extends AsyncDisposable {
  readonly url: string;
  readonly secretKey: string;
  /** All that can be read there without the key. */
  bytes(): Promise<Buffer>;
  /** What stands there for one record. */
  sealed(kind: string, id: string): Promise<string>;
  /** Puts something else where a record is kept. */
  overwrite(kind: string, id: string, text: string): Promise<void>;
  /** Keeps everybody from writing until it is let go of. */
  obstruct(): Promise<AsyncDisposable>;
}

/** What every store promises, whatever it is made of. */
export function storeContract(kind: string, startGround: () => Promise<Ground>): void {
  survival(kind, startGround);
  trouble(kind, startGround);
  secrecy(kind, startGround);
  order(kind, startGround);
  claimsContract(kind, startGround);
  updateContract(kind, startGround);
  keepingContract(kind, startGround);
}

function survival(kind: string, startGround: () => Promise<Ground>): void {
  test(`${kind}: nothing that was written down is missing after kill -9`, async () => {
    await using ground = await startGround();
    const written: string[] = [];
    await using writer = startChild(['write', ground.url, ground.secretKey]);
    while (written.length < 300)
      written.push((await writer.says()) ?? expect.unreachable('the writer ended by itself'));
    await writer.kill();
    written.push(...(await writer.rest()));

    await using store = await openStore({ ...ground, waitMs: 30_000 }); // hundreds at once, on however busy a machine
    const found = await Promise.all(written.map((n) => store.ledger.versions.get(`p:${n}`)));
    expect(found).toEqual(written.map((n) => versionOf(Number(n))));
  });
}

function trouble(kind: string, startGround: () => Promise<Ground>): void {
  test(`${kind}: a store that cannot write says so in bounded time, and goes on once it can`, async () => {
    await using ground = await startGround();
    await using store = await openStore({ ...ground, waitMs: 50 });
    await store.ledger.turns.put('1', queued);
    {
      await using _obstacle = await ground.obstruct();
      const start = performance.now();
      await expect(store.ledger.turns.put('2', queued)).rejects.toThrow(StoreError);
      await expect(store.ledger.turns.remove('1')).rejects.toThrow(StoreError);
      await expect(store.claims.take('turn:1')).rejects.toThrow(StoreError);
      expect(performance.now() - start).toBeLessThan(5_000);
      expect(await foundOrRefused(store.ledger.turns, '1')).not.toBeUndefined();
    }
    await store.ledger.turns.put('2', queued);
    expect(await store.ledger.turns.get('2')).toEqual(queued);
    expect(await store.claims.take('turn:1')).toBe(true);
  });

  test.each([
    { what: 'is empty', damage: () => '' },
    { what: 'is cut short', damage: (sealed: string) => sealed.slice(0, 20) },
    { what: 'has lost its end', damage: (sealed: string) => sealed.slice(0, -8) },
    { what: 'was never sealed', damage: () => JSON.stringify({ value: { v: 1, value: queued } }) },
    { what: 'is nothing at all', damage: () => 'null' },
    { what: 'is that of another kind', damage: (_: string, other: string) => other },
  ])(`${kind}: a record that $what is refused, never taken for absent`, async ({ damage }) => {
    await using ground = await startGround();
    await using store = await openStore(ground);
    await store.ledger.turns.put('1', queued);
    await store.ledger.messages.put('1', 'a turn of another kind');
    await ground.overwrite(
      'turns',
      '1',
      damage(await ground.sealed('turns', '1'), await ground.sealed('messages', '1')),
    );

    await expect(store.ledger.turns.get('1')).rejects.toThrow('record 1 cannot be read');
    const unread: string[] = [];
    for await (const _ of store.ledger.turns.all((id) => void unread.push(id))) expect.unreachable();
    expect(unread, 'and among all of them it is left out, which is said').toEqual(['1']);
  });

  test(`${kind}: whichever letter of a record changes, nobody reads anything but what was written`, async () => {
    await using ground = await startGround();
    await using store = await openStore(ground);
    await store.ledger.messages.put('1', 'hello');
    const sealed = await ground.sealed('messages', '1');
    const read = new Set<string | undefined>();
    for (const [at, letter] of [...sealed].entries()) {
      await ground.overwrite(
        'messages',
        '1',
        sealed.slice(0, at) + (letter === 'A' ? 'B' : 'A') + sealed.slice(at + 1),
      );
      read.add(await store.ledger.messages.get('1').catch(() => 'refused'));
    }
    expect([...read].filter((text) => text !== 'hello')).toEqual(['refused']);
  });

  test(`${kind}: what could not be read back is not written`, async () => {
    await using ground = await startGround();
    await using store = await openStore(ground);
    await expect(store.ledger.measures.put('render', [Number.NaN])).rejects.toThrow();
    expect(await store.ledger.measures.get('render')).toBeUndefined();
  });
}

function secrecy(kind: string, startGround: () => Promise<Ground>): void {
  test(`${kind}: what people wrote and every token are nowhere to be read`, async () => {
    await using ground = await startGround();
    const hidden = ['make it move', 'cat.png', 'aW50ZXJhY3Rpb246secret', 'bearer-4711'];
    {
      await using store = await openStore(ground);
      for (const [n, turn] of everyTurn.entries()) await store.ledger.turns.put(`turn-${n}`, turn);
      expect(readable(Buffer.from(JSON.stringify(everyTurn)), hidden)).toEqual(hidden.slice(0, 3));
      await store.accounts.put('everybody', { clientId: 'c', token: 'bearer-4711', userId: null, expiresAt: null });
      expect(readable(await ground.bytes(), [...hidden, 'turn-0'])).toEqual(['turn-0']);
    }
    expect(readable(await ground.bytes(), [...hidden, 'turn-0'])).toEqual(['turn-0']);
  });

  test(`${kind}: of two that find a new store at the same time, each with a key of its own, one opens it`, async () => {
    await using ground = await startGround();
    const keys = ['one passphrase of some length', 'another passphrase of some length'];
    const ended = await Promise.allSettled(keys.map((secretKey) => openStore({ ...ground, secretKey })));
    expect(ended.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    for (const one of ended) {
      if (one.status === 'rejected') expect(one.reason).toMatchObject({ trouble: 'other-key' });
      else await one.value.close();
    }
  });

  test(`${kind}: another key is noticed at the start, and harms nothing`, async () => {
    await using ground = await startGround();
    {
      await using store = await openStore(ground);
      await store.ledger.turns.put('1', queued);
    }
    await expect(openStore({ ...ground, secretKey: 'quite another passphrase' })).rejects.toMatchObject({
      trouble: 'other-key',
    });
    await using store = await openStore(ground);
    expect(await store.ledger.turns.get('1')).toEqual(queued);
  });
}

function order(kind: string, startGround: () => Promise<Ground>): void {
  test(`${kind}: two kinds of records do not mix, even under one id`, async () => {
    await using ground = await startGround();
    await using store = await openStore(ground);
    const { messages, progressMessages, versions } = store.ledger;
    await messages.put('1', 'a message');
    await progressMessages.put('1', 'progress');
    await versions.put('1', versionOf(1));
    await messages.put('1:progress', 'another message');
    await progressMessages.remove('1');

    expect(await allOf(messages)).toEqual(['a message', 'another message']);
    expect(await allOf(progressMessages)).toEqual([]);
    expect(await versions.get('1')).toEqual(versionOf(1));
  });

  test(`${kind}: going through all records misses none, even while some are removed and others come`, async () => {
    await using ground = await startGround();
    await using store = await openStore(ground);
    const { messages } = store.ledger;
    const ids = Array.from({ length: 200 }, (_, n) => String(1000 + n));
    for (const id of ids) await messages.put(id, id);

    const seen: string[] = [];
    const removed = new Set<string>();
    for await (const id of messages.all()) {
      seen.push(id);
      const ahead = String(Number(id) + 1);
      for (const gone of Number(id) % 10 === 0 ? [id, ahead] : []) {
        await messages.remove(gone);
        removed.add(gone);
      }
      if (id.length === 4) await messages.put(`${id}-later`, `${id}-later`);
    }

    const stayed = ids.filter((id) => !removed.has(id));
    expect(removed.size).toBeGreaterThan(30);
    expect(seen.filter((id) => stayed.includes(id)).toSorted()).toEqual(stayed);
  });
}

async function allOf<T>(records: Records<T>): Promise<readonly T[]> {
  const all: T[] = [];
  for await (const record of records.all()) all.push(record);
  return all;
}

function readable(bytes: Buffer, words: readonly string[]): readonly string[] {
  return words.filter((word) => bytes.includes(word));
}

async function foundOrRefused<T>(records: Records<T>, id: string): Promise<T | StoreError | undefined> {
  return records.get(id).catch((error: unknown) => {
    if (error instanceof StoreError) return error;
    throw error;
  });
}
