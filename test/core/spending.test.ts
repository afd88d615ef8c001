import { expect, test } from 'vitest';
import { totalsBy, type Spending } from '../../src/core/spending.ts';

const at = (time: string) => Date.parse(`${time}Z`);
const one: Spending = {
  turnId: '1',
  projectId: '1',
  personId: 'ada',
  guildId: 'a',
  credits: 20,
  exact: true,
  at: at('2026-11-28T23:59:59'),
};
const all: readonly Spending[] = [
  { ...one, turnId: '3', personId: 'ben', guildId: null, credits: 50, at: at('2026-11-29T00:00:00') },
  one,
  { ...one, turnId: '2', credits: null, exact: false },
];

test('what was spent is added up by person, most first, with what nobody knows beside it', () => {
  expect(totalsBy('person', all)).toEqual([
    { of: 'ben', requests: 1, credits: 50, unknown: 0 },
    { of: 'ada', requests: 2, credits: 20, unknown: 1 },
  ]);
});

test('by server, where direct messages are none; and by day in UTC, oldest first', () => {
  expect(totalsBy('server', all).map(({ of, credits }) => [of, credits])).toEqual([
    [null, 50],
    ['a', 20],
  ]);
  expect(totalsBy('day', all).map(({ of, requests }) => [of, requests])).toEqual([
    ['2026-11-28', 2],
    ['2026-11-29', 1],
  ]);
});
