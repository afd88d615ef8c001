import { expect, test } from 'vitest';
import type { Reply } from '../../playground/nemo/exchange.ts';
import { exportVersion } from '../../src/bot/export.ts';
import { status } from '../../src/bot/status.ts';
import { startFlowsWorld, type FlowsWorld } from '../support/flows-world.ts';
import { ada } from '../support/played-discord.ts';

test('a project that the video service forgets between its run and the file still gets the film that was paid for', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const exporting = bot.life.stopAt(({ name, side }) => name === 'nemo.submitRender' && side === 'before');
  await bot.ask({ files: ['cat.png'] });
  await Promise.all([exporting, world.pass(3_000)]);
  world.nemo.forgetSessions();
  bot.life.wake();
  await world.pass(6_000);
  expect(world.discord.read()).toEqual(['version 1']);
  expect(world.calls()).toBe(1);
});

test('a version of a project that was forgotten since can be exported again, and the next request begins anew', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  world.nemo.forgetSessions();
  const project = (await bot.ledger.projects.get(thread)) ?? expect.unreachable();
  await exportVersion(bot.world, project, { id: world.discord.newId(), requester: ada }, 1);
  await world.pass(6_000);
  expect(world.discord.read()).toEqual(['version 1', 'version 1']);
  bot.hear(world.discord.write(thread, 'add a title "Hello"'));
  await world.pass(6_000);
  expect(world.discord.read().slice(2)).toEqual(['afresh']);
  expect(world.calls()).toBe(1);
});

/** Each call to the render service is answered so, this many times. */
function refusesRenders(world: FlowsWorld, isMeant: (method: string) => boolean, reply: Reply, times: number) {
  const left = { times };
  world.renders.instead.push((method) => (isMeant(method) && left.times-- > 0 ? reply : undefined));
}

const no = (status: number): Reply => ({ status, body: { code: status, message: 'no' } });

test.each([409, 423, 425])(
  'a project that is busy for a while when its file is ordered gets it later: %i',
  async (status) => {
    await using world = await startFlowsWorld();
    const bot = await world.start();
    refusesRenders(world, (method) => method === 'POST', no(status), 3);
    await bot.ask({ files: ['cat.png'] });
    await world.pass(150_000);
    expect(world.discord.read()).toEqual(['version 1']);
    expect(world.nemo.sessions()).toHaveLength(1);
  },
);

test.each([409, 423, 425])('a look that is told "not yet" (%i) is no end of the film', async (status) => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  refusesRenders(world, (method) => method === 'GET', no(status), 3);
  await bot.ask({ files: ['cat.png'] });
  await world.pass(10_000);
  expect(world.discord.read()).toEqual(['version 1']);
  expect(world.renders.submitted).toHaveLength(1);
});

test('a file that is refused in a way nobody knows is ordered again only after a pause', async () => {
  await using world = await startFlowsWorld({ config: { RENDER_POLL_MS: 30_000 } });
  const bot = await world.start();
  refusesRenders(world, (method) => method === 'POST', no(400), 1);
  await bot.ask({ files: ['cat.png'] });
  await world.pass(20_000);
  expect(world.renders.submitted).toHaveLength(0);
  await world.pass(60_000);
  expect(world.discord.read()).toEqual(['version 1']);
});

test('the timeline of a project that the video service has forgotten, or cannot be asked about, is shown as it is kept here', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  const project = (await bot.ledger.projects.get(thread)) ?? expect.unreachable();
  world.nemo.forgetSessions();
  expect(await status(bot.world, project)).toMatchObject({
    kind: 'timeline',
    version: null,
    draft: expect.stringContaining('"t"'),
  });
});

test('a film that is on its way on the free account arrives, though the bot comes back with an account of its own', async () => {
  await using world = await startFlowsWorld();
  const one = await world.start();
  world.renders.switches.status = 'processing';
  await one.ask({ files: ['cat.png'] });
  await world.pass(6_000);
  one.kill();
  world.renders.switches.status = 'completed';
  await world.start({ envToken: world.nemo.register(5).token });
  await world.pass(10_000);
  expect(world.discord.read()).toEqual(['version 1']);
  expect(world.renders.submitted).toHaveLength(1);
});
