import { expect, test } from 'vitest';
import { beginning, explore } from './explore.ts';
import { kept } from './world.ts';

/** How many kills, sleeps and stops befall one request, and how often two processes at work come in between each other. */
const MISHAPS = Number(process.env['MISHAPS'] ?? 1);
const SWITCHES = Number(process.env['SWITCHES'] ?? 0);

test(
  `with ${MISHAPS} kill, sleep or stop between any two lines, and ${SWITCHES} changes between two that work: the paid call leaves at most once, and every request is told once`,
  { timeout: 900_000 },
  () => {
    const { states, moves, paidTwice, badEnds, stuck } = explore(beginning(MISHAPS, SWITCHES), kept);
    process.stdout.write(`${states} states, ${moves} moves between them\n`);
    expect(paidTwice).toEqual([]);
    expect(badEnds).toEqual([]);
    expect(stuck).toBe(0);
    expect(states).toBeGreaterThan(100_000);
  },
);

test('the model would notice a second call in place of a look: one kill pays twice', () => {
  expect(explore(beginning(1, 0), { look: false, grant: false }).paidTwice).not.toEqual([]);
});

test('the model would notice a call without the grant that is given once: one process that oversleeps pays twice', () => {
  expect(explore(beginning(1, 0), { ...kept, grant: false }).paidTwice).not.toEqual([]);
});
