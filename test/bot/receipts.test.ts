import { expect, test } from 'vitest';
import { stop } from '../../src/bot/stop.ts';
import { agree, askedTurn } from '../../src/bot/turn/ask.ts';
import type { FlowsProcess } from '../support/flows-process.ts';
import { startFlowsWorld, type FlowsWorld } from '../support/flows-world.ts';
import { answersRunsAfterWork, silence, streams, stumbles } from '../support/played-nemo.ts';

/** As a new account has them. */
const starter = { nemo: { credits: 100 } };

const costs = ({ discord }: FlowsWorld) =>
  discord.told.map(({ telling }) => ('cost' in telling ? telling.cost : telling.kind));
/** Its person presses Start: what is left may not cover what such a request usually costs. */
async function pressStart({ calm }: FlowsWorld, { ledger, world }: FlowsProcess, id: string): Promise<void> {
  await calm();
  const { requester } = (await ledger.turns.get(id)) ?? expect.unreachable();
  const turn = await askedTurn(world, id, requester.id, ['price']);
  await agree(world, turn, turn.parts);
}

const spent = ({ nemo }: FlowsWorld) => nemo.runs.reduce((sum, { cost }) => sum + cost, 0);

test('a request that runs alone says exactly what it has cost', async () => {
  await using world = await startFlowsWorld(starter);
  const bot = await world.start();
  const thread = await world.begin(bot);
  bot.hear(world.discord.write(thread, 'add a title "Hello"'));
  await world.pass(8_000);

  expect(costs(world)).toEqual([
    { spent: 20, left: 80, exact: true },
    { spent: 5, left: 75, exact: true },
  ]);
});

test.each(['sum', 'granted'] as const)('a total that counts the %s says what was spent, too', async (balanceTotal) => {
  const switches = { prices: 'real', balanceTotal } as const;
  await using world = await startFlowsWorld({ nemo: { credits: 100, switches } });
  const bot = await world.start();
  await world.begin(bot);
  expect(costs(world)).toEqual([{ spent: 100, left: 0, exact: true }]);
});

test('requests of one account that overlap share what is gone, and neither claims to be exact', async () => {
  await using world = await startFlowsWorld(starter);
  const bot = await world.start();
  const agent = world.hold('/run_sse');
  await bot.ask({ files: ['cat.png'] });
  await agent.arrived;
  await bot.ask({ files: ['dog.png'] });
  await world.nemo.until((journal) => journal.filter(({ path }) => path === '/run_sse').length === 2);
  agent.release();
  await world.pass(8_000);

  expect(costs(world)).toEqual([
    { spent: 20, left: 60, exact: false },
    { spent: 20, left: 60, exact: false },
  ]);
});

test('a request that begins while the total of another is read does not end up on its receipt', async () => {
  await using world = await startFlowsWorld(starter);
  const bot = await world.start();
  const agent = world.hold('/run_sse', 'answer');
  await bot.ask({ files: ['cat.png'] });
  await agent.arrived;
  const total = world.hold(/credits/);
  agent.release();
  await total.arrived;
  const dog = await bot.ask({ files: ['dog.png'] });
  await world.calm();
  total.release();
  await pressStart(world, bot, dog);
  await world.pass(8_000);

  expect(costs(world)).toEqual([
    { spent: 20, left: 80, exact: true },
    { spent: 20, left: 60, exact: true },
  ]);
});

test('after a kill the receipt of what ran alone is exact, since what was there before is on disk', async () => {
  await using world = await startFlowsWorld(starter);
  const one = await world.start();
  const agent = world.hold('/run_sse', 'answer');
  await one.ask({ files: ['cat.png'] });
  await agent.arrived;
  one.kill();
  agent.release();
  await world.start();
  await world.pass(100_000);

  expect(costs(world)).toEqual([{ spent: 20, left: 80, exact: true }]);
});

test('after a kill, what the dead process had sent and what runs beside it share what is gone', async () => {
  await using world = await startFlowsWorld(starter);
  const one = await world.start();
  const agent = world.hold('/run_sse', 'answer');
  await one.ask({ files: ['cat.png'] });
  await agent.arrived;
  one.kill();
  const two = await world.start();
  await world.pass(5_000);
  agent.release();
  await pressStart(world, two, await two.ask({ files: ['dog.png'] }));
  await world.pass(100_000);

  expect(costs(world)).toEqual([
    { spent: 20, left: 60, exact: false },
    { spent: 20, left: 60, exact: false },
  ]);
  expect(spent(world)).toBe(40);
});

test('an account that falls below zero, and one that is topped up meanwhile, get no wrong receipt', async () => {
  await using world = await startFlowsWorld({ nemo: { ...starter.nemo, switches: { overdraft: 'allowed' } } });
  const bot = await world.start();
  const thread = await world.begin(bot);
  for (const account of world.nemo.accounts()) account.available = 2;
  const hello = world.discord.write(thread, 'add a title "Hello"');
  bot.hear(hello);
  await world.pass(4_000);
  await pressStart(world, bot, hello.messageId);
  await world.pass(8_000);
  for (const account of world.nemo.accounts()) account.available = 90;
  const agent = world.hold('/run_sse', 'answer');
  bot.hear(world.discord.write(thread, 'add a title "World"'));
  await world.pass(4_000);
  await agent.arrived;
  for (const account of world.nemo.accounts()) account.available += 500;
  agent.release();
  await world.pass(8_000);

  expect(costs(world).slice(1)).toEqual([
    { spent: 5, left: -3, exact: true },
    { spent: 5, left: 585, exact: false },
  ]);
});

test('what nobody could look up is said by the next request, and adds up', async () => {
  await using world = await startFlowsWorld(starter);
  const bot = await world.start();
  const thread = await world.begin(bot);
  let isDown = false;
  world.gate(async ({ path }, next) => (isDown && path.includes('credits') ? { status: 503, body: 'down' } : next()));
  const agent = world.hold('/run_sse', 'answer');
  bot.hear(world.discord.write(thread, 'add a title "Hello"'));
  await world.pass(2_500);
  await agent.arrived;
  isDown = true;
  agent.release();
  await world.pass(20_000);
  isDown = false;
  bot.hear(world.discord.write(thread, 'add a title "World"'));
  await world.pass(8_000);

  expect(costs(world).slice(1)).toEqual([null, { spent: 5, left: 70, exact: true, earlier: 5 }]);
  expect(spent(world)).toBe(30);
});

test('what fails once is looked up again before it is told', async () => {
  await using world = await startFlowsWorld(starter);
  const bot = await world.start();
  const agent = world.hold('/run_sse', 'answer');
  let failing = 0;
  world.gate(async ({ path }, next) =>
    path.includes('credits') && failing-- > 0 ? { status: 503, body: 'down' } : next(),
  );
  await bot.ask({ files: ['cat.png'] });
  await agent.arrived;
  failing = 2;
  agent.release();
  await world.pass(12_000);

  expect(costs(world)).toEqual([{ spent: 20, left: 80, exact: true }]);
});

test.each([
  ['nothing has changed', silence],
  ['the agent only speaks', streams({ author: 'nemo_agent', content: { parts: [{ text: 'It is a cat.' }] } })],
  ['the agent stumbles', stumbles],
])('what was paid is told where %s', async (_, reply) => {
  await using world = await startFlowsWorld(starter);
  const bot = await world.start();
  const thread = await world.begin(bot);
  world.gate(async (arrived, next) => {
    if (arrived.path !== '/run_sse') return next();
    for (const account of world.nemo.accounts()) account.available -= 5;
    return reply;
  });
  bot.hear(world.discord.write(thread, 'add a title "Hello"'));
  await world.pass(70_000);

  expect(costs(world)[1]).toEqual({ spent: 5, left: 75, exact: true });
});

test('what was paid is told beside an export that the plan does not include, and one that failed', async () => {
  await using world = await startFlowsWorld(starter);
  const bot = await world.start();
  world.renders.switches.status = 'failed';
  await world.begin(bot);
  await world.pass(30_000);
  expect(world.discord.read()).toEqual(['render-failed 1']);
  expect(costs(world)).toEqual([{ spent: 20, left: 80, exact: true }]);
});

test('what was stopped too late says what it has cost, and what was never sent leaves no receipt open', async () => {
  await using world = await startFlowsWorld(starter);
  const bot = await world.start();
  world.gate(answersRunsAfterWork(() => world.nemo, silence));
  const agent = world.hold('/run_sse', 'answer');
  const id = await bot.ask({ files: ['cat.png'] });
  await agent.arrived;
  await stop(bot.world, id, { isMeant: () => true, mayStop: () => true });
  agent.release();
  await world.pass(40_000);

  expect(world.discord.read()).toEqual(['stopped, kept as 1']);
  expect(costs(world)).toEqual([{ spent: 20, left: 80, exact: true }]);
  for await (const { open } of bot.ledger.receipts.all()) expect(open).toEqual([]);
});

test('a balance beyond all numbers fells no request', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  const body = { code: 0, data: { available: 1e306, frozen: 0, total: 1e306 } };
  world.gate(async (arrived, next) => (arrived.path.endsWith('/balance/simple') ? { status: 200, body } : next()));
  bot.hear(world.discord.write(thread, 'add a title "Hello"'));
  await world.pass(8_000);
  bot.hear(world.discord.write(thread, 'make it quieter'));
  await world.pass(8_000);
  expect(world.discord.read()).toEqual(['version 1', 'version 2', 'version 3']);
});

/** A project of the free account, and then its operator has set a token. */
async function startPaid() {
  const world = await startFlowsWorld({ nemo: { credits: 150 } });
  const one = await world.start();
  const thread = await world.begin(one);
  const [free] = world.nemo.accounts();
  if (free === undefined) expect.unreachable();
  const paid = world.nemo.register(5_000);
  one.kill();
  const bot = await world.start({ envToken: paid.token });
  await world.pass(5_000);
  return { world, bot, thread, free, paid };
}

test('a project that stays in the free account says what it costs there, and what is left there', async () => {
  const { world, bot, thread, free, paid } = await startPaid();
  await using _ = world;
  const said = world.discord.write(thread, 'add a title "Hello"');
  bot.hear(said);
  await world.pass(8_000);
  expect([free.available, paid.available]).toEqual([125, 5_000]);
  expect(costs(world).at(-1)).toEqual({ spent: 5, left: 125, exact: true });
  expect(world.discord.progressOf(said.messageId)?.price).toMatchObject({ left: 130 });
  expect(await bot.ledger.spendings.get(said.messageId)).toMatchObject({ credits: 5, exact: true });
});

test('what begins beside it is paid from the token, and both receipts are exact', async () => {
  const { world, bot, thread } = await startPaid();
  await using _ = world;
  const agent = world.hold('/run_sse');
  bot.hear(world.discord.write(thread, 'add a title "Hello"'));
  await bot.ask({ files: ['dog.png'] });
  await world.pass(4_000);
  await agent.arrived;
  agent.release();
  await world.pass(8_000);
  expect(costs(world).slice(1)).toHaveLength(2);
  expect(costs(world).slice(1)).toEqual(
    expect.arrayContaining([
      { spent: 5, left: 125, exact: true },
      { spent: 20, left: 4_980, exact: true },
    ]),
  );
});

test('once the free account has no credits left, its project begins afresh with the token, after asking', async () => {
  const { world, bot, thread, free, paid } = await startPaid();
  await using _ = world;
  const agent = world.hold('/run_sse');
  const said = world.discord.write(thread, 'add a title "Hello"');
  bot.hear(said);
  await world.pass(4_000);
  await agent.arrived;
  free.available = 0;
  agent.release();
  await world.pass(8_000);
  expect(world.discord.told.at(-1)?.telling).toMatchObject({ kind: 'afresh', isPaidAnew: true });
  await bot.ask({ projectId: thread, text: 'add a title "Hello"', repeats: said.messageId });
  await world.pass(10_000);
  expect(world.discord.read()).toEqual(['version 1', 'afresh', 'version 2']);
  expect(paid.available).toBeLessThan(5_000);
});

test('another NEMO_TOKEN is another account: what the old one had is not told as spent by earlier requests', async () => {
  await using world = await startFlowsWorld();
  const [old, fresh] = [world.nemo.register(5_000), world.nemo.register(1_000)];
  const one = await world.start({ envToken: old.token });
  await world.begin(one);
  let isDown = false;
  const busy = { status: 429, body: { code: 429, message: 'too many' } };
  world.gate(async ({ path }, next) => (isDown && (path === '/run_sse' || path.includes('credits')) ? busy : next()));
  const agent = world.hold('/run_sse');
  await one.ask({ files: ['dog.png'] });
  await agent.arrived;
  isDown = true; // from now on it is refused, and its balance cannot be read
  agent.release();
  await world.pass(60_000);
  one.kill();
  isDown = false;
  const two = await world.start({ envToken: fresh.token });
  await world.pass(5_000);
  await two.ask({ files: ['owl.png'] });
  await world.pass(10_000);
  expect(costs(world).at(-1)).toEqual({ spent: 20, left: 980, exact: true });
});
