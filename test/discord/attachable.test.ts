import { expect, test } from 'vitest';
import { attachableOn } from '../../src/discord/attachable.ts';

test.each([
  [0, 10],
  [1, 10],
  [2, 50],
  [3, 100],
] as const)('on a server of level %i files of %i MiB may be attached', (premiumTier, mib) => {
  expect(attachableOn({ premiumTier })).toBe(mib * 1024 * 1024);
});

test('where no server is, it is as on one without boosts', () => {
  expect(attachableOn(undefined)).toBe(10 * 1024 * 1024);
});
