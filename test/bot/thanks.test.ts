import { expect, test } from 'vitest';
import { startFlowsWorld } from '../support/flows-world.ts';

test('thanks and praise under a result cost nothing, and are shown to have been read', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  const before = world.calls();
  const said = ['thanks!', '太棒了', '❤️', '<:kek:1234567890>', 'https://tenor.com/view/cat-nod-gif-12', 'Danke!'].map(
    (text) => world.discord.write(thread, text),
  );
  bot.hear(...said);
  await world.pass(20_000);
  expect(world.calls()).toBe(before);
  expect(world.discord.thanked).toEqual(said.map(({ messageId }) => messageId));

  bot.hear(...said, world.discord.write(thread, 'thanks, and make it slower'));
  await world.pass(20_000);
  expect(world.calls()).toBe(before + 1);
  expect(world.discord.thanked).toHaveLength(said.length); // each is known by then
});

test('pictures that wait for words go on waiting', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  const before = world.calls();
  bot.hear(world.discord.write(thread, '', { files: ['dog.png'] }));
  await world.pass(5_000);
  bot.hear(world.discord.write(thread, 'wow'));
  await world.pass(10_000);
  expect(world.calls()).toBe(before);
  bot.hear(world.discord.write(thread, 'with this one too'));
  await world.pass(20_000);
  expect(world.calls()).toBe(before + 1);
});

test('where the agent has asked something, praise may be a yes to it, and goes there', async () => {
  await using world = await startFlowsWorld({ nemo: { switches: { questions: 'call' } } });
  const bot = await world.start();
  const thread = await bot.ask({ files: ['cat.png'] });
  await world.pass(20_000);
  expect((await bot.ledger.projects.get(thread))?.question).not.toBeNull();
  const before = world.calls();
  bot.hear(world.discord.write(thread, 'perfect'));
  await world.pass(20_000);
  expect(world.calls()).toBe(before + 1);
});

test('the same where it asked beside a video', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  await bot.ledger.turns.update(thread, (turn) =>
    turn !== undefined && 'outcome' in turn && turn.outcome?.kind === 'changed'
      ? { ...turn, outcome: { ...turn.outcome, text: 'It is slower now. Shall I add music?' } }
      : turn,
  );
  const before = world.calls();
  bot.hear(world.discord.write(thread, 'perfect, thanks'));
  await world.pass(20_000);
  expect(world.calls()).toBe(before + 1);
});
