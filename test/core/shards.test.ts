import { expect, test } from 'vitest';
import { shardsIn } from '../../src/core/shards.ts';

test.each([
  ['2/4', [2], 4],
  ['0-3/8', [0, 1, 2, 3], 8],
  ['0, 2, 5-7 / 8', [0, 2, 5, 6, 7], 8],
  ['0-1,1/2', [0, 1], 2],
  ['0/1', [0], 1],
])('%s are shards %j of %i', (text, ids, count) => {
  expect(shardsIn(text)).toEqual({ ids, count });
});

test.each(['', 'auto', '4', '4/4', '0-4/4', '3-1/4', '-1/4', '0/0', '/4', '1-/4', 'a/4', '0/99999', '0-1-2/4', '1,/4'])(
  '%j names no shards that there are',
  (text) => {
    expect(shardsIn(text)).toBeUndefined();
  },
);
