import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { stop } from '../../src/bot/stop.ts';
import { limits } from '../../src/core/limits.ts';
import { html } from '../support/answers.ts';
import { png, serves } from '../support/files.ts';
import type { FlowsProcess } from '../support/flows-process.ts';
import { startFlowsWorld, type FlowsWorld } from '../support/flows-world.ts';
import { uploadsOf } from '../support/played-nemo.ts';

test('a picture that is dropped while a paid run works goes up when its turn comes, and not a moment before', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  const agent = world.hold('/run_sse');
  bot.hear(world.discord.write(thread, 'add a title "First"'));
  await world.pass(4_000);
  await agent.arrived;
  bot.hear(world.discord.write(thread, '', { files: ['dog.png'] }));
  await world.pass(4_000);
  bot.hear(world.discord.write(thread, 'let the dog run'));
  await bot.ask({ projectId: thread, files: ['fish.png'], text: 'let the fish swim' });
  await world.pass(6_000);
  expect(uploadsOf(world.nemo)).toEqual(['cat.png']);
  agent.release();
  await world.pass(12_000);
  expect(uploadsOf(world.nemo)).toEqual(['cat.png', 'dog.png', 'fish.png']);
  expect(world.nemo.runs.map(({ files }) => files.map(({ name }) => name))).toEqual([
    ['cat.png'],
    ['cat.png'],
    ['cat.png', 'dog.png'],
    ['cat.png', 'dog.png', 'fish.png'],
  ]);
});

test('several pictures go up one after another, in the order given, however large the first one is', async () => {
  await using world = await startFlowsWorld();
  world.cdn.on('GET /slow', async (response, asked) => {
    for (let turns = 0; turns < 200; turns++) await setImmediate(); // the others would have gone up meanwhile
    await serves(png(1_000))(response, asked);
  });
  const bot = await world.start();
  const files = ['opening.png', 'middle.png', 'ending.png'].map((name, index) => ({
    ...world.discord.picture(name),
    ...(index === 0 && { url: `${world.cdn.url}/slow` }),
  }));
  const parts = [{ messageId: null, text: 'start with the first', files, links: [], about: null }];
  await bot.ask({ parts });
  await world.pass(6_000);
  expect(uploadsOf(world.nemo)).toEqual(['opening.png', 'middle.png', 'ending.png']);
  expect(world.nemo.sessions()[0]?.uploads.map(({ filename }) => filename)).toEqual([
    'opening.png',
    'middle.png',
    'ending.png',
  ]);
});

/** Somebody is at work in a project, and somebody else waits behind with a picture. */
async function waiting(world: FlowsWorld, bot: FlowsProcess, ask: (thread: string) => Promise<unknown>) {
  const thread = await world.begin(bot);
  const agent = world.hold('/run_sse');
  bot.hear(world.discord.write(thread, 'add a title "First"'));
  await world.pass(4_000);
  await agent.arrived;
  await ask(thread);
  await world.pass(4_000);
  world.cdn.on('GET /picture', html(404)); // the link has died
  return agent;
}

test('the link of a picture died while its words waited: it is fetched anew when their turn comes', async () => {
  await using world = await startFlowsWorld();
  world.cdn.on('GET /fresh', serves(png(1_000)));
  const bot = await world.start();
  world.discord.refresh('file-dog.png', `${world.cdn.url}/fresh`);
  const agent = await waiting(world, bot, async (thread) =>
    bot.hear(world.discord.write(thread, 'let the dog run', { files: ['dog.png'] })),
  );
  agent.release();
  await world.pass(12_000);
  expect(uploadsOf(world.nemo)).toEqual(['cat.png', 'dog.png']);
  expect(world.discord.read().at(-1)).toBe('version 3');
});

test('what only a command had is kept while it waits, sealed, and gone once it is at the backend, after a kill too', async () => {
  await using world = await startFlowsWorld();
  const size = 700_000;
  world.cdn.on('GET /picture', serves(png(size)));
  const bot = await world.start();
  const dog = { ...world.discord.picture('dog.png'), bytes: size };
  const parts = [{ messageId: null, text: 'let the dog run', files: [dog], links: [], about: null }];
  await waiting(world, bot, (projectId) => bot.ask({ projectId, parts }));
  expect(await bot.ledger.keptFiles.get(dog.id)).toEqual({ id: dog.id, bytes: size, pieces: 3 });
  const inClear = png(size).subarray(300, 360).toString('base64');
  expect(readFileSync(join(world.folder, 'nemo.sqlite-wal')).includes(inClear), 'it can be read on disk').toBe(false);
  bot.kill();

  const next = await world.start();
  await world.pass(1_000_000);
  expect(uploadsOf(world.nemo)).toEqual(['cat.png', 'dog.png']);
  const uploads = world.nemo.journal.filter(({ path }) => path.includes('/upload-video/'));
  expect(JSON.stringify(uploads.at(-1)?.body)).toContain(`"size":${size}`);
  expect(await next.ledger.keptFiles.get(dog.id)).toBeUndefined();
  expect(await next.ledger.pieces.get(`${dog.id}:0`)).toBeUndefined();
});

test('what is stopped while it waits leaves nothing of it behind', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const agent = await waiting(world, bot, async (projectId) => {
    const id = await bot.ask({ projectId, files: ['dog.png'] });
    await world.pass(2_000);
    expect(await bot.ledger.keptFiles.get('file-dog.png')).toBeDefined();
    await stop(bot.world, projectId, { isMeant: (turn) => turn.id === id, mayStop: () => true });
  });
  agent.release();
  await world.pass(8_000);
  expect(await bot.ledger.keptFiles.get('file-dog.png')).toBeUndefined();
  expect(await bot.ledger.pieces.get('file-dog.png:0')).toBeUndefined();
});

test('there is a bound to what is kept: what has no room is fetched when its turn comes', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  await bot.ledger.keptFiles.put('other', { id: 'other', bytes: limits.keptBytes - 10, pieces: 0 });
  await waiting(world, bot, (projectId) => bot.ask({ projectId, files: ['dog.png'] }));
  expect(await bot.ledger.keptFiles.get('file-dog.png')).toBeUndefined();
});

test('a picture that nobody has any more is named when its turn comes, before anything is paid', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const agent = await waiting(world, bot, async (thread) =>
    bot.hear(world.discord.write(thread, 'let the dog run', { files: ['dog.png'] })),
  );
  agent.release();
  await world.pass(12_000);
  expect(world.calls()).toBe(2);
  expect(world.discord.read()).toContain('refused: dog.png gone');
});
