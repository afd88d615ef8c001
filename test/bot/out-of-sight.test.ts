import { expect, test } from 'vitest';
import type { Reply } from '../../playground/nemo/exchange.ts';
import { stop } from '../../src/bot/stop.ts';
import type { FlowsProcess } from '../support/flows-process.ts';
import { config, startFlowsWorld, type FlowsWorld } from '../support/flows-world.ts';

const { ANSWER_LIMIT_MS, LOOK_NEXT_MS } = config;

const down: Reply = { status: 503, body: { code: 503, message: 'just a moment' } };
const forgotten: Reply = { status: 200, body: { code: 1002, message: 'session not found', data: null } };

/** From the end of the next run on, nobody can read the state, until it is back. */
function hideStates(world: FlowsWorld, reply: Reply = down) {
  const hidden = { from: false };
  world.gate(async ({ path }, next) => {
    if (hidden.from && path.endsWith('/latest')) return reply;
    const answer = await next();
    if (path === '/run_sse') hidden.from = true;
    return answer;
  });
  return { back: () => void (hidden.from = false) };
}

async function askForTitle(world: FlowsWorld, bot: FlowsProcess, reply?: Reply) {
  const thread = await world.begin(bot);
  const states = hideStates(world, reply);
  const said = world.discord.write(thread, 'add a title "Hello"');
  bot.hear(said);
  await world.pass(4_000);
  return { ...states, thread, id: said.messageId };
}

test('an agent that has finished while the video service shows nothing for minutes is not given up: its video is found', async () => {
  await using world = await startFlowsWorld();
  const { back } = await askForTitle(world, await world.start());
  await world.pass(ANSWER_LIMIT_MS - 60_000);
  expect(world.discord.read()).toEqual(['version 1']);
  back();
  await world.pass(LOOK_NEXT_MS + 10_000);
  expect(world.discord.read()).toEqual(['version 1', 'version 2']);
  expect(world.calls()).toBe(2);
});

test('after some looks in vain the person is told until when the bot goes on looking, and can end it', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const { id, thread } = await askForTitle(world, bot);
  await world.pass(180_000);
  expect(world.discord.progressOf(id)?.step).toMatchObject({ kind: 'looking', until: expect.any(Number) });
  await stop(bot.world, thread, { isMeant: () => true, mayStop: () => true });
  await world.pass(3_000);
  expect(world.discord.read()).toEqual(['version 1', 'stopped-unsure']);
});

test.each([
  ['is out of reach', down],
  ['has forgotten the project', forgotten],
])('where the video service %s to the end, the person reads what the agent has said', async (_what, reply) => {
  await using world = await startFlowsWorld();
  await askForTitle(world, await world.start(), reply);
  await world.pass(ANSWER_LIMIT_MS);
  expect(world.discord.read()).toEqual(['version 1', 'unknown']);
  expect(world.discord.told.at(-1)?.telling).toMatchObject({ text: 'Changed.' });
});

test('the machine was off while it looked: it looks a few times more, however late it is', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const { back } = await askForTitle(world, bot);
  await world.pass(180_000);
  bot.kill();
  await world.pass(ANSWER_LIMIT_MS);
  await world.start();
  await world.pass(60_000);
  expect(world.discord.read()).toEqual(['version 1']);
  back();
  await world.pass(LOOK_NEXT_MS + 10_000);
  expect(world.discord.read()).toEqual(['version 1', 'version 2']);
});
