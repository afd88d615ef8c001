import { expect, test } from 'vitest';
import { startFlowsWorld } from '../support/flows-world.ts';

test('the requests of one project run one after another, in the order in which they were asked', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  const agent = world.hold('/run_sse');
  for (const name of ['One', 'Two', 'Three']) {
    bot.hear(world.discord.write(thread, `add a title "${name}"`));
    await world.pass(4_000);
  }
  await agent.arrived;
  expect(world.calls()).toBe(2);
  agent.release();
  await world.pass(10_000);

  expect(world.sent().slice(1)).toEqual(['add a title "One"', 'add a title "Two"', 'add a title "Three"']);
  expect(world.discord.read()).toEqual(['version 1', 'version 2', 'version 3', 'version 4']);
});

test('different projects run side by side', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const agent = world.hold('/run_sse');
  await bot.ask({ files: ['cat.png'], text: 'let the cat move' });
  await bot.ask({ files: ['dog.png'], text: 'let the dog move' });
  await world.nemo.until((journal) => journal.filter(({ path }) => path === '/run_sse').length === 2);
  agent.release();
  await world.pass(5_000);

  expect(world.discord.read()).toEqual(['version 1', 'version 1']);
  expect(world.nemo.sessions()).toHaveLength(2);
});

test('who waits in line sees the place, and the mark on the message goes when its turn comes', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  const agent = world.hold('/run_sse');
  bot.hear(world.discord.write(thread, 'add a title "One"'));
  await world.pass(4_000);
  const [waiting, more] = [
    world.discord.write(thread, 'add a title "Two"'),
    world.discord.write(thread, 'and make it longer'),
  ];
  bot.hear(waiting);
  await world.pass(1_000);
  bot.hear(more);
  await world.pass(4_000);
  expect(world.discord.steps(waiting.messageId)).toEqual(['waiting']);
  expect(world.discord.marked).toContain(waiting.messageId);
  agent.release();
  await world.pass(8_000);

  expect(world.discord.marked).toEqual(new Set());
  expect(world.discord.read()).toEqual(['version 1', 'version 2', 'version 3']);
});

test('a typed export waits its turn, and exports what is newest then', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  const agent = world.hold('/run_sse');
  bot.hear(world.discord.write(thread, 'add a title "One"'));
  await world.pass(4_000);
  const typed = world.discord.write(thread, 'export');
  bot.hear(typed);
  await world.pass(4_000);
  expect(world.discord.read()).toEqual(['version 1']);
  expect(world.discord.marked).toEqual(new Set([typed.messageId]));
  world.renders.switches.status = 'processing';
  agent.release();
  await world.pass(4_000);
  expect(world.discord.marked).toEqual(new Set());
  world.renders.switches.status = 'completed';
  await world.pass(4_000);

  expect(world.discord.read()).toEqual(['version 1', 'version 2', 'version 2']);
  expect(world.calls()).toBe(2);
});

test('an export of a version that is not there, and one where there is nothing yet, are said to be so', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot, { text: 'hello' });
  bot.hear(world.discord.write(thread, 'export'));
  await world.pass(4_000);
  bot.hear(world.discord.write(thread, 'export version 7'));
  await world.pass(4_000);

  expect(world.discord.read().slice(1)).toEqual(['nothing-to-export', 'no-such-version']);
  expect(world.renders.submitted).toEqual([]);
});

test('a command that waits in line longer than Discord remembers it is not lost: its door is opened at once', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  const agent = world.hold('/run_sse');
  bot.hear(world.discord.write(thread, 'add a title "One"'));
  await world.pass(4_000);
  const asked = await bot.ask({ projectId: thread, text: 'add a title "Two"' });
  await world.pass(4_000);
  world.discord.forget(asked); // as after 15 minutes
  expect(world.discord.steps(asked)).toEqual(['waiting']);
  agent.release();
  await world.pass(8_000);

  expect(world.sent().slice(1)).toEqual(['add a title "One"', 'add a title "Two"']);
});

test('a request whose answer never reached Discord is dropped: nobody knows that it was asked', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  await bot.ask({ files: ['cat.png'], acknowledged: false });
  await world.pass(4_000);

  expect(world.calls()).toBe(0);
  expect(world.discord.read()).toEqual([]);
});

test('Discord cannot open a thread for a while: it is tried again, and the request goes on', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  let failures = 3;
  world.discord.trouble.on = async (call) => {
    if (call === 'open' && failures-- > 0) throw new Error('Discord is down');
  };
  await bot.ask({ files: ['cat.png'] });
  await world.pass(30_000);

  expect(world.discord.read()).toEqual(['version 1']);
});

test('a request that is first in line has its thread opened once, not by the door and by the line', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const opened = bot.life.countOf('discord.open');
  await world.begin(bot);

  expect(opened()).toBe(1);
});
