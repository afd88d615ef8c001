import { expect, test } from 'vitest';
import { animate, nextResult, picture, sent, story } from '../support/scene.ts';
import { setStage, type Stage } from '../support/stage.ts';

const withButton = (stage: Stage, thread: string, label: string) => stage.withButton(thread, label);

test('the agent asks before it begins: a press answers it, once, and only by whoever directs the project', async () => {
  await using stage = await setStage({ nemo: { switches: { questions: 'call' } } });
  const { discord } = stage;
  const ada = discord.person('Ada');
  const thread = await animate(stage, ada, 'let the clouds drift, 2 seconds');
  const asked = await withButton(stage, thread, 'Wild');
  const stranger = await discord.person('Eve').press(asked, 'Calm');
  expect(stranger.message?.text).toContain('Only the person who began this can do that.');
  await ada.press(asked, 'Wild');
  await nextResult(stage, thread);
  const late = await ada.press(asked, 'Calm');
  expect(late.message?.text).toContain('This question is no longer open');

  expect(sent(stage)).toEqual(['let the clouds drift, 2 seconds', 'Wild']);
  expect(await story(stage, thread, discord.person('Hal'))).toMatchInlineSnapshot(`
    "Nemo (Ada used /animate): On it — this thread is your project.
      > let the clouds drift, 2 seconds
      {version-1.mp4: Version 1 of your video}
    Nemo (pings Ada): @Ada Which mood do you have in mind?
      -# No credits were spent.
      [Calm] [Wild] [Refine]
    Nemo (answers Ada): > Wild
    Nemo (pings Ada): @Ada “Wild” · **version 1**
      -# 2 credits used, 998 left · 2 s · [MP4](<link to render_…_….mp4>)
      -# Reply to this message to change something.
      {version-1.mp4: Version 1 of your video}
      [Refine] [Again] [Timeline] [Versions] [Download MP4 ↗] [Go on] [Loop]"
  `);
});

test('several answers are chosen from a list, in Chinese as well', async () => {
  await using stage = await setStage({ nemo: { switches: { questions: 'call-several' } } });
  const { discord } = stage;
  const mei = discord.person('Mei', { locale: 'zh-CN' });
  const { message } = await mei.slash(discord.channel('general').id, 'animate', {
    image: await picture('灯塔.jpg'),
    prompt: '让云慢慢飘动，2 秒',
  });
  const thread = message?.id ?? '';
  const asked = await withButton(stage, thread, '调整');
  await mei.choose(asked, '选择一个或多个回答', ['Calm', 'Wild']);
  await stage.withButton(thread, '版本');

  expect(sent(stage)).toEqual(['让云慢慢飘动，2 秒', 'Calm、Wild']);
  expect(await story(stage, thread, discord.person('Hal'))).toMatchInlineSnapshot(`
    "Nemo (Mei used /animate): 开始了——这个子区就是你的项目。
      > 让云慢慢飘动，2 秒
      {version-1.mp4: 你的视频，版本 1}
    Nemo (pings Mei): @Mei Which mood do you have in mind?
      -# 没有消耗积分。
      [选择一个或多个回答 ▾]
      [调整]
    Nemo (answers Mei): > Calm、Wild
    Nemo (pings Mei): @Mei “Calm、Wild” · **版本 1**
      -# 用了 2 积分，还剩 998 积分 · 2 秒 · [MP4](<link to render_…_….mp4>)
      -# 想修改的话，回复这条消息即可。
      {version-1.mp4: 你的视频，版本 1}
      [调整] [再来一次] [时间线] [版本] [下载 MP4 ↗] [接着往下] [循环]"
  `);
});

test('an “A or B?” that stands in its words can be answered by a press too', async () => {
  await using stage = await setStage({ nemo: { switches: { questions: 'words' } } });
  const ada = stage.discord.person('Ada');
  const thread = await animate(stage, ada, 'let the clouds drift, 2 seconds');
  await ada.press(await withButton(stage, thread, 'wild'), 'wild');
  await nextResult(stage, thread);
  expect(sent(stage)).toEqual(['let the clouds drift, 2 seconds', 'wild']);
});
