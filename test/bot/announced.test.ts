import { expect, test } from 'vitest';
import { turnBehind, versionShownBy } from '../../src/bot/project/projects.ts';
import { startFlowsWorld, type FlowsWorld } from '../support/flows-world.ts';
import type { FlowsProcess } from '../support/flows-process.ts';

/** A project with a version whose export goes on for long, and a newer one that is done. */
async function twoVersions(world: FlowsWorld, bot: FlowsProcess): Promise<string> {
  world.renders.switches.status = 'processing';
  const thread = await world.begin(bot);
  for (const id of world.renders.submitted) world.renders.slow.add(id);
  world.renders.switches.status = 'completed';
  bot.hear(world.discord.write(thread, 'add a title "Two"'));
  await world.pass(20_000);
  return thread;
}

test('of two versions the older one is announced first, also after a kill', async () => {
  await using world = await startFlowsWorld();
  const one = await world.start();
  await twoVersions(world, one);
  expect(world.renders.submitted).toHaveLength(2);
  expect(world.discord.read()).toEqual([]);
  one.kill();
  await world.start();
  await world.pass(10_000);
  expect(world.discord.read()).toEqual([]);
  world.renders.slow.clear();
  await world.pass(10_000);

  expect(world.discord.read()).toEqual(['version 1', 'version 2']);
});

test('an older version that takes long holds up the newer one for two minutes, not for ever', async () => {
  await using world = await startFlowsWorld();
  await twoVersions(world, await world.start());
  await world.pass(95_000);
  expect(world.discord.read()).toEqual([]);
  await world.pass(20_000);
  expect(world.discord.read()).toEqual(['version 2']);
  world.renders.slow.clear();
  await world.pass(5_000);

  expect(world.discord.read()).toEqual(['version 2', 'version 1']);
});

test('an export that somebody asks for waits for no other version', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await twoVersions(world, bot);
  bot.hear(world.discord.write(thread, 'export version 2'));
  await world.pass(10_000);

  expect(world.discord.read()).toEqual(['version 2']);
});

test('what a button under an export is about is the version it stands under, whatever came of the export', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  bot.hear(world.discord.write(thread, 'add a title "Two"'));
  await world.pass(8_000);
  const [failed, done] = [
    world.discord.write(thread, 'export version 1'),
    world.discord.write(thread, 'export version 1'),
  ];
  world.renders.switches.status = 'failed';
  bot.hear(failed);
  await world.pass(20_000);
  world.renders.switches.status = 'completed';
  bot.hear(done);
  await world.pass(8_000);

  expect(world.discord.read()).toEqual(['version 1', 'version 2', 'render-failed 1', 'version 1']);
  for (const { messageId } of [failed, done]) {
    expect(await versionShownBy(bot.world, messageId)).toMatchObject({ number: 1 });
    expect(await turnBehind(bot.world, messageId)).toMatchObject({ id: thread });
  }
});
