import { afterEach, expect, test, vi } from 'vitest';
import type { Turn } from '../../src/core/turn.ts';
import { openStore } from '../../src/store/open.ts';
import { everyTurn, queued, versionOf } from './samples.ts';
import { startSqliteGround } from './sqlite-ground.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const NOON = Date.parse('2026-01-01T12:00:00Z');

afterEach(() => void vi.useRealTimers());

test('what was told is forgotten after thirty days, what is unfinished and every version never', async () => {
  await using ground = await startSqliteGround();
  await using store = await openStore(ground);
  const { turns, messages, versions } = store.ledger;
  vi.setSystemTime(NOON);
  await turns.put('told', told());
  await turns.put('unfinished', queued);
  await messages.put('1', 'told');
  await versions.put('p:1', versionOf(1));
  expect(await kept()).toEqual([true, true, true, true]);

  vi.setSystemTime(NOON + 30 * DAY_MS - 1);
  await store.sweep();
  expect(await kept()).toEqual([true, true, true, true]);

  vi.setSystemTime(NOON + 30 * DAY_MS + 1);
  expect(await kept()).toEqual([false, true, false, true]);
  await store.sweep();
  expect(await kept()).toEqual([false, true, false, true]);

  async function kept() {
    const all = [await turns.get('told'), await turns.get('unfinished'), await messages.get('1'), await versions.get('p:1')];
    return all.map((record) => record !== undefined);
  }
});

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

function told(): Turn {
  return everyTurn.find(({ phase }) => phase === 'told') ?? expect.unreachable('no turn is told');
}

function longTold(): Turn {
  const turn = told();
  return { ...turn, parts: turn.parts.map((part) => ({ ...part, text: 'x'.repeat(20_000) })) };
}
