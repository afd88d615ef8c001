import { expect, test } from 'vitest';
import { startDiscord } from '../../playground/discord/discord.ts';
import { hearAgain } from '../../src/discord/hear-again.ts';
import { createMissed } from '../../src/discord/missed.ts';
import { startFlowsWorld } from '../support/flows-world.ts';
import { logIn } from '../support/log-in.ts';

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

test('a server that is not there yet when a new session begins is caught up on once it comes', async () => {
  await using discord = await startDiscord();
  await using client = await logIn(discord, { lateMs: 200 });
  const read: string[] = [];
  const nothing = () => {};
  hearAgain(client, {
    now: Date.now,
    begins: nothing,
    isTold: nothing,
    isNotTold: (source) => read.push(source),
    isSeenAgain: nothing,
  });
  discord.gateway.invalidate();
  discord.gateway.outage();
  await expect.poll(() => read, { timeout: 10_000 }).toEqual(['shard 0']);
  discord.gateway.back();
  await expect.poll(() => read, { timeout: 10_000 }).toEqual(['shard 0', 'servers']);
});
