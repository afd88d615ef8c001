import { expect, test, vi } from 'vitest';
import { stop } from '../../src/bot/stop.ts';
import { versionsOf } from '../../src/bot/render/shelf.ts';
import type { FlowsProcess } from '../support/flows-process.ts';
import { config, startFlowsWorld, type FlowsWorld } from '../support/flows-world.ts';

/** Somebody asks for a title, and the line breaks while the agent has it. Resolves with what makes it work after all. */
async function lose(world: FlowsWorld, bot: FlowsProcess, thread: string) {
  const line = world.breakLine();
  const said = world.discord.write(thread, 'add a title "Hello"');
  bot.hear(said);
  await world.pass(5_000);
  await line.arrived;
  return { ...line, id: said.messageId };
}

const stopAll = (bot: FlowsProcess, thread: string) =>
  stop(bot.world, thread, { isMeant: () => true, mayStop: () => true });

test('the card of a doubt says what the account says, read anew at each look', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  const { id } = await lose(world, bot, thread);
  const balance = () => world.discord.progressOf(id)?.step;
  expect(balance()).toMatchObject({ kind: 'looking', balance: 'unchanged' });
  const [account] = world.nemo.accounts();
  if (account === undefined) expect.unreachable();
  account.frozen = 2;
  await world.pass(config.LOOK_FIRST_MS + 1_000);
  expect(balance()).toMatchObject({ balance: 'held' });
  account.frozen = 0;
  account.available -= 2;
  await world.pass(config.LOOK_NEXT_MS + 1_000);
  expect(balance()).toMatchObject({ balance: 'lower' });
});

test('Stop ends the waiting for good: the next request goes at once, and the first is never sent again', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  await lose(world, bot, thread);
  expect(await stopAll(bot, thread)).toEqual({ kind: 'stopped', stopped: 1, mayBeCharged: true });
  bot.hear(world.discord.write(thread, 'make the music quieter'));
  await world.pass(10_000);

  expect(world.discord.read()).toEqual(['version 1', 'stopped-unsure', 'version 2']);
  expect(world.sent().slice(1)).toEqual(['make the music quieter']);
  await world.pass(config.ANSWER_LIMIT_MS);
  expect(world.calls()).toBe(3);
});

test('what came of it after all is kept before the next request leaves, and its person reads so', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  const lost = await lose(world, bot, thread);
  await stopAll(bot, thread);
  await lost.work();
  const next = world.discord.write(thread, 'make the music quieter');
  bot.hear(next);
  await world.pass(10_000);

  expect(world.discord.read()).toEqual(['version 1', 'stopped-unsure', 'version 3']);
  const turnId = `before-${next.messageId}`;
  expect(world.discord.notes.map(({ note }) => note)).toEqual([{ kind: 'came-late', version: 2, turnId }]);
  expect((await versionsOf(bot.world, thread)).map((version) => version.turnId)[1]).toBe(turnId);
});

/** Something came of a request that was given up, and somebody asks for something else. */
async function askAfterLate(world: FlowsWorld, bot: FlowsProcess) {
  const thread = await world.begin(bot);
  const lost = await lose(world, bot, thread);
  await stopAll(bot, thread);
  await lost.work();
  const next = world.discord.write(thread, 'make the music quieter');
  bot.hear(next);
  return { kind: 'came-late', version: 2, turnId: `before-${next.messageId}` };
}

test('where the process dies when it is kept, and nobody has read so yet, they read it after the start', async () => {
  await using world = await startFlowsWorld();
  const one = await world.start();
  const noting = one.life.stopAt(({ name, side }) => side === 'before' && name === 'discord.note');
  const note = await askAfterLate(world, one);
  await world.pass(3_000);
  await noting;
  one.kill();
  await world.start();
  await world.pass(20_000);

  expect(world.discord.read()).toEqual(['version 1', 'stopped-unsure', 'version 3']);
  expect(world.discord.notes.map((one) => one.note)).toEqual([note]);
});

test('where Discord is away by then, they read it once it is back', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const noted = vi.fn(async (): Promise<void> => {});
  noted.mockRejectedValueOnce(new Error('Service Unavailable'));
  world.discord.trouble.on = async (call) => (call === 'note' ? noted() : undefined);
  const note = await askAfterLate(world, bot);
  await world.pass(20_000);

  expect(world.discord.read()).toEqual(['version 1', 'stopped-unsure', 'version 3']);
  expect(world.discord.notes.map((one) => one.note)).toEqual([note]);
  expect(noted).toHaveBeenCalledTimes(2);
});

test('a change that was seen once when somebody stops is kept', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  const lost = await lose(world, bot, thread);
  await lost.work();
  await world.pass(config.LOOK_FIRST_MS);
  await stopAll(bot, thread);
  await world.pass(5_000);

  expect(world.discord.read()).toEqual(['version 1', 'stopped, kept as 2']);
});

test('Stop is heard by the process that looks, whichever one it was said to', async () => {
  await using world = await startFlowsWorld();
  const one = await world.start();
  const thread = await world.begin(one);
  const { id } = await lose(world, one, thread);
  const two = await world.start();
  two.world.engine.wake({ kind: 'turn', id, projectId: thread, askedAt: 0 });
  await stopAll(two, thread);
  await world.pass(5_000);

  expect(world.discord.read()).toEqual(['version 1', 'stopped-unsure']);
});

test('Again after that reads the state first: what came late is told in place of being sent', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  const lost = await lose(world, bot, thread);
  await stopAll(bot, thread);
  await world.pass(5_000);
  await lost.work();
  await bot.ask({ projectId: thread, text: 'add a title "Hello"', repeats: lost.id, claim: `v1:again:${lost.id}` });
  await world.pass(10_000);

  expect(world.discord.read()).toEqual(['version 1', 'stopped-unsure', 'version 2, late']);
  expect(world.calls()).toBe(2);
  // what it has cost stands under it, since nobody could say so before
  const [, , late] = world.discord.told.map(({ telling }) => ('cost' in telling ? telling.cost : null));
  expect(late).toMatchObject({ spent: world.nemo.runs.at(-1)?.cost, exact: true });
});
