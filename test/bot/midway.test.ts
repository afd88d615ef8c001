import { expect, test } from 'vitest';
import { textEvent, toolEvent } from '../support/answers.ts';
import { startFlowsWorld, type FlowsWorld } from '../support/flows-world.ts';
import { answersRuns, streams } from '../support/played-nemo.ts';

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
  await world.pass(70_000);
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

test.each(['quoted', 'told'] as const)(
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
