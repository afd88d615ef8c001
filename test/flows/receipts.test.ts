import { expect, test } from 'vitest';
import { startFlowsWorld, type FlowsWorld } from '../support/flows-world.ts';

const costs = ({ discord }: FlowsWorld) => discord.told.map(({ telling }) => (telling.kind === 'result' ? telling.cost : telling.kind));

test('a request that runs alone says exactly what it has cost', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  bot.hear(world.discord.write(thread, 'add a title "Hello"'));
  await world.pass(8_000);

  expect(costs(world)).toEqual([
    { spent: 20, left: 80, exact: true },
    { spent: 5, left: 75, exact: true },
  ]);
});

test('requests of one account that overlap claim nothing exact, neither the one that was first nor the one that came later', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const agent = world.hold('/run_sse');
  await bot.ask({ files: ['cat.png'] });
  await agent.arrived;
  await bot.ask({ files: ['dog.png'] });
  await world.nemo.until((journal) => journal.filter(({ path }) => path === '/run_sse').length === 2);
  agent.release();
  await world.pass(8_000);

  expect(costs(world)).toEqual([null, null]);
});

test('a request that begins while the total of another is read does not end up on its receipt', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const agent = world.hold('/run_sse', 'answer');
  await bot.ask({ files: ['cat.png'] });
  await agent.arrived;
  const total = world.hold(/credits/);
  agent.release();
  await total.arrived;
  await bot.ask({ files: ['dog.png'] });
  await world.nemo.until((journal) => journal.filter(({ path }) => path.includes('credits')).length === 3);
  total.release();
  await world.pass(8_000);

  expect(costs(world)).toEqual([null, null]);
});

test('after a restart nothing exact is claimed, neither for what the dead process had sent nor for what runs beside it', async () => {
  await using world = await startFlowsWorld();
  const one = await world.start();
  const agent = world.hold('/run_sse');
  await one.ask({ files: ['cat.png'] });
  await agent.arrived;
  one.kill();
  const two = await world.start();
  await world.pass(5_000);
  agent.release();
  await world.pass(2_000);
  await two.ask({ files: ['dog.png'] });
  await world.pass(70_000);

  expect(costs(world)).toEqual([null, null]);
});

test('an account that falls below zero, and one that is topped up meanwhile, get no wrong receipt', async () => {
  await using world = await startFlowsWorld({ nemo: { switches: { overdraft: 'allowed' } } });
  const bot = await world.start();
  const thread = await world.begin(bot);
  for (const account of world.nemo.accounts()) account.available = 2;
  bot.hear(world.discord.write(thread, 'add a title "Hello"'));
  await world.pass(8_000);
  const agent = world.hold('/run_sse', 'answer');
  bot.hear(world.discord.write(thread, 'add a title "World"'));
  await world.pass(4_000);
  await agent.arrived;
  for (const account of world.nemo.accounts()) account.available += 500;
  agent.release();
  await world.pass(8_000);

  expect(costs(world).slice(1)).toEqual([
    { spent: 5, left: -3, exact: true },
    { spent: 5, left: 492, exact: false },
  ]);
});
