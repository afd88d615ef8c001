import { expect, test } from 'vitest';
import { limits } from '../../src/core/limits.ts';
import { MAX_ATTACHED_BYTES } from '../../src/core/media.ts';
import { ben } from '../support/played-discord.ts';
import { startFlowsWorld, type FlowsWorld } from '../support/flows-world.ts';

const AT_ONCE = Math.floor(limits.clipsInMemoryBytes / MAX_ATTACHED_BYTES);
const clipsAsked = ({ nemo }: FlowsWorld) => nemo.journal.filter(({ path }) => path.endsWith('/clip.mp4')).length;

test('however many exports are ready, only as many clips are fetched as may be in memory: also after a kill', async () => {
  await using world = await startFlowsWorld({ nemo: { prices: { generation: 1, edit: 1 } } });
  const one = await world.start();
  const telling = world.holdTelling(() => true);
  for (let n = 0; n < 16; n++) await one.ask({ files: ['cat.png'], by: { id: `${n % 8}`, locale: 'en-US' } });
  await world.pass(5_000);
  expect(clipsAsked(world)).toBe(AT_ONCE);
  one.kill();
  await world.start();
  await world.pass(5_000);
  expect(clipsAsked(world)).toBe(2 * AT_ONCE);
  telling.release();
  await world.pass(5_000);

  expect(world.discord.read()).toHaveLength(16);
});

test('somebody with one export does not wait for the sixteen of another person', async () => {
  await using world = await startFlowsWorld({ nemo: { prices: { generation: 1, edit: 1 } } });
  const bot = await world.start();
  const telling = world.holdTelling((personId) => personId !== ben.id);
  for (let n = 0; n < 16; n++) await bot.ask({ files: ['cat.png'] });
  await bot.ask({ files: ['cat.png'], by: ben });
  await world.pass(5_000);
  expect(world.discord.told.map(({ to }) => to.requester.id)).toEqual([ben.id]);
  telling.release();
  await world.pass(5_000);

  expect(world.discord.read()).toHaveLength(17);
});
