import { afterAll, afterEach, expect, test } from 'vitest';
import { limited, refused } from '../../playground/discord/faults.ts';
import type { Arrived, Reply } from '../../playground/discord/request.ts';
import type { Used } from '../../playground/discord/people/interact.ts';
import type { Person } from '../../playground/discord/people/person.ts';
import { createFaultyGate } from '../../playground/faulty-gate.ts';
import { kinds } from '../robustness/harness/kinds.ts';
import { atRest, nextResult, picture, sent, story } from '../support/scene.ts';
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
  discord.until(() =>
    discord.read(message?.channelId ?? '', person).find(({ id, text }) => id === message?.id && text.includes(words)),
  );

/** What is left of the credits is of no account here. */
const storyOf = async (thread: string, person: Person) =>
  (await story(stage, thread, person)).replaceAll(/\d+(?= left)|(?<=还剩 )\d+/g, '…');

/** Everything that somebody else can read anywhere. */
const openToAll = () => {
  const hal = discord.person('Hal');
  return [...discord.world.channels.keys()]
    .flatMap((id) => discord.read(id, hal))
    .filter(({ authorId }) => authorId === discord.world.bot.id);
};

const NEXT =
  'No credits were spent. Please try again later, or send me the picture in a direct message, if I take requests there.';

test.each([
  ['as many threads are open as there may be', refused(400, 160_006, 'Maximum number of active threads reached')],
  ['every name is refused', refused(400, 50_035, 'Invalid Form Body')],
  ['every name is moderated away', refused(400, 200_001, 'Title was blocked by automatic moderation')],
  ['no more may be opened for a while', limited({ retryAfterMs: 20_000, scope: 'user' })],
  ['it may not be', refused(403, 50_013, 'Missing Permissions')],
  ['such channels have none', refused(400, 50_024, 'Cannot execute action on this channel type')],
])(
  'private, and no private thread can be had since %s: nothing is sent, and nobody else sees anything',
  async (_why, fault) => {
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
  },
);

test('private, and it can be had: only the person sees the answer and the thread, in her language', async () => {
  const [ana, mei] = [discord.person('Ana'), discord.person('Mei', { locale: 'zh-CN' })];
  const shown = openToAll().length;
  const stories = [];
  for (const [person, prompt, label] of [
    [ana, 'a secret lake, 2 seconds', 'Versions'],
    [mei, '一个秘密的湖，2秒', '版本'],
  ] as const) {
    const { message } = await asksPrivately(person, general, prompt);
    const thread = await discord.until(() => discord.threads().find(({ name }) => name === prompt));
    await stage.withButton(thread.id, label);
    const answer = (message?.text ?? '').replace(/\d{17,}/, '…');
    stories.push(`only for ${message?.onlyFor}: ${answer}\n\n${await storyOf(thread.id, person)}`);
  }
  expect(openToAll()).toHaveLength(shown);
  expect(stories.join('\n\n')).toMatchInlineSnapshot(`
    "only for Ana: On it — this thread is your project.
    > a secret lake, 2 seconds

    * Nemo added Ana to the thread
    Nemo (pings Ana): @Ana “a secret lake, 2 seconds” · **version 1**
      -# 2 credits used, … left · 2 s · [MP4](<link to render_…_….mp4>)
      -# Reply to this message to change something.
      {version-1.mp4: Version 1 of your video}
      [Refine] [Again] [Timeline] [Versions] [Download MP4 ↗] [Go on] [Loop]

    only for Mei: 开始了——这个子区就是你的项目。
    > 一个秘密的湖，2秒

    * Nemo added Mei to the thread
    Nemo (pings Mei): @Mei “一个秘密的湖，2秒” · **版本 1**
      -# 用了 2 积分，还剩 … 积分 · 2 秒 · [MP4](<link to render_…_….mp4>)
      -# 想修改的话，回复这条消息即可。
      {version-1.mp4: 你的视频，版本 1}
      [调整] [再来一次] [时间线] [版本] [下载 MP4 ↗] [接着往下] [循环]"
  `);
});

test('private, and the rules of the server refuse the name: the thread gets one that says nothing', async () => {
  const ben = discord.person('Ben');
  faults.strike({
    is: isPrivateThread,
    times: 1,
    fault: refused(400, 200_001, 'Title was blocked by automatic moderation'),
  });
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
    expect(message?.text).toContain('No credits were spent. Ask me in a text channel: there I can open one.');
  }
  expect(sent(stage).slice(before)).toEqual(['boats, 2 seconds']);
  expect(first.text).toContain('version 1');
  await atRest(stage, project); // its card goes, which everybody could read
});

test('private by the form: what was asked for holds once the form is handed in', async () => {
  const dan = discord.person('Dan');
  const form = await dan.slash(general, 'animate', { private: true });
  const { message } = await dan.submit(form, {
    Pictures: [await picture()],
    'What should happen?': 'hidden lake, 2 seconds',
  });
  expect(message?.onlyFor).toBe('Dan');
  const thread = await discord.until(() => discord.threads().find(({ name }) => name.startsWith('hidden lake')));
  const filmsSeen = () => openToAll().flatMap(({ files }) => files).length;
  const [shown, films] = [openToAll().length, filmsSeen()];
  await nextResult(stage, thread.id);
  await atRest(stage, thread.id);
  expect(openToAll()).toHaveLength(shown);
  expect(filmsSeen()).toBe(films); // and no film in the channel
  expect(discord.read(thread.id, discord.person('Hal'))).toEqual([]);
});

test('private, and whoever asks for their versions where everybody reads: no project and no link stands there', async () => {
  const ivy = discord.person('Ivy');
  await asksPrivately(ivy, general, 'a secret cave, 2 seconds');
  const thread = await discord.until(() => discord.threads().find(({ name }) => name.startsWith('a secret cave')));
  await nextResult(stage, thread.id);
  const said = ivy.say(general, `<@${discord.world.bot.id}> versions`);
  const after = () => discord.read(general, discord.person('Hal')).filter(({ id }) => BigInt(id) > BigInt(said.id));
  await discord.until(() => after().length > 0);
  expect(after().map(({ text }) => text)).toEqual(['What you have made is for you alone to see: type /history.']);
  const history = await ivy.slash(general, 'history');
  expect(history.message?.text).toContain(thread.id);
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

test('private, forgotten, and its person has left: who asks for the same reads nothing of it', async () => {
  const [eve, finn] = [discord.person('Eve'), discord.person('Finn')];
  const prompt = 'a lantern in the fog, 2 seconds';
  const threads = () => discord.threads().filter(({ name }) => name === prompt);
  await asksPrivately(eve, general, prompt);
  const first = await discord.until(() => threads()[0]);
  await nextResult(stage, first.id);
  await atRest(stage, first.id);
  await eve.slash(first.id, 'forget', { what: 'project' });
  await eve.press(await stage.withButton(first.id, 'Erase'), 'Erase');
  await discord.until(() => discord.read(first.id, eve).some(({ text }) => text.startsWith('Erased')));
  eve.leave(first.id);

  await asksPrivately(finn, general, prompt);
  const second = await discord.until(() => threads()[1]);
  await nextResult(stage, second.id);
  expect(discord.read(first.id, finn)).toEqual([]);
});
