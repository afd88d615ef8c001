import { expect, test } from 'vitest';
import { newestTurn, turnBehind } from '../../src/bot/project/projects.ts';
import { versionsOf } from '../../src/bot/render/shelf.ts';
import { startTurn } from '../../src/bot/turn/receive.ts';
import { textEvent } from '../support/answers.ts';
import { config, startFlowsWorld } from '../support/flows-world.ts';
import { answersRuns, silence, streams, stumbles } from '../support/played-nemo.ts';

test.each([
  ['nothing had changed', 'nothing-changed', silence],
  ['there were words alone', 'reply: Working on it.', streams(textEvent('Working on it.'))],
  ['the agent had stumbled', 'agent-stumbled, spent maybe', stumbles],
])(
  'Again where %s, and the video came later than anybody looked, shows it and pays nothing',
  async (_what, told, answer) => {
    await using world = await startFlowsWorld();
    const bot = await world.start();
    const thread = await world.begin(bot);
    let work: () => Promise<unknown> = expect.unreachable;
    world.gate(async (arrived, next) => {
      if (arrived.path !== '/run_sse') return next();
      work = next;
      return answer;
    });
    const said = world.discord.write(thread, 'add a title "Hello"');
    bot.hear(said);
    await world.pass(60_000);
    expect(world.discord.read()).toEqual(['version 1', told]);
    await work();
    await world.nemo.quiet();
    await bot.ask({ projectId: thread, text: said.text, repeats: said.messageId });
    await world.pass(10_000);

    expect(world.discord.read()).toEqual(['version 1', told, 'version 2, late']);
    expect(world.calls()).toBe(2);
  },
);

test('Again pressed twice is one request while it is under way, and can be pressed again after it was told', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  const again = { projectId: thread, text: 'make it longer', repeats: thread, claim: `v1:again:${thread}` };
  const agent = world.hold('/run_sse');
  await bot.ask(again);
  await bot.ask(again);
  await agent.arrived;
  await bot.ask(again);
  agent.release();
  await world.pass(5_000);
  expect(world.sent().slice(1)).toHaveLength(1);
  await bot.ask(again);
  await world.pass(5_000);

  expect(world.sent().slice(1)).toHaveLength(2);
  expect(world.discord.read()).toEqual(['version 1', 'version 2', 'version 3']);
});

test('a double click, whose second press comes before the first was answered, is one request', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  const again = { projectId: thread, text: 'make it longer', claim: `v1:again:${thread}` };
  const turns = await Promise.all(
    [world.discord.newId(), world.discord.newId()].map((id) => bot.submission(again, id)),
  );
  expect(turns.filter((turn) => turn !== null)).toHaveLength(1);
  for (const turn of turns) if (turn !== null) startTurn(bot.world, turn);
});

test('a double click for which there is no room is refused twice: neither reads that it is under way', async () => {
  await using world = await startFlowsWorld({ config: { PERSON_TURNS_A_DAY: 1 } });
  const bot = await world.start();
  const thread = await world.begin(bot);
  const again = { projectId: thread, text: 'make it longer', claim: `v1:again:${thread}` };
  const both = await Promise.allSettled(
    [world.discord.newId(), world.discord.newId()].map((id) => bot.submission(again, id)),
  );
  expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
});

test('a press in another process, while the first one is at work on it, is the same request until that is told', async () => {
  await using world = await startFlowsWorld();
  const one = await world.start();
  const thread = await world.begin(one);
  const two = await world.start();
  const again = { projectId: thread, text: 'make it longer', claim: `v1:again:${thread}` };
  const agent = world.hold('/run_sse');
  await one.ask(again);
  await two.ask(again);
  await agent.arrived;
  agent.release();
  await world.pass(8_000);
  expect(world.sent().slice(1)).toHaveLength(1);
  await two.ask(again);
  await world.pass(8_000);

  expect(world.sent().slice(1)).toHaveLength(2);
});

test.each(['the same process', 'another process', 'the process that goes on after a kill'])(
  'Again pressed once more in %s, while the film of the first press is still being made, is the same request: it is not told yet',
  async (where) => {
    await using world = await startFlowsWorld();
    const one = await world.start();
    const thread = await world.begin(one);
    const again = { projectId: thread, text: 'make it longer', repeats: thread, claim: `v1:again:${thread}` };
    world.renders.switches.status = 'processing';
    const id = await one.ask(again);
    await world.pass(20_000);
    expect((await one.ledger.turns.get(id))?.phase).toBe('exporting');
    if (where.includes('kill')) one.kill();
    const two = where === 'the same process' ? one : await world.start();
    await world.pass(10_000);
    await two.ask(again);
    await world.pass(20_000);
    expect(world.sent().slice(1)).toHaveLength(1);
    world.renders.switches.status = 'completed';
    await world.pass(70_000);
    expect(world.discord.read()).toEqual(['version 1', 'version 2']);
    for (const bot of new Set(where.includes('kill') ? [two] : [one, two])) {
      await bot.ask(again); // free again, whoever was pressed in meanwhile
      await world.pass(10_000);
    }

    expect(world.sent().slice(1)).toHaveLength(where === 'another process' ? 3 : 2);
  },
);

test('Again pressed once more, while Discord does not take what came of the first press, is the same request', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  const again = { projectId: thread, text: 'make it longer', claim: `v1:again:${thread}` };
  world.gate(answersRuns(streams(textEvent('How long?'))));
  world.discord.trouble.on = async (call) => {
    if (call === 'tell') throw new Error('Discord is down');
  };
  const id = await bot.ask(again);
  await world.pass(40_000);
  expect((await bot.ledger.turns.get(id))?.phase).toBe('settled');
  await bot.ask(again);
  await world.pass(10_000);
  expect(world.calls()).toBe(2);
});

test('after a kill the button stays taken until its request is told, and is free then', async () => {
  await using world = await startFlowsWorld();
  const one = await world.start();
  const thread = await world.begin(one);
  const again = { projectId: thread, text: 'make it longer', claim: `v1:again:${thread}` };
  world.discord.trouble.on = async (call) => {
    if (call === 'tell') throw new Error('Discord is down');
  };
  const agent = world.hold('/run_sse', 'answer');
  await one.ask(again);
  await agent.arrived;
  one.kill();
  const two = await world.start();
  await two.ask(again);
  await world.pass(5_000);
  await two.ask(again);
  agent.release();
  world.discord.trouble.on = async () => {};
  await world.pass(70_000);
  expect(world.sent().slice(1)).toHaveLength(1);
  await two.ask(again);
  await world.pass(5_000);

  expect(world.sent().slice(1)).toHaveLength(2);
  expect(world.discord.read()).toEqual(['version 1', 'version 2', 'version 3']);
});

test('Again of a version that came late repeats nothing: neither what merely found it nor the first request of the project', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  const line = world.breakLine();
  bot.hear(world.discord.write(thread, 'add a title "Two"'));
  await world.pass(2_500);
  await line.arrived;
  await world.pass(config.ANSWER_LIMIT_MS);
  await line.work();
  for (const text of ['make the music quieter', 'undo']) {
    bot.hear(world.discord.write(thread, text));
    await world.pass(10_000);
  }
  expect(world.discord.read()).toEqual(['version 1', 'unknown', 'version 3', 'version 2']);
  const [, late] = await versionsOf(bot.world, thread);
  expect(late?.turnId).toMatch(/^before-/);

  expect(await newestTurn(bot.world, thread)).toBeUndefined(); // /refine without words
  const file = world.discord.told.at(-1)?.to.id ?? '';
  for (const id of [late?.turnId ?? '', file]) expect(await turnBehind(bot.world, id)).toBeUndefined();
});

test('Again where the first request of a project has come to no version repeats that one', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  world.gate(async (arrived, next) => (arrived.path === '/run_sse' ? silence : next()));
  const thread = await world.begin(bot);
  await world.pass(60_000);
  expect(world.discord.read()).toEqual(['nothing-changed']);
  expect(await newestTurn(bot.world, thread)).toMatchObject({ id: thread });
});
