import { afterAll, expect, test } from 'vitest';
import { begin, nextResult, picture, sent, story } from '../support/scene.ts';
import { setStage } from '../support/stage.ts';

const stage = await setStage();
afterAll(() => stage[Symbol.asyncDispose]());
const { discord } = stage;

const results = (thread: string) => discord.read(thread).filter(({ buttons }) => buttons.some(({ label }) => label === 'Versions'));
const comeTo = (count: number, thread: string) => discord.until(() => results(thread).length === count, { withinMs: 60_000 });

test('each: one video of each picture, in order, line by line, and one message counts them down', async () => {
  const ada = discord.person('Ada');
  const { message } = await ada.slash(discord.channel('general').id, 'animate', {
    image: await picture('one.jpg'),
    image2: await picture('two.jpg'),
    image3: await picture('three.jpg'),
    prompt: 'waves, 2 seconds',
    each: true,
  });
  const thread = message?.id ?? '';
  await comeTo(3, thread);
  await discord.until(() => discord.read(thread).some(({ text }) => text.includes('3 videos, all done')));

  const ask = (name: string) => `Make a video of only the picture "${name}", instead of what is on the timeline: waves, 2 seconds`;
  expect(sent(stage)).toEqual([ask('one.jpg'), ask('two.jpg'), ask('three.jpg')]);
  expect(await story(stage, thread, ada)).toMatchInlineSnapshot(`
    "Nemo (Ada used /animate): On it — this thread is your project.
      > waves, 2 seconds
    Nemo: **3 videos, all done**
      ✅ one.jpg · done
      ✅ two.jpg · done
      ✅ three.jpg · done
    Nemo (pings Ada): @Ada **one.jpg is ready, as version 1**
      Let me bring your picture to life.

      The first cut is on the timeline. Next I lay some music under it.

      Your clip is finished.
      2 credits used, 98 left
      Download MP4: <link to render_…_….mp4>
      -# Reply to this message to change something.
      {version-1.mp4: Version 1 of your video}
      [Refine] [Again] [Timeline] [Versions] [Download MP4 ↗]
    Nemo (pings Ada): @Ada **two.jpg is ready, as version 2**
      Let me bring your picture to life.

      The first cut is on the timeline. Next I lay some music under it.

      All done!
      2 credits used, 96 left
      Download MP4: <link to render_…_….mp4>
      -# Reply to this message to change something.
      {version-2.mp4: Version 2 of your video}
      [Refine] [Again] [Timeline] [Versions] [Download MP4 ↗]
    Nemo (pings Ada): @Ada **three.jpg is ready, as version 3**
      Let me bring your picture to life.

      The first cut is on the timeline. Next I lay some music under it.

      Finished: the camera moves slowly in.
      2 credits used, 94 left
      Download MP4: <link to render_…_….mp4>
      -# Reply to this message to change something.
      {version-3.mp4: Version 3 of your video}
      [Refine] [Again] [Timeline] [Versions] [Download MP4 ↗]"
  `);
});

test('"each" said in a thread does the same, and as many lines as pictures go one with each', async () => {
  const ben = discord.person('Ben');
  const { thread, first } = await begin(stage, ben, 'fog, 2 seconds');
  const before = sent(stage).length;
  const files = [await picture('a.jpg'), await picture('b.jpg')];
  ben.say(thread, 'zoom in, 2 seconds\neach: pan left, 2 seconds', { files });
  const second = await nextResult(stage, thread, first);
  await nextResult(stage, thread, second);
  expect(sent(stage).slice(before)).toEqual([
    'Make a video of only the picture "a.jpg", instead of what is on the timeline: zoom in, 2 seconds',
    'Make a video of only the picture "b.jpg", instead of what is on the timeline: each: pan left, 2 seconds',
  ]);
});
