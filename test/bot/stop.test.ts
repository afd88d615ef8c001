import { expect, test } from 'vitest';
import { stop } from '../../src/bot/stop.ts';
import type { FlowsProcess } from '../support/flows-process.ts';
import { startFlowsWorld } from '../support/flows-world.ts';
import { ada, ben } from '../support/played-discord.ts';

/** Somebody presses Stop on everything that runs in a project. */
const stopAll = (bot: FlowsProcess, projectId: string, by = ada) =>
  stop(bot.world, projectId, { isMeant: () => true, mayStop: (turn) => turn.requester.id === by.id });

test('what is stopped while it waits in line is never sent', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  const agent = world.hold('/run_sse');
  bot.hear(world.discord.write(thread, 'add a title "One"'));
  await world.pass(3_000);
  const waiting = world.discord.write(thread, 'add a title "Two"');
  bot.hear(waiting);
  await world.pass(4_000);
  expect(await stop(bot.world, thread, { isMeant: ({ id }) => id === waiting.messageId, mayStop: () => true })).toEqual(
    { kind: 'stopped', stopped: 1, mayBeCharged: false },
  );
  agent.release();
  await world.pass(10_000);

  expect(world.sent().slice(1)).toEqual(['add a title "One"']);
  expect(world.discord.read()).toEqual(['version 1', 'stopped', 'version 2']);
  expect(world.discord.marked).toEqual(new Set());
});

test('a command that waits in line can be stopped like any other', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  const agent = world.hold('/run_sse');
  bot.hear(world.discord.write(thread, 'add a title "One"'));
  await world.pass(3_000);
  const waiting = await bot.ask({ projectId: thread, text: 'add a title "Two"' });
  await world.pass(4_000);
  expect(await stop(bot.world, thread, { isMeant: ({ id }) => id === waiting, mayStop: () => true })).toMatchObject({
    stopped: 1,
  });
  agent.release();
  await world.pass(10_000);

  expect(world.sent().slice(1)).toEqual(['add a title "One"']);
});

test.each(['goes on', 'is killed'])(
  'a command that is stopped before Discord says whether it was answered is not paid afterwards, where the process %s',
  async (how) => {
    await using world = await startFlowsWorld({ config: { PERSON_TURNS_A_DAY: 5 } });
    const one = await world.start();
    const thread = await world.begin(one);
    world.discord.trouble.on = async (call) => {
      if (call === 'open') throw new Error('Discord is down');
    };
    const id = await one.ask({ projectId: thread, text: 'add a title "Two"' });
    await world.pass(1_000);
    expect((await one.ledger.turns.get(id))?.phase).toBe('opening');
    one.hear(world.discord.write(thread, 'stop'));
    await world.pass(3_000);
    expect(world.discord.notes.map(({ note }) => note)).toEqual([{ kind: 'stopped', stopped: 1, mayBeCharged: false }]);
    if (how === 'is killed') one.kill();
    const bot = how === 'is killed' ? await world.start() : one;
    world.discord.trouble.on = async () => {};
    await world.pass(30_000);

    expect(world.calls()).toBe(1);
    expect(world.discord.read()).toEqual(['version 1', 'stopped']);
    expect(await bot.ledger.tallies.get(`person:${ada.id}`)).toMatchObject({ turns: 1, open: [] });
  },
);

test('"stop" is written by whoever keeps order as well as pressed, and who may not reads who may', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  const agent = world.hold('/run_sse');
  bot.hear(world.discord.write(thread, 'add a title "One"'));
  await world.pass(4_000);
  const byBen = { authorId: ben.id, addressed: true };
  bot.hear(world.discord.write(thread, 'stop', byBen));
  await world.pass(3_000);
  bot.hear(world.discord.write(thread, 'stop', { ...byBen, keepsOrder: true }));
  await world.pass(3_000);
  agent.release();
  await world.pass(5_000);

  expect(world.discord.notes.map(({ note }) => note)).toEqual([
    { kind: 'mistake', mistake: { kind: 'not-yours-to-stop' } },
    { kind: 'stopped', stopped: 1, mayBeCharged: true },
  ]);
});

test('what is stopped while its pictures are brought is never sent', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const upload = world.hold(/upload-video/);
  const id = await bot.ask({ files: ['cat.png'] });
  await upload.arrived;
  expect(await stopAll(bot, id)).toEqual({ kind: 'stopped', stopped: 1, mayBeCharged: false });
  upload.release();
  await world.pass(5_000);

  expect(world.calls()).toBe(0);
  expect(world.discord.read()).toEqual(['stopped']);
});

test('what is stopped just before it leaves does not leave', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const credits = world.hold(/credits/);
  const id = await bot.ask({ files: ['cat.png'] });
  await credits.arrived;
  await stopAll(bot, id);
  credits.release();
  await world.pass(5_000);

  expect(world.calls()).toBe(0);
  expect(world.discord.read()).toEqual(['stopped']);
});

test('what runs is not hung up on: it may be charged, the next request waits for it, and its version is kept', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  const agent = world.hold('/run_sse', 'answer');
  const running = world.discord.write(thread, 'add a title "One"');
  bot.hear(running);
  await world.pass(3_000);
  await agent.arrived;
  expect(await stopAll(bot, thread)).toEqual({ kind: 'stopped', stopped: 1, mayBeCharged: true });
  expect(await stopAll(bot, thread)).toEqual({ kind: 'stopped', stopped: 1, mayBeCharged: true });
  bot.hear(world.discord.write(thread, 'make the music quieter'));
  await world.pass(5_000);
  expect(world.calls()).toBe(2);
  expect(world.discord.steps(running.messageId).at(-1)).toBe('stopping');
  agent.release();
  await world.pass(10_000);

  expect(world.discord.read()).toEqual(['version 1', 'stopped, kept as 2', 'version 3']);
  await expect(stopAll(bot, thread)).rejects.toThrow('nothing-running');
});

test.each(['goes on', 'is killed'])(
  'once it was stopped, nothing that still comes of it is shown, where the process %s',
  async (how) => {
    await using world = await startFlowsWorld();
    const one = await world.start();
    const thread = await world.begin(one);
    const agent = world.hold('/run_sse', 'answer');
    const running = world.discord.write(thread, 'add a title "One"');
    one.hear(running);
    await world.pass(3_000);
    await agent.arrived;
    await stopAll(one, thread);
    if (how === 'is killed') {
      one.kill();
      await world.start();
      await world.pass(60_000);
    }
    agent.release();
    await world.pass(150_000);

    expect(world.discord.steps(running.messageId).slice(-2)).toEqual(['directing', 'stopping']);
    expect(world.discord.read()).toEqual(['version 1', 'stopped, kept as 2']);
  },
);

test('the card of what waits in line says at once that it was stopped', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  const agent = world.hold('/run_sse');
  bot.hear(world.discord.write(thread, 'add a title "One"'));
  await world.pass(3_000);
  const waiting = world.discord.write(thread, 'add a title "Two"');
  bot.hear(waiting);
  await world.pass(4_000);
  await stop(bot.world, thread, { isMeant: ({ id }) => id === waiting.messageId, mayStop: () => true });
  await world.pass(1_000);
  expect(world.discord.steps(waiting.messageId)).toEqual(['waiting', 'stopping']);
  agent.release();
  await world.pass(10_000);

  expect(world.discord.steps(waiting.messageId)).toEqual(['waiting', 'stopping']);
});

test('nobody stops what somebody else has asked for, unless they keep order', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const upload = world.hold(/upload-video/);
  const id = await bot.ask({ files: ['cat.png'] });
  await upload.arrived;
  await expect(stopAll(bot, id, ben)).rejects.toThrow('not-yours');
  upload.release();
  await world.pass(5_000);

  expect(world.discord.read()).toEqual(['version 1']);
});

test('a stop that comes in the very moment in which a request leaves counts all the same', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const leaving = bot.life.stopAt(
    ({ name, args, side }) => side === 'before' && name === 'turns.put' && JSON.stringify(args).includes('"sent"'),
  );
  const id = await bot.ask({ files: ['cat.png'] });
  await leaving;
  const stopping = stopAll(bot, id);
  bot.life.wake();
  expect(await stopping).toEqual({ kind: 'stopped', stopped: 1, mayBeCharged: true });
  await world.pass(5_000);

  expect(world.discord.read()).toEqual(['stopped, kept as 1']);
});

test('once only the file is being made, Stop says so: nothing is left to stop, and credits were spent', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  world.renders.switches.status = 'processing';
  const thread = await world.begin(bot);
  expect(world.discord.progressOf(thread)?.step.kind).toBe('rendering');
  expect(await stopAll(bot, thread)).toEqual({ kind: 'file-comes' });
  world.renders.switches.status = 'completed';
  await world.pass(10_000);

  expect(world.discord.read()).toEqual(['version 1']);
  await expect(stopAll(bot, thread)).rejects.toThrow('nothing-running');
});

test('“stop” while an export waits, or is made, says the same; after a kill too', async () => {
  await using world = await startFlowsWorld();
  const one = await world.start();
  const thread = await world.begin(one);
  await world.pass(3_000);
  world.renders.switches.status = 'processing';
  one.hear(world.discord.write(thread, 'export'));
  await world.pass(5_000);
  one.hear(world.discord.write(thread, 'stop'));
  await world.pass(3_000);
  expect(world.discord.notes.map(({ note }) => note)).toEqual([{ kind: 'file-comes' }]);
  one.kill();
  const two = await world.start();
  await world.pass(10_000);
  expect(await stopAll(two, thread)).toEqual({ kind: 'file-comes' });
});
