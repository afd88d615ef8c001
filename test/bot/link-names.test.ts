import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { success, type Reply } from '../../playground/nemo/exchange.ts';
import { askedTurn } from '../../src/bot/turn/ask.ts';
import { png } from '../support/files.ts';
import { startFlowsWorld, type FlowsWorld } from '../support/flows-world.ts';
import { ada } from '../support/played-discord.ts';

/** Everybody's website, as the local Nemo fetches from it. */
beforeEach(() => void vi.spyOn(globalThis, 'fetch').mockImplementation(async () => new Response(png(1_000))));
afterEach(() => void vi.restoreAllMocks());

const first = 'https://a.example/1/image.png';
const second = 'https://b.example/2/image.png';

/** Words with links; `there`: files that are attached beside them. */
function withLinks({ discord }: FlowsWorld, links: readonly string[], there: readonly string[] = []) {
  const text = 'start with the first, end with the second';
  return { parts: [{ messageId: null, text, files: there.map(discord.picture), links, about: null }] };
}

/** What became of an import, in place of what the local Nemo says, which may have taken it or not. */
function answering(world: FlowsWorld, meant: string, answer: (real: () => Promise<Reply>) => Promise<Reply>): void {
  world.gate(async (arrived, next) => {
    const isMeant = arrived.path.includes('/upload-video/') && JSON.stringify(arrived.body ?? '').includes(meant);
    return isMeant ? answer(next) : next();
  });
}

async function askedIn(world: FlowsWorld, bot: Awaited<ReturnType<FlowsWorld['start']>>, id: string) {
  await world.pass(60_000);
  const { question } = await askedTurn(bot.world, id, ada.id, ['missing']);
  return question.kind === 'missing' ? question.files.map(({ name, reason }) => `${name} ${reason}`) : [];
}

test.each([
  ['a list of nothing', { files: [], errors: ['could not be fetched'] }, 'dead-link'],
  ['errors alone', { errors: ['could not be fetched'] }, 'dead-link'],
  ['what says that it failed', { files: [{ url: second, error: 'could not be fetched' }] }, 'dead-link'],
  ['nothing', {}, 'unseen'],
  ['a file that it shows nowhere', { files: [{ filename: 'image.png', cdn_url: 'https://cdn.example/x' }] }, 'unseen'],
])('of two links of one name one is answered with %s: that is asked before anything is paid', async (...row) => {
  const [, answer, reason] = row;
  await using world = await startFlowsWorld();
  answering(world, second, async () => success(answer));
  const bot = await world.start();
  const id = await bot.ask(withLinks(world, [first, second]));
  expect(await askedIn(world, bot, id)).toEqual([`b.example/2/image.png ${reason}`]);
  expect(world.calls()).toBe(0);
});

test('a link that is called like a file beside it, and is never there, is missed', async () => {
  await using world = await startFlowsWorld();
  answering(world, second, async () => success({}));
  const bot = await world.start();
  const id = await bot.ask(withLinks(world, [second], ['image.png']));
  expect(await askedIn(world, bot, id)).toEqual(['b.example/2/image.png unseen']);
  expect(world.calls()).toBe(0);
});

test('a link that is called like what was brought before, and is never there, is missed', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const projectId = await bot.ask(withLinks(world, [first]));
  await world.pass(6_000);
  answering(world, second, async () => success({}));
  const id = await bot.ask({ projectId, ...withLinks(world, [second]) });
  expect(await askedIn(world, bot, id)).toEqual(['b.example/2/image.png unseen']);
  expect(world.calls()).toBe(1);
});

test('two links of one name are told apart for the agent by where they lie there', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  await bot.ask(withLinks(world, [first, second]));
  await world.pass(6_000);
  const [one, two] =
    world.nemo
      .sessions()
      .at(-1)
      ?.uploads.map(({ url }) => url) ?? [];
  expect(world.heard()[0]?.split('\n\n')[0]).toBe(`Picture 1, image.png (${one})\nPicture 2, image.png (${two})`);
  expect(world.discord.read()).toEqual(['version 1']);
});

const spaced = 'https://x.dev/my%20cat.png';
const chinese = 'https://x.dev/%E7%8C%AB.png';

test.each([
  ['a space in its name', spaced, 'as-files'],
  ['a Chinese name', chinese, 'as-files'],
  ['a name that is another there', spaced, 'renamed'],
  ['an answer that says nothing of it', chinese, 'unsaid'],
] as const)('a link with %s is found there, and nobody is asked', async (_what, link, linkImports) => {
  await using world = await startFlowsWorld({ nemo: { switches: { linkImports } } });
  const bot = await world.start();
  await bot.ask(withLinks(world, [link], ['dog.png']));
  await world.pass(6_000);
  expect(world.discord.read()).toEqual(['version 1']);
  const called =
    world.nemo
      .sessions()
      .at(-1)
      ?.uploads.map(({ filename }) => filename) ?? [];
  for (const name of called) expect(world.heard()[0]).toContain(`, ${name}`);
});

test('a link that is fetched for half a minute is waited for', async () => {
  await using world = await startFlowsWorld({ nemo: { switches: { linkImports: 'unsaid' } } });
  const since = world.clock.now();
  world.gate(async (arrived, next) =>
    arrived.path.endsWith('/latest') && world.clock.now() < since + 28_000 ? success({ state: {} }) : next(),
  );
  const bot = await world.start();
  await bot.ask(withLinks(world, [first]));
  await world.pass(25_000);
  expect(world.calls()).toBe(0);
  await world.pass(20_000);
  expect(world.discord.read()).toEqual(['version 1']);
});

test('people read the name of a link as it is meant', async () => {
  await using world = await startFlowsWorld();
  answering(world, 'x.dev', async () => success({ files: [] }));
  const bot = await world.start();
  const id = await bot.ask(withLinks(world, [spaced], ['dog.png']));
  expect(await askedIn(world, bot, id)).toEqual(['my cat.png dead-link']);
});
