import { afterAll, expect, test } from 'vitest';
import { animate, begin, nextResult, picture, sent } from '../support/scene.ts';
import { setStage } from '../support/stage.ts';

const slow = {
  pace: { firstTextMs: 100, generateMs: 2_500, editMs: 2_500, renderMs: 100, uploadMs: 20 },
  prices: { generation: 2, edit: 1 },
};
const env = { BURST_MS: '1' }; // each message is a request of its own
const stage = await setStage({ nemo: slow, env });
afterAll(() => stage[Symbol.asyncDispose]());
const { discord } = stage;

const shows = (thread: string, words: string) =>
  discord.until(() => discord.read(thread).find(({ text }) => text.includes(words)));

test('a bot that is stopped says once that the work goes on, ends by the same signal, and goes on in the same message', async () => {
  const ada = discord.person('Ada');
  const thread = await animate(stage, ada, 'rain, 2 seconds');
  const { id } = await shows(thread, 'Directing');
  const since = Date.now();
  expect(await stage.bot().kill('SIGTERM')).toBe('SIGTERM');
  expect(Date.now() - since).toBeLessThan(3_000 + 7_000);
  expect(discord.read(thread).find((one) => one.id === id)?.text).toContain(
    'Restarting: this goes on by itself in a moment',
  );
  expect(
    discord.journal.filter(
      ({ method, path, body }) =>
        method === 'PATCH' && path.endsWith(id) && JSON.stringify(body).includes('Restarting'),
    ),
  ).toHaveLength(1);
  expect(stage.bot().output()).not.toContain('"level":50');

  await stage.start();
  await nextResult(stage, thread);
  await discord.until(() => discord.read(thread).every(({ silent }) => !silent));
  const cards = discord.journal.filter(
    ({ method, path, body }) => method === 'POST' && path.includes(thread) && JSON.stringify(body).includes('v1:stop:'),
  );
  expect(cards).toHaveLength(1); // it went on in the same message, and took that one away
  expect(discord.journal.some(({ method, path }) => method === 'DELETE' && path.endsWith(id))).toBe(true);
  expect(sent(stage).filter((text) => text.includes('rain'))).toHaveLength(1);
});

test('what is written while the bot is away is done when it is back', async () => {
  const ben = discord.person('Ben');
  const { thread, first } = await begin(stage, ben, 'snow, 2 seconds');
  await stage.bot().kill('SIGTERM');
  ben.say(thread, 'add a title "Snow"');
  await stage.start();
  await nextResult(stage, thread, first);
  expect(sent(stage).at(-1)).toBe('add a title "Snow"');
});

test('while a new process takes over from an old one, both of them connected, nothing is sent twice or lost', async () => {
  const cem = discord.person('Cem');
  const { thread, first } = await begin(stage, cem, 'fog, 2 seconds');
  const before = sent(stage).length;
  cem.say(thread, 'add a title "One"');
  await shows(thread, 'Directing');
  await using old = stage.bot();
  await stage.start();
  const { message } = await cem.slash(discord.channel('general').id, 'animate', {
    image: await picture(),
    prompt: 'mist, 2 seconds',
  });
  cem.say(thread, 'add a title "Two"');
  expect(await old.kill('SIGTERM')).toBe('SIGTERM');
  cem.say(thread, 'add a title "Three"');
  const second = await nextResult(stage, thread, first);
  const third = await nextResult(stage, thread, second);
  await nextResult(stage, thread, third);
  expect(
    sent(stage)
      .slice(before)
      .filter((text) => text.includes('title')),
  ).toEqual(['add a title "One"', 'add a title "Two"', 'add a title "Three"']);
  await nextResult(stage, message?.id ?? '');
  expect(sent(stage).filter((text) => text.includes('mist'))).toHaveLength(1);
});

test('with time to drain, what runs comes to its end, and what waits is left to the next process', async () => {
  const dora = discord.person('Dora');
  await stage.bot().kill('SIGKILL');
  await stage.start({ DRAIN_MS: '20000' });
  const { thread, first } = await begin(stage, dora, 'dusk, 2 seconds');
  const before = sent(stage).length;
  dora.say(thread, 'add a title "One"');
  await shows(thread, 'Directing');
  dora.say(thread, 'add a title "Two"');
  await shows(thread, '2nd in line');
  expect(await stage.bot().kill('SIGTERM')).toBe('SIGTERM');
  expect(sent(stage).slice(before)).toEqual(['add a title "One"']);
  expect(await shows(thread, 'Restarting')).toBeDefined();

  await stage.start();
  await nextResult(stage, thread, await nextResult(stage, thread, first));
  expect(sent(stage).slice(before)).toEqual(['add a title "One"', 'add a title "Two"']);
});

test('a second signal ends it at once', async () => {
  const emil = discord.person('Emil');
  await stage.bot().kill('SIGKILL');
  await stage.start({ DRAIN_MS: '20000' });
  const thread = await animate(stage, emil, 'waves, 2 seconds');
  await shows(thread, 'Directing');
  const bot = stage.bot();
  const ended = bot.kill('SIGTERM');
  await discord.until(() => bot.output().includes('"msg":"stopping"'));
  const since = Date.now();
  void bot.kill('SIGTERM');
  expect(await ended).toBe('SIGTERM');
  expect(Date.now() - since).toBeLessThan(10_000);
  await stage.start();
  await nextResult(stage, thread);
});
