import { afterAll, expect, test } from 'vitest';
import { animate, begin, nextResult, sent, story } from '../support/scene.ts';
import { setStage } from '../support/stage.ts';

const stage = await setStage();
afterAll(() => stage[Symbol.asyncDispose]());
const { discord } = stage;
const textFile = (name: string, words: string) => ({ name, bytes: Buffer.from(words) });
const answered = (thread: string, { id }: { readonly id: string }) =>
  discord.until(() => discord.read(thread).find(({ replyTo }) => replyTo === id));

test('a voice message is named as one, and the words after it are about the project', async () => {
  const cem = discord.person('Cem');
  const { thread, first } = await begin(stage, cem, 'dunes, 2 seconds');
  await answered(thread, cem.speak(thread, Buffer.from('OggS')));
  cem.say(thread, 'add a title "Dunes"');
  const second = await nextResult(stage, thread, first);
  await answered(thread, cem.say(thread, '', { files: [textFile('plan.pdf', '%PDF-1.7')] }));
  cem.say(thread, 'remove the title');
  await nextResult(stage, thread, second);
  expect(sent(stage).slice(-2)).toEqual(['add a title "Dunes"', 'remove the title']);
  expect(await story(stage, thread, cem)).toMatchInlineSnapshot(`
    "Nemo (Cem used /animate): On it — this thread is your project.
      > dunes, 2 seconds
      {version-1.mp4: Version 1 of your video}
    Nemo (pings Cem): @Cem “dunes, 2 seconds” · **version 1**
      -# 2 credits used, 998 left · 2 s · [MP4](<link to render_…_….mp4>)
      -# Reply to this message to change something.
      {version-1.mp4: Version 1 of your video}
      [Refine] [Again] [Timeline] [Versions] [Download MP4 ↗] [Go on] [Loop]
    Cem:
      {voice-message.ogg}
    Nemo (to Cem): I cannot listen to voice messages. No credits were spent. Please write what should happen, or attach the sound as a file: mp3, wav, m4a or aac.
    Cem: add a title "Dunes"
    Nemo (to Cem, pings Cem): @Cem “add a title "Dunes"” · **version 2**
      -# + Title “Dunes” (0–2 s) · 1 credit used, 997 left · 2 s · [MP4](<link to render_…_….mp4>)
      {version-2.mp4: Version 2 of your video}
      [Refine] [Again] [Timeline] [Versions] [Download MP4 ↗] [Go on] [Loop]
    Cem:
      {plan.pdf}
    Nemo (to Cem): I could not use any of these files, so nothing was sent and no credits were spent.
      “plan.pdf” is a kind of file I cannot use. Please send one of these: mp4, mov, avi, webm, mkv, jpg, png, gif, webp, mp3, wav, m4a, aac.
    Cem: remove the title
    Nemo (to Cem, pings Cem): @Cem “remove the title” · **version 3**
      -# − Title “Dunes” · 1 credit used, 996 left · 2 s · [MP4](<link to render_…_….mp4>)
      {version-3.mp4: Version 3 of your video}
      [Refine] [Again] [Timeline] [Versions] [Download MP4 ↗] [Go on] [Loop]"
  `);
});

test('all of it in Chinese', async () => {
  const mei = discord.person('Mei', { locale: 'zh-CN' });
  const thread = await animate(stage, mei, '雪落下，2 秒');
  const first = await stage.withButton(thread, '版本');
  await answered(thread, mei.speak(thread, Buffer.from('OggS')));
  mei.say(thread, '', { files: [textFile('message.txt', '加上标题“雪”')] });
  await stage.withButton(thread, '版本', first);
  expect(await story(stage, thread, mei)).toMatchInlineSnapshot(`
    "Nemo (Mei used /animate): 开始了——这个子区就是你的项目。
      > 雪落下，2 秒
      {version-1.mp4: 你的视频，版本 1}
    Nemo (pings Mei): @Mei “雪落下，2 秒” · **版本 1**
      -# 用了 2 积分，还剩 994 积分 · 2 秒 · [MP4](<link to render_…_….mp4>)
      -# 想修改的话，回复这条消息即可。
      {version-1.mp4: 你的视频，版本 1}
      [调整] [再来一次] [时间线] [版本] [下载 MP4 ↗] [接着往下] [循环]
    Mei:
      {voice-message.ogg}
    Nemo (to Mei): 语音消息我听不了。没有消耗积分。请用文字写下要怎么动，或把声音作为文件附上：mp3、wav、m4a 或 aac。
    Mei:
      {message.txt}
    Nemo (to Mei): 我把“message.txt”里的文字当作你的要求。
    Nemo (to Mei, pings Mei): @Mei “加上标题‘雪’” · **版本 2**
      -# + 标题 “雪”（0–2 秒） · 用了 1 积分，还剩 993 积分 · 2 秒 · [MP4](<link to render_…_….mp4>)
      {version-2.mp4: 你的视频，版本 2}
      [调整] [再来一次] [时间线] [版本] [下载 MP4 ↗] [接着往下] [循环]"
  `);
});
