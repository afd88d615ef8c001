import { afterAll, expect, test } from 'vitest';
import { atRest, begin, nextResult, picture, sent, story } from '../support/scene.ts';
import { setStage } from '../support/stage.ts';

const stage = await setStage();
afterAll(() => stage[Symbol.asyncDispose]());
const { discord } = stage;
const general = discord.channel('general').id;
const threadOf = (id: string | undefined) => discord.until(() => discord.threads().find((thread) => thread.id === id));

test('/animate with nothing asks for everything in a form', async () => {
  const ada = discord.person('Ada');
  const form = await ada.slash(general, 'animate');
  const { message } = await ada.submit(form, {
    Pictures: [await picture('one.jpg'), await picture('two.jpg')],
    'What should happen?': 'both drift by, 2 seconds',
    Shape: ['1:1'],
  });
  const { id } = await threadOf(message?.id);
  await nextResult(stage, id);
  expect(sent(stage).at(-1)).toBe('both drift by, 2 seconds, 1:1');
  expect(discord.transcript(general, ada)).toMatchInlineSnapshot(`
    "Nemo (answers Ada): On it — this thread is your project.
      > both drift by, 2 seconds, 1:1
      └ thread: both drift by, 2 seconds, 1:1"
  `);
});

test('the menu of a message animates every picture of it', async () => {
  const ben = discord.person('Ben');
  const photo = ben.say(general, 'look at this', { files: [await picture('holiday.jpg')] });
  const form = await ben.menu(photo, 'Animate this');
  const { message } = await ben.submit(form, { 'What should happen?': 'waves, 2 seconds' });
  const { id } = await threadOf(message?.id);
  await nextResult(stage, id);
  expect(sent(stage).at(-1)).toBe('waves, 2 seconds');
});

test('a message without a picture has nothing to animate', async () => {
  const cem = discord.person('Cem');
  const used = await cem.menu(cem.say(general, 'no picture here'), 'Animate this');
  expect(discord.read(general, cem).find(({ id }) => id === used.message?.id)?.text).toBe(
    'There is no picture here yet. No credits were spent. Attach one, then try again.',
  );
});

test('in a direct message the project lives right there, and words go on with it', async () => {
  const dan = discord.person('Dan');
  const dm = dan.dm();
  await dan.slash(dm, 'animate', { image: await picture(), prompt: 'fog, 2 seconds' });
  const first = await nextResult(stage, dm);
  dan.say(dm, 'add a title "Fog"');
  await nextResult(stage, dm, first);
  expect(sent(stage).slice(-2)).toEqual(['fog, 2 seconds', 'add a title "Fog"']);
  expect(await story(stage, dm, dan)).toMatchInlineSnapshot(`
    "Nemo (Dan used /animate): On it — your project lives right here.
      > fog, 2 seconds
    Nemo (pings Dan): @Dan **Version 1 is ready**
      Let me bring your picture to life.

      The first cut is on the timeline. Next I lay some music under it.

      Your clip is finished.
      2 credits used, 94 left
      Download MP4: <link to render_…_….mp4>
      -# Reply to this message to change something.
      {version-1.mp4: Version 1 of your video}
      [Refine] [Again] [Timeline] [Versions] [Download MP4 ↗]
    Dan: add a title "Fog"
    Nemo (to Dan, pings Dan): @Dan **Version 2 is ready**
      Changed.
      What changed:
      + Title "Fog" (0-2s)
      1 credit used, 93 left
      Download MP4: <link to render_…_….mp4>
      -# Reply to this message to change something.
      {version-2.mp4: Version 2 of your video}
      [Refine] [Again] [Timeline] [Versions] [Download MP4 ↗]"
  `);
});

test('a picture sent to the bot in a direct message begins a project without any command', async () => {
  const eve = discord.person('Eve');
  const dm = eve.dm();
  eve.say(dm, 'gentle rain, 2 seconds', { files: [await picture()] });
  await nextResult(stage, dm);
  expect(sent(stage).at(-1)).toBe('gentle rain, 2 seconds');
});

test('a forum post is a thread: a mention with a picture works right there', async () => {
  const fay = discord.person('Fay');
  const post = fay.post(discord.channel('studio').id, 'My harbour', `<@${discord.world.bot.id}> boats, 2 seconds`, [await picture()]);
  const first = await nextResult(stage, post.id);
  fay.say(post.id, 'just talking to myself');
  fay.say(post.id, 'add a title "Boats"', { replyTo: first });
  await nextResult(stage, post.id, first);
  expect(sent(stage).slice(-2)).toEqual(['boats, 2 seconds', 'add a title "Boats"']);
});

test('private: the answer is for the person alone, and so is the thread', async () => {
  const gil = discord.person('Gil');
  const { message } = await gil.slash(general, 'animate', { image: await picture(), prompt: 'secret, 2 seconds', private: true });
  expect(message?.onlyFor).toBe('Gil');
  const thread = await discord.until(() => discord.threads().find(({ name }) => name.startsWith('secret')));
  await nextResult(stage, thread.id);
  expect(discord.read(thread.id, discord.person('Hal'))).toEqual([]);
  expect(discord.read(thread.id, gil).length).toBeGreaterThan(0);
});

test('every button and command goes on working after the bot was restarted', async () => {
  const ida = discord.person('Ida');
  const { thread, first } = await begin(stage, ida, 'sand, 2 seconds');
  await stage.bot().kill('SIGKILL');
  await stage.start();

  const form = await ida.press(first, 'Refine');
  await ida.submit(form, { 'What should happen?': 'add a title "Sand"' });
  const second = await nextResult(stage, thread, first);
  await ida.press(first, 'Again');
  const third = await nextResult(stage, thread, second);
  await ida.slash(thread, 'refine', { words: 'remove the title' });
  const fourth = await nextResult(stage, thread, third);
  await ida.press(second, 'Timeline');
  const list = await ida.press(fourth, 'Versions');
  const shown = discord.read(thread, ida).find(({ id }) => id === list.message?.id);
  await ida.press(shown ?? fourth, 'Get fresh link');
  const fifth = await nextResult(stage, thread, fourth);
  await ida.slash(thread, 'export', { version: 1 });
  await nextResult(stage, thread, fifth);
  await ida.slash(thread, 'status');
  await ida.slash(thread, 'credits');
  await ida.slash(thread, 'history');
  await ida.slash(thread, 'cancel');
  await ida.slash(thread, 'help');
  await discord.until(() => discord.read(thread, ida).every(({ loading }) => !loading));
  expect(sent(stage).slice(-4)).toEqual([
    'sand, 2 seconds',
    'add a title "Sand"',
    'Regenerate this, as a new take: sand, 2 seconds',
    'remove the title',
  ]);
  expect(await story(stage, thread, ida)).toMatchInlineSnapshot(`
    "Nemo (Ida used /animate): On it — this thread is your project.
      > sand, 2 seconds
    Nemo (pings Ida): @Ida **Version 1 is ready**
      Let me bring your picture to life.

      The first cut is on the timeline. Next I lay some music under it.

      Your clip is finished.
      2 credits used, 84 left
      Download MP4: <link to render_…_….mp4>
      -# Reply to this message to change something.
      {version-1.mp4: Version 1 of your video}
      [Refine] [Again] [Timeline] [Versions] [Download MP4 ↗]
    Nemo (answers Ida): > add a title "Sand"
    Nemo (pings Ida): @Ida **Version 2 is ready**
      Changed.
      What changed:
      + Title "Sand" (0-2s)
      1 credit used, 83 left
      Download MP4: <link to render_…_….mp4>
      -# Reply to this message to change something.
      {version-2.mp4: Version 2 of your video}
      [Refine] [Again] [Timeline] [Versions] [Download MP4 ↗]
    Nemo (answers Ida): > sand, 2 seconds
    Nemo (pings Ida): @Ida **Version 3 is ready**
      Let me bring your picture to life.

      The first cut is on the timeline. Next I lay some music under it.

      Finished: the camera moves slowly in.
      What changed:
      · Video: sand, 2 seconds → Regenerate this, as a new take: sand, 2
      2 credits used, 81 left
      Download MP4: <link to render_…_….mp4>
      -# Reply to this message to change something.
      {version-3.mp4: Version 3 of your video}
      [Refine] [Again] [Timeline] [Versions] [Download MP4 ↗]
    Nemo (Ida used /refine): > remove the title
    Nemo (pings Ida): @Ida **Version 4 is ready**
      The timeline is updated.
      What changed:
      − Title "Sand"
      1 credit used, 80 left
      Download MP4: <link to render_…_….mp4>
      -# Reply to this message to change something.
      {version-4.mp4: Version 4 of your video}
      [Refine] [Again] [Timeline] [Versions] [Download MP4 ↗]
    Nemo (answers Ida, only Ida sees this): Timeline (3 tracks):
      1. Video: sand, 2 seconds (0-2s)
      2. BGM: Lo-fi (0-2s)
      3. Title: "Sand" (0-2s)
    Nemo (answers Ida, only Ida sees this): Versions
      Version 4, <time>
      [Download MP4](<link to render_…_….mp4>)
      Version 3, <time>
      [Download MP4](<link to render_…_….mp4>)
      Version 2, <time>
      [Download MP4](<link to render_…_….mp4>)
      Version 1, <time>
      [Download MP4](<link to render_…_….mp4>)
      [Get fresh link] [Get fresh link] [Get fresh link] [Get fresh link]
    Nemo (answers Ida, only Ida sees this): On it. Exporting costs nothing.
    Nemo (pings Ida): @Ida **Version 4 is ready**
      Download MP4: <link to render_…_….mp4>
      -# Reply to this message to change something.
      {version-4.mp4: Version 4 of your video}
      [Refine] [Again] [Timeline] [Versions] [Download MP4 ↗]
    Nemo (Ida used /export, only Ida sees this): On it. Exporting costs nothing.
    Nemo (pings Ida): @Ida **Version 1 is ready**
      Download MP4: <link to render_…_….mp4>
      -# Reply to this message to change something.
      {version-1.mp4: Version 1 of your video}
      [Refine] [Again] [Timeline] [Versions] [Download MP4 ↗]
    Nemo (Ida used /status, only Ida sees this): Timeline (2 tracks):
      1. Video: Regenerate this, as a new take: sand, 2 (0-2s)
      2. BGM: Lo-fi (0-2s)
    Nemo (Ida used /credits, only Ida sees this): 80 credits left
      [More credits]
    Nemo (Ida used /history, only Ida sees this): Versions
      Version 4, <time>
      [Download MP4](<link to render_…_….mp4>)
      Version 3, <time>
      [Download MP4](<link to render_…_….mp4>)
      Version 2, <time>
      [Download MP4](<link to render_…_….mp4>)
      Version 1, <time>
      [Download MP4](<link to render_…_….mp4>)
      [Get fresh link] [Get fresh link] [Get fresh link] [Get fresh link]
    Nemo (Ida used /cancel, only Ida sees this): Nothing is running here. No credits were spent. Write what you would like to change.
    Nemo (Ida used /help, only Ida sees this): **/animate** with a picture makes a short video of it; a thread opens, and that thread is the project.
      In the thread, just write what should be different, or drop more pictures. “export”, “status” and “credits” are answered by me and cost nothing.
      **/refine** changes something, or makes it again · **/export** gets a fresh MP4 · **/status** shows the timeline · **/history** shows what you have made · **/cancel** stops · **/credits** shows what is left.
      Or open the menu of any message with pictures: Apps › Animate this.
      I answer people only: messages that a proxy bot such as PluralKit sends for somebody are not heard. Write as yourself, or use the commands."
  `);
});

test('/history anywhere else shows what a person has made', async () => {
  const joe = discord.person('Joe');
  const { thread } = await begin(stage, joe, 'dunes, 2 seconds');
  await atRest(stage, thread);
  await joe.slash(general, 'history');
  expect(discord.transcript(general, joe).split('\n').slice(-4).join('\n')).toMatchInlineSnapshot(`
    "  └ thread: dunes, 2 seconds
    Nemo (Joe used /history, only Joe sees this): Your projects
      #dunes, 2 seconds · <time> · 1 version
      [Download MP4](<link to render_…_….mp4>)"
  `);
});

test('a second press while the first is under way is the same request', async () => {
  const kim = discord.person('Kim');
  const { thread, first } = await begin(stage, kim, 'leaves, 2 seconds');
  const before = sent(stage).length;
  const anew = 'Regenerate this, as a new take: leaves, 2 seconds';
  await Promise.all([kim.press(first, 'Again'), kim.press(first, 'Again')]);
  const second = await nextResult(stage, thread, first);
  expect(sent(stage).slice(before)).toEqual([anew]);
  await kim.press(first, 'Again');
  await nextResult(stage, thread, second);
  expect(sent(stage).slice(before)).toEqual([anew, anew]);
});
