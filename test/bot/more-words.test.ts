import { expect, test } from 'vitest';
import { linksApart } from '../../src/core/media.ts';
import { deleted } from '../../src/bot/inbox/second-thoughts.ts';
import { sayInstead } from '../../src/bot/inbox/said-more.ts';
import { arrange } from '../../src/bot/turn/arrange.ts';
import { askedTurn } from '../../src/bot/turn/ask.ts';
import type { Attachment } from '../../src/core/media.ts';
import { requestWords } from '../../src/core/request.ts';
import type { FlowsProcess } from '../support/flows-process.ts';
import { startFlowsWorld, type FlowsWorld } from '../support/flows-world.ts';
import { ada, ben, GENERAL, type PlayedDiscord } from '../support/played-discord.ts';

const poor = { nemo: { credits: 1 } };
const mention = { mentioned: true, addressed: true } as const;

type Written = Parameters<PlayedDiscord['write']>[2];

const turnOf = async ({ ledger }: FlowsProcess, id: string) => (await ledger.turns.get(id)) ?? expect.unreachable();
const phaseOf = async (bot: FlowsProcess, id: string) => (await turnOf(bot, id)).phase;

async function says(world: FlowsWorld, bot: FlowsProcess, thread: string, text: string, more: Written = {}) {
  const written = world.discord.write(thread, text, more);
  bot.hear(written);
  await world.pass(12_000);
  return written.messageId;
}

/** Ada has little left, and is asked whether her first video may cost that. */
async function askedForPrice(
  world: FlowsWorld,
  bot: FlowsProcess,
  files: readonly string[] = ['cat.png'],
  text = 'let it fly',
) {
  await world.pass(3_000);
  const asked = world.discord.write(GENERAL, text, { ...mention, opens: 'public-thread', files });
  bot.hear(asked);
  await world.pass(8_000);
  expect(await phaseOf(bot, asked.messageId)).toBe('asking');
  return asked.messageId;
}

function rich({ nemo }: FlowsWorld): void {
  for (const account of nemo.accounts()) account.available = 1_000;
}

const pictures = (parts: readonly { readonly files: readonly Attachment[] }[]) =>
  parts.flatMap(({ files }) => files.map(({ name }) => name));

test.each(['yes but slower', 'actually 5 seconds', '改成慢一点'])(
  '“%s”, written while its price is asked about, goes with that request: it is asked about anew, and paid for once',
  async (text) => {
    await using world = await startFlowsWorld(poor);
    const bot = await world.start();
    const thread = await askedForPrice(world, bot);
    const more = await says(world, bot, thread, text);
    expect(await phaseOf(bot, thread)).toBe('asking');
    expect(await bot.ledger.turns.get(more)).toBeUndefined();
    expect(world.discord.steps(thread).at(-1)).toBe('asking');
    rich(world);
    await says(world, bot, thread, 'yes');
    expect(world.sent()).toEqual([`let it fly\n${text}`]);
    expect(world.discord.read()).toEqual(['version 1']);
  },
);

test('several quick messages while a price is asked about are one change', async () => {
  await using world = await startFlowsWorld(poor);
  const bot = await world.start();
  const thread = await askedForPrice(world, bot);
  const agent = world.hold('/api/state');
  for (const text of ['make it slower', 'and bluer']) {
    bot.hear(world.discord.write(thread, text));
    await world.pass(1_000);
  }
  agent.release();
  await world.pass(10_000);
  rich(world);
  await says(world, bot, thread, 'yes');
  expect(world.sent()).toEqual(['let it fly\nmake it slower\nand bluer']);
});

test('what was added is taken out again by deleting its message', async () => {
  await using world = await startFlowsWorld(poor);
  const bot = await world.start();
  const thread = await askedForPrice(world, bot);
  const slower = world.discord.write(thread, 'make it slower');
  bot.hear(slower);
  await world.pass(12_000);
  await says(world, bot, thread, 'and bluer');
  world.discord.erase(slower);
  await deleted(bot.world, thread, slower.messageId);
  await world.pass(5_000);
  rich(world);
  await says(world, bot, thread, 'yes');
  expect(world.sent()).toEqual(['let it fly\nand bluer']);
});

test('pictures that wait go with words that are added, and so does one beside them', async () => {
  await using world = await startFlowsWorld(poor);
  const bot = await world.start();
  const thread = await askedForPrice(world, bot);
  await says(world, bot, thread, '', { files: ['dog.png'] });
  await says(world, bot, thread, 'with these two as well', { files: ['owl.png'] });
  const turn = await turnOf(bot, thread);
  expect(turn.phase).toBe('asking');
  expect(pictures(turn.parts)).toEqual(['cat.png', 'dog.png', 'owl.png']);
  expect((await bot.ledger.projects.get(thread))?.held).toEqual([]);
});

test('words for each of several videos, written at their price, go with all of them', async () => {
  await using world = await startFlowsWorld(poor);
  const bot = await world.start();
  const thread = await askedForPrice(world, bot, ['a.png', 'b.png'], 'animate each of these pictures');
  await says(world, bot, thread, 'make it slower');
  rich(world);
  await says(world, bot, thread, 'yes');
  await world.pass(20_000);
  expect(world.sent()).toHaveLength(2);
  for (const words of world.sent()) expect(words).toContain('animate each of these pictures\nmake it slower');
});

test('“one video each”, written at the price of one, is asked about with the price of all', async () => {
  await using world = await startFlowsWorld(poor);
  const bot = await world.start();
  const thread = await askedForPrice(world, bot, ['a.png', 'b.png'], 'let them fly');
  await says(world, bot, thread, 'one video each, please');
  expect(await turnOf(bot, thread)).toMatchObject({ phase: 'asking', question: { kind: 'price', videos: 2 } });
});

test.each(['a message', 'a command'])(
  '“each”, put in place of the words of %s at the price of one film, asks about the price of all',
  async (door) => {
    await using world = await startFlowsWorld(poor);
    const bot = await world.start();
    const files = ['a.png', 'b.png'];
    const id =
      door === 'a message'
        ? await askedForPrice(world, bot, files, 'let them fly')
        : await bot.ask({ files, text: 'let them fly' });
    await world.pass(8_000);
    const change = async (text: string) =>
      sayInstead(bot.world, await askedTurn(bot.world, id, ada.id, ['price']), linksApart(text));
    await change('a video of each of them');
    await world.pass(8_000);
    expect(await turnOf(bot, id)).toMatchObject({ phase: 'asking', question: { kind: 'price', videos: 2 } });
    expect(world.calls()).toBe(0);
    rich(world);
    await change('let them swim');
    await world.pass(20_000);
    expect(world.sent()).toHaveLength(2);
    for (const words of world.sent()) expect(words).toContain('let them swim');
  },
);

test.each([
  { seconds: null, shape: null, sent: 'let the cat yawn' },
  { seconds: 7, shape: '9:16', sent: '7 seconds, 9:16\nlet the cat yawn' },
] as const)('words for pictures that came without any take the place of ours: $sent', async ({ sent, ...chosen }) => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await bot.ask({ files: ['cat.png'], text: requestWords({ prompt: '', ...chosen }) });
  await world.pass(8_000);
  expect(await phaseOf(bot, thread)).toBe('asking');
  await says(world, bot, thread, 'let the cat yawn');
  expect(world.sent()).toEqual([sent]);
  expect(world.discord.read()).toEqual(['version 1']);
});

test('a reply to a film that stands there already is about that film, and a request of its own', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  for (const account of world.nemo.accounts()) account.available = 1;
  const asked = await says(world, bot, thread, 'add a title "Hello"');
  expect(await phaseOf(bot, asked)).toBe('asking');
  const film = world.discord.told.at(-1)?.messageId ?? expect.unreachable();
  const reply = await says(world, bot, thread, 'make it slower', { addressed: true, repliesTo: film });
  expect(await phaseOf(bot, reply)).toBe('queued');
});

test('what somebody else writes meanwhile is a request of theirs', async () => {
  await using world = await startFlowsWorld(poor);
  const bot = await world.start();
  const thread = await askedForPrice(world, bot);
  await bot.letIn(thread, ben);
  const other = await says(world, bot, thread, 'make it slower', { ...mention, authorId: ben.id });
  expect(await phaseOf(bot, other)).toBe('queued');
  expect((await turnOf(bot, thread)).parts).toHaveLength(1);
});

test('words that are written after Start was pressed are a request of their own, and none is lost', async () => {
  await using world = await startFlowsWorld(poor);
  const bot = await world.start();
  const thread = await askedForPrice(world, bot);
  rich(world);
  await says(world, bot, thread, 'yes');
  await says(world, bot, thread, 'make it slower');
  expect(world.sent()).toEqual(['let it fly', 'make it slower']);
});

test('a kill right after the words were added sends them once', async () => {
  await using world = await startFlowsWorld(poor);
  const one = await world.start();
  const thread = await askedForPrice(world, one);
  one.hear(world.discord.write(thread, 'make it slower'));
  await world.pass(1_000);
  one.kill();
  const two = await world.start();
  await world.pass(20_000);
  rich(world);
  await says(world, two, thread, 'yes');
  expect(world.sent()).toEqual(['let it fly\nmake it slower']);
});

test('whoever began the project, and answers what somebody else is asked about their request, reads whose word is waited for', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  await bot.letIn(thread, ben);
  for (const account of world.nemo.accounts()) account.available = 1;
  const asked = await says(world, bot, thread, 'add a title "Ben"', { ...mention, authorId: ben.id });
  expect(await phaseOf(bot, asked)).toBe('asking');
  const refused = { mistakes: [{ kind: 'not-your-request' }] };
  await expect(askedTurn(bot.world, asked, ada.id, ['price'])).rejects.toMatchObject(refused);
  await expect(arrange(bot.world, asked, ada.id, { loops: true })).rejects.toMatchObject(refused);
});

test('wherever a process dies while it takes words along, they are in that request once, and nothing is paid twice', async () => {
  for (let dieAt = 0; ; dieAt++) {
    await using world = await startFlowsWorld(poor);
    let bot = await world.start();
    const thread = await askedForPrice(world, bot);
    let seen = 0;
    let isDead = false;
    const dying = bot.life.stopAt(() => seen++ === dieAt).then(() => (isDead = true));
    bot.hear(world.discord.write(thread, 'make it slower'));
    await Promise.race([dying, world.pass(2_000)]);
    if (!isDead) break;
    bot.kill();
    bot = await world.start();
    await world.pass(12_000);
    rich(world);
    await says(world, bot, thread, 'yes');
    await world.pass(20_000);
    expect([dieAt, world.sent()]).toEqual([dieAt, ['let it fly\nmake it slower']]);
  }
});
