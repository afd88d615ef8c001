import { expect, test } from 'vitest';
import { proposedMotions } from '../../src/core/proposals.ts';
import { edited } from '../../src/bot/inbox/second-thoughts.ts';
import { startFlowsWorld, type FlowsWorld } from '../support/flows-world.ts';
import { ada, GENERAL } from '../support/played-discord.ts';

const DM = '900';
const inDm = { isDirect: true, guildId: null, addressed: true };
const mention = { mentioned: true, addressed: true, opens: 'public-thread' } as const;
const notes = (world: FlowsWorld) => world.discord.notes.map(({ note }) => note);
const arrived = (projectId: string, ...names: readonly string[]) => ({
  kind: 'files-arrived',
  projectId,
  names,
  refused: [],
  proposals: proposedMotions([{ files: [], links: names.map((name) => `https://a.example/${name}`) }]),
});

test('a picture without words in a direct message begins a project that waits: words that follow go with it', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  await world.pass(3_000);
  const picture = world.discord.write(DM, '', { files: ['cat.png'], ...inDm });
  bot.hear(picture);
  await world.pass(8_000);
  expect(notes(world)).toEqual([arrived(picture.messageId, 'cat.png')]);
  expect(world.calls()).toBe(0);

  bot.hear(world.discord.write(DM, 'let it run', inDm));
  await world.pass(8_000);
  expect(world.sent()).toEqual(['let it run']);
  expect(world.discord.read()).toEqual(['version 1']);
  expect(await bot.ledger.projects.get(picture.messageId)).toMatchObject({ held: [], ownerId: ada.id });
});

test('a bare mention with a picture opens the thread, and waits there', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  await world.pass(3_000);
  const picture = world.discord.write(GENERAL, '', { files: ['cat.png'], ...mention });
  bot.hear(picture);
  await world.pass(8_000);
  expect(world.discord.notes.map(({ to, note }) => [to.threadId, to.replyTo, note])).toEqual([
    [picture.messageId, null, arrived(picture.messageId, 'cat.png')],
  ]);
  expect(world.calls()).toBe(0);

  bot.hear(world.discord.write(picture.messageId, 'let it run'));
  await world.pass(8_000);
  expect(world.sent()).toEqual(['let it run']);
});

test('words that are added to the mention by an edit go with its picture', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  await world.pass(3_000);
  const picture = world.discord.write(GENERAL, '', { files: ['cat.png'], ...mention });
  bot.hear(picture);
  await world.pass(8_000);
  const words = { ...picture, text: 'let it run', editedAt: world.clock.now() };
  world.discord.rewrite(words);
  await edited(bot.world, words);
  await world.pass(8_000);

  expect(world.sent()).toEqual(['let it run']);
  expect(await bot.ledger.turns.get(picture.messageId)).toMatchObject({ projectId: picture.messageId });
  expect((await bot.ledger.projects.get(picture.messageId))?.held).toEqual([]);
});

test('further pictures without words wait with the first one', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  await world.pass(3_000);
  const picture = world.discord.write(DM, '', { files: ['cat.png'], ...inDm });
  bot.hear(picture, world.discord.write(DM, '', { files: ['dog.png'], ...inDm }));
  await world.pass(8_000);

  expect(notes(world)).toEqual([arrived(picture.messageId, 'cat.png', 'dog.png')]);
  expect(world.calls()).toBe(0);
});

test('after a kill anywhere in between the picture still waits, said once', async () => {
  for (const line of ['projects.put', 'places.put', 'discord.open', 'discord.note']) {
    await using world = await startFlowsWorld();
    const one = await world.start();
    await world.pass(3_000);
    const there = one.life.stopAt(({ name, side }) => side === 'after' && name === line);
    const picture = world.discord.write(DM, '', { files: ['cat.png'], ...inDm });
    one.hear(picture);
    const passing = world.pass(8_000);
    await there;
    one.kill();
    await passing;
    const two = await world.start();
    await world.pass(15_000);

    expect(notes(world)).toEqual([arrived(picture.messageId, 'cat.png')]);
    expect((await two.ledger.projects.get(picture.messageId))?.held).toHaveLength(1);
    expect(world.calls()).toBe(0);
  }
});
