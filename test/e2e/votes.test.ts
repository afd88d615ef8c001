import { afterAll, afterEach, expect, test } from 'vitest';
import { refused } from '../../playground/discord/faults.ts';
import type { Arrived, Reply } from '../../playground/discord/request.ts';
import { createFaultyGate } from '../../playground/faulty-gate.ts';
import { animate, begin, nextResult, sent, story } from '../support/scene.ts';
import { setStage } from '../support/stage.ts';

const faults = createFaultyGate<Arrived, Reply>();
const stage = await setStage({ discord: { gate: faults.gate } });
afterEach(() => faults.mend());
afterAll(() => stage[Symbol.asyncDispose]());
const { discord } = stage;

const pollIn = (thread: string) => discord.until(() => discord.read(thread).find(({ poll }) => poll !== null));
const withoutCredits = (text: string) => text.replaceAll(/(?<=, )\d+(?= left)|(?<=还剩 )\d+/g, '…');

test('people vote among the versions: whoever began the project is told what most want, and goes back to it for nothing', async () => {
  const [ada, ben, cleo] = [discord.person('Ada'), discord.person('Ben'), discord.person('Cleo')];
  const { thread, first } = await begin(stage, ada, 'a kite, 2 seconds');
  ada.say(thread, 'add a title "Up"');
  const second = await nextResult(stage, thread, first);
  const paid = sent(stage).length;
  const { message: list } = await ben.press(second, 'Versions');
  if (list === null) expect.unreachable();
  expect(list.buttons.map(({ label }) => label)).not.toContain('Let us vote'); // whom it would refuse is not offered it
  const { message: own } = await ada.press(second, 'Versions');
  if (own === null) expect.unreachable();
  const { customId } = own.buttons.find(({ label }) => label === 'Let us vote') ?? expect.unreachable();
  expect((await ben.forge(list, customId ?? '')).message?.text).toContain(
    'Only the person who began this can do that.',
  );
  await ada.press(own, 'Let us vote');
  const ballot = await pollIn(thread);
  await discord.until(() => discord.read(thread, ada).some(({ text }) => text.startsWith('The vote is open')));
  for (const person of [ada, ben]) person.vote(ballot, 'Version 1 · a kite, 2 seconds');
  cleo.vote(ballot, 'Version 2 · add a title "Up"');
  discord.endPoll(ballot);
  const result = await stage.withButton(thread, 'Go back to this one (free)');
  expect(result.pings).toEqual(['Ada']);
  await ada.press(result, 'Go back to this one (free)');
  await nextResult(stage, thread, result);

  expect(sent(stage)).toHaveLength(paid);
  expect(withoutCredits(await story(stage, thread, ada))).toMatchInlineSnapshot(`
    "Nemo (Ada used /animate): On it — this thread is your project.
      > a kite, 2 seconds
      {version-1.mp4: Version 1 of your video}
    Nemo (pings Ada): @Ada “a kite, 2 seconds” · **version 1**
      -# 2 credits used, … left · 2 s · [MP4](<link to render_…_….mp4>)
      -# Reply to this message to change something.
      {version-1.mp4: Version 1 of your video}
      [Refine] [Again] [Timeline] [Versions] [Download MP4 ↗] [Go on] [Loop]
    Ada: add a title "Up"
    Nemo (to Ada, pings Ada): @Ada “add a title "Up"” · **version 2**
      -# + Title “Up” (0–2 s) · 1 credit used, … left · 2 s · [MP4](<link to render_…_….mp4>)
      {version-2.mp4: Version 2 of your video}
      [Refine] [Again] [Timeline] [Versions] [Download MP4 ↗] [Go on] [Loop]
    Nemo (answers Ada, only Ada sees this): Versions
      **Version 2, the current one** · “add a title "Up"” · <time> · [show](<link to …>)
      -# + Title “Up” (0–2 s) · 1 credit used, … left · [MP4](<link to render_…_….mp4>)
      **Version 1** · “a kite, 2 seconds” · <time> · [show](<link to …>)
      -# 2 credits used, … left · [MP4](<link to render_…_….mp4>)
      [Go back to this one (free) ▾]
      [Compare two versions ▾]
      [Get fresh link] [Get fresh link] [Let us vote]
    Nemo (answers Ada, only Ada sees this): The vote is open, and ends <time>. It costs nothing, and what becomes of it is for you to decide.
      [End the vote now]
    Nemo:
      ? Which version shall it be? (over)
      ( ) Version 2 · add a title "Up": 1
      ( ) Version 1 · a kite, 2 seconds: 2
    * the votes are counted
    Nemo (to Nemo, pings Ada): @Ada, the vote is over: version 1 has the most votes (2 of 3). You decide, and going back to it costs nothing.
      [Go back to this one (free)]
    Nemo (answers Ada, only Ada sees this): Back at version 1: its video comes again in a moment, and that costs nothing. What you write next is about this version.
    Nemo (pings Ada): @Ada **Version 1 is ready**
      -# 2 s · [MP4](<link to render_…_….mp4>)
      -# Reply to this message to change something.
      {version-1.mp4: Version 1 of your video}
      [Refine] [Again] [Timeline] [Versions] [Download MP4 ↗] [Go on] [Loop]"
  `);
});

test('the same in Chinese, and it ends while the bot is away: nobody is ahead', async () => {
  const [mei, bo] = [discord.person('Mei', { locale: 'zh-CN' }), discord.person('Bo', { locale: 'zh-CN' })];
  const thread = await animate(stage, mei, '放风筝，2 秒');
  const first = await stage.withButton(thread, '版本');
  mei.say(thread, '加上标题“飞”');
  const second = await stage.withButton(thread, '版本', first);
  const { message: list } = await mei.press(second, '版本');
  if (list === null) expect.unreachable();
  await mei.press(list, '大家来投票');
  const ballot = await pollIn(thread);
  mei.vote(ballot, '版本 1 · 放风筝，2 秒');
  bo.vote(ballot, '版本 2 · 加上标题“飞”');
  await discord.until(() => discord.read(thread, mei).some(({ text }) => text.startsWith('投票开始了')));
  await stage.bot().kill('SIGKILL');
  discord.endPoll(ballot);
  await stage.start();
  await stage.withButton(thread, '回到版本 1');
  expect(withoutCredits(await story(stage, thread, mei))).toMatchInlineSnapshot(`
    "Nemo (Mei used /animate): 开始了——这个子区就是你的项目。
      > 放风筝，2 秒
      {version-1.mp4: 你的视频，版本 1}
    Nemo (pings Mei): @Mei “放风筝，2 秒” · **版本 1**
      -# 用了 2 积分，还剩 … 积分 · 2 秒 · [MP4](<link to render_…_….mp4>)
      -# 想修改的话，回复这条消息即可。
      {version-1.mp4: 你的视频，版本 1}
      [调整] [再来一次] [时间线] [版本] [下载 MP4 ↗] [接着往下] [循环]
    Mei: 加上标题“飞”
    Nemo (to Mei, pings Mei): @Mei “加上标题‘飞’” · **版本 2**
      -# + 标题 “飞”（0–2 秒） · 用了 1 积分，还剩 … 积分 · 2 秒 · [MP4](<link to render_…_….mp4>)
      {version-2.mp4: 你的视频，版本 2}
      [调整] [再来一次] [时间线] [版本] [下载 MP4 ↗] [接着往下] [循环]
    Nemo (answers Mei, only Mei sees this): 版本
      **版本 2（当前）** · “加上标题‘飞’” · <time> · [查看](<link to …>)
      -# + 标题 “飞”（0–2 秒） · 用了 1 积分，还剩 … 积分 · [MP4](<link to render_…_….mp4>)
      **版本 1** · “放风筝，2 秒” · <time> · [查看](<link to …>)
      -# 用了 2 积分，还剩 … 积分 · [MP4](<link to render_…_….mp4>)
      [回到这个版本（不消耗积分） ▾]
      [比较两个版本 ▾]
      [获取新链接] [获取新链接] [大家来投票]
    Nemo (answers Mei, only Mei sees this): 投票开始了，<time> 结束。投票不消耗积分，结果怎么用由你决定。
      [现在结束投票]
    Nemo:
      ? 用哪个版本？ (over)
      ( ) 版本 2 · 加上标题“飞”: 1
      ( ) 版本 1 · 放风筝，2 秒: 1
    * the votes are counted
    Nemo (to Nemo, pings Mei): @Mei，投票结束了，没有哪个版本领先：版本 1、版本 2 票数相同（2 票中各 1 票）。由你决定，回到其中一个不消耗积分。
      [回到版本 1]"
  `);
});

test.each([
  {
    locale: 'en-US',
    prompt: 'a boat, 2 seconds',
    more: 'add a title "Sea"',
    versions: 'Versions',
    vote: 'Let us vote',
    end: 'End the vote now',
    notYours: 'Only the person who began this',
    closed: 'The vote is closed',
    none: 'No vote is open here',
  },
  {
    locale: 'zh-CN',
    prompt: '一条船，2 秒',
    more: '加上标题“海”',
    versions: '版本',
    vote: '大家来投票',
    end: '现在结束投票',
    notYours: '只有',
    closed: '投票已提前结束',
    none: '这里没有正在进行的投票',
  },
] as const)('whoever opened a vote ends it before its time, and nobody else does: $locale', async (words) => {
  const { locale } = words;
  const [opener, other] = [
    discord.person(`Opener ${locale}`, { locale }),
    discord.person(`Other ${locale}`, { locale }),
  ];
  const thread = await animate(stage, opener, words.prompt);
  const first = await stage.withButton(thread, words.versions);
  opener.say(thread, words.more);
  const second = await stage.withButton(thread, words.versions, first);
  const listed = async (person: typeof opener) => {
    const { message } = await person.press(second, words.versions);
    if (message === null) expect.unreachable();
    return message;
  };
  await opener.press(await listed(opener), words.vote);
  const ballot = await pollIn(thread);
  const answer = await discord.until(() =>
    discord
      .read(thread, opener)
      .find(({ buttons, onlyFor }) => onlyFor !== null && buttons.some(({ label }) => label === words.end)),
  );
  other.vote(ballot, ballot.poll?.answers.at(-1)?.text ?? '');
  const shown = await listed(other);
  expect(shown.buttons.map(({ label }) => label)).not.toContain(words.end); // whom it would refuse is not offered it
  const { customId } = answer.buttons.find(({ label }) => label === words.end) ?? expect.unreachable();
  expect((await other.forge(shown, customId ?? '')).message?.text).toContain(words.notYours);
  await opener.press(answer, words.end);
  await discord.until(() => discord.read(thread, opener).some(({ text }) => text.includes(words.closed)));
  const told = await discord.until(() => discord.read(thread).find(({ replyTo }) => replyTo === ballot.id));
  expect(told.pings).toEqual([`Opener ${locale}`]);
  expect(() => other.vote(ballot, ballot.poll?.answers[0]?.text ?? '')).toThrow('closed');
  await opener.press(answer, words.end);
  await discord.until(() => discord.read(thread, opener).some(({ text }) => text.includes(words.none)));
  expect((await listed(opener)).buttons.map(({ label }) => label)).toContain(words.vote);
});

test('where the bot may make no polls, that is said', async () => {
  const dora = discord.person('Dora');
  const { thread, first } = await begin(stage, dora, 'a balloon, 2 seconds');
  dora.say(thread, 'add a title "Up"');
  const second = await nextResult(stage, thread, first);
  discord.deny('general', 'sendPolls');
  const { message: list } = await dora.press(second, 'Versions');
  if (list === null) expect.unreachable();
  const { message } = await dora.press(list, 'Let us vote');
  expect(message?.text).toContain('I am missing these permissions: Create Polls.');
  discord.allow('general', 'sendPolls');
});

test('a vote that cannot be opened says why: only a missing permission is called one', async () => {
  const dora = discord.person('Dora');
  const { thread, first } = await begin(stage, dora, 'a kite, 2 seconds');
  dora.say(thread, 'add a title "Up"');
  const { message: list } = await dora.press(await nextResult(stage, thread, first), 'Versions');
  if (list === null) expect.unreachable();
  const reads: string[] = [];
  for (const [status, code] of [
    [400, 160_005],
    [404, 10_003],
    [400, 200_000],
    [403, 50_013],
  ] as const) {
    faults.strike({
      is: ({ body }) => JSON.stringify(body ?? '').includes('"poll"'),
      fault: refused(status, code, 'no'),
    });
    const before = new Set(discord.read(thread, dora).map(({ id }) => id)); // the card of the second may still go
    await dora.press(list, 'Let us vote');
    const said = await discord.until(() =>
      discord.read(thread, dora).find(({ id, text }) => !before.has(id) && text !== ''),
    );
    reads.push(said.text.split('. ')[0] ?? '');
    faults.mend();
  }
  expect(reads).toEqual([
    'No vote can be opened: this thread is locked',
    'No vote can be opened: the thread it belongs to is gone',
    'No vote can be opened: Discord does not take it here now',
    expect.stringContaining('I am missing these permissions: Create Polls'),
  ]);
});
