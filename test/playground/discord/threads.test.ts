import { Routes } from 'discord.js';
import { expect, test } from 'vitest';
import { startDiscord } from '../../../playground/discord/discord.ts';
import { addThread } from '../../../playground/discord/thread-store.ts';
import { createDiscordClock } from '../../support/discord-clock.ts';
import { refusalOf, restOf } from '../../support/discord-rest.ts';

/** A thread of the bot, with one message of the bot in it. */
async function inThread() {
  const clock = createDiscordClock();
  const discord = await startDiscord({ clock });
  const rest = restOf(discord);
  const general = discord.channel('general').id;
  const starter = discord.person('Ada').say(general, 'look');
  await rest.post(Routes.threads(general, starter.id), { body: { name: 'Project', auto_archive_duration: 60 } });
  await rest.post(Routes.channelMessages(starter.id), { body: { content: 'working' } });
  const message = discord.read(starter.id).at(-1)?.id ?? '';
  const edit = () => rest.patch(Routes.channelMessage(starter.id, message), { body: { content: 'done' } });
  return {
    clock,
    discord,
    rest,
    general,
    id: starter.id,
    edit,
    [Symbol.asyncDispose]: () => discord[Symbol.asyncDispose](),
  };
}

test('a message has one thread: a second one is refused', async () => {
  await using thread = await inThread();
  const again = thread.rest.post(Routes.threads(thread.general, thread.id), { body: { name: 'Another' } });
  expect(await refusalOf(again)).toMatchObject({ status: 400, code: 160_004 });
});

test('a server has a thousand threads that are not archived, and no more', async () => {
  await using thread = await inThread();
  const { discord, general, rest } = thread;
  const { world } = discord;
  const like = { type: 11, name: 'One more', parentId: general, ownerId: world.bot.id, autoArchiveMinutes: 60 };
  for (let n = 1; n < 1_000; n++) addThread(world, { ...like, id: world.newId() });
  const starter = discord.person('Ada').say(general, 'look');
  const open = () => rest.post(Routes.threads(general, starter.id), { body: { name: 'Too many' } });
  expect(await refusalOf(open())).toMatchObject({ status: 400, code: 160_006 });
  discord.person('Mod', { admin: true }).archive(thread.id);
  await open();
});

test('nothing can be edited in an archived thread, but a new message opens it again', async () => {
  await using thread = await inThread();
  thread.discord.person('Mod', { admin: true }).archive(thread.id);
  expect(await refusalOf(thread.edit())).toMatchObject({ status: 400, code: 50_083 });
  await thread.rest.post(Routes.channelMessages(thread.id), { body: { content: 'awake' } });
  await thread.edit();
  expect(thread.discord.channel('Project').thread?.archived).toBe(false);
});

test('edits do not keep a thread awake: it archives an hour after its last message', async () => {
  await using thread = await inThread();
  thread.clock.advance(59 * 60_000);
  await thread.edit();
  thread.clock.advance(60_000);
  expect(await refusalOf(thread.edit())).toMatchObject({ code: 50_083 });
});

test('in a locked thread neither the bot nor people can write', async () => {
  await using thread = await inThread();
  const { discord } = thread;
  discord.person('Mod', { admin: true }).lock(thread.id);
  expect(await refusalOf(thread.edit())).toMatchObject({ code: 160_005 });
  expect(() => discord.person('Ada').say(thread.id, 'hello?')).toThrow('This thread is locked.');
});

test('a deleted thread is an unknown channel', async () => {
  await using thread = await inThread();
  thread.discord.person('Mod', { admin: true }).deleteThread(thread.id);
  expect(await refusalOf(thread.edit())).toMatchObject({ status: 404, code: 10_003 });
});

test('a private thread is seen by those in it only', async () => {
  await using discord = await startDiscord();
  const [ada, bob] = [discord.person('Ada'), discord.person('Bob')];
  const secret = ada.openThread(discord.channel('general').id, 'Secret', { isPrivate: true });
  ada.say(secret.id, 'psst');
  expect(() => bob.say(secret.id, 'what?')).toThrow('You do not have access to this channel.');
  expect(discord.read(secret.id, bob)).toEqual([]);
  ada.say(secret.id, `come in ${bob.mention}`);
  bob.say(secret.id, 'here I am');
  expect(await refusalOf(restOf(discord).get(Routes.channel(secret.id)))).toMatchObject({ status: 403, code: 50_001 });
});

test('a forum post is a thread whose first message has its id', async () => {
  await using discord = await startDiscord();
  const post = discord.person('Ada').post(discord.channel('studio').id, 'My cat', 'make it dance');
  expect(discord.read(post.id)).toMatchObject([{ id: post.id, text: 'make it dance' }]);
  expect(() => discord.person('Ada').say(discord.channel('studio').id, 'hello')).toThrow('only in its posts');
});
