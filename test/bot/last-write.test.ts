import { expect, test } from 'vitest';
import { field, listAt } from '../../src/nemo/wire.ts';
import { startFlowsWorld, type FlowsWorld } from '../support/flows-world.ts';

/** From the end of each run on, this many looks see its first cut alone: the rest is written a moment later. */
function writesInTwo(world: FlowsWorld, looks = 1): void {
  let left = 0;
  world.gate(async (arrived, next) => {
    const reply = await next();
    if (arrived.path === '/run_sse') left = looks;
    const draft = 'body' in reply ? field(reply.body, 'data.state.draft') : null;
    if (!arrived.path.endsWith('/latest') || left <= 0 || typeof draft !== 'object' || draft === null) return reply;
    left -= 1;
    const t: unknown = field(draft, 't');
    const half = { ...draft, t: Array.isArray(t) ? t.slice(0, 1) : t };
    return { status: 200, body: { code: 0, data: { session_id: '1', state: { draft: half } } } };
  });
}

/** How many tracks each export had that was ordered. */
function exported(world: FlowsWorld): readonly number[] {
  return world.nemo.journal
    .filter(({ path, method }) => method === 'POST' && path.endsWith('/lambda'))
    .map(({ body }) => listAt(body, 'draft.t').length);
}

test('what the agent writes last, a moment after its answer, is in the film, though it had written something before', async () => {
  await using world = await startFlowsWorld();
  writesInTwo(world);
  const bot = await world.start();
  await bot.ask({ files: ['cat.png'] });
  await world.pass(40_000);
  expect(exported(world)).toEqual([1, 2]);
  expect(world.discord.read()).toEqual(['version 1']);
});

test('a film is made once where nothing more is written, also where links and times are other ones at each look', async () => {
  for (const draftStamps of ['none', 'links', 'time'] as const) {
    await using world = await startFlowsWorld({ nemo: { switches: { draftStamps } } });
    const bot = await world.start();
    await bot.ask({ files: ['cat.png'] });
    await world.pass(40_000);
    expect(exported(world), draftStamps).toHaveLength(1);
  }
});

test('what the next request writes is not taken for the end of the one whose film is made', async () => {
  await using world = await startFlowsWorld({ config: { RENDER_POLL_MS: 20_000 } });
  const bot = await world.start();
  const thread = await world.begin(bot);
  const agent = world.hold('/run_sse', 'answer');
  bot.hear(world.discord.write(thread, 'add a title "Hello"'));
  await world.pass(30_000);
  await agent.arrived;
  expect(world.discord.read()).toEqual(['version 1']);
  agent.release();
  await world.pass(40_000);
  expect(world.discord.read()).toEqual(['version 1', 'version 2']);
  expect(exported(world)).toEqual([2, 3]);
});

test('a film comes as it was ordered where the timeline cannot be read once more', async () => {
  await using world = await startFlowsWorld();
  world.gate(async (arrived, next) =>
    arrived.path.endsWith('/latest') && world.renders.submitted.length > 0 ? { status: 502, body: {} } : next(),
  );
  const bot = await world.start();
  await bot.ask({ files: ['cat.png'] });
  await world.pass(40_000);
  expect(world.discord.read()).toEqual(['version 1']);
});
