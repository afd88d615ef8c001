import { Events, Routes, type Message } from 'discord.js';
import { expect, test } from 'vitest';
import { startDiscord } from '../../../playground/discord/discord.ts';
import { nextInteraction, restOf } from '../../support/discord-rest.ts';
import { logIn } from '../../support/log-in.ts';

const picture = { name: 'a.png', bytes: Buffer.from('png') };

/** A bot without Message Content, and what it reads of the messages that Ada sends. */
async function withoutContent() {
  const discord = await startDiscord({ messageContent: false });
  const bot = await logIn(discord, { readsMessages: false });
  const general = discord.channel('general').id;
  return {
    discord,
    bot,
    general,
    ada: discord.person('Ada'),
    reads: () =>
      new Promise<string>((resolve) =>
        bot.on(
          Events.MessageCreate,
          ({ author, content, attachments }: Message) => author.bot || resolve(`${content}|${attachments.size}`),
        ),
      ),
    posted: async () => {
      await restOf(discord).post(Routes.channelMessages(general), { body: { content: 'a result' } });
      return discord.read(general).at(-1) ?? { id: '' };
    },
    [Symbol.asyncDispose]: async () => {
      await bot.destroy();
      await discord[Symbol.asyncDispose]();
    },
  };
}

test('an unprompted message comes without words and files, on the gateway and by REST', async () => {
  await using place = await withoutContent();
  const read = place.reads();
  const message = place.ada.say(place.general, 'make it snow', { files: [picture] });
  expect(await read).toBe('|0');
  expect(await restOf(place.discord).get(Routes.channelMessage(place.general, message.id))).toMatchObject({
    content: '',
    attachments: [],
  });
});

test('a mention of the bot comes whole', async () => {
  await using place = await withoutContent();
  const read = place.reads();
  place.ada.say(place.general, `<@${place.bot.user.id}> make it snow`, { files: [picture] });
  expect(await read).toBe(`<@${place.bot.user.id}> make it snow|1`);
});

test('a direct message comes whole', async () => {
  await using place = await withoutContent();
  const read = place.reads();
  place.ada.say(place.ada.dm(), 'make it snow');
  expect(await read).toBe('make it snow|0');
});

test('a reply to a plain message of the bot comes whole with ping, and empty without', async () => {
  await using place = await withoutContent();
  const replyTo = await place.posted();
  const first = place.reads();
  place.ada.say(place.general, 'slower', { replyTo });
  expect(await first).toBe('slower|0');
  const second = place.reads();
  place.ada.say(place.general, 'faster', { replyTo, ping: false });
  expect(await second).toBe('|0');
});

test('a reply to an answer to a command comes empty even with ping', async () => {
  await using place = await withoutContent();
  await place.bot.application.commands.set([{ name: 'hello', description: 'Says hello' }]);
  const asked = nextInteraction(place.bot);
  const using = place.ada.slash(place.general, 'hello');
  const interaction = await asked;
  if (interaction.isRepliable()) await interaction.reply('hello');
  const { message } = await using;
  const read = place.reads();
  place.ada.say(place.general, 'thanks', { replyTo: message ?? { id: '' } });
  expect(await read).toBe('|0');
});

test('a message command shows the whole message all the same', async () => {
  await using place = await withoutContent();
  await place.bot.application.commands.set([{ name: 'Animate this', type: 3 }]);
  const message = place.ada.say(place.general, 'my cat', { files: [picture] });
  const asked = nextInteraction(place.bot);
  const using = place.ada.menu(message, 'Animate this');
  const interaction = await asked;
  if (!interaction.isMessageContextMenuCommand()) throw new Error('not a message command');
  await interaction.reply('on it');
  await using;
  expect(interaction.targetMessage.content).toBe('my cat');
  expect(interaction.targetMessage.attachments.size).toBe(1);
});
