import { expect, test } from 'vitest';
import type { Material } from '../../src/core/media.ts';
import { startFlowsWorld } from '../support/flows-world.ts';

test('what was made of a link behind a spoiler is covered, and so is every later version', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  const link = await linkOf(bot.ledger.materials.all()); // the backend can fetch what it serves itself
  const brought = { messageId: null, text: '', files: [], links: [link], coveredLinks: [link], about: null };
  await bot.ledger.projects.update(thread, (project) => project && { ...project, brought: [brought] });
  bot.hear(world.discord.write(thread, 'let it glow'));
  await world.pass(40_000);
  bot.hear(world.discord.write(thread, 'add a title "Lake"'));
  await world.pass(40_000);

  const results = world.discord.told.flatMap(({ telling }) => (telling.kind === 'result' ? [telling] : []));
  expect(results.map(({ version, isCovered }) => [version, isCovered])).toEqual([
    [1, false],
    [2, true],
    [3, true],
  ]);
});

async function linkOf(materials: AsyncIterable<Material>): Promise<string> {
  for await (const material of materials) if (material.kind === 'kept' && material.url !== null) return material.url;
  throw new Error('no picture has been brought');
}
