import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { exportVersion } from '../../src/bot/export.ts';
import { enter } from '../../src/bot/turn/entry.ts';
import { queued } from '../store/samples.ts';
import type { FlowsProcess } from '../support/flows-process.ts';
import { startTurn } from '../../src/bot/turn/receive.ts';
import { startFlowsWorld, type FlowsWorld } from '../support/flows-world.ts';
import { ada } from '../support/played-discord.ts';
import type { Call } from '../support/process-life.ts';

const isWrite = (kind: 'turns' | 'renders', phase: string) => (call: Call) =>
  call.name === `${kind}.put` &&
  call.side === 'after' &&
  JSON.stringify(call.args).includes(`"history"`) &&
  phaseOf(call.args[1]) === phase;

function phaseOf(record: unknown): unknown {
  return typeof record === 'object' && record !== null && 'phase' in record ? record.phase : undefined;
}

/** Kills whoever works on a new project when this has been written down, and lets another go on. */
async function killAfter(world: FlowsWorld, isMeant: (call: Call) => boolean): Promise<FlowsProcess> {
  const one = await world.start();
  const written = one.life.stopAt(isMeant);
  const id = world.discord.newId();
  world.discord.acknowledge(id);
  void one.ask({ id, files: ['cat.png'] });
  await Promise.all([written, world.pass(2_000)]);
  one.kill();
  return world.start();
}

test.each(['opening', 'queued', 'gathering', 'answered', 'settled', 'exporting', 'told'])(
  'a request whose process dies when it is %s comes to its result, told once, with one run',
  async (phase) => {
    await using world = await startFlowsWorld();
    await killAfter(world, isWrite('turns', phase));
    await world.pass(20_000);

    expect(world.calls()).toBe(1);
    expect(world.discord.read()).toEqual(['version 1']);
  },
);

test('a request whose process dies when it was just about to leave is looked at until the time is over, and never sent', async () => {
  await using world = await startFlowsWorld();
  await killAfter(world, isWrite('turns', 'sent'));
  await world.pass(890_000);
  expect(world.discord.read()).toEqual([]);
  await world.pass(20_000);

  expect(world.calls()).toBe(0);
  expect(world.discord.read()).toEqual(['unknown']);
});

test('a request whose process dies while the agent works is looked at, and its version is told once', async () => {
  await using world = await startFlowsWorld();
  const one = await world.start();
  const agent = world.hold('/run_sse', 'answer');
  await one.ask({ files: ['cat.png'] });
  await agent.arrived;
  one.kill();
  const two = await world.start();
  const unsure = two.life.stopAt(isWrite('turns', 'unsure'));
  await Promise.all([unsure, world.pass(5_000)]);
  two.kill(); // and once more, while it looks
  await world.start();
  await world.pass(70_000);

  expect(world.calls()).toBe(1);
  expect(world.discord.read()).toEqual(['version 1']);
});

test.each(['asked', 'submitted', 'polling', 'ready', 'told'])(
  'an export whose process dies when it is %s is told once',
  async (phase) => {
    await using world = await startFlowsWorld();
    await killAfter(world, isWrite('renders', phase));
    await world.pass(10_000);

    expect(world.discord.read()).toEqual(['version 1']);
    expect(world.renders.submitted).toHaveLength(1);
  },
);

test('an export whose process dies after it was taken, and before that was written down, is told once', async () => {
  await using world = await startFlowsWorld();
  await killAfter(world, ({ name, side }) => name === 'nemo.submitRender' && side === 'after');
  await world.pass(10_000);

  expect(world.discord.read()).toEqual(['version 1']);
});

test('an export that waits when its process dies waits on, and is told once', async () => {
  await using world = await startFlowsWorld();
  const one = await world.start();
  const thread = await world.begin(one);
  const waiting = one.life.stopAt(isWrite('renders', 'waiting'));
  one.hear(world.discord.write(thread, 'export'));
  await waiting;
  one.kill();
  await world.start();
  await world.pass(10_000);

  expect(world.discord.read()).toEqual(['version 1', 'version 1']);
});

test('a record that cannot be read is reported once, and holds up nobody else', async () => {
  await using world = await startFlowsWorld();
  const one = await world.start();
  const agent = world.hold('/run_sse');
  const [damaged] = [
    await one.ask({ files: ['cat.png'] }),
    await one.ask({ files: ['dog.png'], text: 'let the dog move' }),
  ];
  await world.nemo.until((journal) => journal.filter(({ path }) => path === '/run_sse').length === 2);
  one.kill();
  agent.release();
  const db = new DatabaseSync(join(world.folder, 'nemo.sqlite'));
  db.prepare("UPDATE records SET value = 'nothing' WHERE namespace = 'turns' AND key = ?").run(damaged);
  db.close();
  const two = await world.start();
  await world.pass(90_000);

  expect(world.discord.told.map(({ to }) => to.id)).not.toContain(damaged);
  expect(world.discord.read()).toEqual(['version 1']);
  expect(two.complaints.filter((line) => line.includes('its work is not gone on with'))).toHaveLength(1);
});

test('what is unfinished and claimed by nobody, as after a backup was put back, is adopted', async () => {
  await using world = await startFlowsWorld();
  const one = await world.start();
  const agent = world.hold('/run_sse');
  await one.ask({ files: ['cat.png'] });
  await agent.arrived;
  one.kill();
  agent.release();
  const db = new DatabaseSync(join(world.folder, 'nemo.sqlite'));
  db.exec('DELETE FROM claims; DELETE FROM owners');
  db.close();
  await world.pass(1_000);
  await world.start();
  await world.pass(70_000);

  expect(world.discord.read()).toEqual(['version 1']);
});

test('the claims of the dead do not pile up: buttons, messages, projects and locks', async () => {
  await using world = await startFlowsWorld();
  const one = await world.start();
  const thread = await world.begin(one);
  for (const key of [
    'button:v1:again:5',
    `message:${thread}:5`,
    `project:${thread}`,
    'project:6',
    'lock:session-6',
    'turn:6',
    'render:6',
  ])
    await one.claims.take(key);
  one.kill();
  const two = await world.start();
  await world.pass(10_000);

  expect(await two.claims.orphans()).toEqual([]);
  two.kill();
  await world.pass(5_000);
  const three = await world.start();
  expect(await three.claims.orphans()).toEqual([]);
});

test('a request whose video is still being made is not told, until it stands in the thread', async () => {
  await using world = await startFlowsWorld();
  world.renders.switches.status = 'processing';
  const bot = await world.start();
  const id = await bot.ask({ files: ['cat.png'] });
  await world.pass(20_000);
  expect((await bot.ledger.turns.get(id))?.phase).toBe('exporting');

  bot.hear(world.discord.write(id, 'add a title "Hello"'));
  await world.pass(10_000); // the session is free: the next request does not wait for the video
  expect(world.calls()).toBe(2);

  world.renders.switches.status = 'completed';
  await world.pass(5_000);
  const phases = (await bot.ledger.turns.get(id))?.history.map(({ phase }) => phase);
  expect(phases?.slice(-3)).toEqual(['settled', 'exporting', 'told']);
  expect(world.discord.read()).toEqual(['version 1', 'version 2']);
});

test('a request that its person reads did not work is not found on disk later, although it could be written down', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const own = () => Promise.reject(new Error('the connection is lost'));
  const turn = { ...queued, id: world.discord.newId(), batch: null };
  const lost = { ...bot.world, engine: { ...bot.world.engine, own } };
  await expect(enter(lost, turn)).rejects.toThrow('the connection is lost');
  expect(await bot.ledger.turns.get(turn.id)).toBeUndefined();
  expect(await enter(bot.world, turn)).toEqual(turn);
});

test('an export that its person reads did not work is not found on disk later either', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  const project = (await bot.ledger.projects.get(thread)) ?? expect.unreachable();
  const own = () => Promise.reject(new Error('the connection is lost'));
  const lost = { ...bot.world, engine: { ...bot.world.engine, own } };
  const asked = { id: world.discord.newId(), requester: ada };
  await expect(exportVersion(lost, project, asked, 1)).rejects.toThrow('the connection is lost');
  expect(await bot.ledger.renders.get(asked.id)).toBeUndefined();
});

test('a request whose answer is still on its way to Discord while the bot looks for what is left behind is no such thing', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const id = world.discord.newId();
  const turn = await bot.submission({ files: ['cat.png'] }, id);
  await world.pass(1);
  bot.world.background.start('recovery', () => bot.world.engine.takeOver(() => undefined));
  await world.pass(1_000);
  world.discord.acknowledge(id);
  if (turn !== null) startTurn(bot.world, turn);
  await world.pass(20_000);
  expect(await bot.ledger.turns.get(id)).toMatchObject({ phase: 'told', outcome: { kind: 'changed' } });
});

test('a request that two processes hear is not lost where one of them dies while the other just finds out that it is known', async () => {
  const knowing = Promise.withResolvers<void>();
  let holdsNext = false;
  await using world = await startFlowsWorld({
    watch: ({ turns, ...ledger }) => ({
      ...ledger,
      turns: {
        ...turns,
        async get(id) {
          const turn = await turns.get(id);
          if (!holdsNext) return turn;
          holdsNext = false;
          await knowing.promise;
          return turn;
        },
      },
    }),
  });
  const one = await world.start();
  const id = world.discord.newId();
  await one.submission({ files: ['cat.png'] }, id);
  world.discord.acknowledge(id);
  one.kill();
  const other = await world.start();
  await world.pass(100);
  holdsNext = true;
  const heard = other.submission({ files: ['cat.png'] }, id);
  await world.pass(10_000);
  knowing.resolve();
  expect(await heard).toBeNull();
  await world.pass(20_000);
  expect(await other.ledger.turns.get(id)).toMatchObject({ phase: 'told', outcome: { kind: 'changed' } });
});
