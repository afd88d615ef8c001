import { expect, test } from 'vitest';
import { createRecent, MOST, MOST_THAT_RUN_OUT } from '../../src/store/recent.ts';

const entryOf = (n: number, expires: number | null) => ({ sealed: `sealed ${n}`, value: n, expires });

test('however many records are read and written, so many are remembered, the newest', () => {
  const recent = createRecent<number>(() => 0);
  recent.get('anything'); // from here on nobody else has changed anything
  for (let n = 0; n < 3 * MOST; n++) {
    recent.note(`lasting ${n}`, entryOf(n, null), recent.asOf());
    recent.changes(`over ${n}`)(entryOf(n, Date.now() + 60_000));
  }
  expect(recent.size()).toBe(MOST + MOST_THAT_RUN_OUT);
  expect(recent.get(`lasting ${2 * MOST}`)?.value).toBe(2 * MOST);
  expect(recent.get(`lasting ${2 * MOST - 1}`)).toBeUndefined();
  expect(recent.get(`over ${3 * MOST - MOST_THAT_RUN_OUT}`)?.value).toBe(3 * MOST - MOST_THAT_RUN_OUT);
  expect(recent.get(`over ${3 * MOST - MOST_THAT_RUN_OUT - 1}`)).toBeUndefined();
});

test('what was kept for good and runs out by now, or the other way round, is remembered once, as it is', () => {
  const recent = createRecent<number>(() => 0);
  recent.get('anything'); // from here on nobody else has changed anything
  recent.note('1', entryOf(1, null), recent.asOf());
  recent.changes('1')(entryOf(2, Date.now() + 60_000));
  expect([recent.size(), recent.get('1')?.value]).toEqual([1, 2]);
  recent.changes('1')(entryOf(3, null));
  expect([recent.size(), recent.get('1')?.value]).toEqual([1, 3]);
  recent.changes('1')();
  expect(recent.size()).toBe(0);
});
