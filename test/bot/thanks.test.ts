import { expect, test } from 'vitest';
import { textEvent } from '../support/answers.ts';
import { startFlowsWorld } from '../support/flows-world.ts';
import { GENERAL } from '../support/played-discord.ts';
import { answersRuns, answersRunsAfterWork, streams } from '../support/played-nemo.ts';

test('thanks and praise under a result cost nothing, and are shown to have been read', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  const before = world.calls();
  const said = ['thanks!', '太棒了', '❤️', '<:kek:1234567890>', 'https://tenor.com/view/cat-nod-gif-12', 'Danke!'].map(
    (text) => world.discord.write(thread, text),
  );
  bot.hear(...said);
  await world.pass(20_000);
  expect(world.calls()).toBe(before);
  expect(world.discord.thanked).toEqual(said.map(({ messageId }) => messageId));

  bot.hear(...said, world.discord.write(thread, 'thanks, and make it slower'));
  await world.pass(20_000);
  expect(world.calls()).toBe(before + 1);
  expect(world.discord.thanked).toHaveLength(said.length); // each is known by then
});

test.each(['ok, thanks!', 'no thanks', 'good bot', '好的，谢谢', '没有了，谢谢'])(
  '“%s” is paid for by nobody, and takes no picture along that waits',
  async (text) => {
    await using world = await startFlowsWorld();
    const bot = await world.start();
    const thread = await world.begin(bot);
    const before = world.calls();
    bot.hear(world.discord.write(thread, '', { files: ['dog.png'] }));
    await world.pass(5_000);
    const said = world.discord.write(thread, text);
    bot.hear(said);
    await world.pass(10_000);
    expect(world.calls()).toBe(before);
    expect(world.discord.thanked).toEqual([said.messageId]);
    expect((await bot.ledger.projects.get(thread))?.held).toHaveLength(1);
  },
);

test('pictures that wait for words go on waiting', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  const before = world.calls();
  bot.hear(world.discord.write(thread, '', { files: ['dog.png'] }));
  await world.pass(5_000);
  bot.hear(world.discord.write(thread, 'wow'));
  await world.pass(10_000);
  expect(world.calls()).toBe(before);
  bot.hear(world.discord.write(thread, 'with this one too'));
  await world.pass(20_000);
  expect(world.calls()).toBe(before + 1);
});

test('where the agent has asked something, praise may be a yes to it, and goes there', async () => {
  await using world = await startFlowsWorld({ nemo: { switches: { questions: 'call' } } });
  const bot = await world.start();
  const thread = await bot.ask({ files: ['cat.png'] });
  await world.pass(20_000);
  expect((await bot.ledger.projects.get(thread))?.question).not.toBeNull();
  const before = world.calls();
  bot.hear(world.discord.write(thread, 'perfect'));
  await world.pass(20_000);
  expect(world.calls()).toBe(before + 1);
});

test('the same where it asked beside a video', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  world.gate(answersRunsAfterWork(() => world.nemo, streams(textEvent('It is slower now. Shall I add music?'))));
  const thread = await world.begin(bot);
  expect(world.discord.read()).toEqual(['version 1']);
  const before = world.calls();
  bot.hear(world.discord.write(thread, 'perfect, thanks'));
  await world.pass(20_000);
  expect(world.calls()).toBe(before + 1);
});

test.each(['👍', 'perfect', 'looks good', 'ok thanks', '好的，谢谢'])(
  '%s to a plain question of the agent is an answer to it',
  async (yes) => {
    await using world = await startFlowsWorld();
    const bot = await world.start();
    const thread = await world.begin(bot);
    world.gate(answersRuns(streams(textEvent('I can make it ten seconds longer. Shall I go ahead?'))));
    bot.hear(world.discord.write(thread, 'could it be longer?'));
    await world.pass(15_000);
    expect(world.discord.read().at(-1)).toContain('Shall I go ahead?');
    const before = world.calls();
    bot.hear(world.discord.write(thread, yes));
    await world.pass(20_000);
    expect(world.calls()).toBe(before + 1);
    expect(world.discord.thanked).toEqual([]);
  },
);

test('what the agent has asked is open no more once it has answered something else', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  const agent = world.hold('/run_sse');
  const says = ['Shall I make it longer?', 'It is four seconds long.'].values();
  world.gate(async (arrived, next) =>
    arrived.path === '/run_sse' ? streams(textEvent(says.next().value ?? expect.unreachable())) : next(),
  );
  bot.hear(world.discord.write(thread, 'could it be longer?'));
  await world.pass(5_000);
  bot.hear(world.discord.write(thread, 'how long is it?')); // before anything was asked
  await world.pass(5_000);
  agent.release();
  await world.pass(30_000);
  expect(world.discord.read().at(-1)).toContain('four seconds');
  const before = world.calls();
  bot.hear(world.discord.write(thread, 'perfect'));
  await world.pass(20_000);
  expect(world.calls()).toBe(before);
});

test.each([
  ['It is slower now. Shall I add music?', 'thanks!'],
  ['It is slower now. Shall I add music?', 'thank you, bye'],
  ['It is slower now. Shall I add music?', '❤️'],
  ['Your video is ready. Is there anything else you would like to change?', 'perfect, thanks'],
  ['做好了。还需要调整什么吗？', '谢谢'],
  ['做好了。还需要调整什么吗？', '太棒了'],
])('after “%s”, “%s” asks for nothing and costs nothing', async (says, thanks) => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  world.gate(answersRunsAfterWork(() => world.nemo, streams(textEvent(says))));
  const thread = await world.begin(bot);
  expect(world.discord.read()).toEqual(['version 1']);
  const before = world.calls();
  const said = world.discord.write(thread, thanks);
  bot.hear(said);
  await world.pass(20_000);
  expect(world.calls()).toBe(before);
  expect(world.discord.thanked).toEqual([said.messageId]);
});

test.each(['thanks!', 'love it', '❤️'])('“%s” in a reply to a picture is thanks, and costs nothing', async (text) => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  await world.pass(3_000);
  const mention = { mentioned: true, addressed: true, opens: 'public-thread' } as const;
  const first = world.discord.write(GENERAL, 'let it run', { files: ['cat.png'], ...mention });
  bot.hear(first);
  await world.pass(8_000);
  const thread = first.messageId;
  const picture = world.discord.write(thread, 'let the dog run', { files: ['dog.png'] });
  bot.hear(picture);
  await world.pass(12_000);
  const before = world.calls();
  bot.hear(world.discord.write(thread, text, { repliesTo: picture.messageId }));
  await world.pass(20_000);
  expect(world.calls()).toBe(before);
  expect(world.discord.thanked).toHaveLength(1);
});
