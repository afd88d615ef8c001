import { expect, test } from 'vitest';
import { versionsOf } from '../../src/bot/render/shelf.ts';
import type { FlowsProcess } from '../support/flows-process.ts';
import { config, startFlowsWorld, type FlowsWorld } from '../support/flows-world.ts';

const { LOOK_FIRST_MS, LOOK_NEXT_MS, ANSWER_LIMIT_MS } = config;

/** Somebody asks for a title, and the line breaks while the agent has it. Resolves with what makes the agent work after all. */
async function lose(world: FlowsWorld, bot: FlowsProcess, thread: string) {
  const line = world.breakLine();
  const said = world.discord.write(thread, 'add a title "Hello"');
  bot.hear(said);
  await world.pass(2_500);
  await line.arrived;
  await world.calm();
  const looks = world.looks();
  return { ...line, id: said.messageId, since: world.clock.now(), looks: () => world.looks() - looks };
}

test('a broken line is never sent again: the bot looks after 30 s, then each minute, until 15 minutes are over, and says so', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  const lost = await lose(world, bot, thread);
  await world.pass(LOOK_FIRST_MS - 1_000);
  expect(lost.looks()).toBe(0);
  await world.pass(1_000);
  expect(lost.looks()).toBe(1);
  for (let look = 2; look <= 15; look++) {
    await world.pass(LOOK_NEXT_MS - 1_000);
    expect(lost.looks()).toBe(look - 1);
    await world.pass(1_000);
    expect(lost.looks()).toBe(look);
  }
  expect(world.discord.read()).toEqual(['version 1']);
  await world.pass(lost.since + ANSWER_LIMIT_MS - world.clock.now());

  expect(world.discord.read()).toEqual(['version 1', 'unknown']);
  expect(world.calls()).toBe(2);
});

test('after five looks in vain the person is told until when the bot goes on looking', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  const lost = await lose(world, bot, thread);
  await world.pass(LOOK_FIRST_MS + 3 * LOOK_NEXT_MS);
  expect(world.discord.progressOf(lost.id)?.step).toEqual({ kind: 'looking', until: null, balance: 'unchanged' });
  await world.pass(LOOK_NEXT_MS);
  expect(world.discord.progressOf(lost.id)?.step).toMatchObject({
    kind: 'looking',
    until: lost.since + ANSWER_LIMIT_MS,
  });
});

test('a first cut is not the end while credits are held for the one request that is at work', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  const lost = await lose(world, bot, thread);
  await lost.work();
  const [account] = world.nemo.accounts();
  if (account === undefined) expect.unreachable();
  account.frozen += 1; // it goes on
  await world.pass(LOOK_FIRST_MS + 3 * LOOK_NEXT_MS);
  expect(world.discord.read()).toEqual(['version 1']);
  account.frozen -= 1;
  await world.pass(LOOK_NEXT_MS + LOOK_FIRST_MS + 10_000);
  expect(world.discord.read()).toEqual(['version 1', 'version 2']);
});

test.each([1, 2, 6, 15])(
  'what the agent has done is found at look %i, and told once, when it is still so at the next',
  async (look) => {
    await using world = await startFlowsWorld();
    const bot = await world.start();
    const thread = await world.begin(bot);
    const lost = await lose(world, bot, thread);
    await world.pass(LOOK_FIRST_MS + (look - 1) * LOOK_NEXT_MS - 1_000);
    await lost.work();
    await world.pass(10_000);
    expect(lost.looks()).toBe(look);
    expect(world.discord.read()).toEqual(['version 1']);
    await world.pass(LOOK_FIRST_MS);

    expect(lost.looks()).toBe(look + 1);
    expect(world.discord.read()).toEqual(['version 1', 'version 2']);
    await world.pass(ANSWER_LIMIT_MS);
    expect(world.discord.read()).toEqual(['version 1', 'version 2']);
  },
);

test('a line that broke before anything ran is unknown, also where a draft is signed anew at each look', async () => {
  await using world = await startFlowsWorld({ nemo: { switches: { draftStamps: 'links' } } });
  const bot = await world.start();
  const thread = await world.begin(bot);
  await lose(world, bot, thread);
  await world.pass(ANSWER_LIMIT_MS + 1_000);
  expect(world.discord.read()).toEqual(['version 1', 'unknown']);
});

test('no other request of the project leaves while the bot looks', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  const lost = await lose(world, bot, thread);
  bot.hear(world.discord.write(thread, 'make the music quieter'));
  await world.pass(LOOK_FIRST_MS + LOOK_NEXT_MS);
  expect(world.calls()).toBe(2);
  await lost.work();
  await world.pass(LOOK_NEXT_MS + LOOK_FIRST_MS + 10_000);

  expect(world.sent().slice(1)).toEqual(['add a title "Hello"', 'make the music quieter']);
  expect(world.discord.read()).toEqual(['version 1', 'version 2', 'version 3']);
});

test('pictures that arrive while the bot looks are not taken for the answer it looks for', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  const lost = await lose(world, bot, thread);
  bot.hear(world.discord.write(thread, '', { files: ['dog.png'] }));
  await world.pass(LOOK_FIRST_MS + LOOK_NEXT_MS);
  expect(world.discord.read()).toEqual(['version 1']);
  await lost.work();
  await world.pass(LOOK_NEXT_MS + LOOK_FIRST_MS + 10_000);
  expect(world.discord.read()).toEqual(['version 1', 'version 2']);
});

test('"Again" after that reads the state first: what came late is reported, and nothing is sent', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  const lost = await lose(world, bot, thread);
  await world.pass(ANSWER_LIMIT_MS);
  expect(world.discord.read()).toEqual(['version 1', 'unknown']);
  await lost.work();
  await bot.ask({ projectId: thread, text: 'add a title "Hello"', repeats: lost.id, claim: `v1:again:${lost.id}` });
  await world.pass(10_000);

  expect(world.discord.read()).toEqual(['version 1', 'unknown', 'version 2, late']);
  expect(world.calls()).toBe(2);
});

test('"Again" after that sends when nothing has come', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  const lost = await lose(world, bot, thread);
  await world.pass(ANSWER_LIMIT_MS);
  await bot.ask({ projectId: thread, text: 'add a title "Hello"', repeats: lost.id, claim: `v1:again:${lost.id}` });
  await world.pass(10_000);

  expect(world.discord.read()).toEqual(['version 1', 'unknown', 'version 2']);
  expect(world.calls()).toBe(3);
});

test('what came late before another request becomes a version of its own', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  const lost = await lose(world, bot, thread);
  await world.pass(ANSWER_LIMIT_MS);
  await lost.work();
  bot.hear(world.discord.write(thread, 'make the music quieter'));
  await world.pass(10_000);

  expect(world.discord.read()).toEqual(['version 1', 'unknown', 'version 3']);
  expect((await versionsOf(bot.world, thread)).map(({ turnId }) => turnId.startsWith('before-'))).toEqual([
    false,
    true,
    false,
  ]);
});

test('a backend that cannot be asked is looked at again, and told of as unknown only when the time is over', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  await lose(world, bot, thread);
  world.gate(async (arrived, next) =>
    arrived.path.endsWith('/latest') ? { status: 400, body: { code: 400, message: 'no' } } : next(),
  );
  await world.pass(ANSWER_LIMIT_MS - 10_000);
  expect(world.discord.read()).toEqual(['version 1']);
  await world.pass(11_000);
  expect(world.discord.read()).toEqual(['version 1', 'unknown']);
});

test.each(['success', 'accepted', 'empty'] as const)(
  'a run that is answered at once, as taken (%s), is looked for: its video is found, and it is paid once',
  async (runTaken) => {
    await using world = await startFlowsWorld();
    const bot = await world.start();
    const thread = await world.begin(bot);
    world.nemo.switches.runTaken = runTaken;
    bot.hear(world.discord.write(thread, 'add a title "Hello"'));
    await world.pass(2_500 + 2 * LOOK_FIRST_MS + 10_000);

    expect(world.discord.read()).toEqual(['version 1', 'version 2']);
    expect(world.calls()).toBe(2);
  },
);
