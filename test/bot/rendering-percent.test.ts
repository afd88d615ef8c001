import { expect, test } from 'vitest';
import { startFlowsWorld, type FlowsWorld } from '../support/flows-world.ts';

/** What the service says of an export that works, look by look; then it is over. */
function says(world: FlowsWorld, ...progress: readonly (number | string | null)[]): void {
  const left = [...progress];
  world.renders.instead.push((method) => {
    if (method !== 'GET' || left.length === 0) return undefined;
    const said = left.shift() ?? null;
    const body = typeof said === 'string' ? { status: said } : { status: 'processing', progress: said };
    return { status: 200, body };
  });
}

test('after a restart a card goes on from how far its film was, whatever is said of that next', async () => {
  await using world = await startFlowsWorld();
  const one = await world.start();
  says(world, 0.5, 0.99, 1, null, 0.4);
  const id = await one.ask({ files: ['cat.png'] });
  while (world.discord.percentages(id).at(-1) !== 99) await world.pass(500);
  const before = world.discord.progressOf(id)?.fullest ?? NaN;
  one.kill();
  await world.start();
  await world.pass(7_000);
  expect(world.discord.percentages(id)).toEqual([null, 50, 99]);
  expect(world.discord.progressOf(id)?.fullest).toBeGreaterThanOrEqual(before);
  await world.pass(10_000);
  expect(world.discord.read()).toEqual(['version 1']);
});

test('where a film is tried a second time, its card does not fall back', async () => {
  await using world = await startFlowsWorld();
  const one = await world.start();
  says(world, 80, 'failed', 10);
  const id = await one.ask({ files: ['cat.png'] });
  await world.pass(20_000);
  expect(world.discord.percentages(id)).toEqual([null, 80]);
  expect(world.discord.read()).toEqual(['version 1']);
});
