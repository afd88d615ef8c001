import { expect, test } from 'vitest';
import { createMissed } from '../../src/discord/missed.ts';
import { startFlowsWorld } from '../support/flows-world.ts';

test('that one shard hears again says nothing of another that does not', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  await world.pass(20_000);
  const { unread } = bot.world.memory;
  const missed = createMissed(bot.world);
  expect(unread.isBehind('somewhere')).toBe(false);
  missed.begins('shard 0');
  missed.begins('shard 1');
  missed.isTold('shard 1');
  await world.pass(1_000);
  expect(unread.isBehind('somewhere')).toBe(true);
  missed.isTold('shard 0');
  await world.pass(1_000);
  expect(unread.isBehind('somewhere')).toBe(false);
});
