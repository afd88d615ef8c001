import { afterAll, afterEach, expect, test } from 'vitest';
import { limited, refused } from '../../playground/discord/faults.ts';
import type { Arrived, Reply } from '../../playground/discord/request.ts';
import type { Used } from '../../playground/discord/people/interact.ts';
import type { Person } from '../../playground/discord/people/person.ts';
import { createFaultyGate } from '../../playground/faulty-gate.ts';
import { kinds } from '../kill/kinds.ts';
import { nextResult, picture, sent } from '../support/scene.ts';
import { setStage } from '../support/stage.ts';

const faults = createFaultyGate<Arrived, Reply>();
const stage = await setStage({ discord: { gate: faults.gate, rateLimits: [] } });
afterAll(() => stage[Symbol.asyncDispose]());
afterEach(() => faults.mend());
const { discord } = stage;
const general = discord.channel('general').id;
const isPrivateThread = (asked: Arrived) => kinds.privateThread.is(asked, undefined);

const asksPrivately = async (person: Person, channelId: string, prompt: string) =>
  person.slash(channelId, 'animate', { image: await picture(), prompt, private: true });

/** What stands in the answer once it says this. */
const answerOf = async ({ message }: Used, person: Person, words: string) =>
  discord.until(() => discord.read(message?.channelId ?? '', person).find(({ id, text }) => id === message?.id && text.includes(words)), {
    withinMs: 10_000,
  });

/** Everything that somebody else can read anywhere. */
const openToAll = () => {
  const hal = discord.person('Hal');
  return [...discord.world.channels.keys()]
    .flatMap((id) => discord.read(id, hal))
    .filter(({ authorId }) => authorId === discord.world.bot.id);
};

const NEXT = 'No credits were spent. Send me the picture in a direct message instead: nobody else sees it there.';

test.each([
  ['as many threads are open as there may be', refused(400, 160_006, 'Maximum number of active threads reached')],
  ['every name is refused', refused(400, 50_035, 'Invalid Form Body')],
  ['every name is moderated away', refused(400, 200_001, 'Title was blocked by automatic moderation')],
  ['no more may be opened for a while', limited({ retryAfterMs: 20_000, scope: 'user' })],
  ['it may not be', refused(403, 50_013, 'Missing Permissions')],
  ['such channels have none', refused(400, 50_024, 'Cannot execute action on this channel type')],
])('private, and no private thread can be had since %s: nothing is sent, and nobody else sees anything', async (_why, fault) => {
  const ada = discord.person('Ada');
  const [before, shown, uploads] = [sent(stage).length, openToAll().length, stage.nemo.journal.length];
  faults.strike({ is: isPrivateThread, fault });
  const used = await asksPrivately(ada, general, 'a secret, 2 seconds');
  const { text, onlyFor } = await answerOf(used, ada, 'private');

  expect(onlyFor).toBe('Ada');
  expect(text).toContain(NEXT);
  expect(text).not.toContain('this thread is your project');
  expect(sent(stage)).toHaveLength(before);
  expect(openToAll()).toHaveLength(shown);
  expect(stage.nemo.journal.slice(uploads).filter(({ path }) => path === '/run_sse')).toEqual([]);
  const history = await ada.slash(general, 'history');
  expect(history.message?.text).toBe('You have no projects yet. Start one with /animate.');
});

test('private, and the rules of the server refuse the name: the thread gets one that says nothing', async () => {
  const ben = discord.person('Ben');
  faults.strike({ is: isPrivateThread, times: 1, fault: refused(400, 200_001, 'Title was blocked by automatic moderation') });
  await asksPrivately(ben, general, 'a forbidden word, 2 seconds');
  const thread = await discord.until(() => discord.threads().find(({ name }) => name === 'New animation'));
  await nextResult(stage, thread.id);
  expect(discord.read(thread.id, discord.person('Hal'))).toEqual([]);
});

test('private where others read along: refused at once, with what to do', async () => {
  const cem = discord.person('Cem');
  const before = sent(stage).length;
  const post = cem.post(discord.channel('studio').id, 'My harbour', 'look');
  const own = cem.openThread(general, 'talk');
  const open = await cem.slash(general, 'animate', { image: await picture(), prompt: 'boats, 2 seconds' });
  const { id: project } = await discord.until(() => discord.threads().find(({ id }) => id === open.message?.id));
  const first = await nextResult(stage, project);
  for (const channelId of [post.id, own.id, project]) {
    const { message } = await asksPrivately(cem, channelId, 'a secret, 2 seconds');
    expect(message?.onlyFor).toBe('Cem');
    expect(message?.text).toContain(NEXT);
  }
  expect(sent(stage).slice(before)).toEqual(['boats, 2 seconds']);
  expect(first.text).toContain('Version 1');
});

test('private by the form: what was asked for holds once the form is handed in', async () => {
  const dan = discord.person('Dan');
  const form = await dan.slash(general, 'animate', { private: true });
  const { message } = await dan.submit(form, { Pictures: [await picture()], 'What should happen?': 'hidden lake, 2 seconds' });
  expect(message?.onlyFor).toBe('Dan');
  const thread = await discord.until(() => discord.threads().find(({ name }) => name.startsWith('hidden lake')));
  await nextResult(stage, thread.id);
  expect(discord.read(thread.id, discord.person('Hal'))).toEqual([]);
});

test('in a direct message everything is private already', async () => {
  const eve = discord.person('Eve');
  const dm = eve.dm();
  await asksPrivately(eve, dm, 'between us, 2 seconds');
  await nextResult(stage, dm);
});

test('refused privately also by the process that comes after a kill', async () => {
  const fay = discord.person('Fay');
  const before = sent(stage).length;
  const refuses = faults.strike({ is: isPrivateThread, fault: refused(500, 0, '500: Internal Server Error') });
  const used = await asksPrivately(fay, general, 'a secret, 2 seconds');
  await discord.until(() => refuses.hits > 0);
  await stage.bot().kill('SIGKILL');
  faults.mend();
  faults.strike({ is: isPrivateThread, fault: refused(400, 160_006, 'Maximum number of active threads reached') });
  await stage.start();
  expect((await answerOf(used, fay, 'private')).text).toContain(NEXT);
  expect(sent(stage)).toHaveLength(before);
});

test('in a private thread without the bot: mentioning it is enough, and said so', async () => {
  const gil = discord.person('Gil');
  const thread = gil.openThread(general, 'between friends', { isPrivate: true });
  const ask = async () => gil.slash(thread.id, 'animate', { image: await picture(), prompt: 'a campfire, 2 seconds' });
  expect((await ask()).message?.text).toBe(
    'I am not in this private thread. No credits were spent. Mention me here once, which lets me in, then try again.',
  );
  gil.addToThread(thread.id, discord.world.bot.id);
  await ask();
  await nextResult(stage, thread.id);
});
