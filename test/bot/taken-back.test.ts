import { expect, test } from 'vitest';
import { agree, askedTurn } from '../../src/bot/turn/ask.ts';
import { deleted, edited } from '../../src/bot/inbox/second-thoughts.ts';
import type { Arrival } from '../../src/core/arrival.ts';
import type { FlowsProcess } from '../support/flows-process.ts';
import { startFlowsWorld, type FlowsWorld } from '../support/flows-world.ts';
import { ada } from '../support/played-discord.ts';
import { uploadsOf } from '../support/played-nemo.ts';

const EDITED = 1_700_000_000_123;
const began = { mentioned: true, opens: 'public-thread' } as const;

/** Somebody edits a message so that only these of its pictures are left. */
async function leaveOnly(world: FlowsWorld, bot: FlowsProcess, message: Arrival, ...names: readonly string[]) {
  const files = message.files.filter(({ name }) => names.includes(name));
  const changed = { ...message, files, editedAt: EDITED };
  world.discord.rewrite(changed);
  await edited(bot.world, changed);
}

async function erase(world: FlowsWorld, bot: FlowsProcess, message: Arrival) {
  world.discord.erase(message);
  await deleted(bot.world, message.channelId, message.messageId);
}

test('the only picture is edited out while it is uploaded: neither its words are paid for nor later ones', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const upload = world.hold(/upload/);
  const message = world.discord.write('600', 'animate this', { ...began, files: ['cat.png'] });
  bot.hear(message);
  await world.pass(3_000);
  await upload.arrived;
  await leaveOnly(world, bot, message);
  upload.release();
  await world.pass(15_000);
  expect(uploadsOf(world.nemo)).toEqual(['cat.png']);
  expect(world.discord.read()).toEqual(['no-picture']);

  bot.hear(world.discord.write(message.messageId, 'let it move', { inOurThread: true }));
  await world.pass(15_000);
  expect(world.calls(), 'what was taken back is nothing that words could be about').toBe(0);
});

test.each(['uploaded', 'asked about by its price'])(
  'the message with the only picture is deleted while it is %s: its words in another message are not paid for',
  async (moment) => {
    await using world = await startFlowsWorld(moment === 'uploaded' ? {} : { nemo: { credits: 1 } });
    const bot = await world.start();
    const message = world.discord.write('600', '', { ...began, files: ['dog.png'] });
    bot.hear(message);
    await world.pass(6_000);
    const upload = world.hold(/upload/);
    const words = world.discord.write(message.messageId, 'let it run', { inOurThread: true });
    bot.hear(words);
    await world.pass(3_000);
    await upload.arrived;
    if (moment === 'uploaded') await erase(world, bot, message);
    upload.release();
    await world.pass(5_000);
    if (moment !== 'uploaded') {
      expect((await askedTurn(bot.world, words.messageId, ada.id, ['price'])).question.kind).toBe('price');
      await erase(world, bot, message);
    }
    await world.pass(15_000);
    expect(world.discord.read()).toEqual(['no-picture']);
    expect(world.calls()).toBe(0);
  },
);

test.each(['before it is uploaded', 'while it is uploaded'])(
  'a picture is deleted %s: whether its words mean what is there already is asked, and paid for after a yes',
  async (moment) => {
    await using world = await startFlowsWorld();
    const bot = await world.start();
    const thread = await world.begin(bot);
    await world.pass(5_000);
    const picture = world.discord.write(thread, '', { files: ['dog.png'] });
    bot.hear(picture);
    await world.pass(6_000);
    const upload = world.hold(/upload/);
    const words = world.discord.write(thread, 'animate this one instead');
    bot.hear(words);
    await world.pass(1_000);
    if (moment === 'while it is uploaded') {
      await world.pass(3_000);
      await upload.arrived;
    }
    await erase(world, bot, picture);
    upload.release();
    await world.pass(10_000);
    const turn = await askedTurn(bot.world, words.messageId, ada.id, ['missing']);
    expect(turn.question.kind === 'missing' && turn.question.files).toEqual([
      { key: picture.files[0]?.id, name: 'dog.png', reason: 'gone', format: null },
    ]);
    expect(world.calls()).toBe(1);

    await agree(bot.world, turn, turn.parts);
    await world.pass(10_000);
    expect(world.sent()).toEqual(['let it move', 'animate this one instead']);
  },
);

test('one of two pictures is edited out while they are uploaded: the agent sees the other one only', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const upload = world.hold(/upload/, 'answer');
  const message = world.discord.write('600', 'animate this', { ...began, files: ['secret.png', 'cat.png'] });
  bot.hear(message);
  await world.pass(3_000);
  await upload.arrived;
  await leaveOnly(world, bot, message, 'cat.png');
  upload.release();
  await world.pass(15_000);
  expect(world.sent()).toEqual(['animate this']);
  const { sessionId } = (await bot.ledger.projects.get(message.messageId))?.session ?? {};
  expect(world.nemo.sessions().find(({ id }) => id === sessionId)?.uploads).toHaveLength(1);
});

test('after whoever brought the pictures of a film is forgotten, a picture that is taken back leaves the film', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  await world.pass(5_000);
  const before = await bot.ledger.projects.update(thread, (known) => known && { ...known, brought: [] });
  const upload = world.hold(/upload/);
  const message = world.discord.write(thread, 'animate this too', { files: ['dog.png'] });
  bot.hear(message);
  await world.pass(3_000);
  await upload.arrived;
  await leaveOnly(world, bot, message);
  upload.release();
  await world.pass(10_000);
  expect(before?.session).toBeDefined();
  expect((await bot.ledger.projects.get(thread))?.session).toEqual(before?.session);
});
