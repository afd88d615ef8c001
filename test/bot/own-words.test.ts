import { expect, test } from 'vitest';
import type { Note } from '../../src/core/note.ts';
import { startFlowsWorld } from '../support/flows-world.ts';
import { GENERAL } from '../support/played-discord.ts';

const mistake = (kind: 'nothing-running' | 'no-project-here' | 'nothing-to-undo') => ({
  kind: 'mistake',
  mistake: { kind },
});
const places = {
  'a direct message': { channelId: '900', isDirect: true, guildId: null, addressed: true, mentioned: false },
  'a mention': { channelId: GENERAL, mentioned: true, addressed: true },
};

test.each([
  ['help', '帮助', { kind: 'help' }],
  ['credits', '积分', { kind: 'credits' }],
  ['upload', '上传', { kind: 'choose-files' }],
  ['stop', '停止', mistake('nothing-running')],
  ['export', '导出', mistake('no-project-here')],
  ['status', '状态', mistake('no-project-here')],
  ['undo', '撤销', mistake('no-project-here')],
] as const)(
  '“%s” and “%s” are answered where there is no project, and cost nothing',
  async (english, chinese, note) => {
    await using world = await startFlowsWorld();
    const bot = await world.start();
    await world.pass(3_000);
    const photo = world.discord.write(GENERAL, 'my cat', { files: ['cat.png'] });
    for (const place of Object.values(places))
      for (const text of [english, chinese])
        bot.hear(world.discord.write(place.channelId, text, { ...place, repliesTo: photo.messageId }));
    await world.pass(8_000);

    expect(world.discord.notes.map((one) => one.note)).toMatchObject([note, note, note, note]);
    expect(world.calls()).toBe(0);
    expect(await bot.ledger.places.get(GENERAL)).toBeUndefined();
  },
);

test('what somebody has made is listed where nobody else reads it; elsewhere it names nothing, and says where it is', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  await world.begin(bot, { text: 'a secret' });
  for (const [place, kind] of [
    ['a direct message', 'history'],
    ['a mention', 'see-history'],
  ] as const)
    for (const text of ['versions', '有哪些版本']) {
      bot.hear(world.discord.write(places[place].channelId, text, places[place]));
      await world.pass(3_000);
      expect(world.discord.notes.at(-1)?.note.kind).toBe(kind);
    }
  expect(world.calls()).toBe(1);
});

test.each([
  ['help', '怎么用', 'help'],
  ['credits', '还剩多少积分', 'credits'],
  ['show me the versions', '版本列表', 'versions'],
  ['upload', '上传', 'choose-files'],
  ['cancel', '取消', 'mistake'],
  ['status', '状态', 'timeline'],
  ['undo', '撤销', 'mistake'],
] as const)('“%s” and “%s” are the bot’s in a project, with a mention too', async (english, chinese, kind) => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  await world.pass(3_000);
  for (const text of [english, chinese])
    for (const mentioned of [true, false]) bot.hear(world.discord.write(thread, text, { mentioned }));
  await world.pass(12_000);

  expect(world.discord.notes.map(({ note }) => note.kind satisfies Note['kind'])).toEqual([kind, kind, kind, kind]);
  expect(world.sent()).toHaveLength(1);
});
