import { expect, test } from 'vitest';
import { startFlowsWorld } from '../support/flows-world.ts';
import type { Call } from '../support/process-life.ts';

const isWriteOf = (phase: string) => (call: Call) =>
  call.name === 'turns.put' && JSON.stringify(call.args).includes(`"phase":"${phase}","threadId"`);

const before = (isMeant: (call: Call) => boolean) => (call: Call) => call.side === 'before' && isMeant(call);
const after = (isMeant: (call: Call) => boolean) => (call: Call) => call.side === 'after' && isMeant(call);

const places = [
  { where: 'before it writes down that it sends', isThere: before((call) => call.name === 'nemo.credits') },
  { where: 'in the middle of writing down that it sends', isThere: before(isWriteOf('sent')) },
  { where: 'after it has written down that it sends', isThere: after(isWriteOf('sent')) },
  {
    where: 'when it has asked once more whether the request is its own',
    isThere: (call: Call) => call.side === 'before' && call.name === 'nemo.send',
  },
];

test.each(places.slice(0, 3).flatMap((place) => [5_000, 60_000, 150_000].map((ms) => ({ ...place, ms }))))(
  'a process that sleeps for $ms ms $where, while another takes over, does not pay once more',
  { timeout: 60_000 },
  async ({ isThere, ms }) => {
    await using world = await startFlowsWorld({ config: { ANSWER_LIMIT_MS: 120_000 } });
    const one = await world.start();
    const asleep = one.life.stopAt(isThere);
    await one.ask({ files: ['cat.png'] });
    await asleep;
    await world.start();
    await world.pass(ms);
    one.life.wake();
    await world.pass(150_000);

    expect(world.calls()).toBeLessThanOrEqual(1);
    expect(world.discord.read()).toEqual([world.calls() === 1 ? 'version 1' : 'unknown']);
  },
);

test.each(['gathering', 'queued'])(
  'a process that slept in the middle of writing down that a request is %s does not send again what another has sent and told meanwhile',
  async (phase) => {
    await using world = await startFlowsWorld();
    const one = await world.start();
    const asleep = one.life.stopAt(before(isWriteOf(phase)));
    const id = await Promise.race([one.ask({ files: ['cat.png'] }), asleep.then(() => undefined)]);
    await Promise.all([asleep, world.pass(1_000)]);
    const two = await world.start();
    await world.pass(20_000);
    expect(world.discord.read()).toEqual(['version 1']);
    one.life.wake();
    await world.pass(1_000_000);
    expect(world.calls()).toBe(1);
    expect(world.discord.read()).toEqual(['version 1']);

    const thread = id ?? world.discord.told[0]?.to.threadId ?? '';
    two.hear(world.discord.write(thread, 'add a title "Hello"'));
    await world.pass(10_000);
    expect(world.discord.read()).toEqual(['version 1', 'version 2']);
  },
);

test('a process that slept while its agent worked begins nothing else in that project before the one that took it over is done', async () => {
  await using world = await startFlowsWorld();
  const one = await world.start();
  const thread = await world.begin(one);
  const line = world.hold('/run_sse', 'answer');
  one.hear(world.discord.write(thread, 'add a title "One"'));
  await world.pass(3_000);
  await line.arrived;
  one.life.stop();
  const two = await world.start();
  const unsure = two.life.stopAt(after(isWriteOf('unsure')));
  await Promise.all([unsure, world.pass(6_000)]);
  two.life.wake();
  one.life.wake();
  one.hear(world.discord.write(thread, 'make the music quieter'));
  await world.calm();
  line.release();
  await world.pass(20_000);
  expect(world.calls()).toBe(2);
  await world.pass(60_000);

  expect(world.sent().slice(1)).toEqual(['add a title "One"', 'make the music quieter']);
  expect(world.discord.read()).toEqual(['version 1', 'version 2', 'version 3']);
});

test('an export that another process has taken over is not told again by the one that slept', async () => {
  await using world = await startFlowsWorld();
  const one = await world.start();
  const asleep = one.life.stopAt(({ name, side }) => name === 'nemo.pollRender' && side === 'after');
  await one.ask({ files: ['cat.png'] });
  await Promise.all([asleep, world.pass(3_000)]);
  await world.start();
  await world.pass(10_000);
  expect(world.discord.read()).toEqual(['version 1']);
  const tellings = one.life.countOf('discord.tell');
  one.life.wake();
  await world.pass(10_000);

  expect(tellings()).toBe(0);
  expect(world.discord.read()).toEqual(['version 1']);
});

test('two processes change what is known of a project at once: neither undoes what the other has written', async () => {
  await using world = await startFlowsWorld();
  const one = await world.start();
  const two = await world.start();
  await world.begin(one);
  const writing = one.life.stopAt(
    ({ name, args, side }) =>
      name === 'projects.put' && side === 'before' && JSON.stringify(args).includes('"session":{'),
  );
  const thread = await one.ask({ files: ['dog.png'] });
  await writing;
  two.hear(world.discord.write(thread, '', { files: ['fish.png'] }));
  await world.pass(1_000);
  one.life.wake();
  await world.pass(1_000);

  const project = await one.ledger.projects.get(thread);
  expect(project?.session).not.toBeNull();
  expect(project?.held).toHaveLength(1);
});

test('a process that slept before its request left writes nothing over what the other one is at', async () => {
  await using world = await startFlowsWorld();
  const one = await world.start();
  const asleep = one.life.stopAt(before((call) => call.name === 'nemo.credits'));
  await one.ask({ files: ['cat.png'] });
  await asleep;
  await world.start();
  const state = world.hold(/\/latest$/);
  await world.pass(6_000);
  await state.arrived; // the other one is gathering too
  const writes = one.life.countOf('turns.put');
  one.life.wake();
  await world.calm();
  expect(writes()).toBe(0);
  state.release();
  await world.pass(10_000);

  expect(world.calls()).toBe(1);
  expect(world.discord.read()).toEqual(['version 1']);
});

test('a process that slept while it looked for an answer leaves the looking to the one that took over', async () => {
  await using world = await startFlowsWorld();
  const one = await world.start();
  const thread = await world.begin(one);
  const line = world.breakLine();
  one.hear(world.discord.write(thread, 'add a title "One"'));
  await world.pass(10_000);
  one.life.stop();
  await world.start();
  await world.pass(60_000);
  const looks = one.life.countOf('nemo.state');
  one.life.wake();
  await world.pass(300_000);
  expect(looks()).toBeLessThanOrEqual(1);
  await line.work();
  await world.pass(70_000);

  expect(world.discord.read()).toEqual(['version 1', 'version 2']);
});

test('a process that wakes to hear that the session is gone takes it from nobody who looks there for the answer', async () => {
  await using world = await startFlowsWorld({ config: { ANSWER_LIMIT_MS: 120_000 } });
  const one = await world.start();
  const thread = await world.begin(one);
  const { session } = (await one.ledger.projects.get(thread)) ?? expect.unreachable();
  const line = world.hold('/run_sse');
  let refusals = 1;
  world.gate(async ({ path }, next) =>
    path === '/run_sse' && refusals-- > 0 ? { status: 200, body: { code: 1002, message: 'no such session' } } : next(),
  );
  one.hear(world.discord.write(thread, 'add a title "One"'));
  await world.pass(3_000);
  await line.arrived;
  one.life.stop();
  const two = await world.start();
  await Promise.all([two.life.stopAt(after(isWriteOf('unsure'))), world.pass(6_000)]);
  two.life.wake();
  line.release();
  await world.calm();
  one.life.wake();
  await world.pass(200_000);
  expect(world.discord.read()).toEqual(['version 1', 'unknown']);
  expect((await two.ledger.projects.get(thread))?.session).toEqual(session);

  two.hear(world.discord.write(thread, 'add a title "Two"'));
  await world.pass(10_000);
  expect(world.discord.read()).toEqual(['version 1', 'unknown', 'version 2']);
});

test.each(['unsure', 'answered'])(
  'a turn that is %s ends, though its project has no session any more',
  async (phase) => {
    await using world = await startFlowsWorld({ config: { ANSWER_LIMIT_MS: 120_000 } });
    const bot = await world.start();
    const thread = await world.begin(bot);
    if (phase === 'unsure') world.breakLine();
    const there = bot.life.stopAt(after(isWriteOf(phase)));
    bot.hear(world.discord.write(thread, 'add a title "One"'));
    await Promise.all([there, world.pass(4_000)]);
    await bot.ledger.projects.update(thread, (project) => project && { ...project, session: null });
    bot.life.wake();
    await world.pass(300_000);
    expect(world.discord.read()).toEqual(['version 1', 'unknown']);
  },
);
