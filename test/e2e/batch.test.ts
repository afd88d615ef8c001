import { afterAll, expect, test } from 'vitest';
import { begin, nextResult, picture, sent, story } from '../support/scene.ts';
import { setStage } from '../support/stage.ts';

const stage = await setStage();
afterAll(() => stage[Symbol.asyncDispose]());
const { discord } = stage;

const results = (thread: string) =>
  discord.read(thread).filter(({ buttons }) => buttons.some(({ label }) => label === 'Versions'));
const comeTo = (count: number, thread: string) => discord.until(() => results(thread).length === count);

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
  await discord.until(() => discord.read(thread).every(({ silent }) => !silent)); // its card is gone
  const cards = discord.journal.filter(
    ({ method, path, body }) => method === 'POST' && path.includes(thread) && JSON.stringify(body).includes('v1:stop:'),
  );
  expect(cards).toHaveLength(1);

  const ask = (name: string, index: number) =>
    `Make a video of only picture ${index + 1} ("${name}"), instead of what is on the timeline: waves, 2 seconds`;
  expect(sent(stage)).toEqual(['one.jpg', 'two.jpg', 'three.jpg'].map(ask));
  expect(await story(stage, thread, ada)).toMatchInlineSnapshot(`
    "Nemo (Ada used /animate): On it — this thread is your project.
      > waves, 2 seconds
      {version-1.mp4: Version 1 of your video}
    Nemo (pings Ada): @Ada one.jpg · “waves, 2 seconds” · **version 1**
      -# 2 credits used, 998 left · 2 s · [MP4](<link to render_…_….mp4>)
      -# Reply to this message to change something.
      {version-1.mp4: Version 1 of your video}
      [Refine] [Again] [Timeline] [Versions] [Download MP4 ↗] [Go on] [Loop]
    Nemo (pings Ada): @Ada two.jpg · “waves, 2 seconds” · **version 2**
      -# 2 credits used, 996 left · 2 s · [MP4](<link to render_…_….mp4>)
      {version-2.mp4: Version 2 of your video}
      [Refine] [Again] [Timeline] [Versions] [Download MP4 ↗] [Go on] [Loop]
    Nemo (pings Ada): @Ada three.jpg · “waves, 2 seconds” · **version 3**
      -# 2 credits used, 994 left · 2 s · [MP4](<link to render_…_….mp4>)
      {version-3.mp4: Version 3 of your video}
      [Refine] [Again] [Timeline] [Versions] [Download MP4 ↗] [Go on] [Loop]"
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
    'Make a video of only picture 2 ("a.jpg"), instead of what is on the timeline: zoom in, 2 seconds',
    'Make a video of only picture 3 ("b.jpg"), instead of what is on the timeline: each: pan left, 2 seconds',
  ]);
});
