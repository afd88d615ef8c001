import { expect, test } from 'vitest';
import { fitting, roomOf } from '../../src/discord/views/parts.ts';

test('as many lines stand there as have room, and where some have none, a sign says so', () => {
  const lines = ['one', 'two', 'three', 'four'];
  expect([19, 18, 15, 14, 10, 9, 5].map((chars) => fitting(lines, chars))).toEqual([
    lines,
    ['one', 'two', 'three', '…'],
    ['one', 'two', '…'],
    ['one', 'two', '…'],
    ['one', 'two', '…'],
    ['one', '…'],
    ['…'],
  ]);
  for (let chars = 2; chars < 30; chars++) expect(roomOf(fitting(lines, chars))).toBeLessThanOrEqual(chars);
});
