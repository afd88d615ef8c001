import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import type { Shown } from '../../playground/discord/shown.ts';
import type { Person } from '../../playground/discord/people/person.ts';
import { heard, picture, story } from '../support/scene.ts';
import { setStage, type Stage } from '../support/stage.ts';

const pace = { firstTextMs: 40, generateMs: 400, editMs: 200, renderMs: 300, uploadMs: 1_500 };
const names = ['sea.jpg', 'boat.jpg', 'shore.jpg'];

/** Somebody asks for a film of three pictures. Resolves with its thread, and the card while the pictures go up. */
async function ask(stage: Stage, person: Person, prompt: string) {
  const { discord } = stage;
  const [image, image2, image3] = await Promise.all(names.map((name) => picture(name)));
  if (image === undefined || image2 === undefined || image3 === undefined) expect.unreachable();
  const { message } = await person.slash(discord.channel('general').id, 'animate', { image, image2, image3, prompt });
  const thread = message?.id ?? '';
  const card = (): Shown | undefined => discord.read(thread).find(({ selects }) => selects.length > 0);
  return { thread, card: await discord.until(card) };
}

test('three pictures are shown by their numbers, get their parts, and go in the order that was asked for', async () => {
  await using stage = await setStage({ nemo: { pace } });
  const ada = stage.discord.person('Ada');
  const { thread, card } = await ask(stage, ada, '3 first, then 1. Let the clouds drift, 3 seconds');
  expect(card.media.map(({ description }) => description)).toEqual([
    'Picture 3: shore.jpg',
    'Picture 1: sea.jpg',
    'Picture 2: boat.jpg',
  ]);
  expect(card.selects).toEqual(['Picture 3', 'Picture 1', 'Picture 2']);
  await ada.choose(card, 'Picture 2', ['Picture 2: leave out']);
  await ada.press(card, 'Make it loop');
  const ben = stage.discord.person('Ben');
  await ben.choose(card, 'Picture 1', ['Picture 1: the ending']);
  await stage.withButton(thread, 'Versions');

  expect(heard(stage)).toEqual([
    'The pictures in the order in which they come:\nPicture 3, shore.jpg\nPicture 1, sea.jpg\nPicture 2, boat.jpg: leave out\n\n' +
      '3 first, then 1. Let the clouds drift, 3 seconds\nLet the film flow back into its beginning, so that it loops.',
  ]);
  expect(stage.nemo.runs[0]?.files.map(({ name, part }) => ({ name, part }))).toEqual([
    { name: 'sea.jpg', part: null },
    { name: 'boat.jpg', part: 'left-out' },
    { name: 'shore.jpg', part: null },
  ]);
  expect(await story(stage, thread, ada)).toMatchInlineSnapshot(`
    "Nemo (Ada used /animate): On it — this thread is your project.
      > 3 first, then 1. Let the clouds drift, 3 seconds
      {version-1.mp4: Version 1 of your video}
    Nemo (pings Ada): @Ada “3 first, then 1. Let the clouds drift, 3 seconds” · **version 1**
      -# 2 credits used, 998 left · 2 s · [MP4](<link to render_…_….mp4>)
      -# Reply to this message to change something.
      {version-1.mp4: Version 1 of your video}
      [Refine] [Again] [Timeline] [Versions] [Download MP4 ↗] [Go on] [Loop]"
  `);
  expect(stage.discord.transcript(thread, ben)).toContain('Only the person who asked for this');

  const first = await stage.withButton(thread, 'Versions');
  const longer = await changeScene(stage, ada, first, 'Scene 2 · 0:01.5–0:03', 'Longer');
  expect(heard(stage).at(-1)).toMatch(
    /Make scene 2 \(0:01\.5–0:03\) longer\.\nChange only clip 2 of the video track, from 1\.5 s to 3 s\. Leave every other/,
  );
  expect(longer.text).toContain('“Make scene 2 (0:01.5–0:03) longer.” · **version 2**');
  expect(longer.text).toMatch(/-# Clip 2: 1\.5 s → 2\.5 s · .*nothing else changed · /);

  stage.nemo.switches.stretches = 'ignored'; // and the agent reads "1.5 s" as the length of it all
  const shorter = await changeScene(stage, ada, longer, 'Scene 1 · 0:00–0:01.5', 'Shorter');
  expect(shorter.text).toContain('More than scene 1 changed. The version before is kept: you can go back to it, free.');
  const { message } = await ada.press(shorter, 'Back to version 2');
  expect(message?.text).toContain('Back at version 2');
});

/** Somebody has one scene of a result changed. Resolves with what comes of it. */
async function changeScene(stage: Stage, person: Person, result: Shown, scene: string, how: string): Promise<Shown> {
  const { discord } = stage;
  const { message: answer } = await person.press(result, 'Timeline');
  const timeline = await discord.until(() =>
    discord.read(result.channelId, person).find(({ id, selects }) => id === answer?.id && selects.length > 0),
  );
  const { message: choices } = await person.choose(timeline, 'Change one scene', [scene]);
  if (choices === null || choices === undefined) expect.unreachable();
  await person.press(choices, how);
  await person.press(await stage.withButton(result.channelId, 'Start', result), 'Start');
  return stage.withButton(result.channelId, 'Versions', result);
}

test('who asks for an order in Chinese has it in Chinese, on the card and for the agent', async () => {
  await using stage = await setStage({ nemo: { pace } });
  const mei = stage.discord.person('Mei', { locale: 'zh-CN' });
  const { thread, card } = await ask(stage, mei, '先放第三张，再放第一张，让云慢慢飘动，3 秒');
  expect(card.media.map(({ description }) => description)).toEqual([
    '图片 3：shore.jpg',
    '图片 1：sea.jpg',
    '图片 2：boat.jpg',
  ]);
  await mei.choose(card, '图片 2', ['图片 2：不用']);
  await stage.withButton(thread, '版本');
  expect(heard(stage)).toEqual([
    '图片按以下顺序出现：\n图片 3，shore.jpg\n图片 1，sea.jpg\n图片 2，boat.jpg：不用\n\n先放第三张，再放第一张，让云慢慢飘动，3 秒',
  ]);
  expect(await story(stage, thread, mei)).toMatchInlineSnapshot(`
    "Nemo (Mei used /animate): 开始了——这个子区就是你的项目。
      > 先放第三张，再放第一张，让云慢慢飘动，3 秒
      {version-1.mp4: 你的视频，版本 1}
    Nemo (pings Mei): @Mei “先放第三张，再放第一张，让云慢慢飘动，3 秒” · **版本 1**
      -# 用了 2 积分，还剩 998 积分 · 2 秒 · [MP4](<link to render_…_….mp4>)
      -# 想修改的话，回复这条消息即可。
      {version-1.mp4: 你的视频，版本 1}
      [调整] [再来一次] [时间线] [版本] [下载 MP4 ↗] [接着往下] [循环]"
  `);
});

test('a picture that cannot be used is asked about by name, attached again, and takes its place', async () => {
  await using stage = await setStage({ nemo: { pace: { ...pace, uploadMs: 100 }, switches: { undecodable: '4001' } } });
  const { discord } = stage;
  const cleo = discord.person('Cleo');
  const lighthouse = await readFile('playground/pictures/lighthouse.jpg');
  const { message } = await cleo.slash(discord.channel('general').id, 'animate', {
    image: await picture('sea.jpg'),
    image2: { name: 'boat.png', bytes: lighthouse.subarray(0, 2_000).fill(0, 200) },
    prompt: 'let the clouds drift, 3 seconds',
  });
  const thread = message?.id ?? '';
  const asked = await stage.withButton(thread, 'Attach it again');
  expect(heard(stage)).toEqual([]);
  expect(asked.text).toMatchInlineSnapshot(`
    "“let the clouds drift, 3 seconds”
    **I cannot use “boat.png”. Nothing was sent and nothing was spent. Shall I go on without it?**
    “boat.png” is really JPG inside, which I cannot use. Please send one of these: mp4, mov, avi, webm, mkv, jpg, png, gif, webp, mp3, wav, m4a, aac."
  `);
  const form = await cleo.press(asked, 'Attach it again');
  await cleo.submit(form, { Pictures: [await picture('boat.jpg')] });
  await stage.withButton(thread, 'Versions');
  expect(heard(stage)).toEqual(['Picture 1, sea.jpg\nPicture 2, boat.jpg\n\nlet the clouds drift, 3 seconds']);
});
