import { once } from 'node:events';
import {
  ApplicationCommandType,
  type ApplicationIntegrationType,
  DiscordAPIError,
  InteractionContextType,
  MessageFlags,
  Routes,
} from 'discord.js';
import { expect, test } from 'vitest';
import { startDiscord } from '../../../playground/discord/discord.ts';
import { nextInteraction } from '../../support/discord-rest.ts';
import { logIn } from '../../support/log-in.ts';

const look = (...integration_types: ApplicationIntegrationType[]) => {
  const contexts = [0, 1, 2];
  return { type: ApplicationCommandType.Message as const, name: 'Look', integration_types, contexts };
};

const codeOf = (asking: Promise<unknown>) =>
  asking.then(
    () => 0,
    (error: unknown) => (error instanceof DiscordAPIError ? error.code : String(error)),
  );

async function meeting() {
  const discord = await startDiscord();
  const bot = await logIn(discord);
  await bot.application.commands.set([look(0, 1), { name: 'home', description: 'For servers', contexts: [0, 1] }]);
  const [ada, ben] = [discord.person('Ada'), discord.person('Ben')];
  ada.install();
  const [chat, place] = [discord.chat(ada, ben), discord.elsewhere('attic')];
  return {
    discord,
    bot,
    ada,
    ben,
    chat,
    place,
    async [Symbol.asyncDispose]() {
      await bot.destroy();
      await discord[Symbol.asyncDispose]();
    },
  };
}

test('where a person brings it along, the bot is handed one message and may answer; the place itself is closed to it', async () => {
  await using scene = await meeting();
  const { bot, ada, ben, chat, place } = scene;
  for (const [where, context] of [
    [chat, InteractionContextType.PrivateChannel],
    [place, InteractionContextType.Guild],
  ] as const) {
    const message = ben.say(where.id, 'hello');
    const arriving = nextInteraction(bot);
    const using = ada.menu(message, 'Look');
    const interaction = await arriving;
    if (!interaction.isMessageContextMenuCommand()) throw new Error('it is the menu of a message');
    expect(interaction.targetMessage.content).toBe('hello');
    expect([interaction.context, interaction.authorizingIntegrationOwners.toJSON()]).toEqual([
      context,
      { '1': ada.id },
    ]);
    await interaction.reply({ content: 'only you', flags: MessageFlags.Ephemeral });
    expect((await using).message?.onlyFor).toBe('Ada');
    expect(
      await Promise.all([
        codeOf(bot.rest.get(Routes.channel(where.id))),
        codeOf(bot.rest.post(Routes.channelMessages(where.id), { body: { content: 'all of you' } })),
        codeOf(bot.rest.get(Routes.channelMessage(where.id, message.id))),
        codeOf(bot.rest.post(Routes.threads(where.id, message.id), { body: { name: 'a thread' } })),
      ]),
    ).toEqual([50_001, 50_001, 50_001, 50_001]);

    const more = () => interaction.followUp({ content: 'more', flags: MessageFlags.Ephemeral });
    for (let times = 0; times < 5; times++) await more();
    expect(await codeOf(more())).toBe(40_094);
  }
});

test('only whoever has installed it has it there, and only what is for that', async () => {
  await using scene = await meeting();
  const { ada, ben, chat, place } = scene;
  const message = ada.say(place.id, 'hello');
  await expect(ben.menu(message, 'Look')).rejects.toThrow('There is no command "Look" here.');
  await expect(ada.slash(place.id, 'home')).rejects.toThrow('There is no command "home" here.');
  await expect(ada.slash(chat.id, 'home')).rejects.toThrow('There is no command "home" here.');
  expect(() => scene.discord.person('Cleo').say(chat.id, 'let me in')).toThrow('You do not have access');
});

test('what goes on there is not told to the bot', async () => {
  await using scene = await meeting();
  const { bot, ada, chat, place, discord } = scene;
  const heard: string[] = [];
  bot.on('messageCreate', ({ channelId }) => heard.push(channelId));
  const first = once(bot, 'messageCreate');
  for (const { id } of [chat, place]) ada.say(id, 'hello');
  const general = discord.channel('general').id;
  ada.say(general, 'hello');
  await first;
  expect(heard).toEqual([general]);
  expect([...bot.channels.cache.keys()]).not.toContain(place.id);
});

test('a command that is to be there has to be one that people install', async () => {
  await using scene = await meeting();
  const { bot } = scene;
  expect(await codeOf(bot.application.commands.set([look(0)]))).toBe(50_035);
});

test('whoever takes no direct messages gets none', async () => {
  await using scene = await meeting();
  const { bot, ada } = scene;
  ada.closeDms();
  const dm = Routes.channelMessages(ada.dm());
  expect(await codeOf(bot.rest.post(dm, { body: { content: 'hello' } }))).toBe(50_007);
  ada.closeDms(false);
  expect(await codeOf(bot.rest.post(dm, { body: { content: 'hello' } }))).toBe(0);
});
