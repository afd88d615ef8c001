import { expect, test } from 'vitest';
import { edited as edit } from '../../src/bot/inbox/second-thoughts.ts';
import { startFlowsWorld } from '../support/flows-world.ts';
import { ben } from '../support/played-discord.ts';

test.each([
  'wait',
  'hold on',
  'oops sent too early',
  "don't start yet",
  'no',
  'not yet',
  '❌',
  '等一下',
  '先别',
  '不要了',
  '发错了',
])('“%s” right after a request drops it before anything is paid, and says so', async (text) => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  const before = world.calls();
  bot.hear(world.discord.write(thread, 'make it slower'));
  await world.pass(1_000);
  const said = world.discord.write(thread, text);
  bot.hear(said);
  await world.pass(10_000);
  expect(world.calls()).toBe(before);
  expect(world.discord.notes.at(-1)).toMatchObject({
    to: { replyTo: said.messageId },
    note: { kind: 'stopped', mayBeCharged: false },
  });
  bot.hear(world.discord.write(thread, 'make it faster'));
  await world.pass(10_000);
  expect(world.sent().at(-1)).toBe('make it faster');
});

test('“wait” leaves alone what is paid already, and what somebody else has asked for', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  await bot.letIn(thread, ben);
  const agent = world.hold('/run_sse');
  bot.hear(world.discord.write(thread, 'add a title "First"'));
  await world.pass(3_000);
  await agent.arrived;
  bot.hear(world.discord.write(thread, 'add a title "Ben"', { authorId: ben.id, addressed: true }));
  await world.pass(5_000);
  const said = world.discord.write(thread, 'wait');
  bot.hear(said);
  await world.pass(5_000);
  expect(world.discord.notes.at(-1)).toMatchObject({ to: { replyTo: said.messageId }, note: { kind: 'timeline' } });
  agent.release();
  await world.pass(20_000);
  expect(world.sent().slice(1)).toEqual(['add a title "First"', 'add a title "Ben"']);
  expect(world.discord.read()).toEqual(['version 1', 'version 2', 'version 3']);
});

test('“hold on” drops what waits in line behind a run, and the run goes on', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  const agent = world.hold('/run_sse');
  bot.hear(world.discord.write(thread, 'add a title "First"'));
  await world.pass(3_000);
  await agent.arrived;
  bot.hear(world.discord.write(thread, 'add a title "Second"'));
  await world.pass(5_000);
  bot.hear(world.discord.write(thread, 'hold on'));
  await world.pass(5_000);
  agent.release();
  await world.pass(20_000);
  expect(world.sent().slice(1)).toEqual(['add a title "First"']);
});

test.each(['wait', 'hold on', 'nvm, keep it', '算了不要了'])(
  'a request that is edited to “%s” while it waits is taken back',
  async (text) => {
    await using world = await startFlowsWorld();
    const bot = await world.start();
    const thread = await world.begin(bot);
    const before = world.calls();
    const said = world.discord.write(thread, 'make it slower');
    bot.hear(said);
    await world.pass(1_000);
    await edit(bot.world, { ...said, text });
    await world.pass(10_000);
    expect(world.calls()).toBe(before);
  },
);

test.each([
  'hi',
  'hold on',
  '多少钱',
  'did you cancel it?',
  'guys what do you think?',
  'why',
  '怎么这么慢',
  'that was an accident',
])('“%s” under a result is paid for by nobody', async (text) => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  const before = world.calls();
  bot.hear(world.discord.write(thread, text));
  await world.pass(10_000);
  expect(world.calls()).toBe(before);
});
