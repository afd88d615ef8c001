import { expect, test } from 'vitest';
import type { Reply } from '../../playground/nemo/exchange.ts';
import { startFlowsWorld, type FlowsWorld } from '../support/flows-world.ts';

/** So many looks at exports are answered like this. */
function looksFind(world: FlowsWorld, reply: Reply, times: number): void {
  let left = times;
  world.renders.instead.push((method) => (method === 'GET' && left-- > 0 ? reply : undefined));
}

test.each<[string, Reply]>([
  ['no more', { status: 404, body: { detail: 'Not Found' } }],
  ['a code', { status: 404, body: { code: 404, message: 'no such render' } }],
  ['a code alone', { status: 200, body: { code: 404, message: 'not found' } }],
  ['success: false', { status: 404, body: { success: false, error: 'Render not found' } }],
  ['success: false alone', { status: 200, body: { success: false, error: 'Render not found' } }],
  ['a word for its state', { status: 404, body: { status: 'not_found' } }],
  ['a word for its state alone', { status: 200, body: { status: 'not_found' } }],
  ['a word of a session', { status: 404, body: { error: 'session not found' } }],
])('an export that is not known everywhere yet, which is said with %s, is waited for', async (_form, reply) => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  looksFind(world, reply, 3);
  await bot.ask({ files: ['cat.png'] });
  await world.pass(15_000);
  expect(world.discord.read()).toEqual(['version 1']);
  expect(world.renders.submitted).toHaveLength(1);
});

test('an export that nobody knows until the time is over is tried once more', async () => {
  await using world = await startFlowsWorld({ config: { RENDER_LIMIT_MS: 20_000 } });
  const bot = await world.start();
  looksFind(world, { status: 404, body: { detail: 'Not Found' } }, 25);
  await bot.ask({ files: ['cat.png'] });
  await world.pass(60_000);
  expect(world.discord.read()).toEqual(['version 1']);
});
