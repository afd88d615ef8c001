import { expect, test } from 'vitest';
import { versionsOf } from '../../src/bot/render/shelf.ts';
import { startFlowsWorld, type FlowsWorld } from '../support/flows-world.ts';
import type { FlowsProcess } from '../support/flows-process.ts';

/** A project that has so many versions, of which a release that kept no list of them has left nothing but the drafts. */
async function projectWith(count: number, world: FlowsWorld, bot: FlowsProcess): Promise<string> {
  const thread = await world.begin(bot);
  const { versions, shelves } = bot.ledger;
  const first = (await versions.get(`${thread}:1`)) ?? expect.unreachable('there is no version');
  for (let number = 2; number <= count; number++) {
    await versions.put(`${thread}:${number}`, {
      ...first,
      number,
      turnId: `${thread}${number}`,
      resultMessageId: `${number}`,
    });
  }
  await shelves.remove(thread);
  bot.world.memory.wholeShelves.clear(); // as after a start
  return thread;
}

test('forty versions are listed without reading their drafts, and a message reads no more of them than one that is about two', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const drafts = bot.life.countOf('versions.get');
  const read = async (count: number) => {
    const thread = await projectWith(count, world, bot);
    expect((await versionsOf(bot.world, thread)).map(({ number }) => number)).toEqual(
      Array.from({ length: count }, (_, n) => n + 1),
    );
    const before = drafts();
    await versionsOf(bot.world, thread);
    expect(drafts() - before).toBe(0);
    bot.hear(world.discord.write(thread, 'add a title "One"', { repliesTo: '2' }));
    await world.pass(6_000);
    expect(world.discord.read().at(-1)).toBe(`version ${count + 1}`);
    return drafts() - before;
  };
  const [few, many] = [await read(2), await read(40)];

  expect(many).toBeLessThanOrEqual(few + 1); // of the newest one it goes without saying that words are about it
});

test('a kill between a version and its place in the list leaves the version in the list', async () => {
  await using world = await startFlowsWorld();
  const one = await world.start();
  const thread = await world.begin(one);
  const between = one.life.stopAt(
    ({ name, side, args }) => name === 'versions.put' && side === 'after' && args[0] === `${thread}:2`,
  );
  one.hear(world.discord.write(thread, 'add a title "One"'));
  await Promise.all([between, world.pass(4_000)]);
  one.kill();
  const two = await world.start();
  await world.pass(10_000);

  expect(world.discord.read()).toEqual(['version 1', 'version 2']);
  expect((await versionsOf(two.world, thread)).map(({ number, url }) => [number, url !== null])).toEqual([
    [1, true],
    [2, true],
  ]);
});

test('of so many projects it is remembered that their lists are whole, however many are looked at', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  for (let n = 0; n < 1_200; n++) await versionsOf(bot.world, `project ${n}`);
  expect(bot.world.memory.wholeShelves.size).toBe(1_000);
  expect(bot.world.memory.wholeShelves.has('project 1199')).toBe(true);
});
