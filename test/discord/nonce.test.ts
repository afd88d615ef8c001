import { expect, test } from 'vitest';
import { givenId, nonceOf } from '../../src/discord/nonce.ts';

const SNOWFLAKE = '1234567890123456789';
const ids = ['1', SNOWFLAKE, `${SNOWFLAKE}0`, `${SNOWFLAKE}2`, `${SNOWFLAKE}10`, '18446744073709551615'];

test('no two messages have one nonce: not progress and result of a request, nor two videos of a batch', () => {
  const nonces = ids.flatMap((id) => [nonceOf('p', id), nonceOf('r', id), nonceOf('n', id)]);
  expect(new Set(nonces).size).toBe(nonces.length);
});

test('a nonce is short enough for Discord, and always the same', () => {
  for (const id of ids) {
    expect(nonceOf('p', id)).toMatch(/^p[0-9a-z]{1,24}$/);
    expect(nonceOf('p', id)).toBe(nonceOf('p', id));
  }
});

test('the id that Discord gave is found in those of a batch', () => {
  expect([SNOWFLAKE, `${SNOWFLAKE}0`, `${SNOWFLAKE}10`].map(givenId)).toEqual([SNOWFLAKE, SNOWFLAKE, SNOWFLAKE]);
});
