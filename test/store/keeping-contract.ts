import { afterEach, expect, test, vi } from 'vitest';
import { openStore } from '../../src/store/open.ts';
import type { Ground } from './contract.ts';
import { everyTurn, queued, versionOf } from './samples.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const NOON = Date.parse('2026-01-01T12:00:00Z');

/** For how long what is kept, and for whom. */
export function keepingContract(kind: string, startGround: () => Promise<Ground>): void {
  afterEach(() => void vi.useRealTimers());

  test(`${kind}: what was told is forgotten after thirty days, what is unfinished and every version never`, async () => {
    await using ground = await startGround();
    await using store = await openStore(ground);
    const { turns, messages, versions } = store.ledger;
    vi.setSystemTime(NOON);
    await turns.put('told', everyTurn.find(({ phase }) => phase === 'told') ?? expect.unreachable('no turn is told'));
    await turns.put('unfinished', queued);
    await messages.put('1', 'told');
    await versions.put('p:1', versionOf(1));
    expect(await kept()).toEqual([true, true, true, true]);

    vi.setSystemTime(NOON + 30 * DAY_MS - 1);
    await store.sweep();
    expect(await kept()).toEqual([true, true, true, true]);

    vi.setSystemTime(NOON + 30 * DAY_MS + 1);
    expect(await kept()).toEqual([false, true, false, true]);
    await store.sweep();
    expect(await kept()).toEqual([false, true, false, true]);
    vi.setSystemTime(NOON);
    expect(await kept(), 'it is gone, not only out of time').toEqual([false, true, false, true]);

    async function kept() {
      const all = [
        await turns.get('told'),
        await turns.get('unfinished'),
        await messages.get('1'),
        await versions.get('p:1'),
      ];
      return all.map((record) => record !== undefined);
    }
  });

  test(`${kind}: what is not over is found, and what has come to an end since is not`, async () => {
    await using ground = await startGround();
    await using store = await openStore(ground);
    const { turns } = store.ledger;
    for (const [n, turn] of everyTurn.entries()) await turns.put(String(n), turn);
    await turns.put('removed', queued);
    await turns.put('over', queued);
    await turns.remove('removed');
    await turns.update('over', () => everyTurn.find(({ phase }) => phase === 'told'));
    const found: string[] = [];
    for await (const id of turns.unfinished()) found.push(id);
    const open = everyTurn.flatMap(({ phase }, n) => (phase === 'told' ? [] : [String(n)]));
    expect(found.toSorted()).toEqual(open.toSorted());
  });

  test(`${kind}: a store belongs to the application that used it first, for good`, async () => {
    await using ground = await startGround();
    for (const applicationId of ['1', '1']) {
      await using store = await openStore(ground);
      await store.belongTo(applicationId);
    }
    await using store = await openStore(ground);
    await expect(store.belongTo('2')).rejects.toMatchObject({ name: 'StoreError', trouble: 'other-bot' });
    await store.belongTo('1');
  });

  test(`${kind}: of two bots that find a new store at the same time it belongs to one`, async () => {
    await using ground = await startGround();
    await using one = await openStore(ground);
    await using two = await openStore(ground);
    const ended = await Promise.allSettled([one.belongTo('1'), two.belongTo('2')]);
    expect(ended.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });
}
