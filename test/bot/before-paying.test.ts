import { copyFile, rm } from 'node:fs/promises';
import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { chaptersOf } from '../../src/bot/history.ts';
import type { Arrival } from '../../src/core/arrival.ts';
import { deleted, edited } from '../../src/bot/inbox/second-thoughts.ts';
import { placeGone } from '../../src/bot/forget/by-itself.ts';
import type { FlowsProcess } from '../support/flows-process.ts';
import { startFlowsWorld, type FlowsWorld } from '../support/flows-world.ts';
import { ada, ben, GENERAL } from '../support/played-discord.ts';

/** A project whose second request is at work while three people's words wait. Only the first of these is Ada's. */
async function threeWaiting(world: FlowsWorld, bot: FlowsProcess) {
  const thread = await world.begin(bot);
  const agent = world.hold('/run_sse');
  bot.hear(world.discord.write(thread, 'add a title "Two"'));
  await world.pass(4_000);
  const waiting: Arrival[] = [];
  for (const text of ['add a title "Three"', 'add a title "Four"', 'add a title "Five"']) {
    const written = world.discord.write(thread, text);
    waiting.push(written);
    bot.hear(written);
    await world.pass(4_000);
  }
  return { thread, agent, waiting };
}

const outcomes = async (bot: FlowsProcess, waiting: readonly Arrival[]) =>
  Promise.all(
    waiting.map(async ({ messageId }) => {
      const turn = await bot.ledger.turns.get(messageId);
      return turn !== undefined && 'outcome' in turn ? `${turn.phase}, ${JSON.stringify(turn.outcome)}` : turn?.phase;
    }),
  );

test('a thread that is deleted with three requests waiting: none of them is paid, and their person reads why', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  world.discord.direct.isOpen = true;
  const { thread, agent, waiting } = await threeWaiting(world, bot);
  world.discord.removeThread(thread);
  agent.release();
  await world.pass(20_000);

  expect(world.calls()).toBe(2);
  expect(await outcomes(bot, waiting)).toEqual(
    Array.from({ length: 3 }, () => 'told, {"kind":"unsent","why":"place-gone"}'),
  );
  expect(world.discord.readAlone()).toEqual([
    'not sent: place-gone',
    'not sent: place-gone',
    'not sent: place-gone',
    'version 2',
  ]);
});

test('the same where direct messages are closed: it is read under /history', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const { thread, agent } = await threeWaiting(world, bot);
  world.discord.removeThread(thread);
  agent.release();
  await world.pass(20_000);

  expect(world.calls()).toBe(2);
  expect((await chaptersOf(bot.world, ada.id)).map(({ untold }) => untold)).not.toEqual([null]);
});

test('a bot that may not speak there any more pays nothing, and tells it once it may again', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const { thread, agent, waiting } = await threeWaiting(world, bot);
  world.discord.silence(thread);
  agent.release();
  await world.pass(20_000);
  world.discord.unsilence(thread);
  bot.world.engine.hurry();
  await world.pass(10_000);

  expect(world.calls()).toBe(2);
  expect(await outcomes(bot, waiting)).toEqual(
    Array.from({ length: 3 }, () => 'told, {"kind":"unsent","why":"silenced"}'),
  );
  expect(world.discord.read().filter((line) => line === 'not sent: silenced')).toHaveLength(3);
});

test('whoever has left before the turn came pays for nothing', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  await bot.letIn(thread, ben);
  const agent = world.hold('/run_sse');
  bot.hear(world.discord.write(thread, 'add a title "Two"'));
  await world.pass(4_000);
  bot.hear(world.discord.write(thread, 'add a title "Three"', { authorId: ben.id, addressed: true, mentioned: true }));
  await world.pass(90_000);
  world.discord.leave(ben.id);
  agent.release();
  await world.pass(10_000);

  expect(world.sent()).toEqual(['let it move', 'add a title "Two"']);
  expect(world.discord.read()).toEqual(['version 1', 'not sent: person-gone', 'version 2']);
});

test('an edit and a deletion that nobody heard count all the same', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const { agent, waiting } = await threeWaiting(world, bot);
  const [three, four] = waiting;
  if (three === undefined || four === undefined) throw new Error('three wait');
  world.discord.rewrite({ ...three, text: 'add a title "Drei"', editedAt: world.clock.now() });
  world.discord.erase(four);
  agent.release();
  await world.pass(20_000);

  expect(world.sent()).toEqual(['let it move', 'add a title "Two"', 'add a title "Drei"', 'add a title "Five"']);
});

test.each<{ words: string; files?: string[]; toOthers?: boolean; told?: string[]; said?: string[] }>([
  { words: 'never mind', files: ['dog.png'], told: ['stopped'] },
  { words: 'stop', told: ['stopped'] },
  { words: 'credits', said: ['credits'] },
  { words: 'export', told: ['version 2'] },
  { words: 'thanks!' },
  { words: 'see you tonight', toOthers: true },
])(
  'a request that is edited into “$words” is none any more, heard or not: nothing is paid for it',
  async ({ words, files = [], told = [], said = [], toOthers = false }) => {
    for (const isHeard of [true, false]) {
      await using world = await startFlowsWorld();
      const bot = await world.start();
      const thread = await world.begin(bot);
      const agent = world.hold('/run_sse');
      bot.hear(world.discord.write(thread, 'add a title "Two"'));
      await world.pass(4_000);
      const written = world.discord.write(thread, 'add a title "Three"', { files });
      bot.hear(written);
      await world.pass(4_000);
      const changed = { ...written, text: words, toOthers, editedAt: world.clock.now() };
      world.discord.rewrite(changed);
      if (isHeard) await edited(bot.world, changed);
      agent.release();
      await world.pass(20_000);

      expect(world.sent()).toEqual(['let it move', 'add a title "Two"']);
      expect(world.discord.read().toSorted()).toEqual([...told, 'version 1', 'version 2'].toSorted());
      const notes = world.discord.notes.map(({ note }) => note.kind);
      expect(notes).toEqual(isHeard && told.includes('stopped') ? ['stopped'] : said);
      expect(world.discord.thanked).toHaveLength(words === 'thanks!' ? 1 : 0);
    }
  },
);

test('a link into the edited words, and pictures that are new in them, go along', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  const upload = world.hold(/upload-video/);
  const written = world.discord.write(thread, 'add this picture', { files: ['dog.png'] });
  bot.hear(written);
  await world.pass(4_000);
  const files = [...written.files, world.discord.picture('bird.png')];
  world.discord.rewrite({ ...written, text: 'add these two', files, editedAt: world.clock.now() });
  upload.release();
  await world.pass(10_000);

  expect(world.sent()).toEqual(['let it move', 'add these two']);
  expect(world.nemo.sessions()[0]?.uploads).toHaveLength(3);
});

test('a backup that is put back pays for nothing that was answered since, and says nothing twice', async () => {
  await using world = await startFlowsWorld();
  const before = await world.start();
  const { agent, thread } = await threeWaiting(world, before);
  const backup = join(world.folder, 'backup.sqlite');
  const db = new DatabaseSync(join(world.folder, 'nemo.sqlite'));
  db.exec(`VACUUM INTO '${backup}'`);
  db.close();
  agent.release();
  await world.pass(20_000);
  const read = world.discord.read();
  expect(read).toEqual(['version 1', 'version 2', 'version 3', 'version 4', 'version 5']);
  before.kill();
  await before[Symbol.asyncDispose]();
  for (const end of ['', '-wal', '-shm']) await rm(join(world.folder, `nemo.sqlite${end}`), { force: true });
  await copyFile(backup, join(world.folder, 'nemo.sqlite'));
  const paid = world.calls();
  const after = await world.start();
  world.discord.write(thread, 'add a title "Six"');
  await world.pass(1_000_000);

  expect(world.sent().slice(paid)).toEqual(['add a title "Six"']);
  expect(
    world.discord
      .read()
      .filter((line) => line !== 'unknown')
      .slice(read.length),
  ).toHaveLength(1);
  expect(after.complaints.filter((line) => line.includes('answered before'))).toHaveLength(3);
});

test('where Discord cannot be asked a request waits, and goes on once it can', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  world.discord.trouble.on = async (call) => {
    if (call === 'standing') throw new Error('503');
  };
  bot.hear(world.discord.write(thread, 'add a title "Two"'));
  await world.pass(60_000);
  expect(world.calls()).toBe(1);
  world.discord.trouble.on = async () => {};
  bot.world.engine.hurry();
  await world.pass(10_000);

  expect(world.discord.read()).toEqual(['version 1', 'version 2']);
  expect(bot.complaints.filter((line) => line.includes('fell over'))).toEqual([]);
});

test('two bots with one token hear one mention: whose card stands there first pays, the other one goes', async () => {
  await using world = await startFlowsWorld();
  const [one, two] = [await world.start(), await world.start({ apart: true })];
  const mention = world.discord.write(GENERAL, 'let it move', {
    files: ['cat.png'],
    mentioned: true,
    opens: 'public-thread',
  });
  one.hear(mention);
  two.hear(mention);
  await world.pass(10_000);

  expect(world.sent()).toEqual(['let it move']);
  expect(world.discord.read()).toEqual(['version 1']);
  expect([...one.complaints, ...two.complaints].filter((line) => line.includes('one token, two stores'))).toHaveLength(
    1,
  );
  const places = await Promise.all([one, two].map((bot) => bot.ledger.places.get(mention.messageId)));
  expect(places.filter((place) => place !== undefined)).toHaveLength(1);
});

test('an edit that comes after the words have left is told under them, once, and what was sent stays', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  const agent = world.hold('/run_sse');
  const written = world.discord.write(thread, 'add a title "One"');
  bot.hear(written);
  await world.pass(4_000);
  await edited(bot.world, { ...written, editedAt: 1 }); // Discord has looked into a link
  expect(world.discord.notes).toEqual([]);
  await edited(bot.world, { ...written, text: 'add a title "Two"', editedAt: 2 });
  for (let more = 3; more < 20; more++)
    await edited(bot.world, { ...written, text: `add a title "${more}"`, editedAt: more });
  expect(world.discord.notes.map(({ note }) => note.kind)).toEqual(['too-late']);
  agent.release();
  await world.pass(5_000);

  expect(world.sent().slice(1)).toEqual(['add a title "One"']);
  expect((await bot.ledger.turns.get(written.messageId))?.parts.map(({ text }) => text)).toEqual(['add a title "One"']);
});

/** A request that was looked at for the last time, while what its session holds is still being read. */
async function lookedAt(world: FlowsWorld, bot: FlowsProcess) {
  const thread = await world.begin(bot);
  await world.pass(5_000);
  const state = world.hold(/\/state/);
  const written = world.discord.write(thread, 'add a title "Two"');
  bot.hear(written);
  await world.pass(4_000);
  return { thread, written, state };
}

test('what is deleted while the request is just being made ready is not paid for', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const { thread, written, state } = await lookedAt(world, bot);
  world.discord.erase(written);
  await deleted(bot.world, thread, written.messageId);
  state.release();
  await world.pass(10_000);
  expect(world.sent().slice(1)).toEqual([]);
});

test('what is edited while the request is just being made ready is paid for as it is now', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const { written, state } = await lookedAt(world, bot);
  const changed = { ...written, text: 'add a title "Zwei"', editedAt: world.clock.now() };
  world.discord.rewrite(changed);
  await edited(bot.world, changed);
  state.release();
  await world.pass(10_000);
  expect(world.sent().slice(1)).toEqual(['add a title "Zwei"']);
});

test('nothing is paid for in a thread that is deleted while the request is just being made ready', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const { thread, state } = await lookedAt(world, bot);
  world.discord.removeThread(thread);
  await placeGone(bot.world, thread);
  state.release();
  await world.pass(10_000);
  expect(world.sent().slice(1)).toEqual([]);
});

test('an edit that is heard too late to be looked at is said to be too late', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const { written, state } = await lookedAt(world, bot);
  await edited(bot.world, { ...written, text: 'add a title "Zwei"', editedAt: world.clock.now() });
  state.release();
  await world.pass(10_000);
  expect(world.sent().slice(1)).toEqual(['add a title "Two"']);
  expect(world.discord.notes.map(({ note }) => note.kind)).toContain('too-late');
});
