import { expect, test } from 'vitest';
import { createSeen } from '../../src/discord/seen.ts';

test('what was told is known when it is told again, and the oldest is forgotten in the end', () => {
  const isNew = createSeen(2);
  expect(['a', 'a', 'b', 'a', 'c', 'b', 'a'].map(isNew)).toEqual([true, false, true, false, true, false, true]);
});
