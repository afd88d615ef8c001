import { Events, Routes } from 'discord.js';
import { expect, test } from 'vitest';
import { startDiscord } from '../../../playground/discord/discord.ts';
import { refusalOf, restOf } from '../../support/discord-rest.ts';
import { logIn } from '../../support/log-in.ts';

const file = { name: 'a.png', data: Buffer.from('png') };

test('what the bot may no longer do is refused by name of the code, until it may again', async () => {
  await using discord = await startDiscord();
  const general = discord.channel('general').id;
  const post = (files: (typeof file)[] = []) =>
    restOf(discord).post(Routes.channelMessages(general), { body: { content: 'hi' }, files });
  discord.deny('general', 'attachFiles');
  await post();
  expect(await refusalOf(post([file]))).toMatchObject({ status: 403, code: 50_013 });
  discord.deny('general', 'viewChannel');
  expect(await refusalOf(post())).toMatchObject({ status: 403, code: 50_001 });
  discord.allow('general', 'viewChannel', 'attachFiles');
  await post([file]);
});

test('without the right to make threads none is made', async () => {
  await using discord = await startDiscord();
  const general = discord.channel('general').id;
  const { id } = discord.person('Ada').say(general, 'look');
  discord.deny('general', 'createPublicThreads');
  expect(await refusalOf(restOf(discord).post(Routes.threads(general, id), { body: { name: 'x' } }))).toMatchObject({
    code: 50_013,
  });
});

test('discord.js learns of a change at once', async () => {
  await using discord = await startDiscord();
  await using bot = await logIn(discord);
  const told = new Promise((resolve) => bot.once(Events.ChannelUpdate, resolve));
  discord.deny('general', 'sendMessages');
  await told;
  const channel = bot.channels.cache.get(discord.channel('general').id);
  const permissions = channel !== undefined && 'permissionsFor' in channel ? channel.permissionsFor(bot.user) : null;
  expect(permissions?.has('SendMessages')).toBe(false);
  expect(permissions?.has('ViewChannel')).toBe(true);
});
