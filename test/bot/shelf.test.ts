import { expect, test } from 'vitest';
import { versionOf, versionsOf } from '../../src/bot/render/shelf.ts';
import { keepVersion } from '../../src/bot/render/versions.ts';
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

/** Two processes on one store, as in a deploy: one posts the film of version 1 while the other one keeps version 2. */
test('what one process writes into the list of versions does not take out what the other one has just put there', async () => {
  await using world = await startFlowsWorld();
  const [one, two] = [await world.start(), await world.start()];
  world.renders.switches.status = 'processing';
  const thread = await one.ask({ files: ['cat.png'] });
  await world.pass(4_000); // version 1 renders in the first process, its project is free
  const second = world.hold('/run_sse', 'answer');
  two.hear(world.discord.write(thread, 'add a title "Two"'));
  await world.pass(4_000);
  await second.arrived;
  two.hear(world.discord.write(thread, 'add a title "Three"'));
  await world.pass(4_000);
  const third = world.hold('/run_sse');
  world.renders.switches.status = 'completed';
  const writes = one.life.stopAt(
    ({ name, side, args }) => name === 'shelves.put' && side === 'before' && args[0] === thread,
  );
  await Promise.all([writes, world.pass(1_500)]);
  second.release(); // version 2 is kept in the second process
  await third.arrived;
  await world.calm();
  one.life.wake(); // less than three seconds later: it is nobody dead
  await world.calm();
  third.release();
  await world.pass(10_000);
  const numbers = (await versionsOf(two.world, thread)).map(({ number }) => number);
  const kept = await Promise.all(numbers.map((number) => versionOf(two.world, thread, number)));

  expect(numbers).toEqual([1, 2, 3]);
  expect(kept.map((version) => version?.draft.includes('Three'))).toEqual([false, false, true]);
  expect(world.discord.read()).toEqual(['version 1', 'version 2', 'version 3']);
});

test('a version that another process has kept in that moment is not written over: the next number is taken', async () => {
  await using world = await startFlowsWorld();
  const [one, two] = [await world.start(), await world.start()];
  const thread = await world.begin(one);
  const keeps = one.life.stopAt(
    ({ name, side, args }) => name === 'versions.put' && side === 'before' && args[0] === `${thread}:2`,
  );
  one.hear(world.discord.write(thread, 'add a title "Mine"'));
  await Promise.all([keeps, world.pass(4_000)]);
  const first = (await two.ledger.versions.get(`${thread}:1`)) ?? expect.unreachable('there is no version');
  await two.ledger.versions.put(`${thread}:2`, { ...first, number: 2, turnId: 'another' });
  one.life.wake();
  await world.pass(8_000);

  expect(world.discord.read()).toEqual(['version 1', 'version 3']);
  expect((await versionsOf(two.world, thread)).map(({ number }) => number)).toEqual([1, 2, 3]);
  expect((await versionOf(two.world, thread, 2))?.turnId).toBe('another');
});

test('killed before the list says whose a number is, the next try finds that it is taken, and keeps one more', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  const first = (await bot.ledger.versions.get(`${thread}:1`)) ?? expect.unreachable('there is no version');
  const { draft, ...edition } = first;
  await bot.ledger.versions.put(`${thread}:2`, { ...first, number: 2, turnId: 'another' });
  await bot.ledger.shelves.put(thread, [edition, { ...edition, number: 2, turnId: 'ours' }]);
  for (let tries = 0; tries < 2; tries++)
    expect(await keepVersion(bot.world, { id: 'ours', projectId: thread }, draft)).toBe(3);
  const whose = (await versionsOf(bot.world, thread)).map(({ number, turnId }) => [number, turnId]);
  expect(whose).toEqual([
    [1, thread],
    [2, 'another'],
    [3, 'ours'],
  ]);
});

test('of so many projects it is remembered that their lists are whole, however many are looked at', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  for (let n = 0; n < 1_200; n++) await versionsOf(bot.world, `project ${n}`);
  expect(bot.world.memory.wholeShelves.size).toBe(1_000);
  expect(bot.world.memory.wholeShelves.has('project 1199')).toBe(true);
});
