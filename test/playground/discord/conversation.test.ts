import { readFileSync } from 'node:fs';
import {
  ButtonStyle,
  ComponentType,
  Events,
  LabelBuilder,
  FileUploadBuilder,
  MessageFlags,
  ModalBuilder,
  Routes,
  TextInputBuilder,
  type Interaction,
  type ModalSubmitInteraction,
} from 'discord.js';
import { expect, test } from 'vitest';
import { startDiscord } from '../../../playground/discord/discord.ts';
import { refusalOf, restOf } from '../../support/discord-rest.ts';
import { logIn } from '../../support/log-in.ts';

const picture = { name: 'light house.jpg', bytes: readFileSync('playground/pictures/lighthouse.jpg') };

const animate = {
  name: 'animate',
  description: 'Makes a clip',
  options: [
    { name: 'image', description: 'A picture', type: 11, required: true },
    { name: 'seconds', description: 'How long', type: 4, min_value: 3, max_value: 60 },
  ],
};

const progress = (step: string) => [
  {
    type: ComponentType.Container as const,
    components: [
      { type: ComponentType.TextDisplay as const, content: step },
      {
        type: ComponentType.ActionRow as const,
        components: [
          {
            type: ComponentType.Button as const,
            style: ButtonStyle.Primary as const,
            label: 'Refine',
            custom_id: 'v1:refine:1',
          },
        ],
      },
    ],
  },
];

const form = new ModalBuilder()
  .setCustomId('v1:refine:1')
  .setTitle('Refine')
  .addLabelComponents(
    new LabelBuilder()
      .setLabel('What should change?')
      .setTextInputComponent(new TextInputBuilder().setCustomId('words').setStyle(2).setValue('slower')),
    new LabelBuilder()
      .setLabel('Pictures')
      .setFileUploadComponent(new FileUploadBuilder().setCustomId('files').setMaxValues(2).setRequired(false)),
  );

test('a picture is handed in, a thread grows from the answer, and a form with a file comes back from its button', async () => {
  await using discord = await startDiscord();
  await using bot = await logIn(discord);
  await bot.application.commands.set([animate]);
  const submitted = Promise.withResolvers<ModalSubmitInteraction>();
  bot.on(Events.InteractionCreate, (interaction: Interaction) => {
    if (interaction.isButton()) void interaction.showModal(form);
    if (interaction.isModalSubmit())
      void interaction.reply(`<@${interaction.user.id}> on it`).then(() => submitted.resolve(interaction));
    if (!interaction.isChatInputCommand()) return;
    void (async () => {
      const sent = interaction.options.getAttachment('image', true);
      const answer = await interaction.reply({
        content: `I have ${sent.name} (${sent.width}×${sent.height})`,
        withResponse: true,
      });
      const thread = await answer.resource?.message?.startThread({ name: 'A lighthouse' });
      const shown = await thread?.send({
        flags: MessageFlags.IsComponentsV2,
        components: progress('**Connecting…** <t:1:R>'),
      });
      await shown?.edit({ flags: MessageFlags.IsComponentsV2, components: progress('**Done**') });
    })();
  });
  const ada = discord.person('Ada');

  const used = await ada.slash(discord.channel('general').id, 'animate', { image: picture, seconds: 6 });
  expect(used.message?.text).toBe('I have light_house.jpg (1600×1200)');
  const done = await discord.until(() =>
    discord
      .threads()
      .flatMap(({ id }) => discord.read(id))
      .find(({ text }) => text === '**Done**'),
  );

  const opened = await ada.press(done, 'Refine');
  await ada.submit(opened, { 'What should change?': 'faster', Pictures: [picture] });
  const interaction = await submitted.promise;
  expect(interaction.fields.getTextInputValue('words')).toBe('faster');
  const file = interaction.fields.getUploadedFiles('files', true).first();
  expect(file?.url).toContain('/ephemeral-attachments/');
  expect(Buffer.from(await (await fetch(file?.url ?? '')).arrayBuffer()).equals(picture.bytes)).toBe(true);

  expect(discord.transcript(discord.channel('general').id)).toMatchInlineSnapshot(`
    "Nemo (Ada used /animate): I have light_house.jpg (1600×1200)
      └ thread: A lighthouse"
  `);
  expect(discord.transcript(discord.channel('A lighthouse').id, ada, { edits: true })).toMatchInlineSnapshot(`
    "Nemo (Ada used /animate): I have light_house.jpg (1600×1200)
    Nemo: **Connecting…** <time>
      ~ **Done**
      [Refine]
    Nemo (answers Ada, pings Ada): @Ada on it"
  `);
});

test('a reply to a message of another channel is refused, though it may fail', async () => {
  await using discord = await startDiscord();
  const ada = discord.person('Ada');
  const general = discord.channel('general').id;
  const starter = ada.say(general, 'look');
  const thread = ada.openThread(general, 'a thread', { from: starter });
  const reply = (id: string) =>
    restOf(discord).post(Routes.channelMessages(thread.id), {
      body: { content: 'nice', message_reference: { message_id: id, fail_if_not_exists: false } },
    });
  expect(await refusalOf(reply(starter.id))).toMatchObject({ status: 400, code: 50_035 });
  await reply('1');
});
