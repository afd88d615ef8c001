import { expect, test } from 'vitest';
import { unbounded } from '../../src/core/rules.ts';
import { beyondAllowance, givenBack, reserved, settledIn, useOf, type Reservation } from '../../src/core/tally.ts';

const NOON = Date.parse('2026-11-29T12:00:00Z');
const MIDNIGHT = Date.parse('2026-11-30T00:00:00Z');
const one = (id: string, projectId = id, credits = 50): Reservation => ({
  id,
  requestId: id,
  projectId,
  credits,
  at: NOON,
});
const isOne = (id: string) => (reservation: Reservation) => reservation.id === id;

test('a request is counted once, however often it is reserved, settled or given back', () => {
  const twice = reserved(reserved(undefined, [one('1')], NOON), [one('1')], NOON);
  expect(useOf(twice, NOON)).toEqual({ turns: 1, credits: 50, atOnce: 1 });
  const settled = settledIn(settledIn(twice, '1', 20, NOON), '1', 20, NOON);
  expect(useOf(settled, NOON)).toEqual({ turns: 1, credits: 20, atOnce: 0 });
  expect(givenBack(settled, isOne('1'), NOON)).toBe(settled);
});

test('what nothing was spent on does not count against the day', () => {
  const back = givenBack(reserved(undefined, [one('1'), one('2')], NOON), isOne('1'), NOON);
  expect(useOf(back, NOON)).toEqual({ turns: 1, credits: 50, atOnce: 1 });
});

test('of what nobody knows what it has cost, what such requests usually cost counts', () => {
  expect(useOf(settledIn(reserved(undefined, [one('1')], NOON), '1', null, NOON), NOON).credits).toBe(50);
});

test('a new day begins with nothing but what is still open, and giving that back takes nothing from the new day', () => {
  const open = reserved(undefined, [one('1'), one('2')], NOON);
  expect(useOf(open, MIDNIGHT)).toEqual({ turns: 0, credits: 100, atOnce: 2 });
  const more = reserved(open, [{ ...one('3'), at: MIDNIGHT }], MIDNIGHT);
  expect(useOf(givenBack(more, isOne('1'), MIDNIGHT), MIDNIGHT)).toEqual({ turns: 1, credits: 100, atOnce: 2 });
});

test.each([
  { what: 'turns', allowance: { turnsADay: 2 }, kind: 'turns-used-up' },
  { what: 'credits', allowance: { creditsADay: 149 }, kind: 'credits-used-up' },
  { what: 'projects at once', allowance: { atOnce: 2 }, kind: 'too-many-at-once' },
  { what: 'requests in line', allowance: { waiting: 2 }, kind: 'too-many-waiting' },
  { what: 'a cooldown', allowance: { cooldownSeconds: 60 }, kind: 'too-soon' },
])('past its bound of $what a request is refused; what is counted already is not', ({ allowance, kind }) => {
  const tally = reserved(undefined, [one('1'), one('2')], NOON);
  const bounds = { ...unbounded, ...allowance };
  expect(beyondAllowance('person', bounds, tally, [one('3')], NOON)?.kind).toBe(kind);
  expect(beyondAllowance('person', bounds, tally, [one('2')], NOON)).toBeNull();
  expect(beyondAllowance('person', unbounded, tally, [one('3')], NOON)).toBeNull();
});

test('more in a project that is at work already is no more at once: it waits in line there', () => {
  const tally = reserved(undefined, [one('1'), one('2')], NOON);
  expect(beyondAllowance('person', { ...unbounded, atOnce: 2 }, tally, [one('3', '1')], NOON)).toBeNull();
});

test('what is used up says when it goes on: at midnight in UTC, or when the cooldown is over', () => {
  const tally = reserved(undefined, [one('1')], NOON);
  expect(beyondAllowance('bot', { ...unbounded, turnsADay: 1 }, tally, [one('2')], NOON)).toMatchObject({
    until: MIDNIGHT,
  });
  expect(beyondAllowance('person', { ...unbounded, cooldownSeconds: 60 }, tally, [one('2')], NOON)).toMatchObject({
    until: NOON + 60_000,
  });
});
