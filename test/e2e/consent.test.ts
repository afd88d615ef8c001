import { afterAll, expect, test } from 'vitest';
import { atRest, begin, nextResult, picture, sent, story } from '../support/scene.ts';
import { setStage } from '../support/stage.ts';

const stage = await setStage();
afterAll(() => stage[Symbol.asyncDispose]());
const { discord } = stage;
const bot = `<@${discord.world.bot.id}>`;

/** The question is gone once it is answered. */
const answered = (thread: string) =>
  discord.until(() => !discord.read(thread).some(({ buttons }) => buttons.some(({ label }) => label === 'This time')));

test('somebody else in a project: whoever began it is asked, alone pinged, and nothing is paid before she says so', async () => {
  const [ada, ben] = [discord.person('Ada'), discord.person('Ben')];
  const { thread, first } = await begin(stage, ada, 'a comet, 2 seconds');
  const paid = sent(stage).length;
  ben.say(thread, `${bot} add a title "Ben"`);
  const question = await stage.withButton(thread, 'This time');
  expect(question.pings).toEqual(['Ada']);
  expect(question.text).toBe(
    `<@${ada.id}>, <@${ben.id}> would like to change the video in your project. It costs credits, and nothing was sent yet. May I?\n> add a title "Ben"`,
  );
  await ben.press(question, 'This time'); // is not his to say
  expect(sent(stage)).toHaveLength(paid);
  await ada.press(question, 'This time');
  const second = await nextResult(stage, thread, first);
  ben.say(thread, `${bot} remove the title`);
  await ada.press(await stage.withButton(thread, 'No', second), 'No');
  await discord.until(() => discord.read(thread).some(({ text }) => text.includes('does not want it changed')));
  await answered(thread);

  expect(sent(stage).slice(paid)).toEqual(['add a title "Ben"']);
  expect(await story(stage, thread, ada)).toMatchInlineSnapshot(`
    "Nemo (Ada used /animate): On it — this thread is your project.
      > a comet, 2 seconds
      {version-1.mp4: Version 1 of your video}
    Nemo (pings Ada): @Ada “a comet, 2 seconds” · **version 1**
      -# 2 credits used, 998 left · 2 s · [MP4](<link to render_…_….mp4>)
      -# Reply to this message to change something.
      {version-1.mp4: Version 1 of your video}
      [Refine] [Again] [Timeline] [Versions] [Download MP4 ↗] [Go on] [Loop]
    Ben (pings Nemo): @Nemo add a title "Ben"
    Nemo (to Ben, pings Ben): @Ben “add a title "Ben"” · **version 2**
      -# + Title “Ben” (0–2 s) · 1 credit used, 997 left · 2 s · [MP4](<link to render_…_….mp4>)
      {version-2.mp4: Version 2 of your video}
      [Refine] [Again] [Timeline] [Versions] [Download MP4 ↗] [Go on] [Loop]
    Ben (pings Nemo): @Nemo remove the title
    Nemo (to Ben, pings Ben): @Ben I did not send this, because the person who began this project does not want it changed by you. No credits were spent. Start your own with /animate.
      [Refine]"
  `);
});

test('the same in Chinese, and for good', async () => {
  const [mei, ben] = [discord.person('Mei', { locale: 'zh-CN' }), discord.person('Bo', { locale: 'zh-CN' })];
  const { message } = await mei.slash(discord.channel('general').id, 'animate', {
    image: await picture('灯塔.jpg'),
    prompt: '让云慢慢飘动，2 秒',
  });
  const thread = message?.id ?? '';
  const first = await stage.withButton(thread, '版本');
  await ben.press(first, '再来一次');
  await mei.press(await stage.withButton(thread, '以后都可以'), '以后都可以');
  const second = await stage.withButton(thread, '版本', first);
  ben.say(thread, `${bot} 加上标题“晚安”`);
  await stage.withButton(thread, '版本', second);

  expect(discord.read(thread).filter(({ buttons }) => buttons.some(({ label }) => label === '不可以'))).toHaveLength(0);
  expect(await story(stage, thread, mei)).toMatchInlineSnapshot(`
    "Nemo (Mei used /animate): 开始了——这个子区就是你的项目。
      > 让云慢慢飘动，2 秒
      {version-1.mp4: 你的视频，版本 1}
    Nemo (pings Mei): @Mei “让云慢慢飘动，2 秒” · **版本 1**
      -# 用了 2 积分，还剩 995 积分 · 2 秒 · [MP4](<link to render_…_….mp4>)
      -# 想修改的话，回复这条消息即可。
      {version-1.mp4: 你的视频，版本 1}
      [调整] [再来一次] [时间线] [版本] [下载 MP4 ↗] [接着往下] [循环]
    Nemo (answers Bo): > 让云慢慢飘动，2 秒
    Nemo (pings Bo): @Bo 再来一次：“让云慢慢飘动，2 秒” · **版本 2**
      -# 片段：重新制作 · 用了 2 积分，还剩 993 积分 · 2 秒 · [MP4](<link to render_…_….mp4>)
      {version-2.mp4: 你的视频，版本 2}
      [调整] [再来一次] [时间线] [版本] [下载 MP4 ↗] [接着往下] [循环]
    Bo (pings Nemo): @Nemo 加上标题“晚安”
    Nemo (to Bo, pings Bo): @Bo “加上标题‘晚安’” · **版本 3**
      -# + 标题 “晚安”（0–2 秒） · 用了 1 积分，还剩 992 积分 · 2 秒 · [MP4](<link to render_…_….mp4>)
      {version-3.mp4: 你的视频，版本 3}
      [调整] [再来一次] [时间线] [版本] [下载 MP4 ↗] [接着往下] [循环]"
  `);
});

test('where the server wants it, whoever posted a picture is asked before somebody else animates it', async () => {
  const general = discord.channel('general').id;
  const owner = discord.owner();
  await owner.slash(general, 'settings');
  const panel = await discord.until(() =>
    discord.read(general, owner).findLast(({ buttons }) => buttons.some(({ label }) => label === 'Limits')),
  );
  await owner.press(panel, 'Ask who posted a picture');
  const [pia, rex] = [discord.person('Pia'), discord.person('Rex')];
  const photo = pia.say(general, 'my garden', { files: [await picture('garden.jpg')] });
  const animate = async (words: string) => {
    const form = await rex.menu(photo, 'Animate this');
    const { message } = await rex.submit(form, { 'What should happen?': words });
    const thread = message?.id ?? '';
    return { thread, question: await stage.withButton(thread, 'This time') };
  };

  const paid = sent(stage).length;
  const refused = await animate('let the leaves fall, 2 seconds');
  expect(refused.question.pings).toEqual(['Pia']);
  await rex.press(refused.question, 'This time'); // is not his to say
  await pia.press(refused.question, 'No');
  await stage.withButton(refused.thread, 'Refine');
  await answered(refused.thread);
  expect(sent(stage)).toHaveLength(paid);
  expect(await story(stage, refused.thread, rex)).toMatchInlineSnapshot(`
    "Nemo (answers Rex): On it — this thread is your project.
      > let the leaves fall, 2 seconds
    Nemo (answers Rex, the original is gone, only Rex sees this): Only the person who posted the picture can say that. No credits were spent. Wait for the answer, or take another picture.
    Nemo (pings Rex): @Rex I did not send this, because the person who posted the picture does not want it animated. No credits were spent. Take another picture.
      [Refine]"
  `);

  const allowed = await animate('let the grass sway, 2 seconds');
  await pia.press(allowed.question, 'This time');
  await nextResult(stage, allowed.thread);
  expect(sent(stage).slice(paid)).toEqual(['let the grass sway, 2 seconds']);
});

test('what nobody is asked any more is gone: stopped by who asked, deleted, or said otherwise', async () => {
  const [eve, hal] = [discord.person('Eve'), discord.person('Hal')];
  const { thread } = await begin(stage, eve, 'a kite, 2 seconds');
  await atRest(stage, thread);
  const paid = sent(stage).length;
  const questions = () =>
    discord.read(thread).filter(({ buttons }) => buttons.some(({ label }) => label === 'This time'));
  hal.say(thread, `${bot} add a title "One"`);
  await hal.press(await stage.withButton(thread, 'Stop'), 'Stop');
  await answered(thread);
  const said = hal.say(thread, `${bot} add a title "Two"`);
  await stage.withButton(thread, 'This time');
  hal.edit(said, `${bot} make it 60 seconds`);
  const asked = await discord.until(() => questions().find(({ text }) => text.includes('make it 60 seconds')));
  await discord.until(() => questions().length === 1);
  expect(asked.pings).toEqual(['Eve']);
  hal.remove(said);
  await answered(thread);

  expect(sent(stage)).toHaveLength(paid);
});

test('a yes or a no that replies to a question answers that one, however many stand there', async () => {
  const [ann, bob, cal] = [discord.person('Ann'), discord.person('Bob'), discord.person('Cal')];
  const { thread, first } = await begin(stage, ann, 'a lamp, 2 seconds');
  await atRest(stage, thread);
  const paid = sent(stage).length;
  const askedOf = (words: string) =>
    discord.until(() =>
      discord
        .read(thread)
        .find(({ text, buttons }) => text.includes(words) && buttons.some(({ label }) => label === 'This time')),
    );
  bob.say(thread, `${bot} add a title "Bob"`);
  const ofBob = await askedOf('title "Bob"');
  cal.say(thread, `${bot} add a title "Cal"`);
  const ofCal = await askedOf('title "Cal"');

  const elsewhere = ann.say(thread, 'yes', { replyTo: first });
  const answer = await discord.until(() => discord.read(thread).find(({ replyTo }) => replyTo === elsewhere.id));
  expect(answer.text).toContain('answer with what stands below that question');
  ann.say(thread, 'yes', { replyTo: ofBob });
  await nextResult(stage, thread, first);
  expect(sent(stage).slice(paid)).toEqual(['add a title "Bob"']);
  ann.say(thread, 'no', { replyTo: ofCal });
  const refused = await discord.until(() =>
    discord.read(thread).find(({ text }) => text.includes('does not want it changed')),
  );
  expect(refused.pings).toEqual(['Cal']);
  expect(sent(stage)).toHaveLength(paid + 1);
});
