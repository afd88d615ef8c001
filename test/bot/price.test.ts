import { expect, test } from 'vitest';
import { edited } from '../../src/bot/inbox/second-thoughts.ts';
import { stop } from '../../src/bot/stop.ts';
import { agree, askedTurn, withWords } from '../../src/bot/turn/ask.ts';
import { noSettings } from '../../src/core/rules.ts';
import { requestWords } from '../../src/core/request.ts';
import type { FlowsProcess } from '../support/flows-process.ts';
import { startFlowsWorld, type FlowsWorld } from '../support/flows-world.ts';

/** As a new account has them. */
const starter = { nemo: { credits: 100 } };
const realPrices = { nemo: { credits: 100, switches: { prices: 'real' } } } as const;
const ourWords = requestWords({ prompt: '', seconds: null, shape: null });

const price = ({ discord }: FlowsWorld, id: string) => discord.progressOf(id)?.price;
const balanceReads = ({ nemo }: FlowsWorld) => nemo.journal.filter(({ path }) => path.includes('credits')).length;
const phaseOf = async ({ ledger }: FlowsProcess, id: string) => (await ledger.turns.get(id))?.phase;
const topUp = ({ nemo }: FlowsWorld, to: number) => nemo.accounts().forEach((account) => (account.available = to));

async function questionOf({ ledger }: FlowsProcess, id: string) {
  const turn = await ledger.turns.get(id);
  return turn?.phase === 'asking' ? turn.question : null;
}

async function start(world: FlowsWorld, bot: FlowsProcess, id: string, words?: string): Promise<void> {
  const { requester } = (await bot.ledger.turns.get(id)) ?? expect.unreachable();
  const turn = await askedTurn(bot.world, id, requester.id, ['price']);
  await agree(bot.world, turn, words === undefined ? turn.parts : withWords(turn.parts, words));
  await world.pass(20_000);
}

test('one command is one clip: its first card says what it usually costs, what is left with it, and it goes on', async () => {
  await using world = await startFlowsWorld(realPrices);
  const bot = await world.start();
  const agent = world.hold('/run_sse');
  const id = await bot.ask({ files: ['cat.png'] });
  await agent.arrived;
  await world.calm();

  expect(price(world, id)).toMatchObject({ least: 100, most: 100, left: 100 });
  agent.release();
  await world.pass(8_000);
  expect(world.discord.read()).toEqual(['version 1']);
  expect(world.discord.steps(id)).not.toContain('asking');
  expect(balanceReads(world)).toBe(2); // before and after
});

test('words that are given beside the price stay, though their message was edited before that', async () => {
  await using world = await startFlowsWorld({ nemo: { credits: 1 } });
  const bot = await world.start();
  const message = world.discord.write('600', 'let it fly', {
    mentioned: true,
    opens: 'public-thread',
    files: ['cat.png'],
  });
  bot.hear(message);
  await world.pass(6_000);
  const changed = { ...message, text: 'let it swim', editedAt: world.clock.now() };
  world.discord.rewrite(changed);
  await edited(bot.world, changed);
  await world.pass(6_000);
  topUp(world, 500);
  await start(world, bot, message.messageId, 'let it dance');
  expect(world.sent()).toEqual(['let it dance']);
});

test('the second clip of a free account is asked about: nothing is paid before Start, and then once', async () => {
  await using world = await startFlowsWorld(realPrices);
  const bot = await world.start();
  await world.begin(bot);
  topUp(world, 99);
  const id = await bot.ask({ files: ['dog.png'] });
  await world.pass(60_000);

  expect(await questionOf(bot, id)).toEqual({ kind: 'price', least: 100, most: 100, left: 99, videos: 1 });
  expect(world.calls()).toBe(1);
  topUp(world, 500);
  await start(world, bot, id);
  expect(world.calls()).toBe(2);
  expect(world.discord.read()).toEqual(['version 1', 'version 1']);
});

test('whoever presses Start with too little reads what the video service says, and that nothing was spent', async () => {
  await using world = await startFlowsWorld(realPrices);
  const bot = await world.start();
  const thread = await world.begin(bot);
  const words = world.discord.write(thread, 'add a title "Hello"');
  bot.hear(words);
  await world.pass(8_000);
  await start(world, bot, words.messageId);

  expect(world.discord.read()).toEqual(['version 1', 'no-credits, spent nothing']);
  expect(world.discord.told.at(-1)?.telling).toMatchObject({ cost: { spent: 0, left: 0, exact: true } });
});

test('a balance that cannot be read asks nothing: the card says the usual price only', async () => {
  await using world = await startFlowsWorld(realPrices);
  const bot = await world.start();
  world.gate(async (arrived, next) =>
    arrived.path.includes('credits') ? { status: 500, body: { detail: 'no' } } : next(),
  );
  const agent = world.hold('/run_sse');
  const id = await bot.ask({ files: ['cat.png'] });
  await world.pass(60_000);
  await agent.arrived;
  expect(price(world, id)).toMatchObject({ least: 100, most: 100, left: null });
  agent.release();
  await world.pass(60_000);
  expect(world.discord.read()).toEqual(['version 1']);
});

test('words that are ours alone wait for Start, and what is said in place of them is sent', async () => {
  await using world = await startFlowsWorld(starter);
  const bot = await world.start();
  const id = await bot.ask({ files: ['cat.png'], text: ourWords });
  await world.pass(8_000);
  expect(await questionOf(bot, id)).toMatchObject({ kind: 'price', left: 100 });
  await start(world, bot, id, 'let the cat yawn');

  expect(world.sent()).toEqual(['let the cat yawn']);
  expect(world.discord.read()).toEqual(['version 1']);
});

test('a button that was pressed is the answer already: Animate these, and Again', async () => {
  await using world = await startFlowsWorld(starter);
  const bot = await world.start();
  const thread = await world.begin(bot);
  topUp(world, 500);
  const pressed = { projectId: thread, text: ourWords, files: ['dog.png'] };
  await bot.ask({ ...pressed, claim: `v1:animate-these:${thread}` });
  await world.pass(8_000);
  await bot.ask({ ...pressed, claim: `v1:again:${thread}`, repeats: thread });
  await world.pass(8_000);

  expect(world.discord.read()).toEqual(['version 1', 'version 2', 'version 3']);
});

test('a question stays open over a kill, and Start is answered by the process that lives', async () => {
  await using world = await startFlowsWorld(starter);
  const one = await world.start();
  const id = await one.ask({ files: ['cat.png'], text: ourWords });
  await world.pass(8_000);
  one.kill();
  const two = await world.start();
  await world.pass(8_000);
  expect(await phaseOf(two, id)).toBe('asking');
  await start(world, two, id);

  expect(world.calls()).toBe(1);
  expect(world.discord.read()).toEqual(['version 1']);
});

test('three receipts teach the bot what such requests cost', async () => {
  await using world = await startFlowsWorld(starter);
  const bot = await world.start();
  const thread = await world.begin(bot);
  for (const word of ['one', 'two', 'three']) {
    topUp(world, 100);
    bot.hear(world.discord.write(thread, `add a title "${word}"`));
    await world.pass(8_000);
  }
  topUp(world, 5);
  const agent = world.hold('/run_sse');
  const last = world.discord.write(thread, 'add a title "four"');
  bot.hear(last);
  await world.pass(4_000);
  await agent.arrived;
  expect(price(world, last.messageId)).toMatchObject({ least: 5, most: 5, left: 5 });
  agent.release();
});

test('a batch is asked about once, for all of its videos, and goes on as a whole', async () => {
  await using world = await startFlowsWorld(starter);
  const bot = await world.start();
  const id = await bot.ask({ files: ['a.png', 'b.png', 'c.png'], each: true });
  await world.pass(8_000);
  expect(await questionOf(bot, id)).toEqual({ kind: 'price', least: 300, most: 300, left: 100, videos: 3 });
  await start(world, bot, id);

  expect(world.discord.read()).toEqual(['version 1', 'version 2', 'version 3']);
});

test('a batch that its person does not want now is paid for nowhere', async () => {
  await using world = await startFlowsWorld(starter);
  const bot = await world.start();
  const id = await bot.ask({ files: ['a.png', 'b.png'], each: true });
  await world.pass(8_000);
  await stop(bot.world, id, { isMeant: (turn) => turn.id === id, mayStop: () => true });
  await world.pass(20_000);

  expect(world.calls()).toBe(0);
  expect(await phaseOf(bot, `${id}2`)).toBe('told');
});

test('other words for a batch go with each of its pictures', async () => {
  await using world = await startFlowsWorld(starter);
  const bot = await world.start();
  const id = await bot.ask({ files: ['a.png', 'b.png'], text: ourWords, each: true });
  await world.pass(8_000);
  await start(world, bot, id, 'let them yawn');

  expect(world.sent()).toHaveLength(2);
  for (const words of world.sent()) expect(words).toContain('let them yawn');
});

test('whoever has pressed Start for one film has not pressed it for three, which its message asks for by now', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  await bot.ledger.settings.put('1', { ...noSettings, asksPrice: true });
  const files = ['a.png', 'b.png', 'c.png'];
  const message = world.discord.write(thread, 'one film of all of these', { files });
  bot.hear(message);
  await world.pass(8_000);
  expect(await questionOf(bot, message.messageId)).toMatchObject({ videos: 1 });
  world.discord.rewrite({ ...message, text: 'animate each of these pictures', editedAt: world.clock.now() }); // unheard
  await start(world, bot, message.messageId);
  expect(world.calls()).toBe(1);
  expect(await questionOf(bot, message.messageId)).toMatchObject({ videos: 3 });
  await start(world, bot, message.messageId);

  expect(world.calls()).toBe(4);
});
