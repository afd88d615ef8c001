import { expect, test, vi } from 'vitest';
import { authorOf, remember } from '../../src/bot/project/people.ts';
import { startFlowsWorld } from '../support/flows-world.ts';
import { GENERAL } from '../support/played-discord.ts';

test.each([
  ['让它动起来', 'en-US', 'zh-CN'],
  ['讓它動起來 please', 'de', 'zh-CN'],
  ['この写真を動かして', 'ja', 'ja'],
  ['この写真を動かして', 'en-US', 'en-US'],
  ['写真', 'ja', 'ja'],
  ['寫眞을 움직여 줘', 'en-US', 'en-US'],
  ['動畫', 'ko', 'ko'],
  ['let it move', 'en-US', 'en-US'],
  ['let it move', 'zh-CN', 'en-US'],
  ['ok', 'zh-CN', 'zh-CN'],
  ['add the title “新年快乐” to it', 'en-US', 'en-US'],
  ['给 cat.png 加上标题', 'en-US', 'zh-CN'],
])('whoever first writes “%s” where Discord is used in %s is answered as in %s', async (words, place, locale) => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  expect((await authorOf(bot.world, '77', words, place)).locale).toBe(locale);
});

test.each([
  ['in a direct message', { isDirect: true, addressed: true, guildId: null }],
  ['by a mention', { mentioned: true, addressed: true, opens: 'public-thread' as const }],
])('whoever first sends a picture %s, and then writes Chinese, reads Chinese from then on', async (_, how) => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  await world.pass(3_000);
  const picture = world.discord.write('600', '', { files: ['cat.png'], authorId: '77', ...how });
  bot.hear(picture);
  await world.pass(4_000);
  expect(await bot.ledger.people.get('77')).toMatchObject({ locale: null });
  const there = (await bot.ledger.projects.get(picture.messageId))?.threadId ?? '';
  const then = { authorId: '77', addressed: true, isDirect: picture.isDirect, guildId: picture.guildId };
  const words = world.discord.write(there, '让云慢慢飘动', then);
  bot.hear(words);
  await world.pass(15_000);
  expect((await bot.ledger.turns.get(words.messageId))?.requester.locale).toBe('zh-CN');

  const next = world.discord.write(there, '', { files: ['dog.png'], ...then });
  bot.hear(next);
  await world.pass(6_000);
  expect(world.discord.notes.at(-1)?.to.requester).toEqual({ id: '77', locale: 'zh-CN' });
});

test('a first mention in Japanese begins a project that is in no Chinese, and the person stays known so', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  await world.pass(3_000);
  const mention = { mentioned: true, addressed: true, opens: 'public-thread', locale: 'ja' } as const;
  const said = world.discord.write(GENERAL, 'この写真を動かして', { files: ['cat.png'], ...mention });
  bot.hear(said);
  await world.pass(8_000);
  expect((await bot.ledger.turns.get(said.messageId))?.requester.locale).toBe('ja');
  expect((await bot.ledger.projects.get(said.messageId))?.language).toBe('en');
  expect(await bot.ledger.people.get(said.authorId)).toMatchObject({ locale: 'ja' });
});

test.each([
  ['pan left, 3 seconds', '让云慢慢飘动', 'zh-CN'],
  ['动起来', 'let the clouds drift slowly', 'en-US'],
])('whoever first writes “%s” and then “%s” is answered as they write by then', async (first, then, locale) => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  await world.pass(3_000);
  const mention = { mentioned: true, addressed: true, opens: 'public-thread' } as const;
  const said = world.discord.write(GENERAL, first, { files: ['cat.png'], authorId: '77', ...mention });
  bot.hear(said);
  await world.pass(15_000);
  const there = (await bot.ledger.projects.get(said.messageId))?.threadId ?? '';
  const words = world.discord.write(there, then, { authorId: '77', addressed: true });
  bot.hear(words);
  await world.pass(15_000);
  expect((await bot.ledger.turns.get(words.messageId))?.requester.locale).toBe(locale);

  const thanked = world.discord.write(there, 'ok', { authorId: '77', addressed: true }); // one word tells nothing
  expect((await authorOf(bot.world, '77', thanked.text, 'de')).locale).toBe(locale);
});

test('whoever uses Discord in one language is answered in that, whatever they write', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  await remember(bot.world, { id: '77', locale: 'zh-CN', isGuessed: true }, null);
  await remember(bot.world, { id: '77', locale: 'de' }, null);
  expect((await authorOf(bot.world, '77', '让云慢慢飘动', 'en-US')).locale).toBe('de');
  await remember(bot.world, { id: '77', locale: 'zh-CN', isGuessed: true }, 'p1');
  expect(await bot.ledger.people.get('77')).toEqual({ locale: 'de', projectIds: ['p1'] });
});

test('a picture alone does not say in which language its project is: the words that come then do', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  await world.pass(3_000);
  const opened = vi.spyOn(bot.world.nemo, 'openSession');
  const picture = world.discord.write('600', '', { files: ['cat.png'], authorId: '77', isDirect: true, guildId: null });
  bot.hear(picture);
  await world.pass(4_000);
  bot.hear(world.discord.write('600', '让云慢慢飘动', { authorId: '77', isDirect: true, guildId: null }));
  await world.pass(15_000);
  expect(opened.mock.calls.map(([language]) => language)).toEqual(['zh']);
});

test('several quick messages are answered in the language of the last of them that tells', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  await world.pass(3_000);
  const mention = { mentioned: true, addressed: true, opens: 'public-thread' } as const;
  const said = world.discord.write(GENERAL, 'pan left, 3 seconds', { files: ['cat.png'], authorId: '77', ...mention });
  bot.hear(said);
  await world.pass(15_000);
  const there = (await bot.ledger.projects.get(said.messageId))?.threadId ?? '';
  const first = world.discord.write(there, 'pan slowly', { authorId: '77', addressed: true });
  bot.hear(first);
  await world.pass(500);
  bot.hear(world.discord.write(there, '加上标题', { authorId: '77', addressed: true }));
  await world.pass(15_000);
  expect(await bot.ledger.turns.get(first.messageId)).toMatchObject({
    requester: { id: '77', locale: 'zh-CN' },
    parts: [{ text: 'pan slowly' }, { text: '加上标题' }],
  });
});
