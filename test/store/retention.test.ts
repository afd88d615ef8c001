import { afterEach, expect, test, vi } from 'vitest';
import { limits } from '../../src/core/limits.ts';
import { unbounded } from '../../src/core/rules.ts';
import { beyondAllowance, reserved, settledIn } from '../../src/core/tally.ts';
import type { Turn } from '../../src/core/turn.ts';
import { openStore } from '../../src/store/open.ts';
import { everyTurn, versionOf } from './samples.ts';
import { startSqliteGround } from './sqlite-ground.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const NOON = Date.parse('2026-01-01T12:00:00Z');

afterEach(() => void vi.useRealTimers());

test('what is forgotten gives its room back while the bot runs', async () => {
  await using ground = await startSqliteGround();
  await using store = await openStore(ground);
  vi.setSystemTime(NOON);
  for (let n = 0; n < 50; n++) await store.ledger.versions.put(`p:${n}`, versionOf(n));
  for (let n = 0; n < 10; n++) await store.ledger.turns.put(`early-${n}`, longTold());
  vi.setSystemTime(NOON + 31 * DAY_MS);
  await store.sweep();
  const before = (await ground.bytes()).length;

  for (let n = 0; n < 300; n++) await store.ledger.turns.put(`late-${n}`, longTold());
  const most = (await ground.bytes()).length;
  vi.setSystemTime(NOON + 62 * DAY_MS);
  await store.sweep();
  const after = (await ground.bytes()).length;

  expect(most).toBeGreaterThan(before + 5_000_000);
  expect(after).toBeLessThan(before + 100_000);
});

test('whoever may ask once a week is told so six days later still', async () => {
  await using ground = await startSqliteGround();
  await using store = await openStore(ground);
  vi.setSystemTime(NOON);
  const first = { id: '1', requestId: '1', projectId: '1', credits: 0, at: NOON };
  await store.ledger.tallies.put('person:71', settledIn(reserved(undefined, [first], NOON), '1', 20, NOON));
  const now = NOON + 6 * DAY_MS;
  vi.setSystemTime(now);
  await store.sweep();
  const allowance = { ...unbounded, cooldownSeconds: limits.cooldownSeconds };
  const next = { ...first, id: '2', requestId: '2', at: now };
  const known = await store.ledger.tallies.get('person:71');
  expect(beyondAllowance('person', allowance, known, [next], now)).toEqual({
    kind: 'too-soon',
    until: NOON + 7 * DAY_MS,
  });
});

function longTold(): Turn {
  const turn = everyTurn.find(({ phase }) => phase === 'told') ?? expect.unreachable('no turn is told');
  return { ...turn, parts: turn.parts.map((part) => ({ ...part, text: 'x'.repeat(20_000) })) };
}
