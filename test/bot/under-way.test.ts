import { expect, test } from 'vitest';
import { agree, askedTurn } from '../../src/bot/turn/ask.ts';
import { startFlowsWorld } from '../support/flows-world.ts';
import { ada, ben, GENERAL } from '../support/played-discord.ts';

test('how far it is: while the first video is made, the bot says so, and does not ask for words again', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const agent = world.hold('/run_sse');
  const thread = await bot.ask({ files: ['cat.png'] });
  await world.pass(5_000);
  for (const text of ['is it done yet?', 'status', '做好了吗', 'versions']) {
    bot.hear(world.discord.write(thread, text));
    await world.pass(3_000);
  }
  expect(world.discord.notes.map(({ note }) => note)).toMatchObject([
    { kind: 'timeline', draft: null, underWay: 'request' },
    { kind: 'timeline', draft: null, underWay: 'request' },
    { kind: 'timeline', draft: null, underWay: 'request' },
    { kind: 'versions', versions: [], underWay: 'request' },
  ]);
  agent.release();
  await world.pass(10_000);
  expect(world.discord.read()).toEqual(['version 1']);
});

test.each(['?', '??', '？', '...', '…', '。。。', '?!'])(
  '%j alone asks how far it is, and is paid for by nobody',
  async (text) => {
    await using world = await startFlowsWorld();
    const bot = await world.start();
    const thread = await world.begin(bot);
    const before = world.calls();
    bot.hear(world.discord.write(thread, text));
    await world.pass(10_000);
    expect(world.calls()).toBe(before);
    expect(world.discord.notes.map(({ note }) => note)).toMatchObject([{ kind: 'timeline', underWay: null }]);
  },
);

test('how far it is: a request that waits for an answer, a file that is being made, and nothing', async () => {
  await using world = await startFlowsWorld({ nemo: { credits: 1 } });
  const bot = await world.start();
  await world.pass(3_000);
  const mention = { mentioned: true, addressed: true, opens: 'public-thread' } as const;
  const asked = world.discord.write(GENERAL, 'let it fly', { ...mention, files: ['cat.png'] });
  bot.hear(asked);
  await world.pass(8_000);
  const thread = asked.messageId;
  const now = async () => {
    bot.hear(world.discord.write(thread, 'status'));
    await world.pass(3_000);
    return world.discord.notes.at(-1)?.note;
  };
  expect(await now()).toMatchObject({ kind: 'timeline', draft: null, underWay: 'question' });

  for (const account of world.nemo.accounts()) account.available = 1_000;
  world.renders.switches.status = 'processing';
  const turn = await askedTurn(bot.world, thread, ada.id, ['price']);
  await agree(bot.world, turn, turn.parts);
  await world.pass(10_000);
  expect(await now()).toMatchObject({ kind: 'timeline', underWay: 'file' });
  world.renders.switches.status = 'completed';
  await world.pass(10_000);
  expect(world.discord.read()).toEqual(['version 1']);
  expect(await now()).toMatchObject({ kind: 'timeline', underWay: null });
});

test('how far it is: what is behind a question waits for its answer too, and not for what somebody else is asked', async () => {
  await using world = await startFlowsWorld({ nemo: { credits: 1 } });
  const bot = await world.start();
  await world.pass(3_000);
  const mention = { mentioned: true, addressed: true, opens: 'public-thread' } as const;
  const asked = world.discord.write(GENERAL, 'let it fly', { ...mention, files: ['cat.png'] });
  bot.hear(asked);
  await world.pass(8_000);
  const thread = asked.messageId;
  const now = async () => {
    bot.hear(world.discord.write(thread, 'status'));
    await world.pass(1_000);
    return world.discord.notes.at(-1)?.note;
  };
  bot.hear(world.discord.write(thread, 'yes but faster'));
  await world.pass(5_000);
  expect(await now()).toMatchObject({ kind: 'timeline', underWay: 'question' });

  for (const account of world.nemo.accounts()) account.available = 1_000;
  bot.hear(world.discord.write(thread, 'yes'));
  await world.pass(15_000);
  bot.hear(world.discord.write(thread, 'add a title "Ben"', { ...mention, authorId: ben.id }));
  await world.pass(5_000);
  expect(await now()).toMatchObject({ kind: 'timeline', underWay: 'question' });
  const agent = world.hold('/run_sse');
  bot.hear(world.discord.write(thread, 'make it slower'));
  await world.pass(5_000);
  expect(await now()).toMatchObject({ kind: 'timeline', underWay: 'request' });
  agent.release();
  await world.pass(5_000);
});

test('where pictures wait for words and nothing is under way, words are asked for', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  await world.pass(3_000);
  const mention = { mentioned: true, addressed: true, opens: 'public-thread' } as const;
  const picture = world.discord.write(GENERAL, '', { files: ['dog.png'], ...mention });
  bot.hear(picture);
  await world.pass(6_000);
  bot.hear(world.discord.write(picture.messageId, 'status'));
  await world.pass(3_000);
  expect(world.discord.notes.at(-1)?.note).toMatchObject({ kind: 'timeline', draft: null, underWay: null });
});
