import { expect, test } from 'vitest';
import { exportVersion } from '../../src/bot/export.ts';
import { versionShownBy } from '../../src/bot/project/projects.ts';
import { noSettings } from '../../src/core/rules.ts';
import type { FlowsProcess } from '../support/flows-process.ts';
import { startFlowsWorld } from '../support/flows-world.ts';
import { ada } from '../support/played-discord.ts';

/** A server that wants files only where somebody asks for them. */
async function start() {
  const world = await startFlowsWorld({ nemo: { credits: 1_000 } });
  const bot = await world.start();
  await bot.ledger.settings.put('1', { ...noSettings, exportsOnDemand: true });
  return { world, bot };
}

/** Somebody presses the button below what was told of this request. */
async function press({ world }: FlowsProcess, id: string, turnId: string) {
  const version = await versionShownBy(world, turnId);
  const project = version && (await world.ledger.projects.get(version.projectId));
  if (project === undefined) expect.unreachable();
  return exportVersion(world, project, { id, requester: ada }, version?.number ?? null);
}

test('files on demand: what a request has made is told with its price and what is different, and no file is made', async () => {
  const { world, bot } = await start();
  await using _ = world;
  const thread = await world.begin(bot);
  const said = world.discord.write(thread, 'add a title "Hello"');
  bot.hear(said);
  await world.pass(6_000);
  expect(world.discord.read()).toEqual(['made 1', 'made 2']);
  expect(world.renders.submitted).toEqual([]);
  expect(world.discord.told.map(({ telling }) => telling)).toMatchObject([
    { version: 1, late: false, changes: [], cost: { spent: 20, left: 980, exact: true } },
    { version: 2, changes: [expect.stringContaining('Hello')], cost: { spent: 5, left: 975, exact: true } },
  ]);
  const shelf = await bot.ledger.shelves.get(thread);
  expect(shelf?.map(({ resultMessageId, story }) => [resultMessageId, story?.asked, story?.cost?.spent])).toEqual([
    [world.discord.told[0]?.messageId, 'let it move', 20],
    [world.discord.told[1]?.messageId, 'add a title "Hello"', 5],
  ]);

  expect(await press(bot, world.discord.newId(), said.messageId)).toMatchObject({ kind: 'export-noted' });
  await world.pass(6_000);
  expect(world.discord.read().slice(2)).toEqual(['version 2']);
  expect(world.renders.submitted).toHaveLength(1);
  expect((await bot.ledger.shelves.get(thread))?.[1]?.story?.asked, 'what was told of it first is kept').toBe(
    'add a title "Hello"',
  );
});

test('killed when that was just told, it is told once', async () => {
  const { world, bot } = await start();
  await using _ = world;
  const told = bot.life.stopAt(({ name, side }) => name === 'discord.tell' && side === 'after');
  await bot.ask({ files: ['cat.png'] });
  await Promise.all([told, world.pass(6_000)]);
  bot.kill();
  await world.start();
  await world.pass(90_000);
  expect(world.discord.read()).toEqual(['made 1']);
  expect(world.renders.submitted).toEqual([]);
});

test('a file that was ordered before it was turned on is made, and tells its request alone', async () => {
  const { world, bot } = await start();
  await using _ = world;
  await bot.ledger.settings.put('1', noSettings);
  const ordered = bot.life.stopAt(({ name, side }) => name === 'renders.put' && side === 'after');
  await bot.ask({ files: ['cat.png'] });
  await Promise.all([ordered, world.pass(6_000)]);
  bot.kill();
  const two = await world.start();
  await two.ledger.settings.put('1', { ...noSettings, exportsOnDemand: true });
  await world.pass(20_000);
  expect(world.discord.read()).toEqual(['version 1']);
});

test('of a batch each picture has its version, and its overview is over', async () => {
  const { world, bot } = await start();
  await using _ = world;
  await bot.ask({ files: ['cat.png', 'dog.png'], each: true });
  await world.pass(15_000);
  expect(world.discord.read()).toEqual(['made 1', 'made 2']);
  expect(world.discord.overviews.at(-1)?.map(({ name, state }) => `${name}: ${state}`)).toEqual([
    'cat.png: done',
    'dog.png: done',
  ]);
});
