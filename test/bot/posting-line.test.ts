import { expect, test } from 'vitest';
import { limits } from '../../src/core/limits.ts';
import { MAX_ATTACHED_BYTES } from '../../src/core/media.ts';
import { ben } from '../support/played-discord.ts';
import { startFlowsWorld, type FlowsWorld } from '../support/flows-world.ts';

/** Of clips as large as they may be, each of which is there twice while it is posted. */
const AT_ONCE = Math.floor(limits.clipsInMemoryBytes / MAX_ATTACHED_BYTES / 2);
const clipsAsked = ({ nemo }: FlowsWorld) => nemo.journal.filter(({ path }) => path.endsWith('/clip.mp4')).length;

/** Clips as large as may be attached, or as small as they mostly are. */
function playClips(world: FlowsWorld, bytes: number): void {
  const clip = Buffer.concat([Buffer.from('\0\0\0\x18ftypmp42', 'latin1'), Buffer.alloc(bytes - 12)]);
  world.gate(async ({ path }, next) => {
    if (!path.endsWith('/clip.mp4')) return next();
    return {
      take: async (response, began) => {
        began(200);
        response.writeHead(200, { 'content-length': clip.length }).end(clip);
      },
    };
  });
}

test('however many exports are ready, only as many clips are fetched as may be in memory: also after a kill', async () => {
  await using world = await startFlowsWorld({ nemo: { prices: { generation: 1, edit: 1 } } });
  playClips(world, MAX_ATTACHED_BYTES);
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

test('of small clips more are posted at a time', async () => {
  await using world = await startFlowsWorld({ nemo: { prices: { generation: 1, edit: 1 } } });
  playClips(world, 300_000);
  const bot = await world.start();
  const telling = world.holdTelling(() => true);
  for (let n = 0; n < 16; n++) await bot.ask({ files: ['cat.png'], by: { id: `${n % 8}`, locale: 'en-US' } });
  await world.pass(5_000);
  expect(clipsAsked(world)).toBeGreaterThan(3 * AT_ONCE);
  telling.release();
  await world.pass(5_000);
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

test('where a server is boosted, a clip of thirty megabytes is attached; elsewhere it is shown by its link', async () => {
  await using world = await startFlowsWorld({ nemo: { prices: { generation: 1, edit: 1 } } });
  playClips(world, 30_000_000);
  const bot = await world.start();
  await bot.ask({ files: ['cat.png'] });
  await world.pass(5_000);
  world.discord.boost(50 * 1024 * 1024);
  await bot.ask({ files: ['cat.png'] });
  await world.pass(5_000);

  const clips = world.discord.told.map(({ telling }) => telling.kind === 'result' && telling.clip?.byteLength);
  expect(clips).toEqual([undefined, 30_000_000]);
});
