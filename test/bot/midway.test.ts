import { expect, test } from 'vitest';
import { textEvent } from '../support/answers.ts';
import { startFlowsWorld, type FlowsWorld } from '../support/flows-world.ts';
import { answersRuns, streams } from '../support/played-nemo.ts';

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
