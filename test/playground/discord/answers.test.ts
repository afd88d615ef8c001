import { MessageFlags, Routes, type Client, type ChatInputCommandInteraction } from 'discord.js';
import { expect, test } from 'vitest';
import { startDiscord } from '../../../playground/discord/discord.ts';
import { createDiscordClock } from '../../support/discord-clock.ts';
import { nextInteraction, refusalOf, restOf } from '../../support/discord-rest.ts';
import { logIn } from '../../support/log-in.ts';

/** Ada has just used /hello; `asked` is what the bot got, `used` what she waits for. */
async function justAsked() {
  const clock = createDiscordClock();
  const discord = await startDiscord({ clock });
  const bot = await logIn(discord);
  await bot.application.commands.set([{ name: 'hello', description: 'Says hello' }]);
  const ada = discord.person('Ada');
  const general = discord.channel('general').id;
  const arriving = nextInteraction(bot);
  const used = ada.slash(general, 'hello');
  used.catch(() => undefined); // each test looks at it in its own time
  return {
    clock,
    discord,
    ada,
    general,
    used,
    asked: command(await arriving),
    [Symbol.asyncDispose]: async () => {
      await bot.destroy();
      await discord[Symbol.asyncDispose]();
    },
  };
}

function command(interaction: Awaited<ReturnType<typeof nextInteraction>>): ChatInputCommandInteraction {
  if (!interaction.isChatInputCommand()) throw new Error('this is not a command');
  return interaction;
}

const original = (bot: Client<true>, token: string) => Routes.webhookMessage(bot.application.id, token, '@original');

test('an answer after 3 seconds finds nothing to answer, and the person reads so', async () => {
  await using place = await justAsked();
  place.clock.advance(3000);
  expect(await refusalOf(place.asked.reply('late'))).toMatchObject({ status: 404, code: 10_062 });
  await expect(place.used).rejects.toThrow('The application did not respond');
});

test('an answer just before 3 seconds is in time', async () => {
  await using place = await justAsked();
  place.clock.advance(2999);
  await place.asked.reply('in time');
  expect((await place.used).message?.text).toBe('in time');
});

test('a second first answer is refused', async () => {
  await using place = await justAsked();
  await place.asked.reply('one');
  const { id, token, client } = place.asked;
  const again = client.rest.post(Routes.interactionCallback(id, token), {
    auth: false,
    body: { type: 4, data: { content: 'two' } },
  });
  expect(await refusalOf(again)).toMatchObject({ status: 400, code: 40_060 });
});

test('before an answer there is no @original, and after 15 minutes no way to it, but the message itself can be edited', async () => {
  await using place = await justAsked();
  const { client, token } = place.asked;
  const read = () => client.rest.get(original(client, token), { auth: false });
  expect(await refusalOf(read())).toMatchObject({ status: 404, code: 10_015 });
  await place.asked.reply('hello');
  await read();
  place.clock.advance(15 * 60_000);
  expect(await refusalOf(read())).toMatchObject({ status: 401, code: 50_027 });
  const [message] = place.discord.read(place.general);
  await client.rest.patch(Routes.channelMessage(place.general, message?.id ?? ''), { body: { content: 'still here' } });
  expect(place.discord.transcript(place.general)).toBe('Nemo (Ada used /hello): still here');
});

test('an ephemeral answer is seen by one person, and cannot be reached by way of its channel', async () => {
  await using place = await justAsked();
  await place.asked.reply({ content: 'for you', flags: MessageFlags.Ephemeral });
  const { message } = await place.used;
  const route = Routes.channelMessage(place.general, message?.id ?? '');
  expect(await refusalOf(restOf(place.discord).get(route))).toMatchObject({ status: 404, code: 10_008 });
  expect(place.discord.read(place.general, place.discord.person('Bob'))).toEqual([]);
  expect(place.discord.transcript(place.general, place.ada)).toBe(
    'Nemo (Ada used /hello, only Ada sees this): for you',
  );
});

test('a token reaches the messages of its own interaction only', async () => {
  await using place = await justAsked();
  await place.asked.reply('hello');
  const { client, token } = place.asked;
  await client.rest.post(Routes.channelMessages(place.general), { body: { content: 'plain' } });
  const plain = place.discord.read(place.general).at(-1)?.id ?? '';
  const edit = client.rest.patch(Routes.webhookMessage(client.application.id, token, plain), {
    auth: false,
    body: { content: 'mine' },
  });
  expect(await refusalOf(edit)).toMatchObject({ status: 404, code: 10_008 });
});

test('a deferred answer is thinking until it is edited', async () => {
  await using place = await justAsked();
  await place.asked.deferReply();
  expect(place.discord.transcript(place.general)).toBe('Nemo (Ada used /hello): (is thinking…)');
  await place.asked.editReply('thought');
  expect(place.discord.transcript(place.general)).toBe('Nemo (Ada used /hello): thought');
});
