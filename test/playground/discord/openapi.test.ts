import { readFileSync } from 'node:fs';
import { Events, MessageFlags, Routes, type Client, type Interaction } from 'discord.js';
import { expect, test } from 'vitest';
import { startDiscord, type Discord } from '../../../playground/discord/discord.ts';
import { restOf } from '../../support/discord-rest.ts';
import { logIn } from '../../support/log-in.ts';
import { hasOpenApi, problemsOf, replyProblemsOf } from '../../support/openapi.ts';

const aloud = hasOpenApi ? '' : ' (NOT CHECKED: ../shared/discord/openapi.json is not here)';
const picture = { name: 'lighthouse.jpg', bytes: readFileSync('playground/pictures/lighthouse.jpg') };

const everything = [
  {
    type: 17,
    accent_color: 1,
    components: [
      {
        type: 9,
        components: [{ type: 10, content: 'Step <@1>' }],
        accessory: { type: 11, media: { url: 'attachment://a.png' }, description: 'a' },
      },
      { type: 14, spacing: 1 },
      {
        type: 12,
        items: [
          { media: { url: 'attachment://a.png' } },
          { media: { url: 'https://clips.example/1.mp4' }, description: 'clip' },
        ],
      },
      {
        type: 1,
        components: [
          { type: 2, style: 1, label: 'Refine', custom_id: 'refine' },
          { type: 2, style: 5, label: 'Video', url: 'https://clips.example/1.mp4' },
        ],
      },
      { type: 1, components: [{ type: 3, custom_id: 'version', options: [{ label: '1', value: '1' }] }] },
    ],
  },
  { type: 13, file: { url: 'attachment://a.png' } },
];

/** Everything the bot does with Discord, and what else it may be answered. */
async function useAll(discord: Discord, bot: Client<true>): Promise<void> {
  await bot.application.commands.set([
    { name: 'animate', description: 'Makes a clip', options: [{ name: 'image', description: 'A picture', type: 11 }] },
    { name: 'Animate this', type: 3 },
  ]);
  await bot.application.commands.fetch();
  bot.on(Events.InteractionCreate, (interaction) => void answer(interaction));
  const thread = await openThread(discord, bot);
  await usePosts(discord, bot, thread);
  await usePeople(discord, bot, thread);
  const { guildId } = discord.world;
  const ada = discord.person('Ada').id;
  await bot.rest.post(Routes.userChannels(), { body: { recipient_id: ada } });
  const guild = [
    Routes.guild(guildId),
    Routes.guildChannels(guildId),
    Routes.guildActiveThreads(guildId),
    Routes.guildMember(guildId, ada),
  ];
  for (const route of [...guild, Routes.user(), Routes.user(ada), Routes.currentApplication()])
    await bot.rest.get(route);
}

async function openThread(discord: Discord, { application, rest }: Client<true>): Promise<string> {
  const ada = discord.person('Ada');
  const general = discord.channel('general').id;
  const { interaction, message } = await ada.slash(general, 'animate', { image: picture });
  await rest.get(Routes.webhookMessage(application.id, interaction.token, '@original'), { auth: false });
  const more = { content: 'more', flags: MessageFlags.Ephemeral };
  await rest.post(Routes.webhook(application.id, interaction.token), { auth: false, body: more });
  const threads = Routes.threads(general, message?.id);
  await rest.post(threads, { body: { name: 'A lighthouse', auto_archive_duration: 1440 } });
  await rest.post(threads, { body: { name: 'again' } }).catch(() => undefined);
  await rest.post(Routes.threads(general), { body: { name: 'secret', type: 12, invitable: false } });
  const thread = discord.channel('A lighthouse').id;
  await rest.put(Routes.threadMembers(thread, ada.id));
  return thread;
}

async function usePeople(discord: Discord, { user, rest }: Client<true>, thread: string): Promise<void> {
  const ada = discord.person('Ada');
  const said = ada.say(thread, `<@${user.id}> and this?`, { files: [picture] });
  ada.forward(said, thread);
  await ada.menu(said, 'Animate this');
  const shown = discord.read(thread).find(({ buttons }) => buttons.length > 0);
  await ada.submit(await ada.press(shown ?? said, 'Refine'), { Words: 'slower' });
  await rest.get(Routes.channelMessages(thread), { query: new URLSearchParams({ limit: '50' }) });
  await rest.put(Routes.channelMessageOwnReaction(thread, said.id, '⏳'));
  await rest.get(Routes.channelMessage(thread, said.id));
  await rest.patch(Routes.channel(thread), { body: { archived: true } });
  await rest.get(Routes.channel(thread));
}

async function answer(interaction: Interaction): Promise<void> {
  if (interaction.isChatInputCommand()) await interaction.reply({ content: 'On it', withResponse: true });
  if (interaction.isContextMenuCommand())
    await interaction.deferReply({ flags: MessageFlags.Ephemeral, withResponse: true });
  if (interaction.isButton())
    await interaction.showModal({
      title: 'Refine',
      custom_id: 'refine',
      components: [
        { type: 18, label: 'Words', component: { type: 4, style: 2, custom_id: 'words' } },
        { type: 18, label: 'Files', component: { type: 19, custom_id: 'files', required: false } },
      ],
    });
  if (interaction.isModalSubmit() && interaction.isFromMessage())
    await interaction.update({ components: [{ type: 10, content: 'Refined' }], withResponse: true });
}

async function usePosts(discord: Discord, { rest }: Client<true>, thread: string): Promise<void> {
  const files = [{ name: 'a.png', data: Buffer.from('png'), contentType: 'image/png' }];
  const body = {
    flags: MessageFlags.IsComponentsV2,
    components: everything,
    nonce: 'r1',
    enforce_nonce: true,
    allowed_mentions: { parse: [] },
  };
  await rest.post(Routes.channelMessages(thread), { body, files });
  await rest.post(Routes.channelMessages(thread), { body, files });
  const id = discord.read(thread).findLast(({ buttons }) => buttons.length > 0)?.id ?? '';
  await rest.patch(Routes.channelMessage(thread, id), {
    body: { components: everything, flags: MessageFlags.IsComponentsV2 },
  });
  await rest.post(Routes.channelMessages(thread), {
    body: { content: 'yes', message_reference: { message_id: id, fail_if_not_exists: false } },
  });
  await rest.post(Routes.channelMessages(thread), { body: { content: 'x'.repeat(2001) } }).catch(() => undefined);
}

test.skipIf(!hasOpenApi)(
  `every reply is as Discord's own description says, and so is every request of discord.js${aloud}`,
  async () => {
    await using discord = await startDiscord();
    await using bot = await logIn(discord);
    await useAll(discord, bot);
    expect(replyProblemsOf(discord.journal)).toEqual([]);
    expect(problemsOf(discord.journal)).toEqual([]);
  },
);

test.skipIf(!hasOpenApi)(`what Discord would not know in a request is named${aloud}`, async () => {
  await using discord = await startDiscord();
  const general = discord.channel('general').id;
  const rest = restOf(discord);
  const bodies = [
    { contents: 'hi' },
    { content: 1 },
    { flags: MessageFlags.IsComponentsV2, components: [{ type: 10 }] },
  ];
  for (const body of bodies) await rest.post(Routes.channelMessages(general), { body }).catch(() => undefined);
  await rest.get(Routes.channelMessages(general), { query: new URLSearchParams({ limits: '5' }) });
  await rest.get('/channels/general').catch(() => undefined);
  await rest.get('/nowhere').catch(() => undefined);
  expect(problemsOf(discord.journal)).toMatchInlineSnapshot(`
    [
      "POST /channels/{channel_id}/messages: "contents" is not described",
      "POST /channels/{channel_id}/messages: /content must be string,null {"type":["string","null"]}",
      "POST /channels/{channel_id}/messages: /components/0 must have required property 'content' {"missingProperty":"content"}",
      "GET /channels/{channel_id}/messages: must NOT have additional properties {"additionalProperty":"limits"}",
      "GET /channels/{channel_id}: /channel_id must match pattern "^(0|[1-9][0-9]*)$" {"pattern":"^(0|[1-9][0-9]*)$"}",
      "GET /nowhere: there is no such operation",
    ]
  `);
});
