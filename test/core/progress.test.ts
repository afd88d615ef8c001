import { expect, test } from 'vitest';
import { share, type Step } from '../../src/core/progress.ts';

const uploads = (of: number): readonly Step[] =>
  Array.from({ length: of + 1 }, (_, done) => ({ kind: 'uploading', done, of }));
const renders: readonly Step[] = [null, 0, 1, 50, 100].map((percent) => ({ kind: 'rendering', percent }));
const looks: readonly Step[] = [
  { kind: 'looking', until: null, balance: null },
  { kind: 'looking', until: 1, balance: 'held' },
];
const named = (...kinds: readonly ('connecting' | 'directing' | 'still-working' | 'clip-ready' | 'stopping')[]) =>
  kinds.map((kind): Step => ({ kind }));
const line: readonly Step[] = [3, 2].map((place) => ({ kind: 'waiting', place }));
const before = [...line, ...named('connecting'), ...uploads(3)];

test.each([
  ['a quick one', [...named('connecting'), ...uploads(1), ...named('directing'), ...renders]],
  ['one that waited in line', [...before, ...named('directing', 'clip-ready'), ...renders]],
  [
    'a long one',
    [
      ...before,
      ...named('directing', 'still-working', 'directing', 'clip-ready', 'still-working', 'clip-ready'),
      ...renders,
    ],
  ],
  ['one whose stream broke', [...before, ...named('directing', 'clip-ready', 'still-working'), ...looks, ...renders]],
  ['one of which nothing was found', [...before, ...named('directing', 'still-working'), ...looks]],
  ['one that was stopped while it uploaded', [...before, ...named('stopping')]],
  [
    'one that was stopped while it ran',
    [...before, ...named('directing', 'clip-ready', 'stopping', 'still-working', 'stopping')],
  ],
  ['an export asked for by itself', [...line, ...renders]],
])('the bar never goes back along the way a turn takes: %s', (_, way) => {
  const shares = way.map(share);
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  expect(shares.at(-1)).toBeLessThanOrEqual(1);
});

test('something is to be seen from the first moment on, and the bar is full only at the end', () => {
  const open = [
    ...before,
    ...named('connecting', 'directing', 'still-working', 'clip-ready', 'stopping'),
    ...looks,
    ...renders,
  ].map(share);
  expect(Math.min(...open)).toBeGreaterThan(0);
  expect(Math.max(...open)).toBeLessThan(1);
});

test('every upload and every per cent is to be seen', () => {
  expect(new Set([...uploads(5), ...renders.slice(1)].map(share)).size).toBe(6 + 4);
});

test('nonsense is no more than all, and no less than nothing', () => {
  const least = share({ kind: 'rendering', percent: 0 });
  const most = share({ kind: 'rendering', percent: 100 });
  expect([-5, 250].map((percent) => share({ kind: 'rendering', percent }))).toEqual([least, most]);
  expect(share({ kind: 'uploading', done: 9, of: 3 })).toBe(share({ kind: 'uploading', done: 3, of: 3 }));
  expect(share({ kind: 'uploading', done: 0, of: 0 })).toBe(share({ kind: 'uploading', done: 0, of: 3 }));
});
