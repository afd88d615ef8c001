import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { story } from '../support/scene.ts';
import { setStage } from '../support/stage.ts';

const lighthouse = { name: 'lighthouse.jpg', bytes: await readFile('playground/pictures/lighthouse.jpg') };

test('a picture becomes a video in a thread of its own', async () => {
  await using stage = await setStage();
  const { discord, nemo } = stage;
  const ada = discord.person('Ada');
  const general = discord.channel('general').id;

  const { message } = await ada.slash(general, 'animate', {
    image: lighthouse,
    prompt: 'let the clouds drift',
    seconds: 4,
    shape: '1:1',
  });
  const thread = message?.id ?? '';
  await stage.withButton(thread, 'Versions');
  await discord.until(() => discord.read(thread).every(({ silent }) => !silent)); // its card is gone

  expect(nemo.runs.map(({ text }) => text)).toEqual(['let the clouds drift, 4 seconds, 1:1']);
  expect(discord.transcript(general, ada)).toMatchInlineSnapshot(`
    "Nemo (Ada used /animate): On it — this thread is your project.
      > let the clouds drift, 4 seconds, 1:1
      {version-1.mp4: Version 1 of your video}
      └ thread: let the clouds drift, 4 seconds, 1:1"
  `);
  expect(await story(stage, thread, ada)).toMatchInlineSnapshot(`
    "Nemo (Ada used /animate): On it — this thread is your project.
      > let the clouds drift, 4 seconds, 1:1
      {version-1.mp4: Version 1 of your video}
    Nemo (pings Ada): @Ada “let the clouds drift, 4 seconds, 1:1” · **version 1**
      -# 2 credits used, 998 left · 2 s · [MP4](<link to render_…_….mp4>)
      -# Reply to this message to change something.
      {version-1.mp4: Version 1 of your video}
      [Refine] [Again] [Timeline] [Versions] [Download MP4 ↗] [Go on] [Loop]"
  `);
});
