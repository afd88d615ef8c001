import { expect, test } from 'vitest';
import { chosen } from '../../src/bot/project/question.ts';
import { readProject } from '../../src/bot/project/record.ts';
import type { FlowsProcess } from '../support/flows-process.ts';
import { startFlowsWorld } from '../support/flows-world.ts';
import { ada, ben } from '../support/played-discord.ts';

const choose = async (bot: FlowsProcess, turnId: string, place: number, by = ada) =>
  chosen(bot.world, await readProject(bot.world, turnId), { turnId, personId: by.id }, [place]);

const answering = (thread: string) => ({ projectId: thread, claim: `v1:answer:${thread}` });

test.each([
  ['call', { options: ['Calm', 'Wild'], several: false }],
  ['call-several', { options: ['Calm', 'Wild'], several: true }],
  ['words', { options: ['calm', 'wild'], several: false }],
] as const)('a question of the agent (%s) is told with its answers', async (questions, question) => {
  await using world = await startFlowsWorld({ nemo: { switches: { questions } } });
  const bot = await world.start();
  const thread = await world.begin(bot);

  expect(world.discord.told[0]?.telling).toMatchObject({ kind: 'reply', question });
  expect((await bot.ledger.projects.get(thread))?.question).toEqual({ turnId: thread, ...question });
});

test('the answer goes back as words, and the video is made; then the question is open no more', async () => {
  await using world = await startFlowsWorld({ nemo: { switches: { questions: 'call' } } });
  const bot = await world.start();
  const thread = await world.begin(bot);
  const [text = ''] = await choose(bot, thread, 1);
  await bot.ask({ ...answering(thread), text });
  await world.pass(5_000);

  expect(world.sent().at(-1)).toBe('Wild');
  expect(world.discord.read().at(-1)).toBe('version 1');
  await expect(choose(bot, thread, 0)).rejects.toThrow('not-asked');
});

test('two answers pressed at once are one request', async () => {
  await using world = await startFlowsWorld({ nemo: { switches: { questions: 'call' } } });
  const bot = await world.start();
  const thread = await world.begin(bot);
  const [[calm = ''], [wild = '']] = await Promise.all([choose(bot, thread, 0), choose(bot, thread, 1)]);
  await Promise.all([calm, wild].map((text) => bot.ask({ ...answering(thread), text })));
  await world.pass(5_000);

  expect(world.sent()).toHaveLength(2);
});

test('an answer that is typed works as well, and the buttons are over then', async () => {
  await using world = await startFlowsWorld({ nemo: { switches: { questions: 'words' } } });
  const bot = await world.start();
  const thread = await world.begin(bot);
  bot.hear(world.discord.write(thread, 'wild, please'));
  await world.pass(8_000);

  expect(world.discord.read().at(-1)).toBe('version 1');
  await expect(choose(bot, thread, 0)).rejects.toThrow('not-asked');
});

test('somebody else who walks by does not answer', async () => {
  await using world = await startFlowsWorld({ nemo: { switches: { questions: 'call' } } });
  const bot = await world.start();
  const thread = await world.begin(bot);
  await expect(choose(bot, thread, 0, ben)).rejects.toThrow('not-yours');
});

test('a question that is told after a kill can be answered all the same', async () => {
  await using world = await startFlowsWorld({ nemo: { switches: { questions: 'call' } } });
  const one = await world.start();
  const telling = one.life.stopAt(({ name, side }) => side === 'before' && name === 'discord.tell');
  const thread = await one.ask({ files: ['cat.png'] });
  const passing = world.pass(10_000);
  await telling;
  one.kill();
  await passing;
  const two = await world.start();
  await world.pass(10_000);

  expect(world.discord.told[0]?.telling).toMatchObject({ question: { options: ['Calm', 'Wild'] } });
  expect(await choose(two, thread, 1)).toEqual(['Wild']);
});
