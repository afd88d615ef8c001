import { expect, test } from 'vitest';
import { aboutBehind } from '../../src/bot/project/projects.ts';
import { startFlowsWorld } from '../support/flows-world.ts';
import { ada, ben } from '../support/played-discord.ts';

test('after one video of each picture, Again under the first makes another take of the first, and Again under that too', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot, { files: ['cat.png', 'dog.png'], each: true, text: 'let it run' });
  await world.pass(10_000);
  expect(world.discord.read()).toEqual(['version 1', 'version 2']);
  const parts = (await bot.ledger.turns.get(thread))?.parts.map((part) => ({ ...part, messageId: null })) ?? [];
  const again = await bot.ask({ projectId: thread, parts, repeats: thread });
  await world.pass(5_000);
  await bot.ask({ projectId: thread, parts, repeats: again });
  await world.pass(5_000);

  const take =
    'Make a video of only picture 1 ("cat.png"), instead of what is on the timeline: Regenerate this, as a new take: let it run';
  expect(world.sent().slice(2)).toEqual([take, take]);
});

test('Refine under an older result is about that version, under its export too; under the current one it goes without saying', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  expect(await aboutBehind(bot.world, thread)).toBeNull();
  const title = world.discord.write(thread, 'add a title "Hello"');
  bot.hear(title);
  await world.pass(8_000);
  const exported = world.discord.write(thread, 'export version 1');
  bot.hear(exported);
  await world.pass(8_000);

  expect(world.discord.read()).toEqual(['version 1', 'version 2', 'version 1']);
  expect(await aboutBehind(bot.world, thread)).toBe(1);
  expect(await aboutBehind(bot.world, exported.messageId)).toBe(1);
  expect(await aboutBehind(bot.world, title.messageId)).toBeNull();
  bot.hear(world.discord.write(thread, 'undo'));
  await world.pass(8_000);
  expect(await aboutBehind(bot.world, thread)).toBeNull();
  expect(await aboutBehind(bot.world, title.messageId)).toBe(2);
});

test('a reply to the result of version 1 is about version 1, also after its file was made once more', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  bot.hear(world.discord.write(thread, 'add a title "Two"'));
  await world.pass(8_000);
  bot.hear(world.discord.write(thread, 'export version 1'));
  await world.pass(8_000);
  expect(world.discord.read()).toEqual(['version 1', 'version 2', 'version 1']);
  const [first, , again] = world.discord.told.map(({ messageId }) => messageId);
  for (const repliesTo of [again, first]) {
    bot.hear(world.discord.write(thread, 'make the music quieter', { repliesTo: repliesTo ?? '' }));
    await world.pass(8_000);
    expect(world.sent().at(-1), repliesTo === first ? 'its first message' : 'its newest message').toMatch(
      /^This is about version 1, not the newest one\./,
    );
  }
});

test('a reply to the newest film is about that film, also where another one has come before its turn', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  await bot.letIn(thread, ben);
  const film = world.discord.told.at(-1)?.messageId ?? '';
  const agent = world.hold('/run_sse');
  bot.hear(world.discord.write(thread, 'make the music quieter'));
  await world.pass(5_000);
  const by = { authorId: ben.id, addressed: true };
  bot.hear(world.discord.write(thread, 'add a title "Ben"', { ...by, repliesTo: film }));
  await world.pass(5_000);
  bot.hear(world.discord.write(thread, 'and in red', { ...by, repliesTo: film }));
  await world.pass(5_000);
  agent.release();
  await world.pass(20_000);
  expect(world.discord.read()).toEqual(['version 1', 'version 2', 'version 3', 'version 4']);
  const [, , ofBen, more] = world.sent();
  expect(ofBen).toMatch(/^This is about version 1, not the newest one\./);
  expect(more, 'goes on from what Ben has asked for before').toBe('and in red');
});

test('of several pictures the agent is told which one a reply means, by its number and its name', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  const dog = world.discord.write(thread, 'and then the dog', { files: ['dog.png'] });
  bot.hear(dog);
  await world.pass(8_000);
  const list = 'Picture 1, cat.png\nPicture 2, dog.png\n\n';
  expect(world.heard().at(-1)).toBe(`${list}and then the dog`);

  bot.hear(world.discord.write(thread, 'make this one move', { repliesTo: dog.messageId }));
  await world.pass(8_000);
  expect(world.heard().at(-1)).toBe(`${list}make this one move\nMeant here: picture 2 ("dog.png").`);

  bot.hear(world.discord.write(thread, 'add a title "Dog"'));
  await world.pass(8_000);
  expect(world.heard().at(-1)).toBe('add a title "Dog"');
});

test('of pictures that wait, too, and in the words of who asks; where all of them are meant, it goes without saying', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot, { by: { id: ada.id, locale: 'zh-CN' } });
  const [dog, owl] = ['dog.png', 'owl.png'].map((name) => world.discord.write(thread, '', { files: [name] }));
  if (dog === undefined || owl === undefined) expect.unreachable();
  bot.hear(dog, owl);
  await world.pass(8_000);
  bot.hear(world.discord.write(thread, '让这张动起来', { repliesTo: dog.messageId }));
  await world.pass(8_000);
  expect(world.heard().at(-1)).toBe(
    '图片 1，cat.png\n图片 2，dog.png\n图片 3，owl.png\n\n让这张动起来\n这里指的是：图片 2（“dog.png”）。',
  );

  const alone = await world.begin(bot);
  const cat = world.discord.write(alone, '', { files: ['cat.png'] });
  bot.hear(world.discord.write(alone, 'make this one move', { repliesTo: cat.messageId }));
  await world.pass(8_000);
  expect(world.heard().at(-1)).toBe('make this one move');
});
