import { expect, test } from 'vitest';
import { requestExport } from '../../src/bot/render/exports.ts';
import { versionsOf } from '../../src/bot/render/shelf.ts';
import { chaptersOf } from '../../src/bot/history.ts';
import { Silenced } from '../../src/core/telling.ts';
import { startFlowsWorld, type FlowsWorld } from '../support/flows-world.ts';
import type { FlowsProcess } from '../support/flows-process.ts';
import { ada, ben } from '../support/played-discord.ts';

/** A project whose second version is made while the bot may not speak there. */
async function silencedAtWork(world: FlowsWorld, bot: FlowsProcess): Promise<string> {
  const thread = await world.begin(bot);
  const agent = world.hold('/run_sse');
  bot.hear(world.discord.write(thread, 'add a title "Two"'));
  await world.pass(4_000);
  world.discord.silence(thread);
  agent.release();
  await world.pass(10_000);
  return thread;
}

const untold = async (bot: FlowsProcess) => (await chaptersOf(bot.world, ada.id)).map(({ untold }) => untold);

test('a bot that may not speak for a while tells what came of it as soon as it may again', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await silencedAtWork(world, bot);
  await world.pass(30_000);
  expect(world.discord.read()).toEqual(['version 1']);
  expect(await untold(bot)).toEqual(['version 2']);
  world.discord.unsilence(thread);
  bot.world.engine.hurry();
  await world.pass(3_000);

  expect(world.discord.read()).toEqual(['version 1', 'version 2']);
  expect(world.discord.readAlone()).toEqual([]);
  expect(await untold(bot)).toEqual([null]);
  expect(bot.complaints.filter((line) => line.includes('fell over'))).toEqual([]);
});

test('the same after a kill, and by itself where nobody says that it may', async () => {
  await using world = await startFlowsWorld();
  const one = await world.start();
  const thread = await silencedAtWork(world, one);
  one.kill();
  await world.start();
  await world.pass(20_000);
  world.discord.unsilence(thread);
  await world.pass(40_000);

  expect(world.discord.read()).toEqual(['version 1', 'version 2']);
  expect(world.renders.submitted).toHaveLength(2);
});

test('what may not be said in the thread for two minutes is told to the person alone, once', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  world.discord.direct.isOpen = true;
  const thread = await silencedAtWork(world, bot);
  await world.pass(100_000);
  expect(world.discord.readAlone()).toEqual([]);
  await world.pass(60_000);
  expect(world.discord.readAlone()).toEqual(['version 2']);
  world.discord.unsilence(thread);
  bot.world.engine.hurry();
  await world.pass(700_000);

  expect(world.discord.read()).toEqual(['version 1']);
  expect(world.discord.readAlone()).toEqual(['version 2']);
  expect(await untold(bot)).toEqual([null]);
});

test('the thread is gone: the person is told alone at once, and where that is closed it is read under /history', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  world.discord.direct.isOpen = true;
  for (const isOpen of [true, false]) {
    world.discord.direct.isOpen = isOpen;
    const thread = await world.begin(bot);
    const agent = world.hold('/run_sse');
    bot.hear(world.discord.write(thread, 'add a title "Two"'));
    await world.pass(4_000);
    world.discord.removeThread(thread);
    agent.release();
    await world.pass(10_000);
  }

  expect(world.discord.readAlone()).toEqual(['version 2']);
  expect(await untold(bot)).toEqual(['version 2', null]);
});

test('what can be told neither here nor there is given up after a day, and stays under /history', async () => {
  await using world = await startFlowsWorld({ config: { RENDER_POLL_MS: 60_000 } });
  const bot = await world.start();
  const thread = await world.begin(bot, { text: 'hello' });
  const asked = world.discord.write(thread, 'make it slower');
  world.discord.silence(thread);
  bot.hear(asked);
  await world.pass(10_000);
  expect(await bot.ledger.turns.get(asked.messageId)).toMatchObject({ phase: 'settled' });
  world.clock.advance(25 * 3_600_000);
  await world.pass(10_000);

  expect(await bot.ledger.turns.get(asked.messageId)).toMatchObject({ phase: 'told' });
  expect(await untold(bot)).not.toEqual([null]);
});

test('the thread is gone, and Discord takes no messages for now: the person is told alone once it does', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  world.discord.direct.isOpen = true;
  world.discord.trouble.on = async (call) => {
    if (call === 'tellAlone') throw new Silenced(new Error('Send messages has been temporarily disabled'));
  };
  const thread = await silencedAtWork(world, bot);
  world.discord.removeThread(thread);
  await world.pass(200_000);
  expect(await untold(bot)).toEqual(['version 2']);
  world.discord.trouble.on = async () => {};
  await world.pass(700_000);

  expect(world.discord.readAlone()).toEqual(['version 2']);
  expect(await untold(bot)).toEqual([null]);
  expect(bot.complaints.filter((line) => line.includes('fell over'))).toEqual([]);
});

const DIRECT = '990';

test('a guest who was told alone and asks again there is told there, and takes the project of somebody else nowhere', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  await bot.letIn(thread, ben);
  for (const text of ['add a title "There"', 'add a title "Gone"']) {
    if (text.includes('Gone')) world.discord.removeThread(thread);
    const id = await bot.ask({ by: ben, projectId: thread, direct: DIRECT, guildId: null, text });
    await world.pass(10_000);
    expect(world.discord.told.find(({ to }) => to.id === id)?.to.threadId).toBe(DIRECT);
    expect(await bot.ledger.projects.get(thread)).toMatchObject({ ownerId: ada.id, threadId: thread });
    expect(await bot.ledger.places.get(DIRECT)).toBeUndefined();
  }
});

test.each([
  { where: 'is told there, and her thread stays what it is', isThreadGone: false, shownIn: (thread: string) => thread },
  { where: 'has her project there once its thread is gone', isThreadGone: true, shownIn: () => DIRECT },
])('whoever began it, was told alone and goes on there $where', async ({ isThreadGone, shownIn }) => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  if (isThreadGone) world.discord.removeThread(thread);
  const id = await bot.ask({ projectId: thread, direct: DIRECT, guildId: null, text: 'slower' });
  await world.pass(10_000);
  expect(world.discord.told.find(({ to }) => to.id === id)?.to.threadId).toBe(DIRECT);
  expect(await bot.ledger.projects.get(thread)).toMatchObject({ threadId: shownIn(thread) });
  bot.hear(world.discord.write(shownIn(thread), 'louder', { isDirect: isThreadGone }));
  await world.pass(10_000);
  expect(world.sent()).toEqual(['let it move', 'slower', 'louder']);
});

test('asked for where her project stands by now, the versions are those of a direct message: nobody else votes there', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  const place = () => world.discord.notes.flatMap(({ note }) => (note.kind === 'versions' ? note.place : [])).at(-1);
  bot.hear(world.discord.write(thread, 'versions'));
  await world.pass(1_000);
  expect(place()).toEqual({ guildId: '1', threadId: thread });
  world.discord.removeThread(thread);
  await bot.ask({ projectId: thread, direct: DIRECT, guildId: null, text: 'slower' });
  await world.pass(10_000);
  bot.hear(world.discord.write(DIRECT, 'versions', { isDirect: true, guildId: null }));
  await world.pass(1_000);
  expect(place()).toEqual({ guildId: null, threadId: DIRECT });
});

test('what shows a version in its thread is known also where it was shown alone since', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  const shown = world.discord.told[0]?.messageId;
  await bot.ask({ projectId: thread, direct: DIRECT, guildId: null, text: 'slower' });
  await world.pass(10_000);
  const requester = ada;
  const to = { id: world.discord.newId(), threadId: DIRECT, requester, replyTo: null };
  await requestExport(bot.world, { id: to.id, projectId: thread, to, thumbnail: null }, 1);
  await world.pass(10_000);
  expect(world.discord.told).toHaveLength(3);
  const [first, second] = await versionsOf(bot.world, thread);
  expect([first?.resultMessageId, second?.resultMessageId]).toEqual([shown, null]);
});
