import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, expect, test } from 'vitest';
import { refused } from '../../playground/discord/faults.ts';
import type { Arrived, Reply } from '../../playground/discord/request.ts';
import { createFaultyGate } from '../../playground/faulty-gate.ts';
import { kinds, type KindName } from '../robustness/harness/kinds.ts';
import { nextResult, picture, sent } from '../support/scene.ts';
import { setStage } from '../support/stage.ts';

const faults = createFaultyGate<Arrived, Reply>();
const stage = await setStage({ discord: { gate: faults.gate, rateLimits: [] } });
afterAll(() => stage[Symbol.asyncDispose]());
afterEach(() => faults.mend());
const { discord } = stage;
const general = discord.channel('general').id;
const isKind = (name: KindName) => (asked: Arrived) => kinds[name].is(asked, undefined);
const unmoderated = (body: unknown, words: string) => !JSON.stringify(body).includes(words);

const moderated = refused(400, 200_000, 'Message was blocked by automatic moderation');

test('where no thread can be had, the answer says where the project lives', async () => {
  const ada = discord.person('Ada');
  faults.strike({ is: isKind('thread'), fault: refused(400, 160_006, 'Maximum number of active threads reached') });
  const { message } = await ada.slash(general, 'animate', { image: await picture(), prompt: 'clouds, 2 seconds' });
  const result = await nextResult(stage, general);
  const answer = discord.read(general, ada).find(({ id }) => id === message?.id);
  expect(answer?.text).toBe(
    'On it — no thread could be opened, so your project lives right here.\n> clouds, 2 seconds',
  );
  expect(result.pings).toEqual(['Ada']);
});

test('words that the server moderates: the request is acknowledged without them, the thread is called otherwise, and it goes on', async () => {
  const ben = discord.person('Ben');
  const isModerated = (asked: Arrived) =>
    (isKind('answer')(asked) || isKind('thread')(asked)) && !unmoderated(asked.body, 'forbidden');
  faults.strike({ is: isModerated, fault: moderated });
  const { message } = await ben.slash(general, 'animate', {
    image: await picture(),
    prompt: 'forbidden fruit, 2 seconds',
  });
  expect(message?.text).toBe('On it — this thread is your project.');
  const thread = await discord.until(() => discord.threads().find(({ id }) => id === message?.id));
  expect(thread.name).toBe('New animation');
  const first = await nextResult(stage, thread.id);

  const refining = await ben.slash(thread.id, 'refine', { words: 'a forbidden title "Fruit"' });
  expect(refining.message?.text).toBe('On it.');
  await nextResult(stage, thread.id, first);
  expect(sent(stage).at(-1)).toBe('a forbidden title "Fruit"');
});

test('where no thread can be had for words that the server moderates, the answer says without them where the project lives', async () => {
  const gil = discord.person('Gil');
  faults.strike({ is: isKind('thread'), fault: refused(400, 160_006, 'Maximum number of active threads reached') });
  const isModerated = (asked: Arrived) =>
    (isKind('answer')(asked) || isKind('answerEdit')(asked)) && !unmoderated(asked.body, 'forbidden');
  faults.strike({ is: isModerated, fault: moderated });
  const prompt = 'forbidden pears, 2 seconds';
  const { message } = await gil.slash(general, 'animate', { image: await picture(), prompt });
  const saysSo = () => discord.read(general, gil).find(({ id }) => id === message?.id)?.text;
  await discord.until(() => saysSo() === 'On it — no thread could be opened, so your project lives right here.');
  await discord.until(() => sent(stage).includes(prompt));
});

test.each([10_008, 10_015, 10_062, 50_027])(
  'an acknowledgement that arrived counts, though Discord says %i when asked for it',
  async (code) => {
    const cem = discord.person('Cem');
    faults.strike({ is: isKind('original'), fault: refused(404, code, 'Unknown') });
    const { message } = await cem.slash(general, 'animate', {
      image: await picture(),
      prompt: `waves ${code}, 2 seconds`,
    });
    const thread = await discord.until(() => discord.threads().find(({ id }) => id === message?.id));
    await nextResult(stage, thread.id);
  },
);

test('an answer that somebody has deleted at once: said privately, and nothing is paid', async () => {
  const dan = discord.person('Dan');
  const before = sent(stage).length;
  const moderator = discord.person('Mod', { admin: true });
  faults.strike({
    is: isKind('thread'),
    fault: async (next) => {
      for (const message of discord.read(general))
        if (message.text.includes('gone, 2 seconds')) moderator.remove(message);
      return next();
    },
  });
  await dan.slash(general, 'animate', { image: await picture(), prompt: 'gone, 2 seconds' });
  const said = await discord.until(() => discord.read(general, dan).find(({ onlyFor }) => onlyFor === 'Dan'));
  expect(said.text).toBe(
    'My answer to you was removed before I could begin. No credits were spent. Please ask once more.',
  );
  expect(sent(stage)).toHaveLength(before);
});

test('what was never acknowledged is not listed among the projects', async () => {
  const eve = discord.person('Eve');
  faults.strike({ is: isKind('answer'), fault: refused(404, 10_062, 'Unknown interaction') });
  await eve.slash(general, 'animate', { image: await picture(), prompt: 'late, 2 seconds' }).catch(() => {});
  faults.mend();
  const { message } = await eve.slash(general, 'history');
  expect(message?.text).toBe('You have no projects yet. Start one with /animate.');
});

test('who asks, and where, a server’s rules read off the request itself: its answer waits for nothing', async () => {
  const owner = discord.owner();
  await owner.slash(general, 'settings');
  const panel = await discord.until(() => discord.read(general).find(({ text }) => text.includes('Settings of this')));
  await owner.choose(panel, 'Only in these channels', [general]);
  const slow = faults.strike({
    is: ({ method, path }) => method === 'GET' && /\/(?:members|channels)\/\d+$/.test(path),
    fault: async (next) => {
      await sleep(4_000);
      return next();
    },
  });
  const finn = discord.person('Finn');
  const prompt = 'a reef, 2 seconds';
  const { message } = await finn.slash(general, 'animate', { image: await picture(), prompt });
  expect(message?.text).toContain('On it — this thread is your project.');
  const result = await nextResult(stage, message?.id ?? '');
  expect(result.pings).toEqual(['Finn']);
  expect(slow.hits).toBeGreaterThan(0); // before it is paid for the person may have lost a role
});

test.each([
  ['in the channel', false],
  ['to the person alone, where it was to be private', true],
])('a request that cannot begin, and whose answer can be changed no more: said %s', async (_, isPrivate) => {
  const ola = discord.person(isPrivate ? 'Ola' : 'Pia');
  faults.strike({ is: isKind('answerEdit'), times: Infinity, fault: refused(401, 50_027, 'Invalid Webhook Token') });
  const opening = isKind(isPrivate ? 'privateThread' : 'thread');
  const why = isPrivate ? refused(403, 50_013, 'Missing Permissions') : refused(404, 10_008, 'Unknown Message');
  faults.strike({ is: opening, times: Infinity, fault: why });
  await ola.slash(general, 'animate', { image: await picture(), prompt: 'reeds, 2 seconds', private: isPrivate });
  const place = isPrivate ? ola.dm() : general;
  const said = await discord.until(() => discord.read(place, ola).findLast(({ text }) => text.includes('No credits')));
  expect(said.onlyFor).toBe(null);
  expect(said.pings).toEqual([ola.name]);
  expect(discord.read(general).some(({ text }) => text.includes('No credits') && text.includes('private'))).toBe(false);
});
