import { expect, test } from 'vitest';
import { heardElsewhere } from '../../src/bot/elsewhere.ts';
import { stop } from '../../src/bot/stop.ts';
import { agree, askedTurn } from '../../src/bot/turn/ask.ts';
import type { World } from '../../src/bot/world.ts';
import type { Request } from '../../src/bot/room.ts';
import { startFlowsWorld } from '../support/flows-world.ts';
import type { FlowsProcess } from '../support/flows-process.ts';
import { ada, ben } from '../support/played-discord.ts';

/** Whatever the first process tells is heard by the other one at once. */
function telling({ world }: FlowsProcess, { world: other }: FlowsProcess): World {
  return { ...world, engine: { ...world.engine, tell: (news) => heardElsewhere(other, news) } };
}

test('a question that stands in one process is answered in another: it goes on at once, and within ten seconds where that is not heard', async () => {
  for (const isHeard of [true, false]) {
    await using world = await startFlowsWorld();
    const [one, two] = [await world.start(), await world.start()];
    const thread = await world.begin(one);
    const words = world.discord.write(thread, 'add a title', { authorId: ben.id, addressed: true, mentioned: true });
    one.hear(words);
    await world.pass(5_000);
    const there = isHeard ? telling(two, one) : two.world;
    const turn = await askedTurn(there, words.messageId, ada.id, ['consent']);
    await agree(there, turn, turn.parts);
    await world.calm();
    expect(world.sent()).toHaveLength(isHeard ? 2 : 1);
    await world.pass(10_000);
    expect(world.sent()).toHaveLength(2);
  }
});

test('Stop in one process for what another one is at work on: that one shows nothing more of it', async () => {
  await using world = await startFlowsWorld();
  const [one, two] = [await world.start(), await world.start()];
  const thread = await world.begin(one);
  const agent = world.hold('/run_sse');
  const words = world.discord.write(thread, 'add a title "One"');
  one.hear(words);
  await world.pass(4_000);
  await agent.arrived;
  const here = telling(two, one);
  const line = () => one.world.engine.line(thread);
  await stop({ ...here, engine: { ...here.engine, line } }, thread, { isMeant: () => true, mayStop: () => true });
  expect(one.world.memory.shown.isStopped(words.messageId)).toBe(true);
  agent.release();
  await world.pass(5_000);
  expect(world.discord.progressOf(words.messageId)?.step.kind ?? 'gone').not.toBe('directing');
  expect(one.world.memory.shown.isStopped(words.messageId), 'it is over').toBe(false);
});

test('Stop in one process for what another one gets ready, which tells of it before the first one shows anything: that it is told stays', async () => {
  await using world = await startFlowsWorld();
  const [one, two] = [await world.start(), await world.start()];
  const thread = await world.begin(one);
  const ready = one.life.stopAt(({ name, side }) => name === 'discord.standing' && side === 'before');
  const words = world.discord.write(thread, 'add a title "One"');
  one.hear(words);
  await world.pass(3_000);
  await ready;
  const { line } = one.world.engine;
  const here = { ...two.world, engine: { ...two.world.engine, line: () => line(thread) } };
  const late = two.life.stopAt(({ name, side }) => name === 'measures.get' && side === 'before');
  two.background.start(
    'stopping',
    async () => void (await stop(here, thread, { isMeant: () => true, mayStop: () => true })),
  );
  await Promise.race([late, world.calm()]);
  one.life.wake();
  await world.pass(1_000);
  two.life.wake();
  await world.pass(1_000);
  expect((await one.ledger.turns.get(words.messageId))?.phase).toBe('told');
  expect(world.discord.progressOf(words.messageId)?.step.kind ?? 'gone').not.toBe('stopping');
});

test('what was taken in by one process and is over in another counts there no more, also where that was not heard', async () => {
  await using world = await startFlowsWorld();
  const [one, two] = [await world.start(), await world.start()];
  const thread = await world.begin(one);
  const counted = { kind: 'turn', id: thread, projectId: thread, personId: ada.id, videos: 1, of: null } as const;
  const { room } = two.world.memory;
  const ids = () => room.all().map(({ id }: Request) => id);
  room.add(counted);
  heardElsewhere(two.world, { kind: 'over', of: 'turn', id: thread });
  expect(ids()).toEqual([]);
  room.add(counted);
  room.add({ ...counted, id: 'not on disk yet' });
  heardElsewhere(two.world, null);
  await world.calm();
  expect(ids()).toEqual(['not on disk yet']);
});

test.each([
  ['is heard', { kind: 'over', of: 'turn' }],
  ['is not heard', null],
] as const)(
  'a button that one process has taken in, whose request another one has told: it can be pressed again, where that %s',
  async (_, news) => {
    await using world = await startFlowsWorld();
    const [one, two] = [await world.start(), await world.start()];
    const thread = await world.begin(one);
    const button = { kind: 'button', customId: 'v1:again:1' } as const;
    await one.ledger.turns.update(thread, (turn) => turn && { ...turn, claim: button.customId });
    two.world.memory.room.add({ kind: 'turn', id: thread, projectId: thread, personId: ada.id, videos: 1, of: null });
    expect([await two.world.engine.own(button), await one.world.engine.own(button)]).toEqual([true, false]);
    heardElsewhere(two.world, news && { ...news, id: thread });
    await world.calm();
    await expect.poll(() => one.world.engine.own(button)).toBe(true);
  },
);

test('a process that ends says of nothing that it starts again which another one is at work on', async () => {
  await using world = await startFlowsWorld();
  const [one, two] = [await world.start(), await world.start()];
  const thread = await world.begin(one);
  const agent = world.hold('/run_sse');
  one.hear(world.discord.write(thread, 'add a title "One"'));
  await world.pass(4_000);
  await agent.arrived;
  const waiting = world.discord.write(thread, 'add a title "Two"');
  one.hear(waiting);
  await world.pass(4_000);
  const { shown } = one.world.memory;
  expect(shown.stepOf(waiting.messageId)?.kind).toBe('waiting');
  heardElsewhere(one.world, { kind: 'begun', of: 'turn', id: waiting.messageId });
  expect(shown.pause().map(({ to }) => to.id)).not.toContain(waiting.messageId);
  expect(two.world.memory.shown.pause()).toEqual([]);
});
