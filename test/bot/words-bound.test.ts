import { expect, test } from 'vitest';
import { edited } from '../../src/bot/inbox/second-thoughts.ts';
import { startFlowsWorld } from '../support/flows-world.ts';
import { GENERAL } from '../support/played-discord.ts';

const letters = (count: number) => `${'z'.repeat(count - 1)}.`;

test('words of 4,000 letters are sent whole, and of 4,001 nothing is, whatever way they come in', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  const before = world.sent().length;

  bot.hear(world.discord.write(thread, letters(4_001)));
  await world.pass(6_000);
  bot.hear(world.discord.write(GENERAL, letters(4_001), { files: ['a.png'], addressed: true, opens: 'public-thread' }));
  bot.hear(world.discord.write('600', letters(4_001), { files: ['a.png'], isDirect: true, guildId: null }));
  const tooLong = { mistakes: [{ kind: 'too-many-words', letters: 4_001 }] };
  await expect(bot.ask({ files: ['cat.png'], text: letters(4_001) })).rejects.toMatchObject(tooLong);
  await expect(bot.ask({ projectId: thread, text: letters(4_001) })).rejects.toMatchObject(tooLong);
  await world.pass(6_000);
  expect(world.sent()).toHaveLength(before);
  expect(world.discord.notes.map(({ note }) => note)).toEqual(
    Array.from({ length: 3 }, () => ({ kind: 'mistake', mistake: tooLong.mistakes[0] })),
  );

  bot.hear(world.discord.write(thread, letters(4_000)));
  await world.pass(6_000);
  expect(world.sent().at(-1)).toBe(letters(4_000));
});

test('the messages of a burst have 4,000 letters together, with what stands between them; past that none of them is sent', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  bot.hear(world.discord.write(thread, letters(2_000)), world.discord.write(thread, letters(1_999)));
  await world.pass(6_000);
  expect(world.sent().slice(1)).toEqual([`${letters(2_000)}\n${letters(1_999)}`]);

  bot.hear(...[2_000, 2_000, 100].map((count) => world.discord.write(thread, letters(count))));
  await world.pass(10_000);
  expect(world.sent()).toHaveLength(2);
  expect(world.discord.notes.map(({ note }) => note.kind)).toEqual(['mistake', 'mistake']);
});

test('ten messages are one burst; the eleventh begins the next request', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  bot.hear(...Array.from({ length: 11 }, (_, n) => world.discord.write(thread, `part ${n + 1}`)));
  await world.pass(10_000);
  const ten = Array.from({ length: 10 }, (_, n) => `part ${n + 1}`).join('\n');
  expect(world.sent().slice(1)).toEqual([ten, 'part 11']);
});

test('whoever goes on writing does not hold up for ever what they have written', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  for (let n = 0; n < 14; n++) {
    bot.hear(world.discord.write(thread, `part ${n + 1}`));
    await world.pass(2_000);
  }
  expect(world.sent()[1]?.split('\n')).toHaveLength(10);
});

test('somebody who is refused again and again is heard again after ten pauses', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  bot.hear(world.discord.write(thread, letters(4_001)));
  await world.calm();
  for (let n = 0; n < 13; n++) {
    await world.pass(2_000);
    bot.hear(world.discord.write(thread, `part ${n + 1}`));
  }
  await world.pass(10_000);
  expect(world.sent().slice(1)).toEqual(['part 13']);
});

test.each([
  { what: 'words', text: letters(4_001), links: [], kind: 'too-many-words' },
  {
    what: 'links',
    text: 'let it move',
    links: Array.from({ length: 11 }, (_, n) => `https://pictures.example/${n}.png`),
    kind: 'too-many-pictures',
  },
  {
    what: 'a link',
    text: 'let it move',
    links: [`https://pictures.example/${'a'.repeat(2_048)}.png`],
    kind: 'link-too-long',
  },
])(
  'an edit that adds $what beyond the bound does not count: what stood there before is sent',
  async ({ text, links, kind }) => {
    await using world = await startFlowsWorld();
    const bot = await world.start();
    const thread = await world.begin(bot);
    const message = world.discord.write(thread, 'add a title "Hello"');
    bot.hear(message);
    await world.calm();
    await edited(bot.world, { ...message, text, links });
    await world.pass(10_000);

    expect(world.discord.notes.map(({ to, note }) => [to.replyTo, note])).toMatchObject([
      [message.messageId, { kind: 'edit-refused', mistake: { kind } }],
    ]);
    expect(world.sent().slice(1)).toEqual(['add a title "Hello"']);
  },
);

test('a link of 2,048 letters is taken, and a longer one is refused with a sentence, also where it only waits for words', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  const link = (chars: number) => `https://pictures.example/${'a'.repeat(chars - 29)}.png`;
  bot.hear(world.discord.write(thread, 'let it move', { links: [link(2_049)] }));
  await world.pass(6_000);
  bot.hear(world.discord.write(thread, '', { links: [link(2_049)] }));
  await world.pass(6_000);
  expect(world.discord.notes.map(({ note }) => note)).toEqual(
    Array.from({ length: 2 }, () => ({ kind: 'mistake', mistake: { kind: 'link-too-long' } })),
  );
  const taken = world.discord.write(thread, 'let it move', { links: [link(2_048)] });
  bot.hear(taken);
  await world.pass(6_000);
  expect((await bot.ledger.turns.get(taken.messageId))?.parts[0]?.links).toEqual([link(2_048)]);
});
