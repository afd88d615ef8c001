import { expect, test } from 'vitest';
import { deleted as remove, edited as edit } from '../../src/bot/inbox/second-thoughts.ts';
import { startFlowsWorld } from '../support/flows-world.ts';

test('a message and a command that both processes are told of are one request each', async () => {
  await using world = await startFlowsWorld();
  const one = await world.start();
  const two = await world.start();
  const id = world.discord.newId();
  const asking = Promise.all([one.ask({ id, files: ['cat.png'] }), two.ask({ id, files: ['cat.png'] })]);
  await world.pass(5_000);
  await asking;
  const said = world.discord.write(id, 'add a title "Hello"');
  one.hear(said);
  two.hear(said);
  await world.pass(5_000);
  const exported = world.discord.write(id, 'export');
  two.hear(exported);
  one.hear(exported);
  await world.pass(5_000);

  expect(world.sent()).toEqual(['let it move', 'add a title "Hello"']);
  expect(world.discord.read()).toEqual(['version 1', 'version 2', 'version 2']);
});

test('a question that both processes are told of is answered by one of them', async () => {
  await using world = await startFlowsWorld();
  const [one, two] = [await world.start(), await world.start()];
  const thread = await world.begin(one);
  const answers = [one, two].map((bot) => bot.life.countOf('discord.note'));
  const asked = world.discord.write(thread, 'credits');
  one.hear(asked);
  two.hear(asked);
  await world.pass(2_000);

  expect(answers.reduce((sum, count) => sum + count(), 0)).toBe(1);
});

test('a question that the other process has answered in the meantime is not answered again', async () => {
  await using world = await startFlowsWorld();
  const [one, two] = [await world.start(), await world.start()];
  const thread = await world.begin(one);
  const answers = [one, two].map((bot) => bot.life.countOf('discord.note'));
  const asked = world.discord.write(thread, 'credits');
  const stands = two.life.stopAt(({ name, side }) => name === 'claims.take' && side === 'before');
  two.hear(asked);
  await stands;
  one.hear(asked);
  await world.pass(2_000);
  two.life.wake();
  await world.pass(2_000);

  expect(answers.reduce((sum, count) => sum + count(), 0)).toBe(1);
});

test('the second process never works on a project that the first is at work on, and does when that one is done', async () => {
  await using world = await startFlowsWorld();
  const one = await world.start();
  const two = await world.start();
  const thread = await world.begin(one);
  const agent = world.hold('/run_sse');
  one.hear(world.discord.write(thread, 'add a title "One"'));
  await world.pass(4_000);
  await agent.arrived;
  two.hear(world.discord.write(thread, 'add a title "Two"'));
  await world.pass(30_000);
  expect(world.calls()).toBe(2);
  agent.release();
  await world.pass(5_000);

  expect(world.sent().slice(1)).toEqual(['add a title "One"', 'add a title "Two"']);
});

test('when the first is killed, the second goes on with what it has, and only then with its own', async () => {
  await using world = await startFlowsWorld();
  const one = await world.start();
  const two = await world.start();
  const thread = await world.begin(one);
  const agent = world.hold('/run_sse', 'answer');
  one.hear(world.discord.write(thread, 'add a title "One"'));
  await world.pass(4_000);
  await agent.arrived;
  two.hear(world.discord.write(thread, 'add a title "Two"'));
  await world.pass(4_000);
  one.kill();
  agent.release();
  await world.pass(20_000);
  expect(world.sent().slice(1)).toEqual(['add a title "One"']); // looked at first, after 30 seconds and once more after 60
  await world.pass(50_000);

  expect(world.sent().slice(1)).toEqual(['add a title "One"', 'add a title "Two"']);
  expect(world.discord.read()).toEqual(['version 1', 'version 2', 'version 3']);
});

test('a request that comes right after a restart, while the dead one still counts as alive, never overtakes what that one has sent', async () => {
  await using world = await startFlowsWorld();
  const one = await world.start();
  const thread = await world.begin(one);
  const agent = world.hold('/run_sse', 'answer');
  one.hear(world.discord.write(thread, 'add a title "One"'));
  await world.pass(4_000);
  await agent.arrived;
  one.kill();
  agent.release();
  const two = await world.start();
  two.hear(world.discord.write(thread, 'add a title "Two"'));
  await world.pass(28_000);
  expect(world.sent().slice(1)).toEqual(['add a title "One"']);
  await world.pass(42_000);

  expect(world.sent().slice(1)).toEqual(['add a title "One"', 'add a title "Two"']);
  expect(world.discord.read()).toEqual(['version 1', 'version 2', 'version 3']);
});

test('what a dead process had taken in before is done before what has come since, whoever of the living does it', async () => {
  await using world = await startFlowsWorld();
  const one = await world.start();
  const thread = await world.begin(one);
  one.hear(world.discord.write(thread, 'add a title "One"'));
  await world.calm();
  one.kill();
  const two = await world.start();
  two.hear(world.discord.write(thread, 'add a title "Two"'));
  await world.pass(15_000);

  expect(world.sent().slice(1)).toEqual(['add a title "One"', 'add a title "Two"']);
});

test('both processes need the session of a new project at once: it gets one, and the pictures of both are in it', async () => {
  await using world = await startFlowsWorld();
  const one = await world.start();
  const two = await world.start();
  await world.begin(one);
  const opening = world.hold(/with-session/);
  const thread = await one.ask({ files: ['dog.png'], text: 'let the dog move' });
  await opening.arrived;
  two.hear(world.discord.write(thread, '', { files: ['fish.png'] }));
  await world.calm();
  opening.release();
  await world.pass(8_000);
  two.hear(world.discord.write(thread, 'and let the fish swim'));
  await world.pass(8_000);

  expect(world.nemo.sessions().map(({ uploads }) => uploads.map(({ filename }) => filename))).toEqual([
    ['cat.png'],
    ['dog.png', 'fish.png'],
  ]);
});

test('an edit of a waiting message is told to both processes, and is written down by the one that carries it', async () => {
  await using world = await startFlowsWorld();
  const one = await world.start();
  const two = await world.start();
  const thread = await world.begin(one);
  const said = world.discord.write(thread, 'add a title "Helo"');
  one.hear(said);
  await world.pass(1_000);
  const edited = { ...said, text: 'add a title "Hello"' };
  const writes = two.life.countOf('turns.put');
  await Promise.all([edit(one.world, edited), edit(two.world, edited)]);
  await world.pass(5_000);

  expect(world.sent().slice(1)).toEqual(['add a title "Hello"']);
  expect(writes()).toBe(0);
});

test('a message deleted right after a restart is taken back, although its request belongs to nobody yet', async () => {
  await using world = await startFlowsWorld();
  const one = await world.start();
  const thread = await world.begin(one);
  const said = world.discord.write(thread, 'add a title "Hello"');
  one.hear(said);
  await world.calm();
  one.kill();
  await world.pass(3_000);
  const two = await world.start();
  await remove(two.world, thread, said.messageId);
  await world.pass(10_000);

  expect(world.sent()).toHaveLength(1);
  expect(world.discord.retracted).toContain(said.messageId);
});
