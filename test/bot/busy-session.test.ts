import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { png } from '../support/files.ts';
import { startFlowsWorld } from '../support/flows-world.ts';

/** Everybody's website, as the local Nemo fetches from it. */
beforeEach(() => void vi.spyOn(globalThis, 'fetch').mockImplementation(async () => new Response(png(1_000))));
afterEach(() => void vi.restoreAllMocks());

test.each([
  ['a file', { files: ['dog.png'] }],
  [
    'a link',
    { parts: [{ messageId: null, text: 'and this', files: [], links: ['https://x.dev/dog.png'], about: null }] },
  ],
])('%s that comes while an earlier run is at work there is no broken one: Again brings it', async (_what, asking) => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const projectId = await world.begin(bot);
  const session = world.nemo.sessions().at(-1) ?? expect.unreachable();
  session.working += 1;
  const repeats = await bot.ask({ projectId, ...asking });
  await world.pass(6_000);
  expect(world.discord.read()).toEqual(['version 1', 'busy, spent nothing']);
  expect(world.calls()).toBe(1);

  session.working -= 1;
  await bot.ask({ projectId, ...asking, repeats });
  await world.pass(6_000);
  expect(world.discord.read().slice(2)).toEqual(['version 2']);
});
