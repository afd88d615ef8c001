import { expect, test } from 'vitest';
import { requestExport } from '../../src/bot/render/exports.ts';
import { PAID_REQUESTS } from '../../src/core/pause.ts';
import { startFlowsWorld } from '../support/flows-world.ts';
import { ada } from '../support/played-discord.ts';

test('while it is paused whoever asks reads so, and nothing is paid; afterwards it goes on', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const other = await world.start();
  const thread = await world.begin(bot);
  await other.ledger.pauses.put(PAID_REQUESTS, { since: 1 });

  await expect(bot.ask({ files: ['dog.png'] })).rejects.toThrow('paused');
  bot.hear(world.discord.write(thread, 'add a title "Hello"'));
  await world.pass(8_000);
  expect(world.calls()).toBe(1);
  expect(world.discord.notes.map(({ note }) => note)).toEqual([{ kind: 'mistake', mistake: { kind: 'paused' } }]);

  await other.ledger.pauses.remove(PAID_REQUESTS);
  bot.hear(world.discord.write(thread, 'add a title "Hello"'));
  await world.pass(8_000);
  expect(world.calls()).toBe(2);
});

test('what is under way when it is paused comes to its end; what waits is told, and not sent; exports go on', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  const agent = world.hold('/run_sse');
  bot.hear(world.discord.write(thread, 'add a title "Two"'));
  await world.pass(4_000);
  bot.hear(world.discord.write(thread, 'add a title "Three"'));
  await world.pass(4_000);
  await bot.ledger.pauses.put(PAID_REQUESTS, { since: 1 });
  agent.release();
  await world.pass(10_000);
  expect(world.discord.read()).toEqual(['version 1', 'not sent: paused', 'version 2']);

  const to = { id: world.discord.newId(), threadId: thread, requester: ada, replyTo: null };
  await requestExport(bot.world, { id: to.id, projectId: thread, to, thumbnail: null }, null);
  await world.pass(10_000);
  expect(world.discord.read().at(-1)).toBe('version 2');
  expect(world.calls()).toBe(2);
});
