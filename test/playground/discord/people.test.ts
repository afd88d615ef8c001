import { MessageFlags, type Interaction } from 'discord.js';
import { expect, test } from 'vitest';
import { startDiscord } from '../../../playground/discord/discord.ts';
import { nextInteraction } from '../../support/discord-rest.ts';
import { logIn } from '../../support/log-in.ts';

const png = (name: string) => ({ name, bytes: Buffer.from('png') });

const commands = [
  {
    name: 'animate',
    description: 'Makes a clip',
    name_localizations: { 'zh-CN': '动画' },
    contexts: [0],
    options: [
      { name: 'image', description: 'A picture', type: 11, required: true, file_types: ['image', '.heic'] },
      { name: 'prompt', description: 'Words', type: 3, max_length: 5 },
      { name: 'shape', description: 'Shape', type: 3, choices: [{ name: 'tall', value: '9:16' }] },
      { name: 'seconds', description: 'How long', type: 4, min_value: 3, max_value: 60 },
    ],
  },
  { name: 'settings', description: 'For admins', default_member_permissions: '0' },
];

/** A bot with commands, a person, and a way to see what reached the bot from what the person does. */
async function meeting() {
  const discord = await startDiscord();
  const bot = await logIn(discord);
  await bot.application.commands.set(commands);
  const general = discord.channel('general').id;
  return {
    discord,
    bot,
    general,
    ada: discord.person('Ada'),
    /** What the bot gets of an act, and what the person gets when it answers with this. */
    async meet<T>(act: () => Promise<T>, answer: (interaction: Interaction) => Promise<unknown>) {
      const arriving = nextInteraction(bot);
      const acting = act();
      const interaction = await Promise.race([arriving, acting.then(() => arriving)]);
      await answer(interaction);
      return { interaction, used: await acting };
    },
    [Symbol.asyncDispose]: async () => {
      await bot.destroy();
      await discord[Symbol.asyncDispose]();
    },
  };
}

const hello = async (interaction: Interaction) => interaction.isRepliable() && interaction.reply('hello');

test.each([
  ['a required option that is left out', {}, 'image: This option is required. Specify a value.'],
  ['an option that is not there', { image: png('a.png'), loud: true }, 'There is no option "loud".'],
  ['a file of another kind', { image: png('a.txt') }, 'a.txt: this file type is not allowed here.'],
  ['words that are too long', { image: png('a.png'), prompt: 'longer' }, 'prompt: Must be between 0 and 5 characters.'],
  ['a choice that is not offered', { image: png('a.png'), shape: 'round' }, 'shape: Enter a valid choice.'],
  ['a number out of bounds', { image: png('a.png'), seconds: 61 }, 'seconds: Must be between 3 and 60.'],
  ['a number that is not whole', { image: png('a.png'), seconds: 3.5 }, 'seconds: Enter a valid integer.'],
  ['words where a file belongs', { image: 'a.png' }, 'image: Enter a valid value.'],
])('%s is not sent', async (_, options, sentence) => {
  await using place = await meeting();
  await expect(place.ada.slash(place.general, 'animate', options)).rejects.toThrow(sentence);
});

test('a command is offered only where and to whom it is meant to be', async () => {
  await using place = await meeting();
  const { discord, ada, general } = place;
  await expect(ada.slash(general, 'sing')).rejects.toThrow('There is no command "sing" here.');
  await expect(ada.slash(ada.dm(), 'animate')).rejects.toThrow('There is no command "animate" here.');
  await expect(ada.slash(general, 'settings')).rejects.toThrow('There is no command "settings" here.');
  await place.meet(() => discord.person('Mod', { admin: true }).slash(general, 'settings'), hello);
  const thread = ada.openThread(general, 'Old');
  ada.archive(thread.id);
  await expect(ada.slash(thread.id, 'animate', { image: png('a.png') })).rejects.toThrow('This thread is archived.');
});

test('the bot learns who asks, where, in which language, and what it may do there', async () => {
  await using place = await meeting();
  place.discord.deny('general', 'attachFiles');
  const mei = place.discord.person('Mei', { locale: 'zh-CN' });
  const options = { image: { name: '海边 1.heic', bytes: Buffer.alloc(60 * 1024 * 1024) }, shape: 'tall' };
  const { interaction } = await place.meet(() => mei.slash(place.general, '动画', options), hello);
  if (!interaction.isChatInputCommand()) throw new Error('not a command');
  expect(interaction).toMatchObject({
    commandName: 'animate',
    locale: 'zh-CN',
    guildLocale: 'en-US',
    context: 0,
    attachmentSizeLimit: 500 * 1024 * 1024,
  });
  expect(interaction.options.getString('shape')).toBe('9:16');
  expect(interaction.options.getAttachment('image')).toMatchObject({
    name: '_1.heic',
    title: '海边 1',
    size: 60 * 1024 * 1024,
    ephemeral: true,
  });
  expect(interaction.appPermissions.has('AttachFiles')).toBe(false);
  expect(interaction.appPermissions.has('SendMessages')).toBe(true);
  expect(interaction.memberPermissions?.has('SendMessages')).toBe(true);
  expect(interaction.authorizingIntegrationOwners).toMatchObject({ 0: place.discord.world.guildId });
});

const row = (...components: object[]) => ({ components: [{ type: 1, components }] as const });

/** Ada has an ephemeral message with these buttons before her. */
async function withButtons(place: Awaited<ReturnType<typeof meeting>>) {
  const buttons = [
    { type: 2, style: 1, label: 'Refine', custom_id: 'refine' },
    { type: 2, style: 2, label: 'Stop', custom_id: 'stop', disabled: true },
    { type: 2, style: 5, label: 'Video', url: 'https://clips.example/1.mp4' },
  ];
  const body = { type: 4, data: { content: 'ready', flags: MessageFlags.Ephemeral, ...row(...buttons) } };
  const { used } = await place.meet(
    () => place.ada.slash(place.general, 'animate', { image: png('a.png') }),
    async ({ client, id, token }) => client.rest.post(`/interactions/${id}/${token}/callback`, { auth: false, body }),
  );
  return used.message ?? { id: '' };
}

test('a button is pressed by who sees it, when it is there and enabled', async () => {
  await using place = await meeting();
  const message = await withButtons(place);
  const { ada } = place;
  await expect(ada.press(message, 'Again')).rejects.toThrow(
    'There is no button "Again", only "Refine", "Stop", "Video".',
  );
  await expect(ada.press(message, 'Stop')).rejects.toThrow('This is disabled.');
  await expect(ada.press(message, 'Video')).rejects.toThrow('it opens in the browser');
  await expect(place.discord.person('Bob').press(message, 'Refine')).rejects.toThrow('This message is not there.');
  const { interaction, used } = await place.meet(
    () => ada.press(message, 'Refine'),
    async (one) => one.isButton() && one.update({ content: 'refined', components: [] }),
  );
  expect(interaction).toMatchObject({ customId: 'refine', message: { id: message.id } });
  expect(used.message).toMatchObject({ id: message.id, text: 'refined', buttons: [] });
});

/** Opens this form in answer to a command, for Ada to fill in. */
async function opened(place: Awaited<ReturnType<typeof meeting>>) {
  const field = (label: string, component: object) => ({ type: 18, label, component });
  const components = [
    field('Words', { type: 4, style: 1, custom_id: 'words', max_length: 5 }),
    field('Shape', { type: 3, custom_id: 'shape', required: false, options: [{ label: 'tall', value: '9:16' }] }),
    field('Files', {
      type: 19,
      custom_id: 'files',
      min_values: 0,
      max_values: 2,
      required: false,
      file_types: ['image'],
    }),
  ];
  const body = { type: 9, data: { custom_id: 'form', title: 'Form', components } };
  const { used } = await place.meet(
    () => place.ada.slash(place.general, 'animate', { image: png('a.png') }),
    async ({ client, id, token }) => client.rest.post(`/interactions/${id}/${token}/callback`, { auth: false, body }),
  );
  return used;
}

test.each([
  ['a required field that is empty', {}, 'Words: This field is required.'],
  ['words that are too long', { Words: 'longer' }, 'Words: Must be between 0 and 5 in length.'],
  ['a field that is not there', { Words: 'hi', Length: '5' }, 'There is no field "Length" in this form.'],
  ['too many files', { Words: 'hi', Files: [png('a.png'), png('b.png'), png('c.png')] }, 'Files: Between 0 and 2.'],
  ['a file of another kind', { Words: 'hi', Files: [png('a.mp3')] }, 'a.mp3: this file type is not allowed here.'],
  ['what cannot be selected', { Words: 'hi', Shape: 'round' }, 'There is no "round" to select.'],
])('in a form, %s is not handed in', async (_, values, sentence) => {
  await using place = await meeting();
  const used = await opened(place);
  await expect(place.ada.submit(used, values)).rejects.toThrow(sentence);
});

test('a form is handed in with words, choices and files', async () => {
  await using place = await meeting();
  const used = await opened(place);
  const { interaction } = await place.meet(
    () => place.ada.submit(used, { words: 'hi', Shape: 'tall', Files: [png('a.png')] }),
    hello,
  );
  if (!interaction.isModalSubmit()) throw new Error('not a form');
  expect(interaction.fields.getTextInputValue('words')).toBe('hi');
  expect(interaction.fields.getStringSelectValues('shape')).toEqual(['9:16']);
  expect(interaction.fields.getUploadedFiles('files')?.map(({ name, ephemeral }) => [name, ephemeral])).toEqual([
    ['a.png', true],
  ]);
});

test('a form cannot open another form', async () => {
  await using place = await meeting();
  const used = await opened(place);
  const showing = place.meet(
    () => place.ada.submit(used, { Words: 'hi' }),
    async ({ client, id, token }) => {
      const body = {
        type: 9,
        data: { custom_id: 'form', title: 'Form', components: [{ type: 10, content: 'again' }] },
      };
      await expect(
        client.rest.post(`/interactions/${id}/${token}/callback`, { auth: false, body }),
      ).rejects.toMatchObject({
        code: 50_035,
      });
      await client.rest.post(`/interactions/${id}/${token}/callback`, {
        auth: false,
        body: { type: 4, data: { content: 'no' } },
      });
    },
  );
  expect((await showing).used.message?.text).toBe('no');
});

test('people write, reply, edit, forward, react and delete within their rights', async () => {
  await using place = await meeting();
  const { discord, ada, general } = place;
  const bob = discord.person('Bob');
  const first = ada.say(general, 'helo', { files: [png('my cat.png')] });
  ada.edit(first, 'hello');
  bob.say(general, `hi ${ada.mention}`, { replyTo: first, ping: false });
  bob.react(first, '👋');
  bob.forward(first, general);
  const last = bob.say(general, 'oops');
  expect(() => ada.edit(last, 'mine')).toThrow('You can only edit your own messages.');
  expect(() => ada.remove(last)).toThrow('You cannot delete this message.');
  bob.remove(last);
  expect(() => ada.say(general, ' ')).toThrow('There is nothing to send.');
  expect(() => ada.say(general, 'x'.repeat(4001))).toThrow('Your message is too long.');
  expect(() => ada.say(general, '', { files: Array.from({ length: 11 }, () => png('a.png')) })).toThrow(
    'You can only upload 10 files at a time!',
  );
  expect(discord.transcript(general)).toMatchInlineSnapshot(`
    "Ada (edited): hello
      {my_cat.png}
      👋 Bob
    Bob (to Ada, pings Ada): hi @Ada
    Bob:
      forwarded: hello
      {my_cat.png}"
  `);
});
