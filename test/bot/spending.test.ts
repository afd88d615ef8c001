import { expect, test } from 'vitest';
import { putPurse } from '../../src/bot/purse/put.ts';
import type { Spending } from '../../src/core/spending.ts';
import { startFlowsWorld } from '../support/flows-world.ts';
import type { FlowsProcess } from '../support/flows-process.ts';
import { ada } from '../support/played-discord.ts';
import { answersRuns, stumbles } from '../support/played-nemo.ts';

async function spendings({ ledger }: FlowsProcess) {
  const all: Omit<Spending, 'projectId' | 'at'>[] = [];
  for await (const { projectId: _, at: _at, ...spending } of ledger.spendings.all()) all.push(spending);
  return all;
}

test('what each paid request has cost is written down once, with who asked and where, and no words', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  const second = world.discord.write(thread, 'add a title "Hello"');
  bot.hear(second);
  await world.pass(8_000);

  const who = { personId: ada.id, guildId: '1', exact: true };
  expect(await spendings(bot)).toEqual([
    { turnId: thread, ...who, credits: 20 },
    { turnId: second.messageId, ...who, credits: 5 },
  ]);
});

test('what was never sent is not written down; what failed is, with what it cost', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  world.gate(answersRuns(stumbles));
  const failed = world.discord.write(thread, 'add a title "Hello"');
  bot.hear(failed);
  await world.pass(60_000);
  const [, ...more] = await spendings(bot);
  expect(more.map(({ turnId, credits }) => ({ turnId, credits }))).toEqual([{ turnId: failed.messageId, credits: 0 }]);
});

test('a clear no has cost nothing, and is not told as about what such requests usually cost', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  await world.begin(bot, { guildId: '2' }); // what a clip costs is learned
  await putPurse(bot.world, '1', world.nemo.register(500).token, ada); // nothing is known of this account yet
  let reads = 0;
  world.gate(async ({ path }, next) => {
    const isRefused = path === '/run_sse' || (path.includes('credits') && reads++ === 0);
    return isRefused ? { status: 429, body: { code: 429, message: 'too many' } } : next();
  });
  const id = await bot.ask({ files: ['cat.png'] });
  await world.pass(40_000);
  const cost = { spent: 0, left: 500, exact: true };
  expect(world.discord.told.at(-1)?.telling).toMatchObject({ failure: { kind: 'busy' }, spent: 'nothing', cost });
  expect(await bot.ledger.spendings.get(id)).toMatchObject({ credits: 0, exact: true });
});

test.each([
  { call: 'receipts.put', side: 'before' },
  { call: 'receipts.put', side: 'after' },
  { call: 'spendings.put', side: 'before' },
  { call: 'spendings.put', side: 'after' },
  { call: 'renders.put', side: 'before' },
  { call: 'renders.put', side: 'after' },
] as const)('killed $side $call while a request is settled: it is written down once all the same', async (trap) => {
  await using world = await startFlowsWorld();
  const one = await world.start();
  let settled = false;
  const stopped = one.life.stopAt(({ name, args, side }) => {
    settled ||= name === 'turns.put' && JSON.stringify(args[1]).includes('"phase":"settled"');
    return settled && name === trap.call && side === trap.side;
  });
  const id = await one.ask({ files: ['cat.png'] });
  await world.pass(3_000);
  await stopped;
  one.kill();
  const two = await world.start();
  await world.pass(30_000);

  expect(await spendings(two)).toEqual([{ turnId: id, personId: ada.id, guildId: '1', credits: 20, exact: true }]);
  expect(world.discord.read()).toHaveLength(1);
});
