import { expect, test } from 'vitest';
import { catchUp } from '../../src/bot/inbox/catch-up.ts';
import { seen } from '../../src/bot/inbox/hear.ts';
import { fallBehind } from '../../src/bot/project/places.ts';
import type { Mailbox } from '../../src/core/mailbox.ts';
import { startFlowsWorld } from '../support/flows-world.ts';
import { ben } from '../support/played-discord.ts';

test('what was written while nobody listened is read once, in order, only where there is something new', async () => {
  await using world = await startFlowsWorld();
  const one = await world.start();
  const [busy, quiet] = [await world.begin(one), await world.begin(one)];
  await seen(one.world, quiet, world.discord.write(quiet, '').messageId);
  await world.pass(1_000); // what only informs is written a moment later
  one.kill();
  await world.pass(4_000);
  world.discord.write(busy, 'add a title "One"');
  world.discord.write(busy, 'we are having lunch', { authorId: ben.id });
  world.discord.write(busy, 'export');
  world.discord.write(busy, 'make the music quieter');
  const two = await world.start();
  const read = two.life.countOf('mailbox.since');
  await world.pass(20_000);

  expect(world.sent().slice(2)).toEqual(['add a title "One"', 'make the music quieter']);
  expect(world.discord.read().slice(2)).toEqual(['version 2', 'version 2', 'version 3']);
  expect(read()).toBe(1);
});

test('what was missed is not forgotten when something newer is heard, and the bot is killed before it has read what it missed', async () => {
  await using world = await startFlowsWorld();
  const one = await world.start();
  const thread = await world.begin(one);
  one.kill();
  await world.pass(4_000);
  world.discord.write(thread, 'add a title "Missed"');
  const two = await world.start();
  const reading = two.life.stopAt(({ name }) => name === 'mailbox.since');
  two.hear(world.discord.write(thread, 'we are having lunch', { authorId: ben.id }));
  await Promise.all([reading, world.pass(6_000)]);
  two.kill();
  await world.start();
  await world.pass(20_000);

  expect(world.sent().slice(1)).toEqual(['add a title "Missed"']);
});

test('words that follow a picture which was missed find it, though they are heard before it is read', async () => {
  await using world = await startFlowsWorld();
  const one = await world.start();
  const thread = await world.begin(one);
  one.kill();
  await world.pass(4_000);
  const picture = world.discord.write(thread, '', { files: ['dog.png'] });
  const two = await world.start();
  const words = world.discord.write(thread, 'let the dog run');
  two.hear(words);
  await world.pass(10_000);

  expect((await two.ledger.turns.get(words.messageId))?.parts.map(({ messageId }) => messageId)).toEqual([
    picture.messageId,
    words.messageId,
  ]);
});

test('what was missed in a direct message is for the project that was there, also where another one begins before it is read', async () => {
  await using world = await startFlowsWorld();
  const one = await world.start();
  await one.ask({ direct: '900', files: ['cat.png'] });
  await world.pass(10_000);
  one.kill();
  await world.pass(4_000);
  const picture = world.discord.write('900', '', { files: ['dog.png'], isDirect: true });
  const words = world.discord.write('900', 'let the dog run', { isDirect: true });
  const two = await world.start();
  const another = await two.ask({ direct: '900', files: ['fish.png'], text: 'let it swim' });
  await world.pass(20_000);

  expect((await two.ledger.turns.get(words.messageId))?.parts.map(({ messageId }) => messageId)).toEqual([
    picture.messageId,
    words.messageId,
  ]);
  expect(world.sent().toSorted()).toEqual(['let it move', 'let it swim', 'let the dog run']);
  expect((await two.ledger.places.get('900'))?.projectId).toBe(another);
});

test('what was written in a thread that was opened while the bot heard nothing is read as well', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  await world.pass(6_000);
  const behind = fallBehind(bot.world, 'everywhere');
  const thread = await world.begin(bot);
  world.discord.write(thread, 'add a title "Unheard"');
  bot.hear(world.discord.write(thread, 'we are having lunch', { authorId: ben.id }));
  await world.pass(1_000);
  await catchUp(bot.world, behind);
  await world.pass(10_000);

  expect(world.sent().slice(1)).toEqual(['add a title "Unheard"']);
});

test('in a thread that was opened just before a kill, a project that its person begins there takes what they write', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  world.discord.openThread('800');
  await bot.ask({ direct: '800', files: ['cat.png'] });
  await world.pass(10_000);
  bot.hear(world.discord.write('800', 'credits'));
  await world.pass(5_000);

  expect(world.discord.notes.map(({ note }) => note.kind)).toEqual(['credits']);
});

test('a question that was answered before a kill is not answered again', async () => {
  await using world = await startFlowsWorld();
  const one = await world.start();
  const thread = await world.begin(one);
  const asked = world.discord.write(thread, 'credits');
  const noting = one.life.stopAt(
    ({ name, args, side }) => side === 'before' && name === 'places.put' && args[0] === thread,
  );
  one.hear(asked);
  await noting;
  one.kill();
  const two = await world.start();
  const answers = two.life.countOf('discord.note');
  await world.pass(10_000);

  expect(world.discord.notes).toHaveLength(1);
  expect(answers()).toBe(0);
});

test('what somebody wrote in a thread before the bot knew it as its own is read as soon as it does', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const id = world.discord.newId();
  const opening = bot.life.stopAt(({ name, side }) => name === 'discord.open' && side === 'after');
  await bot.ask({ id, files: ['cat.png'] });
  await opening;
  const early = world.discord.write(id, 'and add a title "Early"');
  bot.hear(early);
  bot.life.wake();
  await world.pass(12_000);

  expect(world.sent()).toEqual(['let it move', 'and add a title "Early"']);
});

test('chatter of others is no request, a mention is', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  await bot.letIn(thread, ben);
  bot.hear(world.discord.write(thread, 'add a title "Chatter"', { authorId: ben.id }));
  await world.pass(5_000);
  bot.hear(world.discord.write(thread, 'add a title "Meant"', { authorId: ben.id, addressed: true }));
  await world.pass(8_000);

  expect(world.sent().slice(1)).toEqual(['add a title "Meant"']);
});

test('Discord does not answer at first: what was missed is read as soon as it does', async () => {
  await using world = await startFlowsWorld();
  const one = await world.start();
  const thread = await world.begin(one);
  one.kill();
  await world.pass(4_000);
  world.discord.write(thread, 'add a title "One"');
  world.discord.trouble.on = async (call) => {
    if (call === 'since') throw new Error('Discord is down');
  };
  const two = await world.start();
  await world.pass(30_000);
  two.hear(world.discord.write(thread, 'make the music quieter'));
  await world.pass(5_000);
  world.discord.trouble.on = async () => {};
  await world.pass(60_000);

  expect(world.sent().slice(1)).toEqual(['make the music quieter', 'add a title "One"']);
});

test('a message that cannot be dealt with at once, since Discord or the disk is in trouble, is dealt with later, once', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  let failures = 2;
  world.discord.trouble.on = async (call) => {
    if (call === 'note' && failures-- > 0) throw new Error('Discord is down');
  };
  bot.hear(world.discord.write(thread, 'credits'));
  await world.pass(60_000);

  expect(world.discord.notes.map(({ note }) => note.kind)).toEqual(['credits']);
});

test('a message that is read while a new project begins in the same channel does not bring the old one back', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const direct = { channelId: '900', isDirect: true, guildId: null, opens: 'nothing' } as const;
  bot.hear(world.discord.write('900', 'let the cat move', { files: ['cat.png'], ...direct }));
  await world.pass(5_000);
  const credits = world.hold(/credits/);
  bot.hear(world.discord.write('900', 'credits', direct));
  await credits.arrived;
  await bot.ledger.places.put('900', { channelId: '900', projectId: 'another', openedByUs: false, lastMessageId: '1' });
  credits.release();
  await world.pass(5_000);

  expect((await bot.ledger.places.get('900'))?.projectId).toBe('another');
});

test('what was missed on a server that another process hears of is read by that one, and by nobody else', async () => {
  await using world = await startFlowsWorld();
  const one = await world.start();
  const near = await world.begin(one);
  const far = await one.ask({ files: ['dog.png'], guildId: '2' });
  await world.pass(10_000);
  one.kill();
  await world.pass(4_000);
  world.discord.write(near, 'add a title "Near"');
  world.discord.write(far, 'add a title "Far"', { guildId: '2' });
  world.discord.unheard.add('2');
  const titles = () => world.sent().filter((text) => text.includes('title'));
  const two = await world.start();
  const read = two.life.countOf('mailbox.since');
  await world.pass(20_000);
  expect([titles(), read()]).toEqual([['add a title "Near"'], 1]);
  two.kill();
  await world.pass(4_000);
  world.discord.unheard.clear();
  world.discord.unheard.add('1');
  await world.start();
  await world.pass(20_000);
  expect(titles()).toEqual(['add a title "Near"', 'add a title "Far"']);
});

test('that others have heard something a moment ago says nothing of how long it was silent here', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const DAY_MS = 24 * 60 * 60_000;
  const now = world.clock.now();
  for (const [guildId, daysAgo] of [
    ['1', 2],
    ['1', 20],
    ['2', 0],
  ] as const) {
    const id = await bot.ask({ guildId });
    await world.pass(5_000);
    const last = { channelId: id, projectId: id, openedByUs: true, lastMessageId: String(now - daysAgo * DAY_MS) };
    await bot.ledger.places.put(id, last);
  }
  const read: string[] = [];
  const closed: Partial<Mailbox> = {
    newestIn: () => undefined, // Discord lists no thread that is closed
    sentAt: Number,
    since: async (_, messageId) => {
      read.push(messageId);
      return [];
    },
  };
  world.discord.unheard.add('2');
  await catchUp({ ...bot.world, mailbox: { ...bot.world.mailbox, ...closed } }, async () => {});
  expect(read).toEqual([2, 20].map((days) => String(now - days * DAY_MS)));
});
