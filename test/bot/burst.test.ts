import { expect, test } from 'vitest';
import { deleted as remove, edited as edit } from '../../src/bot/inbox/second-thoughts.ts';
import { startFlowsWorld } from '../support/flows-world.ts';
import { ben } from '../support/played-discord.ts';

test('several quick messages are one request, and each of them is known by it', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  const said = ['add a title "Hello"', 'make the music quieter', 'and trim it to 4 seconds'].map((text) =>
    world.discord.write(thread, text),
  );
  for (const message of said) {
    bot.hear(message);
    await world.pass(1_000);
  }
  await world.pass(5_000);

  expect(world.sent().slice(1)).toEqual(['add a title "Hello"\nmake the music quieter\nand trim it to 4 seconds']);
  const known = await Promise.all(said.map(({ messageId }) => bot.ledger.messages.get(messageId)));
  expect(known).toEqual(said.map(() => said[0]?.messageId));
  expect(world.discord.read()).toEqual(['version 1', 'version 2']);
  expect(world.discord.told.at(-1)?.to.replyTo).toBe(said.at(-1)?.messageId);
});

test('a message that Discord tells of again is known, while its request waits and when it is over', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  const first = world.discord.write(thread, 'add a title "Hello"');
  const second = world.discord.write(thread, 'make the music quieter');
  bot.hear(first, second, first, second);
  await world.pass(5_000);
  bot.hear(second, first);
  await world.pass(5_000);

  expect(world.sent().slice(1)).toEqual(['add a title "Hello"\nmake the music quieter']);
});

test('words of somebody else, or words that come too late, are a request of their own', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  await bot.letIn(thread, ben);
  bot.hear(world.discord.write(thread, 'add a title "Ada"'));
  bot.hear(world.discord.write(thread, 'add a title "Ben"', { authorId: ben.id, addressed: true }));
  await world.pass(10_000);
  bot.hear(world.discord.write(thread, 'add a title "Late"'));
  await world.pass(10_000);

  expect(world.sent().slice(1)).toEqual(['add a title "Ada"', 'add a title "Ben"', 'add a title "Late"']);
});

test('a part that comes in the very moment when the burst ends is neither lost nor sent twice', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  bot.hear(world.discord.write(thread, 'add a title "Hello"'));
  await world.calm();
  const late = bot.life.stopAt(
    ({ name, args, side }) => side === 'before' && name === 'turns.put' && JSON.stringify(args).includes('gathering'),
  );
  await Promise.all([late, world.pass(3_000)]);
  bot.hear(world.discord.write(thread, 'make the music quieter'));
  bot.life.wake();
  await world.pass(10_000);

  expect(world.sent().slice(1)).toEqual(['add a title "Hello"', 'make the music quieter']);
  expect(world.discord.read()).toEqual(['version 1', 'version 2', 'version 3']);
});

test('a message that is edited while it waits counts as it reads now', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  const said = world.discord.write(thread, 'add a title "Helo"');
  bot.hear(said);
  await world.pass(1_000);
  await edit(bot.world, { ...said, text: 'add a title "Hello"' });
  await world.pass(5_000);
  await edit(bot.world, { ...said, text: 'add a title "Too late"' });
  await world.pass(10_000);

  expect(world.sent().slice(1)).toEqual(['add a title "Hello"']);
  expect(world.discord.read()).toEqual(['version 1', 'version 2']);
});

test('a message that is deleted while it waits takes its words back, and the last one the whole request', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  const [first, second, third] = ['add a title "A"', 'make the music quieter', 'add a title "C"'].map((text) =>
    world.discord.write(thread, text),
  );
  if (!first || !second || !third) expect.unreachable();
  bot.hear(first, second);
  await world.calm();
  await remove(bot.world, thread, first.messageId);
  await world.pass(5_000);
  bot.hear(third);
  await world.calm();
  await remove(bot.world, thread, third.messageId);
  await world.pass(5_000);

  expect(world.sent().slice(1)).toEqual(['make the music quieter']);
  expect(world.discord.read()).toEqual(['version 1', 'version 2']);
  expect(world.discord.retracted).toContain(third.messageId);
});

test('a request that waits in line for long can be edited and deleted until its turn comes', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  const agent = world.hold('/run_sse');
  bot.hear(world.discord.write(thread, 'add a title "First"'));
  await world.pass(3_000);
  await agent.arrived;
  const edited = world.discord.write(thread, 'add a title "Second"');
  bot.hear(edited);
  await world.pass(5_000);
  const deleted = world.discord.write(thread, 'add a title "Third"');
  bot.hear(deleted);
  await world.pass(5_000);
  await edit(bot.world, { ...edited, text: 'add a title "Two"' });
  await remove(bot.world, thread, deleted.messageId);
  agent.release();
  await world.pass(10_000);

  expect(world.sent().slice(1)).toEqual(['add a title "First"', 'add a title "Two"']);
  expect(world.discord.marked).toEqual(new Set());
});
