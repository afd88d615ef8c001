import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { Reply } from '../../playground/nemo/exchange.ts';
import { textEvent, toolEvent } from '../support/answers.ts';
import { startFlowsWorld, type FlowsWorld } from '../support/flows-world.ts';
import { answersRuns, answersRunsAfterWork, streams } from '../support/played-nemo.ts';

const call = {
  author: 'nemo_agent',
  content: { parts: [{ functionCall: { id: '1', name: 'generate_video', args: {} } }] },
};

/** What somebody reads who asks for a title, after a first clip. */
async function readAfter(world: FlowsWorld, set: () => void): Promise<readonly string[]> {
  const bot = await world.start();
  const thread = await world.begin(bot);
  set();
  bot.hear(world.discord.write(thread, 'add a title "Hello"'));
  await world.pass(100_000);
  return world.discord.read().slice(1);
}

test.each([
  ['no-credits', '2001: insufficient credits'],
  ['unsupported-file', '4001: unsupported file type'],
])('%s in the middle of a run is told as that, also where the first look at the state fails', async (kind, report) => {
  await using world = await startFlowsWorld();
  const cut = () => {
    let failing = 0;
    world.gate(async ({ path }, next) => {
      if (path === '/run_sse') failing = 2; // what is free is asked for twice
      return path.endsWith('/latest') && failing-- > 0 ? { status: 502, body: 'down' } : next();
    });
    world.gate(answersRuns(streams(textEvent(`Error in tool 'generate_video': ${report}`))));
  };
  expect(await readAfter(world, cut)).toEqual([`${kind}, spent maybe`]);
  expect(world.discord.told.at(-1)?.telling).toMatchObject({ cost: { spent: 0, exact: true } });
});

test.each([
  ['typed events, quoted by the agent', { eventForm: 'typed', toolTrouble: 'no-credits-quoted' }],
  ['beside a large event', { largeEvents: 'on', toolTrouble: 'no-credits-quoted' }],
] as const)('credits that a tool misses are told as that, and what it cost: %s', async (_, switches) => {
  await using world = await startFlowsWorld();
  expect(await readAfter(world, () => Object.assign(world.nemo.switches, switches))).toEqual([
    'no-credits, spent maybe',
  ]);
  expect(world.discord.told.at(-1)?.telling).toMatchObject({
    failure: { bind: expect.any(String) },
    cost: { spent: 0, exact: true },
  });
});

test.each(['quoted', 'told', 'answered'] as const)(
  'an account that is empty when the request arrives is told as that in typed events, %s',
  async (noCredits) => {
    await using world = await startFlowsWorld({ nemo: { switches: { eventForm: 'typed', noCredits } } });
    const empty = () =>
      world.gate(async ({ path }, next) => {
        if (path === '/run_sse') for (const account of world.nemo.accounts()) account.available = 0;
        return next();
      });
    expect(await readAfter(world, empty)).toEqual(['no-credits, spent maybe']);
  },
);

test('a run that breaks off after it has only made media is told as broken off, and not by its opening words', async () => {
  await using world = await startFlowsWorld();
  const media = toolEvent({ generated_media: [{ id: '1' }], video_infos: [{ id: '2' }] });
  const reply = streams(textEvent('On it…'), call, media, { error: 'boom' });
  expect(await readAfter(world, () => world.gate(answersRuns(reply)))).toEqual(['agent-stumbled, spent maybe']);
  expect(world.discord.told.at(-1)?.telling).toMatchObject({ cost: { spent: 0, exact: true } });
});

const onIt = textEvent('On it…');

test.each([
  ['1001 after words', 1001, [onIt]],
  ['1002 after words', 1002, [onIt]],
  ['1001 after a call', 1001, [onIt, call]],
  ['1002 after a call', 1002, [call]],
  ['1010 after a result', 1010, [onIt, call, toolEvent({ generated_media: [{ id: '1' }] })]],
  ['1002 after a result', 1002, [call, toolEvent({ generated_media: [{ id: '1' }] })]],
])('%s says nothing of what the run has made: that is looked for, where it was made', async (_, code, heard) => {
  await using world = await startFlowsWorld();
  const reply = streams(...heard, { code, message: 'no' });
  const set = () => world.gate(answersRunsAfterWork(() => world.nemo, reply));
  expect(await readAfter(world, set)).toEqual(['version 2']);
  expect(world.discord.told.at(-1)?.telling).toMatchObject({ cost: { spent: 5, exact: true } });
  expect(world.nemo.sessions()).toHaveLength(1);
  expect(world.calls()).toBe(2);
});

test.each([1001, 1002])('"Again" after %i in the middle of a run looks first, and pays nothing twice', async (code) => {
  await using world = await startFlowsWorld({ config: { ANSWER_LIMIT_MS: 60_000 } });
  const bot = await world.start();
  const late = Promise.withResolvers<void>();
  const afterwards = async (work: () => Promise<Reply>) => {
    await late.promise;
    await work();
  };
  world.gate(async ({ path }, next) => {
    if (path !== '/run_sse') return next();
    void afterwards(next);
    return streams(onIt, call, { code, message: 'no' });
  });
  const id = await bot.ask({ files: ['cat.png'] });
  await world.pass(200_000);
  expect(world.discord.read()).toEqual(['unknown']);
  late.resolve();
  while (world.nemo.runs.length === 0) await setImmediate();
  await world.nemo.quiet();
  await bot.ask({ projectId: id, files: ['cat.png'], repeats: id, claim: `v1:again:${id}` });
  await world.pass(10_000);
  expect(world.discord.read()).toEqual(['unknown', 'version 1, late']);
  expect(world.calls()).toBe(1);
});

test.each([
  [1001, 'renewed, spent nothing'],
  [1002, 'afresh'],
])('%i as the only event says that nothing was run', async (code, read) => {
  await using world = await startFlowsWorld();
  expect(await readAfter(world, () => world.gate(answersRuns(streams({ code, message: 'no' }))))).toEqual([read]);
});
