import { MessageFlags, Routes } from 'discord.js';
import { expect, test } from 'vitest';
import { startDiscord } from '../../../playground/discord/discord.ts';
import { restOf } from '../../support/discord-rest.ts';

test('a message reads as a person sees it, and the same in each run', async () => {
  await using discord = await startDiscord();
  const general = discord.channel('general').id;
  const ada = discord.person('Ada');
  const said = ada.say(general, 'make it snow');
  const components = [
    {
      type: 10,
      content: `${ada.mention} **Version 1** in <#${general}>\nhttps://clips.example/v/render_1700000000000_abcdef01.mp4?x=1 <t:1700000000:R>`,
    },
    {
      type: 12,
      items: [
        { media: { url: 'attachment://version-1.mp4' }, description: 'Snow' },
        { media: { url: 'https://clips.example/' } },
      ],
    },
    {
      type: 1,
      components: [
        { type: 2, style: 1, label: 'Refine', custom_id: 'refine' },
        { type: 2, style: 2, label: 'Again', custom_id: 'again', disabled: true },
        { type: 2, style: 5, label: 'Video', url: 'https://clips.example/1.mp4' },
      ],
    },
  ];
  await restOf(discord).post(Routes.channelMessages(general), {
    body: {
      flags: MessageFlags.IsComponentsV2,
      components,
      message_reference: { message_id: said.id },
      allowed_mentions: { users: [ada.id] },
    },
    files: [{ name: 'version-1.mp4', data: Buffer.from('mp4') }],
  });
  discord.person('Bob').react(said, '❄️');
  expect(discord.transcript(general)).toMatchInlineSnapshot(`
    "Ada: make it snow
      ❄️ Bob
    Nemo (to Ada, pings Ada): @Ada **Version 1** in #general
      <link to render_…_….mp4> <time>
      {version-1.mp4: Snow}
      {clips.example}
      [Refine] [Again, off] [Video ↗]"
  `);
});

test('the states of an edited message can be read in order', async () => {
  await using discord = await startDiscord();
  const general = discord.channel('general').id;
  const ada = discord.person('Ada');
  const said = ada.say(general, 'one');
  ada.edit(said, 'two\nlines');
  ada.edit(said, 'two\nlines');
  ada.edit(said, 'three');
  expect(discord.transcript(general, ada)).toBe('Ada (edited): three');
  expect(discord.transcript(general, ada, { edits: true })).toMatchInlineSnapshot(`
    "Ada (edited): one
      ~ two / lines
      ~ three"
  `);
});

test('waiting ends as soon as it has come to that', async () => {
  await using discord = await startDiscord();
  const general = discord.channel('general').id;
  const waiting = discord.until(() => discord.read(general)[1]?.text);
  discord.person('Ada').say(general, 'one');
  discord.person('Ada').say(general, 'two');
  expect(await waiting).toBe('two');
});

test('waiting in vain ends with what could be read by then', async () => {
  await using discord = await startDiscord();
  const general = discord.channel('general').id;
  discord.person('Ada').say(general, 'hello?');
  await restOf(discord)
    .get('/nowhere')
    .catch(() => undefined);
  const waiting = discord.until(() => discord.read(general)[1], { withinMs: 20 });
  await expect(waiting).rejects.toThrow(/within 20 ms[^]*#general\nAda: hello\?[^]*GET \/nowhere -> 404/);
});
