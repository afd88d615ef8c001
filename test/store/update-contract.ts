import { expect, test } from 'vitest';
import { openStore } from '../../src/store/open.ts';
import type { Ground } from './contract.ts';
import { queued } from './samples.ts';
import { startChild, type Child } from './start-child.ts';

/** How records change: the part of the contract that is about more than one who changes them. */
export function updateContract(kind: string, startGround: () => Promise<Ground>): void {
  test(
    `${kind}: four processes change one record at the same time, and no change is lost`,
    { timeout: 60_000 },
    async () => {
      await using ground = await startGround();
      await using processes = new AsyncDisposableStack();
      const adders = [0, 50, 100, 150].map((first) => processes.use(add(ground, first, first + 49)));
      for (const adder of adders) expect(await adder.says()).toBe('ready');
      for (const adder of adders) adder.nudge();
      for (const adder of adders)
        for (let line = await adder.says(); line !== 'done';) line = (await adder.says()) ?? expect.unreachable();

      await using store = await openStore(ground);
      const sum = (await store.ledger.measures.get('sum')) ?? [];
      expect(sum.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 200 }, (_, n) => n));
    },
  );

  test(`${kind}: of changes that were made when their process was killed none is missing, and none was made twice`, async () => {
    await using ground = await startGround();
    const said: number[] = [];
    {
      await using adder = add(ground, 0, 1_000_000);
      expect(await adder.says()).toBe('ready');
      adder.nudge();
      while (said.length < 50) said.push(Number(await adder.says()));
      await adder.kill();
      said.push(...(await adder.rest()).map(Number));
    }
    await using store = await openStore(ground);
    const sum = (await store.ledger.measures.get('sum')) ?? [];
    expect(sum.slice(0, said.length)).toEqual(said);
    expect(sum).toEqual(Array.from({ length: sum.length }, (_, n) => n));
  });

  test(`${kind}: whoever changes a record that somebody else changes meanwhile is asked again about what stands there now`, async () => {
    await using ground = await startGround();
    await using store = await openStore(ground);
    const { measures } = store.ledger;
    await measures.put('render', [1, 2]);
    const theirs = await ground.sealed('measures', 'render');
    await measures.put('render', [1]);
    const seen: (readonly number[])[] = [];
    let theirChange: Promise<void> | undefined;
    const changed = await measures.update('render', (now = []) => {
      seen.push(now);
      theirChange ??= ground.overwrite('measures', 'render', theirs); // stands there before this is awaited
      return [...now, 3];
    });
    await theirChange;
    expect([seen, changed]).toEqual([
      [[1], [1, 2]],
      [1, 2, 3],
    ]);
    expect(await measures.get('render')).toEqual([1, 2, 3]);
  });

  test(`${kind}: a change begins a record, leaves one alone, and is refused like any other write`, async () => {
    await using ground = await startGround();
    await using store = await openStore(ground);
    const { measures, turns } = store.ledger;
    expect(await measures.update('none', () => undefined)).toBeUndefined();
    expect(await measures.update('new', (now) => now ?? [7])).toEqual([7]);
    expect(await measures.update('new', (now) => now)).toEqual([7]);
    await expect(measures.update('new', () => [Number.NaN])).rejects.toThrow();
    expect(await measures.get('new')).toEqual([7]);

    await turns.put('1', queued);
    await ground.overwrite('turns', '1', 'nothing');
    await expect(turns.update('1', (now) => now)).rejects.toThrow('record 1 cannot be read');
  });
}

function add(ground: Ground, first: number, last: number): Child {
  return startChild(['add', ground.url, ground.secretKey, String(first), String(last)]);
}
