import { expect, test } from 'vitest';
import { chaptersOf } from '../../src/bot/history.ts';
import { versionsOf } from '../../src/bot/render/shelf.ts';
import { stop } from '../../src/bot/stop.ts';
import { startFlowsWorld } from '../support/flows-world.ts';
import { ada } from '../support/played-discord.ts';
import { answersRuns, streams } from '../support/played-nemo.ts';

const reply = streams({ author: 'nemo_agent', content: { role: 'model', parts: [{ text: 'Three seconds.' }] } });

test('a reply that Discord does not take for a while is told once, and the next request of the project goes on meanwhile', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  const asked = world.discord.write(thread, 'how long is it?');
  world.discord.trouble.on = async (call, to) => {
    if (call === 'tell' && 'id' in to && to.id === asked.messageId) throw new Error('Discord is down');
  };
  const agent = answersRuns(reply);
  world.gate(async (arrived, next) => (arrived.text.includes('how long') ? agent(arrived, next) : next()));
  bot.hear(asked);
  await world.pass(4_000);
  bot.hear(world.discord.write(thread, 'add a title "Next"'));
  await world.pass(30_000);
  expect(world.discord.read()).toEqual(['version 1', 'version 2']);
  world.discord.trouble.on = async () => {};
  await world.pass(130_000);

  expect(world.discord.read()).toEqual(['version 1', 'version 2', 'reply: Three seconds.']);
  expect(world.sent().slice(1)).toEqual(['add a title "Next"']);
});

test('words for which nobody is left in the thread are read under /history', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  const agent = world.hold('/run_sse');
  world.gate(answersRuns(reply));
  bot.hear(world.discord.write(thread, 'how long is it?'));
  await world.pass(4_000);
  world.discord.removeThread(thread);
  agent.release();
  await world.pass(10_000);

  expect(world.discord.read()).toEqual(['version 1']);
  expect(await chaptersOf(bot.world, ada.id)).toMatchObject([{ versions: 1, untold: 'reply: Three seconds.' }]);
});

test('a result that Discord does not take for a while is told once, also after a kill, and rendered once', async () => {
  await using world = await startFlowsWorld();
  const one = await world.start();
  world.discord.trouble.on = async (call) => {
    if (call === 'tell') throw new Error('Discord is down');
  };
  await one.ask({ files: ['cat.png'] });
  await world.pass(50_000);
  one.kill();
  world.discord.trouble.on = async () => {};
  await world.start();
  await world.pass(10_000);

  expect(world.discord.read()).toEqual(['version 1']);
  expect(world.renders.submitted).toHaveLength(1);
});

test('a stopped request whose end cannot be told keeps its version, however often it is tried and whatever is made meanwhile', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  const agent = world.hold('/run_sse', 'answer');
  const first = world.discord.write(thread, 'add a title "One"');
  bot.hear(first);
  await world.pass(3_000);
  await agent.arrived;
  await stop(bot.world, thread, { isMeant: () => true, mayStop: () => true });
  world.discord.trouble.on = async (call, to) => {
    if (call === 'tell' && 'id' in to && to.id === first.messageId) throw new Error('Discord is down');
  };
  agent.release();
  bot.hear(world.discord.write(thread, 'make the music quieter'));
  await world.pass(20_000);
  world.discord.trouble.on = async () => {};
  await world.pass(60_000);

  expect(world.discord.read()).toEqual(['version 1', 'version 3', 'stopped, kept as 2']);
  expect(await versionsOf(bot.world, thread)).toHaveLength(3);
});

test('a result that was posted just before a kill is found again, not posted twice', async () => {
  await using world = await startFlowsWorld();
  const one = await world.start();
  const told = one.life.stopAt(({ name, side }) => name === 'discord.tell' && side === 'after');
  await one.ask({ files: ['cat.png'] });
  await Promise.all([told, world.pass(3_000)]);
  one.kill();
  const two = await world.start();
  await world.pass(10_000);

  expect(world.discord.read()).toEqual(['version 1']);
  expect(await versionsOf(two.world, world.discord.told[0]?.to.id ?? '')).toMatchObject([
    { resultMessageId: world.discord.told[0]?.messageId },
  ]);
});
