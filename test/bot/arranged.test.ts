import { expect, test } from 'vitest';
import { arrange } from '../../src/bot/turn/arrange.ts';
import { agree, askedTurn, withWords } from '../../src/bot/turn/ask.ts';
import type { FlowsProcess } from '../support/flows-process.ts';
import { startFlowsWorld, type FlowsWorld } from '../support/flows-world.ts';
import { ada, ben } from '../support/played-discord.ts';

const three = ['a.png', 'b.png', 'c.png'];
const partsOf = ({ nemo }: FlowsWorld, run = 0) =>
  nemo.runs[run]?.files.map(({ name, part }) => (part === null ? name : `${name} ${part}`));

/** A request that waits behind another one. */
async function waiting(world: FlowsWorld, bot: FlowsProcess, text: string, files = three) {
  const thread = await world.begin(bot);
  const agent = world.hold('/run_sse');
  bot.hear(world.discord.write(thread, 'add a title "First"'));
  await world.pass(4_000);
  await agent.arrived;
  const id = await bot.ask({ projectId: thread, text, files });
  await world.pass(4_000);
  return { id, agent };
}

test('the agent reads which file is which, by the numbers of the whole project', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  bot.hear(world.discord.write(thread, 'let them drift', { files: ['b.png', 'c.png'] }));
  await world.pass(6_000);
  bot.hear(world.discord.write(thread, 'make picture 2 slower'));
  await world.pass(6_000);
  bot.hear(world.discord.write(thread, 'add a title "Sea"'));
  await world.pass(6_000);
  const list = 'Picture 1, cat.png\nPicture 2, b.png\nPicture 3, c.png';
  expect(world.heard()).toEqual([
    'let it move',
    `${list}\n\nlet them drift`,
    `${list}\n\nmake picture 2 slower`,
    'add a title "Sea"',
  ]);
});

test('an order in words is the order in which the agent reads them, and their numbers stay', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  await bot.ask({ files: three, text: '3 first, then 1' });
  await world.pass(6_000);
  expect(world.heard()).toEqual([
    'The pictures in the order in which they come:\nPicture 3, c.png\nPicture 1, a.png\nPicture 2, b.png\n\n3 first, then 1',
  ]);
  expect(world.nemo.sessions()[0]?.clips.map(({ source }) => source.filename)).toEqual(['c.png', 'a.png', 'b.png']);
});

test('what was chosen on the card counts when the request leaves, over a kill too, and nobody waits for it', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const { id, agent } = await waiting(world, bot, 'let it drift');
  await arrange(bot.world, id, ada.id, { number: 4, role: 'opening' });
  await arrange(bot.world, id, ada.id, { number: 2, role: 'ending' });
  await arrange(bot.world, id, ada.id, { number: 3, role: 'left-out' });
  await arrange(bot.world, id, ada.id, { loops: true });
  const card = world.discord.progressOf(id);
  expect(card?.pictures?.map(({ number, role }) => `${number} ${role}`)).toEqual([
    '2 ending',
    '3 left-out',
    '4 opening',
  ]);
  expect(card?.loops).toBe(true);
  bot.kill();
  agent.release();
  await world.start();
  await world.pass(1_000_000);
  expect(world.heard().at(-1)).toBe(
    'Picture 1, cat.png\nPicture 2, a.png: the ending\nPicture 3, b.png: leave out\nPicture 4, c.png: the opening\n\n' +
      'let it drift\nLet the film flow back into its beginning, so that it loops.',
  );
  expect(partsOf(world, -1 + world.nemo.runs.length)).toEqual([
    'cat.png',
    'a.png ending',
    'b.png left-out',
    'c.png opening',
  ]);
});

test('a part is given by whoever asked, and no more once the request has left', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const { id, agent } = await waiting(world, bot, 'let it drift');
  await expect(arrange(bot.world, id, ben.id, { loops: true })).rejects.toMatchObject({
    mistakes: [{ kind: 'not-your-request' }],
  });
  agent.release();
  await world.pass(12_000);
  await expect(arrange(bot.world, id, ada.id, { loops: true })).rejects.toMatchObject({
    mistakes: [{ kind: 'nothing-to-answer' }],
  });
});

test('an opening together with a style is asked about before it costs, until one of them has another part', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const id = await bot.ask({ files: three, text: 'start with picture 1, and use picture 2 as the style reference' });
  await world.pass(6_000);
  const turn = await askedTurn(bot.world, id, ada.id, ['clash']);
  expect(turn.question).toEqual({ kind: 'clash', clash: 'exact-with-style' });
  await agree(bot.world, turn, turn.parts); // by a button that was copied
  await world.pass(6_000);
  expect(world.calls()).toBe(0);
  const still = await askedTurn(bot.world, id, ada.id, ['clash']);
  await agree(bot.world, still, withWords(still.parts, 'start with picture 1'));
  await world.pass(6_000);
  expect(world.discord.read()).toEqual(['version 1']);
  expect(world.calls()).toBe(1);
});

test('what is chosen while it is gathered cannot make a film that fails: it is asked about', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const credits = world.hold(/credits/);
  const id = await bot.ask({ files: three, text: 'let it drift' });
  await world.pass(3_000);
  await credits.arrived;
  await arrange(bot.world, id, ada.id, { number: 1, role: 'opening' });
  await arrange(bot.world, id, ada.id, { number: 2, role: 'style' });
  credits.release();
  await world.pass(6_000);
  expect((await askedTurn(bot.world, id, ada.id, ['clash'])).question).toEqual({
    kind: 'clash',
    clash: 'exact-with-style',
  });
  expect(world.calls()).toBe(0);
  await arrange(bot.world, id, ada.id, { number: 2, role: null });
  await world.pass(6_000);
  expect(world.discord.read()).toEqual(['version 1']);
});

test('what was chosen counts more than what was said', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const { id, agent } = await waiting(world, bot, 'start with picture 2', ['a.png', 'b.png']);
  await arrange(bot.world, id, ada.id, { number: 2, role: 'ending' });
  agent.release();
  await world.pass(12_000);
  expect(partsOf(world, 2)).toEqual(['cat.png', 'a.png ending', 'b.png']);
});

test('what somebody wrote about a picture goes along, in the language of the person', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const file = { ...world.discord.picture('灯塔.png'), alt: '夜里的\n灯塔' };
  const parts = [{ messageId: null, text: '让它动起来', files: [file], links: [], about: null }];
  await bot.ask({ parts, by: { id: '73', locale: 'zh-CN' } });
  await world.pass(6_000);
  expect(world.heard()).toEqual(['图片 1，灯塔.png。画面内容：夜里的 灯塔\n\n让它动起来']);
});
