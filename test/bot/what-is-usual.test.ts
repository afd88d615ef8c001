import { expect, test } from 'vitest';
import { agree, askedTurn } from '../../src/bot/turn/ask.ts';
import { noSettings } from '../../src/core/rules.ts';
import { startFlowsWorld } from '../support/flows-world.ts';
import { ada } from '../support/played-discord.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

test('how long requests usually take is learned from requests, and not from exports that were asked for by themselves', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  for (let n = 0; n < 3; n++) {
    bot.hear(world.discord.write(thread, 'export'));
    await world.pass(8_000);
  }
  expect(world.discord.read()).toHaveLength(4);
  expect(await bot.ledger.measures.get('turn')).toHaveLength(1);
});

test('the hours in which a person thinks about the price are not what requests usually take, nor what this one took', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  await bot.ledger.settings.put('1', { ...noSettings, asksPrice: true });
  const id = await bot.ask({ files: ['cat.png'] });
  await world.pass(10_000);
  world.clock.advance(10 * HOUR_MS);
  const turn = await askedTurn(bot.world, id, ada.id, ['price']);
  await agree(bot.world, turn, turn.parts);
  await world.pass(30_000);
  expect(world.discord.read()).toEqual(['version 1']);
  const [ms = Infinity] = (await bot.ledger.measures.get('turn')) ?? [];
  expect(ms).toBeLessThan(MINUTE_MS);
  const [result] = world.discord.told;
  expect(result?.telling).toMatchObject({ tookMs: ms });
});

test('a request that waited in line has begun when its turn came: until its file is there it is not late for that', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  await bot.ledger.measures.put(
    'turn',
    Array.from({ length: 10 }, () => MINUTE_MS),
  );
  const first = world.hold('/run_sse');
  bot.hear(world.discord.write(thread, 'add a title "Two"'));
  await world.pass(4_000);
  await first.arrived;
  const waiting = world.discord.write(thread, 'make the music quieter');
  bot.hear(waiting);
  await world.pass(4_000);
  const behind = world.discord.write(thread, 'make it slower');
  bot.hear(behind);
  await world.pass(6 * MINUTE_MS);
  const second = world.hold('/run_sse');
  first.release();
  const began = world.clock.now();
  await world.pass(10_000);
  await second.arrived;
  const working = world.discord.progressOf(waiting.messageId);
  expect(working).toMatchObject({ step: { kind: 'directing' }, isLate: false });
  expect(working?.startedAt).toBeGreaterThanOrEqual(began);
  expect(world.discord.progressOf(behind.messageId)).toMatchObject({
    step: { kind: 'waiting', place: 2 },
    isLate: false,
  });

  world.renders.switches.status = 'processing';
  second.release();
  await world.pass(10_000);
  const rendering = world.discord.progressOf(waiting.messageId);
  expect(rendering).toMatchObject({ step: { kind: 'rendering' }, isLate: false, startedAt: working?.startedAt });
});
