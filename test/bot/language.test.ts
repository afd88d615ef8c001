import { expect, test } from 'vitest';
import { authorOf } from '../../src/bot/project/people.ts';
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
])('whoever first writes “%s” where Discord is used in %s is answered as in %s', async (words, place, locale) => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  expect((await authorOf(bot.world, '77', words, place)).locale).toBe(locale);
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
