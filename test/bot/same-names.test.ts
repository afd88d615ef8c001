import { expect, test } from 'vitest';
import { startFlowsWorld, type FlowsWorld } from '../support/flows-world.ts';
import { uploadsOf } from '../support/played-nemo.ts';

/** What people paste is called the same each time. */
const pasted = ({ discord }: FlowsWorld, ...ids: readonly string[]) => ({
  messageId: null,
  text: 'let them drift',
  files: ids.map((id) => ({ ...discord.picture('image.png'), id })),
  links: [],
  about: null,
});

test('pictures of one name get names of their own at the video service, and the agent reads those', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const id = await bot.ask({ parts: [{ ...pasted(world, 'f1', 'f2'), roles: { f2: 'ending' } }] });
  await world.pass(6_000);
  await bot.ask({ projectId: id, parts: [pasted(world, 'f3')] });
  await world.pass(6_000);
  expect(uploadsOf(world.nemo)).toEqual(['image.png', 'image-2.png', 'image-3.png']);
  expect(world.heard().map((text) => text.split('\n\n')[0])).toEqual([
    'Picture 1, image.png\nPicture 2, image-2.png: the ending',
    'Picture 1, image.png\nPicture 2, image-2.png\nPicture 3, image-3.png',
  ]);
  expect(world.discord.read()).toEqual(['version 1', 'version 2']);
});

test('of a batch of pictures of one name each video is of its own picture', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  await bot.ask({ parts: [pasted(world, 'f1', 'f2')], each: true });
  await world.pass(20_000);
  expect(world.heard().at(-1)).toContain('only picture 2 ("image-2.png")');
});

test('a picture that never shows up is missed, although another of its name is there', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const id = await bot.ask({ parts: [pasted(world, 'f1')] });
  await world.pass(6_000);
  world.nemo.switches.uploadShown = 'never';
  await bot.ask({ projectId: id, parts: [pasted(world, 'f2')] });
  await world.pass(20_000);
  expect(world.calls()).toBe(1);
});

test('after a kill in the middle of bringing them their names are still apart', async () => {
  await using world = await startFlowsWorld();
  const one = await world.start();
  const stopped = one.life.stopAt((call) => call.name === 'materials.put' && call.side === 'after');
  const id = await one.ask({ parts: [pasted(world, 'f1', 'f2')] });
  await Promise.all([stopped, world.pass(2_000)]);
  one.kill();
  await world.start();
  await world.pass(10_000);
  expect(uploadsOf(world.nemo)).toEqual(['image.png', 'image-2.png']);
  expect(world.discord.told.map(({ to }) => to.id)).toEqual([id]);
});

test('a month later, in the same project, pictures of one name still have their own, and the agent reads those', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const id = await bot.ask({ parts: [pasted(world, 'f1', 'f2')] });
  await world.pass(6_000);
  for (const file of ['f1', 'f2']) await bot.ledger.materials.remove(file); // RETENTION_DAYS after they were uploaded
  await bot.ask({ projectId: id, parts: [pasted(world, 'f3')] });
  await world.pass(6_000);
  expect(uploadsOf(world.nemo)).toEqual(['image.png', 'image-2.png', 'image-3.png']);
  expect(world.heard().at(-1)?.split('\n\n')[0]).toBe(
    'Picture 1, image.png\nPicture 2, image-2.png\nPicture 3, image-3.png',
  );
});

test('a month later, where the project begins anew at the video service, its pictures come by the names they had', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const id = await bot.ask({ parts: [pasted(world, 'f1', 'f2')] });
  await world.pass(6_000);
  for (const file of ['f1', 'f2']) await bot.ledger.materials.remove(file);
  world.nemo.forgetSessions();
  await bot.ask({ projectId: id, parts: [pasted(world, 'f3')] });
  await world.pass(6_000);
  expect(world.discord.read()).toEqual(['version 1', 'afresh']);
  const uploads = world.nemo.sessions().at(-1)?.uploads ?? [];
  expect(uploads.map(({ filename }) => filename)).toEqual(['image.png', 'image-2.png', 'image-3.png']);
});
