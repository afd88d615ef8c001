import { expect, test } from 'vitest';
import { deleted } from '../../src/bot/inbox/second-thoughts.ts';
import { requestExport } from '../../src/bot/render/exports.ts';
import { startFlowsWorld, type FlowsWorld } from '../support/flows-world.ts';
import type { FlowsProcess } from '../support/flows-process.ts';
import { ada, ben, GENERAL } from '../support/played-discord.ts';

const mistakesIn = ({ discord }: FlowsWorld) =>
  discord.notes.flatMap(({ note }) => (note.kind === 'mistake' ? [note.mistake] : []));

/** A project whose agent stands still: everything that is asked for waits. */
async function standingStill(world: FlowsWorld, bot: FlowsProcess) {
  const thread = await world.begin(bot);
  await bot.letIn(thread, ben);
  await bot.letIn(thread, ben);
  const agent = world.hold('/run_sse');
  await bot.ask({ projectId: thread, text: 'first' });
  await agent.arrived;
  return { thread, agent };
}

const settled = async (asked: readonly Promise<unknown>[]) => {
  const ends = await Promise.allSettled(asked);
  const refused = ends.flatMap((end) =>
    end.status === 'rejected' ? [end.reason.mistakes?.[0]?.kind ?? end.reason] : [],
  );
  return { taken: ends.length - refused.length, refused: new Set(refused) };
};

test('a project takes twenty requests at a time, of thirty that come at once too; what is refused is not written down', async () => {
  await using world = await startFlowsWorld({ nemo: { prices: { generation: 1, edit: 1 } } });
  const bot = await world.start();
  const { thread, agent } = await standingStill(world, bot);
  await bot.letIn(thread, ben, { id: '73' });
  const ids = Array.from({ length: 30 }, () => world.discord.newId());
  const people = [ada, ben, { ...ada, id: '73' }];
  const asked = ids.map((id, n) => bot.ask({ id, projectId: thread, by: people[n % 3] ?? ada, text: `more ${n}` }));
  expect(await settled(asked)).toEqual({ taken: 19, refused: new Set(['project-full']) });
  const written = await Promise.all(ids.map((id) => bot.ledger.turns.get(id)));
  expect(written.filter((turn) => turn !== undefined)).toHaveLength(19);

  const message = world.discord.write(thread, 'and this');
  bot.hear(message);
  await world.calm();
  expect(mistakesIn(world)).toEqual([{ kind: 'project-full', requests: 21 }]);
  expect(await bot.ledger.messages.get(message.messageId)).toBe('');
  agent.release();
  await world.pass(20_000);
  expect(world.sent()).toHaveLength(21);

  await bot.ask({ projectId: thread, text: 'once more' });
  await world.pass(5_000);
  expect(world.sent().at(-1)).toBe('once more');
});

test('what waits for whoever began a project takes no room from her, and none of it more than once from who asked', async () => {
  await using world = await startFlowsWorld({ nemo: { prices: { generation: 1, edit: 1 } } });
  const one = await world.start();
  const thread = await world.begin(one);
  const ask = (bot: FlowsProcess, n: number) => bot.ask({ projectId: thread, by: ben, text: `more ${n}` });
  for (let n = 0; n < 20; n++) {
    await ask(one, n);
    await world.pass(1_000);
  }
  await expect(ask(one, 20)).rejects.toMatchObject({ mistakes: [{ kind: 'project-full', requests: 21 }] });
  one.kill();
  const two = await world.start();
  await world.pass(10_000);
  await expect(ask(two, 20)).rejects.toMatchObject({ mistakes: [{ kind: 'project-full', requests: 21 }] });
  two.hear(world.discord.write(thread, 'make it slower'));
  await world.pass(8_000);
  expect(mistakesIn(world)).toEqual([]);
  expect(world.sent().slice(1)).toEqual(['make it slower']);
});

test('a person has thirty requests under way at a time, over all projects and ways in, of forty that race too', async () => {
  await using world = await startFlowsWorld({ nemo: { prices: { generation: 1, edit: 1 } } });
  const bot = await world.start();
  const agent = world.hold('/run_sse');
  const ids = Array.from({ length: 40 }, () => world.discord.newId());
  expect(await settled(ids.map((id) => bot.ask({ id, files: ['cat.png'] })))).toEqual({
    taken: 30,
    refused: new Set(['person-full']),
  });
  const projects = await Promise.all(ids.map((id) => bot.ledger.projects.get(id)));
  expect(projects.filter((project) => project !== undefined)).toHaveLength(30);

  bot.hear(world.discord.write(GENERAL, 'let it move', { files: ['a.png'], addressed: true, opens: 'public-thread' }));
  bot.hear(world.discord.write('600', 'let it move', { files: ['a.png'], isDirect: true, guildId: null }));
  await world.calm();
  expect(mistakesIn(world)).toEqual([
    { kind: 'person-full', requests: 31 },
    { kind: 'person-full', requests: 31 },
  ]);
  await expect(bot.ask({ files: ['cat.png'], by: ben })).resolves.toBeTypeOf('string');
  agent.release();
  await world.pass(20_000);
  await expect(bot.ask({ files: ['cat.png'] })).resolves.toBeTypeOf('string');
  await world.pass(5_000);
  expect(world.sent()).toHaveLength(32);
});

test('a request for a video of each picture counts as that many, before and after it is split', async () => {
  await using world = await startFlowsWorld({
    nemo: { prices: { generation: 1, edit: 1 } },
  });
  const bot = await world.start();
  const { thread, agent } = await standingStill(world, bot);
  const batch = (count: number) => ({
    projectId: thread,
    each: true,
    files: Array.from({ length: count }, (_, n) => `p${n}.png`),
  });
  await bot.ask(batch(10));
  await expect(bot.ask(batch(10))).rejects.toMatchObject({ mistakes: [{ kind: 'project-full', requests: 21 }] });
  await bot.ask(batch(9));
  await expect(bot.ask({ projectId: thread })).rejects.toMatchObject({
    mistakes: [{ kind: 'project-full', requests: 21 }],
  });
  const second = world.hold('/run_sse');
  agent.release();
  await world.pass(3_000);
  await second.arrived; // the first batch is split now
  expect((await bot.world.engine.line(thread)).length).toBe(11);
  expect(await settled([bot.ask({ projectId: thread }), bot.ask({ projectId: thread })])).toEqual({
    taken: 1,
    refused: new Set(['project-full']),
  });
  second.release();
  await world.pass(20_000);
  await expect(bot.ask(batch(10))).resolves.toBeTypeOf('string');
});

test('a burst that grows into more videos than there is room for is refused whole', async () => {
  await using world = await startFlowsWorld({ nemo: { prices: { generation: 1, edit: 1 } } });
  const bot = await world.start();
  const { thread, agent } = await standingStill(world, bot);
  for (let n = 0; n < 17; n++) await bot.ask({ projectId: thread, by: ben, text: `more ${n}` });
  bot.hear(world.discord.write(thread, 'animate each of these pictures', { files: ['a.png', 'b.png'] }));
  await world.calm();
  bot.hear(world.discord.write(thread, 'and this', { files: ['c.png'] }));
  await world.calm();
  expect(mistakesIn(world)).toEqual([{ kind: 'project-full', requests: 21 }]);
  agent.release();
  await world.pass(20_000);
  expect(world.sent()).toHaveLength(19);
});

test('after a kill what waits is counted again', async () => {
  await using world = await startFlowsWorld({ nemo: { prices: { generation: 1, edit: 1 } } });
  const one = await world.start();
  const { thread } = await standingStill(world, one);
  for (let n = 0; n < 19; n++) await one.ask({ projectId: thread, text: `more ${n}` });
  one.kill();
  const two = await world.start();
  await world.pass(5_000);
  await expect(two.ask({ projectId: thread })).rejects.toMatchObject({
    mistakes: [{ kind: 'project-full', requests: 21 }],
  });
});

test('taking back what waits and asking again makes no more room than there is', async () => {
  await using world = await startFlowsWorld({ nemo: { prices: { generation: 1, edit: 1 } } });
  const bot = await world.start();
  const { thread } = await standingStill(world, bot);
  for (let round = 0; round < 3; round++) {
    for (let n = 0; n < 10; n++) {
      const message = world.discord.write(thread, `round ${round}, ${n}`);
      bot.hear(message);
      await world.calm();
      await deleted(bot.world, thread, message.messageId);
    }
  }
  expect((await bot.world.engine.line(thread)).length).toBeLessThanOrEqual(20);
});

test('a button that is pressed where there is no room can be pressed again once there is', async () => {
  await using world = await startFlowsWorld({ nemo: { prices: { generation: 1, edit: 1 } } });
  const bot = await world.start();
  const { thread, agent } = await standingStill(world, bot);
  for (let n = 0; n < 19; n++) await bot.ask({ projectId: thread, by: ben, text: `more ${n}` });
  await expect(bot.ask({ projectId: thread, claim: 'v1:again:1' })).rejects.toMatchObject({
    mistakes: [{ kind: 'project-full' }],
  });
  const other = await world.start(); // which may be the one that hears of the next press
  // a claim is let go of with what is written next, or a moment later
  await expect.poll(() => other.claims.take('button:v1:again:1')).toBe(true);
  await other.claims.release('button:v1:again:1');
  agent.release();
  await world.pass(20_000);
  const id = await bot.ask({ projectId: thread, claim: 'v1:again:1', text: 'pressed again' });
  await world.pass(5_000);
  expect((await bot.ledger.turns.get(id))?.phase).toBe('told');
});

test('the same version asked for again by the same person, while its export is under way, is the same export', async () => {
  await using world = await startFlowsWorld({ nemo: { prices: { generation: 1, edit: 1 } } });
  const bot = await world.start();
  const thread = await world.begin(bot);
  const ready = world.hold(/render/);
  const asked = (version: number | null, by = ada) => {
    const id = world.discord.newId();
    const to = { id, threadId: thread, requester: by, replyTo: null };
    return requestExport(bot.world, { id, projectId: thread, to, thumbnail: null }, version);
  };
  const first = await Promise.all(Array.from({ length: 5 }, () => asked(null)));
  expect(first.toSorted()).toEqual(['noted', ...Array.from({ length: 4 }, () => 'under-way')]);
  expect(await asked(1)).toBe('under-way');
  expect(await asked(1, ben)).toBe('noted');
  const message = world.discord.write(thread, 'export');
  bot.hear(message);
  await world.calm();
  expect(world.discord.notes.map(({ note }) => note.kind)).toEqual(['under-way']);
  expect(await bot.ledger.messages.get(message.messageId)).toBe('');
  ready.release();
  await world.pass(10_000);
  expect(world.discord.read()).toEqual(['version 1', 'version 1', 'version 1']);
  expect(await asked(null)).toBe('noted');
  await world.pass(5_000);
});

test('exports count like any request, and past the bound they are refused', async () => {
  await using world = await startFlowsWorld({ nemo: { prices: { generation: 1, edit: 1 } } });
  const bot = await world.start();
  const thread = await world.begin(bot);
  const ready = world.hold(/render/);
  const asked = (n: number) => {
    const id = world.discord.newId();
    const to = { id, threadId: thread, requester: { id: `9${n}`, locale: 'en-US' }, replyTo: null };
    return requestExport(bot.world, { id, projectId: thread, to, thumbnail: null }, null);
  };
  expect(await settled(Array.from({ length: 25 }, (_, n) => asked(n)))).toEqual({
    taken: 20,
    refused: new Set(['project-full']),
  });
  bot.hear(world.discord.write(thread, 'export'));
  await world.calm();
  expect(mistakesIn(world)).toEqual([{ kind: 'project-full', requests: 21 }]);
  ready.release();
  await world.pass(10_000);
  expect(world.discord.read()).toHaveLength(21);
});
