import { Events, Routes, type Message, type PartialMessage } from 'discord.js';
import { z } from 'zod';
import { expect, test } from 'vitest';
import { startDiscord } from '../../../playground/discord/discord.ts';
import { createDiscordClock } from '../../support/discord-clock.ts';
import { refusalOf } from '../../support/discord-rest.ts';
import { logIn } from '../../support/log-in.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

const asked = (texts: readonly string[], more: object = {}) => ({
  poll: { question: { text: 'Which?' }, answers: texts.map((text) => ({ poll_media: { text } })), ...more },
});
const posted = z.object({ id: z.string() });

async function meeting() {
  const clock = createDiscordClock();
  const discord = await startDiscord({ clock });
  const bot = await logIn(discord);
  const general = discord.channel('general').id;
  return {
    discord,
    bot,
    clock,
    general,
    route: Routes.channelMessages(general),
    async poll(body: object) {
      return posted.parse(await bot.rest.post(Routes.channelMessages(general), { body }));
    },
    async [Symbol.asyncDispose]() {
      await bot.destroy();
      await discord[Symbol.asyncDispose]();
    },
  };
}

test('people vote once each, and once it is over the votes are counted and told', async () => {
  await using scene = await meeting();
  const { discord, bot, general } = scene;
  const [ada, ben, cleo] = [discord.person('Ada'), discord.person('Ben'), discord.person('Cleo')];
  const poll = await scene.poll(asked(['one', 'two']));
  ada.vote(poll, 'one');
  ada.vote(poll, 'two');
  ben.vote(poll, 'two');
  cleo.vote(poll, 'one');
  cleo.vote(poll, 'one'); // taken back
  const updated = new Promise<Message | PartialMessage>((resolve) =>
    bot.on(Events.MessageUpdate, (_, message) => resolve(message)),
  );
  const result = new Promise<Message>((resolve) => bot.once(Events.MessageCreate, resolve));
  discord.endPoll(poll);

  const { poll: counted, editedTimestamp } = await updated;
  expect([counted?.resultsFinalized, editedTimestamp]).toEqual([true, null]);
  expect(counted?.answers.map((answer) => 'voteCount' in answer && answer.voteCount)).toEqual([0, 2]);
  const { type, reference, embeds, author } = await result;
  expect([type, reference?.messageId, author.id]).toEqual([46, poll.id, discord.world.bot.id]);
  expect(embeds[0]?.fields.map(({ name, value }) => `${name}: ${value}`)).toEqual([
    'poll_question_text: Which?',
    'victor_answer_votes: 2',
    'total_votes: 2',
    'victor_answer_id: 2',
    'victor_answer_text: two',
  ]);
  expect(() => ada.vote(poll, 'one')).toThrow('This poll is closed.');
  expect(discord.transcript(general)).toContain('? Which? (over)\n  ( ) one: 0\n  ( ) two: 2');
});

test('a poll is over after a day, unless it says otherwise', async () => {
  await using scene = await meeting();
  const { discord, clock, general } = scene;
  await scene.poll(asked(['one']));
  await scene.poll(asked(['two'], { duration: 48 }));
  const over = () => discord.read(general).flatMap(({ poll }) => (poll === null ? [] : [poll.isOver]));
  clock.advance(DAY_MS - 1);
  expect(over()).toEqual([false, false]);
  clock.advance(1);
  expect(over()).toEqual([true, false]);
});

test('the bot ends its own, sees who voted, and cannot change it', async () => {
  await using scene = await meeting();
  const { discord, bot, general } = scene;
  const ada = discord.person('Ada');
  const poll = await scene.poll(asked(['one', 'two'], { allow_multiselect: true }));
  ada.vote(poll, 'one');
  ada.vote(poll, 'two');
  const voters = await bot.rest.get(`/channels/${general}/polls/${poll.id}/answers/1`);
  expect(voters).toMatchObject({ users: [{ id: ada.id }] });
  expect(
    await refusalOf(bot.rest.patch(Routes.channelMessage(general, poll.id), { body: { content: 'x' } })),
  ).toMatchObject({
    code: 520_003,
  });
  const expire = () => bot.rest.post(Routes.expirePoll(general, poll.id));
  expect(await expire()).toMatchObject({ poll: { results: { is_finalized: true } } });
  expect(await refusalOf(expire())).toMatchObject({ code: 520_001 });
});

const many = Array.from({ length: 11 }, (_, index) => `${index}`);

test.each([
  ['eleven answers', asked(many)],
  ['no answer', asked([])],
  ['an answer of 56 letters', asked(['a'.repeat(56)])],
  ['a question of 301 letters', { poll: { ...asked(['a']).poll, question: { text: 'a'.repeat(301) } } }],
  ['no question', { poll: { answers: asked(['a']).poll.answers } }],
  ['no hour', asked(['a'], { duration: 0 })],
  ['more than 32 days', asked(['a'], { duration: 769 })],
  ['components of version 2', { ...asked(['a']), flags: 1 << 15, components: [{ type: 10, content: 'a' }] }],
])('a poll with %s is refused', async (_what, body) => {
  await using scene = await meeting();
  expect(await refusalOf(scene.bot.rest.post(scene.route, { body }))).toMatchObject({ code: 50_035 });
});

test('a poll needs the right to make polls', async () => {
  await using scene = await meeting();
  scene.discord.deny('general', 'sendPolls');
  expect(await refusalOf(scene.bot.rest.post(scene.route, { body: asked(['a']) }))).toMatchObject({ code: 50_013 });
});
