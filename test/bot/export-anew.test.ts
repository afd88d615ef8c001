import { expect, test } from 'vitest';
import { exportVersion } from '../../src/bot/export.ts';
import { startFlowsWorld } from '../support/flows-world.ts';
import { ada } from '../support/played-discord.ts';

test('a project that the video service forgets between its run and the file still gets the film that was paid for', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const exporting = bot.life.stopAt(({ name, side }) => name === 'nemo.submitRender' && side === 'before');
  await bot.ask({ files: ['cat.png'] });
  await Promise.all([exporting, world.pass(3_000)]);
  world.nemo.forgetSessions();
  bot.life.wake();
  await world.pass(6_000);
  expect(world.discord.read()).toEqual(['version 1']);
  expect(world.calls()).toBe(1);
});

test('a version of a project that was forgotten since can be exported again, and the next request begins anew', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  world.nemo.forgetSessions();
  const project = (await bot.ledger.projects.get(thread)) ?? expect.unreachable();
  await exportVersion(bot.world, project, { id: world.discord.newId(), requester: ada }, 1);
  await world.pass(6_000);
  expect(world.discord.read()).toEqual(['version 1', 'version 1']);
  bot.hear(world.discord.write(thread, 'add a title "Hello"'));
  await world.pass(6_000);
  expect(world.discord.read().slice(2)).toEqual(['afresh']);
  expect(world.calls()).toBe(1);
});
