import { expect, test } from 'vitest';
import { NemoError } from '../../src/core/failure.ts';
import type { FlowsProcess } from '../support/flows-process.ts';
import { config, startFlowsWorld, type FlowsWorld } from '../support/flows-world.ts';

const { ANSWER_LIMIT_MS, RENDER_LIMIT_MS } = config;

/** The network comes up after the process: its first call of this name meets none. */
function withoutNetwork({ world: { nemo } }: FlowsProcess, name: 'pollRender' | 'submitRender') {
  const own = nemo[name];
  Object.assign(nemo, {
    [name]: async () => {
      Object.assign(nemo, { [name]: own });
      throw new NemoError({ kind: 'unreachable' });
    },
  });
}

/** Its next look at a state meets no backend. */
function blindOnce(world: FlowsWorld): void {
  let isBlind = true;
  world.gate(async (arrived, next) => {
    if (!isBlind || !arrived.path.endsWith('/latest')) return next();
    isBlind = false;
    return { status: 503, body: { code: 503, message: 'just a moment' } };
  });
}

test('the machine was off for longer than an export may take: a look that fails right after that loses no finished film', async () => {
  await using world = await startFlowsWorld();
  const one = await world.start();
  const thread = await world.begin(one);
  world.renders.switches.status = 'processing';
  one.hear(world.discord.write(thread, 'add a title "Two"'));
  await world.pass(6_000);
  one.kill();
  world.renders.switches.status = 'completed';
  await world.pass(RENDER_LIMIT_MS + 60_000);
  withoutNetwork(await world.start(), 'pollRender');
  await world.pass(60_000);
  expect(world.discord.read()).toEqual(['version 1', 'version 2']);
});

test('the machine was off for long just as it ordered an export: an order that fails right after that is made again', async () => {
  await using world = await startFlowsWorld();
  const one = await world.start();
  const thread = await world.begin(one);
  const ordering = one.life.stopAt(({ name, side }) => name === 'nemo.submitRender' && side === 'before');
  one.hear(world.discord.write(thread, 'add a title "Two"'));
  await Promise.all([ordering, world.pass(6_000)]);
  one.kill();
  await world.pass(RENDER_LIMIT_MS + 60_000);
  withoutNetwork(await world.start(), 'submitRender');
  await world.pass(60_000);
  expect(world.discord.read()).toEqual(['version 1', 'version 2']);
});

test('an export that is never done is given up after that as well, although nobody was there when its time ran out', async () => {
  await using world = await startFlowsWorld();
  const one = await world.start();
  const thread = await world.begin(one);
  world.renders.switches.status = 'processing';
  one.hear(world.discord.write(thread, 'add a title "Two"'));
  await world.pass(6_000);
  one.kill();
  await world.pass(RENDER_LIMIT_MS + 60_000);
  await world.start();
  await world.pass(60_000);
  expect(world.discord.read()).toEqual(['version 1', 'render-failed 2']);
});

test('the machine was off for longer than an answer may take: a look that fails right after that is not the last one', async () => {
  await using world = await startFlowsWorld();
  const one = await world.start();
  const thread = await world.begin(one);
  const agent = world.hold('/run_sse', 'answer');
  one.hear(world.discord.write(thread, 'add a title "Two"'));
  await world.pass(4_000);
  await agent.arrived;
  one.kill();
  agent.release();
  await world.pass(ANSWER_LIMIT_MS + 60_000);
  blindOnce(world);
  await world.start();
  await world.pass(10 * 60_000);
  expect(world.discord.read()).toEqual(['version 1', 'version 2']);
});

test('the same where it went off while it was looking for the answer already', async () => {
  await using world = await startFlowsWorld();
  const one = await world.start();
  const thread = await world.begin(one);
  const line = world.breakLine();
  one.hear(world.discord.write(thread, 'add a title "Two"'));
  await world.pass(2_500);
  await line.arrived;
  await world.pass(40_000);
  one.kill();
  await line.work();
  await world.pass(ANSWER_LIMIT_MS + 60_000);
  blindOnce(world);
  await world.start();
  await world.pass(10 * 60_000);
  expect(world.discord.read()).toEqual(['version 1', 'version 2']);
});
