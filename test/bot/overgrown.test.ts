import { expect, test } from 'vitest';
import { limits } from '../../src/core/limits.ts';
import { startFlowsWorld, type FlowsWorld } from '../support/flows-world.ts';

/** From now on the timeline is larger than can be kept. */
function overgrow(world: FlowsWorld): void {
  const draft = { t: [{ tt: 0, sg: [{ d: 1_000, x: 'x'.repeat(limits.draftBytes) }] }] };
  world.gate(async (arrived, next) =>
    arrived.path.endsWith('/latest') ? { status: 200, body: { code: 0, data: { state: { draft } } } } : next(),
  );
}

test('a timeline that grows too large in a paid run is told at once, and nothing waits for it', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  const agent = world.hold('/run_sse', 'answer');
  bot.hear(world.discord.write(thread, 'add a title "Hello"'));
  await world.pass(4_000);
  await agent.arrived;
  overgrow(world);
  agent.release();
  await world.pass(4_000);
  expect(world.discord.read().slice(1)).toEqual(['overgrown, spent maybe']);

  bot.hear(world.discord.write(thread, 'and a subtitle'));
  await world.pass(4_000);
  expect(world.discord.read().slice(2), 'what could not be seen is not paid for').toEqual(['overgrown, spent nothing']);
  expect(world.calls()).toBe(2);
});

test('a run whose line broke, and that has made too much, is told at the first look', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  const line = world.breakLine();
  bot.hear(world.discord.write(thread, 'add a title "Hello"'));
  await world.pass(4_000);
  await line.arrived;
  overgrow(world);
  await world.pass(40_000);
  expect(world.discord.read().slice(1)).toEqual(['overgrown, spent maybe']);
});
