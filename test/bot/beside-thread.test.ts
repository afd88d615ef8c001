import { expect, test } from 'vitest';
import { startFlowsWorld } from '../support/flows-world.ts';
import { ben, GENERAL } from '../support/played-discord.ts';

/** A reply to the answer from which a thread has grown: it has the id of that thread. */
const toAnswer = (thread: string) => ({ repliesTo: thread, addressed: true, opens: 'public-thread' }) as const;

test('who replies to the bot beside the thread of a project reads where to write: nothing is paid, and nothing begun', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  const words = world.discord.write(GENERAL, 'make it slower', toAnswer(thread));
  const picture = world.discord.write(GENERAL, 'add this one', { ...toAnswer(thread), files: ['dog.png'] });
  const hidden = world.discord.write(GENERAL, '', { ...toAnswer(thread), readable: false, authorId: ben.id });
  bot.hear(words, picture, hidden);
  await world.pass(10_000);
  expect(world.discord.notes.map(({ to, note }) => [to.threadId, to.replyTo, note])).toEqual(
    [words, picture, hidden].map(({ messageId }) => [GENERAL, messageId, { kind: 'go-on-there', threadId: thread }]),
  );
  expect(world.calls()).toBe(1);
  expect(await bot.ledger.places.get(GENERAL)).toBeUndefined();
});

test('thanks and praise beside the thread are seen, and what is said to others is left alone', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  const thanks = world.discord.write(GENERAL, 'thank you!', toAnswer(thread));
  bot.hear(thanks);
  bot.hear(world.discord.write(GENERAL, 'look, how nice', { ...toAnswer(thread), toOthers: true }));
  await world.pass(10_000);
  expect(world.discord.thanked).toEqual([thanks.messageId]);
  expect(world.discord.notes).toEqual([]);
});

test('a mention beside the thread begins a project of its own, as everywhere', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  const call = { ...toAnswer(thread), mentioned: true, files: ['dog.png'] };
  const asked = world.discord.write(GENERAL, 'let the dog run', call);
  bot.hear(asked);
  await world.pass(10_000);
  expect(world.sent()).toEqual(['let it move', 'let the dog run']);
  expect(await bot.ledger.projects.get(asked.messageId)).toBeDefined();
});
