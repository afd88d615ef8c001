import { expect, test } from 'vitest';
import { nextResult, picture, sent, story } from '../support/scene.ts';
import { setStage } from '../support/stage.ts';

test('who uses Discord in Chinese reads Chinese from the first answer to the last', async () => {
  await using stage = await setStage();
  const { discord, nemo } = stage;
  const mei = discord.person('Mei', { locale: 'zh-CN' });
  const { message } = await mei.slash(discord.channel('general').id, 'animate', {
    image: await picture('灯塔.jpg'),
    prompt: '让云慢慢飘动，2 秒',
  });
  const thread = message?.id ?? '';
  const first = await nextIn(stage, thread);
  mei.say(thread, '加上标题“晚安”');
  const second = await nextIn(stage, thread, first);
  mei.say(thread, '积分');
  mei.say(thread, '现在什么样了');
  mei.say(thread, '请导出视频');
  await nextIn(stage, thread, second);
  await mei.slash(thread, 'help');

  expect(nemo.sessions().map(({ language }) => language)).toEqual(['zh']);
  expect(sent(stage)).toEqual(['让云慢慢飘动，2 秒', '加上标题“晚安”']);
  const read = await story(stage, thread, mei);
  expect(read).toMatchInlineSnapshot(`
    "Nemo (Mei used /animate): 开始了——这个子区就是你的项目。
      > 让云慢慢飘动，2 秒
      {version-1.mp4: 你的视频，版本 1}
    Nemo (pings Mei): @Mei “让云慢慢飘动，2 秒” · **版本 1**
      -# 用了 2 积分，还剩 998 积分 · 2 秒 · [MP4](<link to render_…_….mp4>)
      -# 想修改的话，回复这条消息即可。
      {version-1.mp4: 你的视频，版本 1}
      [调整] [再来一次] [时间线] [版本] [下载 MP4 ↗] [接着往下] [循环]
    Mei: 加上标题“晚安”
    Nemo (to Mei, pings Mei): @Mei “加上标题‘晚安’” · **版本 2**
      -# + 标题 “晚安”（0–2 秒） · 用了 1 积分，还剩 997 积分 · 2 秒 · [MP4](<link to render_…_….mp4>)
      {version-2.mp4: 你的视频，版本 2}
      [调整] [再来一次] [时间线] [版本] [下载 MP4 ↗] [接着往下] [循环]
    Mei: 积分
    Mei: 现在什么样了
    Mei: 请导出视频
    Nemo (to Mei): 还剩 997 积分
      [更多积分]
    Nemo (to Mei): 时间线（3 条轨道）：
      1. 片段：让云慢慢飘动，2 秒（0–2 秒）
      2. 音乐：Lo-fi（0–2 秒）
      3. 标题：“晚安”（0–2 秒）
      {timeline.png: 时间线（3 条轨道）： 1. 片段：让云慢慢飘动，2 秒（0–2 秒） 2. 音乐：Lo-fi（0–2 秒） 3. 标题：“晚安”（0–2 秒）}
    Nemo (to Mei, pings Mei): @Mei **版本 2 已就绪**
      -# 2 秒 · [MP4](<link to render_…_….mp4>)
      {version-2.mp4: 你的视频，版本 2}
      [调整] [再来一次] [时间线] [版本] [下载 MP4 ↗] [接着往下] [循环]
    Nemo (Mei used /help, only Mei sees this): **/动画** 加上一张图片，就能做成一段短视频；我会开一个子区，那个子区就是你的项目。
      在子区里直接写要改什么，或再发图片。“撤销”“停止”“导出”“版本”“状态”“积分”由我直接回答，不消耗积分。
      **/调整** 修改，或再做一次 · **/配方** 换张图片照样再做 · **/导出** 获取新的 MP4 · **/状态** 查看时间线 · **/历史** 查看你做过的 · **/取消** 停止 · **/积分** 查看余额 · **/忘记** 删除我保存的内容。
      也可以在任何带图片的消息上打开菜单：应用 › 让它动起来。
      我只回应真人：代发机器人替人发出的消息不会处理。请用自己的账号写，或使用命令。"
  `);
  expect(
    read.replaceAll(
      /MP4|Nemo|Mei|Lo-fi|link to|render_|version-|timeline\.png|\.mp4|answers|pings|only|sees this|used|animate|help|time|to\b/g,
      '',
    ),
  ).not.toMatch(/[a-z]{3}/i);
});

const nextIn = (stage: Parameters<typeof nextResult>[0], thread: string, after?: Parameters<typeof nextResult>[2]) =>
  stage.withButton(thread, '版本', after);

test('whoever first wrote in English is answered in the language of their Discord once they have pressed something', async () => {
  await using stage = await setStage();
  const { discord } = stage;
  const mei = discord.person('Mei', { locale: 'zh-CN' });
  mei.say(discord.channel('general').id, `<@${discord.world.bot.id}> pan left, 2 seconds`, {
    files: [await picture()],
  });
  const thread = await discord.until(() => discord.threads()[0]);
  const first = await nextResult(stage, thread.id);
  await mei.press(first, 'Versions');
  mei.say(thread.id, 'credits');
  const isBalance = (text: string) => /^(?:\d+ credits left|还剩 \d+ 积分)$/.test(text);
  const said = await discord.until(() => discord.read(thread.id).find(({ text }) => isBalance(text)));
  expect(said.text).toMatch(/积分/);
});

test('a server that is in Chinese reads Chinese of whoever asks, and they read their own where nobody else does', async () => {
  await using stage = await setStage();
  const { discord } = stage;
  const general = discord.channel('general').id;
  const owner = discord.owner();
  await owner.slash(general, 'settings');
  const panel = (value: string) =>
    discord.until(() => discord.read(general).findLast(({ text }) => text.includes(`everybody reads: ${value}`)));
  await owner.press(await panel('that of whoever asks'), 'Language');
  await owner.press(await panel('English'), 'Language');
  await panel('简体中文');

  const ada = discord.person('Ada');
  const image = await picture();
  const { message } = await ada.slash(general, 'animate', { image, prompt: 'clouds, 2 seconds' });
  expect(message?.text).toBe('开始了——这个子区就是你的项目。\n> clouds, 2 seconds');
  const thread = message?.id ?? '';
  const first = await nextIn(stage, thread);
  const pressed = await ada.press(first, '循环');
  expect(pressed.message?.text).toBe('> 让片尾自然接回开头，可以无缝循环播放。');
  const listed = await ada.press(first, '版本');
  expect(listed.message?.text).toContain('Version 1, the current one');
  const alone = await ada.slash(general, 'animate', { image, prompt: 'a secret, 2 seconds', private: true });
  expect(alone.message?.text).toBe('On it — this thread is your project.\n> a secret, 2 seconds');
});
