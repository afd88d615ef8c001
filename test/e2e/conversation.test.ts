import { afterAll, expect, test } from 'vitest';
import { animate, begin, heard, nextResult, picture, sent, story } from '../support/scene.ts';
import { setStage } from '../support/stage.ts';

const stage = await setStage({ env: { BURST_MS: '1000' } }); // a busy machine hears the second message late
afterAll(() => stage[Symbol.asyncDispose]());
const { discord, nemo } = stage;
const bot = `<@${discord.world.bot.id}>`;

test('people talk: words refine, quick messages are one request, and the bot answers by itself what costs nothing', async () => {
  const ada = discord.person('Ada');
  const { thread, first } = await begin(stage, ada);
  const before = sent(stage).length;
  ada.say(thread, 'add a title "Hello"');
  ada.say(thread, 'and make the music quieter, 35 %');
  const second = await nextResult(stage, thread, first);
  ada.say(thread, 'credits');
  ada.say(thread, 'show tracks');
  ada.say(thread, 'upload');
  ada.say(thread, 'please export it');
  await nextResult(stage, thread, second);

  expect(sent(stage).slice(before)).toEqual(['add a title "Hello"\nand make the music quieter, 35 %']);
  expect(await story(stage, thread, ada)).toMatchInlineSnapshot(`
    "Nemo (Ada used /animate): On it — this thread is your project.
      > let the clouds drift, 3 seconds
      {version-1.mp4: Version 1 of your video}
    Nemo (pings Ada): @Ada “let the clouds drift, 3 seconds” · **version 1**
      -# 2 credits used, 998 left · 2 s · [MP4](<link to render_…_….mp4>)
      -# Reply to this message to change something.
      {version-1.mp4: Version 1 of your video}
      [Refine] [Again] [Timeline] [Versions] [Download MP4 ↗] [Go on] [Loop]
    Ada: add a title "Hello"
    Ada: and make the music quieter, 35 %
    Nemo (to Ada, pings Ada): @Ada “add a title "Hello" and make the music quieter, 35 %” · **version 2**
      -# Music Lo-fi: 100% → 35% · + Title “Hello” (0–3 s) · 1 credit used, 997 left · 2 s · [MP4](<link to render_…_….mp4>)
      {version-2.mp4: Version 2 of your video}
      [Refine] [Again] [Timeline] [Versions] [Download MP4 ↗] [Go on] [Loop]
    Ada: credits
    Ada: show tracks
    Ada: upload
    Ada: please export it
    Nemo (to Ada): 997 credits left
      [More credits]
    Nemo (to Ada): Timeline (3 tracks):
      1. Clip: let the clouds drift, 3 seconds (0–3 s)
      2. Music: Lo-fi (0–3 s, 35%)
      3. Title: “Hello” (0–3 s)
      {timeline.png: Timeline (3 tracks): 1. Clip: let the clouds drift, 3 seconds (0–3 s) 2. Music: Lo-fi (0–3 s, 35%) 3. Title: “Hello” (0–3 s)}
    Nemo (to Ada): Press the button and choose your files.
      [Choose files]
    Nemo (to Ada, pings Ada): @Ada **Version 2 is ready**
      -# 2 s · [MP4](<link to render_…_….mp4>)
      {version-2.mp4: Version 2 of your video}
      [Refine] [Again] [Timeline] [Versions] [Download MP4 ↗] [Go on] [Loop]"
  `);
});

test('pictures without words wait, and become a request with the words that follow', async () => {
  const ben = discord.person('Ben');
  const { thread, first } = await begin(stage, ben);
  const before = sent(stage).length;
  ben.say(thread, '', {
    files: [await picture('shore.jpg'), { name: 'notes.pdf', bytes: Buffer.from('to do: everything') }],
  });
  await stage.withButton(thread, 'Animate these');
  ben.say(thread, 'show the shore after the lighthouse, 2 seconds');
  await nextResult(stage, thread, first);

  expect(sent(stage).slice(before)).toEqual(['show the shore after the lighthouse, 2 seconds']);
  expect(await story(stage, thread, ben)).toMatchInlineSnapshot(`
    "Nemo (Ben used /animate): On it — this thread is your project.
      > let the clouds drift, 3 seconds
      {version-1.mp4: Version 1 of your video}
    Nemo (pings Ben): @Ben “let the clouds drift, 3 seconds” · **version 1**
      -# 2 credits used, 995 left · 2 s · [MP4](<link to render_…_….mp4>)
      -# Reply to this message to change something.
      {version-1.mp4: Version 1 of your video}
      [Refine] [Again] [Timeline] [Versions] [Download MP4 ↗] [Go on] [Loop]
    Ben:
      {shore.jpg}
      {notes.pdf}
    Nemo (to Ben): shore.jpg is here. Reply with what should happen, or press Animate these.
      I left this out: “notes.pdf” is a kind of file I cannot use. Please send one of these: mp4, mov, avi, webm, mkv, jpg, png, gif, webp, mp3, wav, m4a, aac.
      [Animate these] [Say what should happen]
    Ben: show the shore after the lighthouse, 2 seconds
    Nemo (to Ben, pings Ben): @Ben “show the shore after the lighthouse, 2 seconds” · **version 2**
      -# Clip 1: made anew, 3 s → 1 s · + Clip 2 (1–2 s) · Music Lo-fi: 3 s → 2 s · 2 credits used, 993 left · 2 s · [MP4](<link to render_…_….mp4>)
      {version-2.mp4: Version 2 of your video}
      [Refine] [Again] [Timeline] [Versions] [Download MP4 ↗] [Go on] [Loop]"
  `);
});

test('a link to a picture is handed to the video service; if nothing is behind it, it is named and nothing is spent', async () => {
  const cleo = discord.person('Cleo');
  const { thread, first } = await begin(stage, cleo);
  const before = sent(stage).length;
  cleo.say(thread, 'add this boat: https://pictures.invalid/boat.jpg?size=large');
  const told = await stage.withButton(thread, 'Refine', first);

  const handed = nemo.journal.filter(
    ({ path, body }) => path.startsWith('/api/upload-video') && JSON.stringify(body)?.includes('boat.jpg'),
  );
  const urls = ['https://pictures.invalid/boat.jpg?size=large'];
  expect(handed.map(({ body }) => body)).toContainEqual({ urls, source_type: 'url' });
  expect(told.text).toContain('“boat.jpg” could not be fetched from its link.');
  expect(sent(stage).slice(before)).toEqual([]);
});

test('others may chat; who replies to the bot or mentions it directs, once whoever began has let them', async () => {
  const dan = discord.person('Dan');
  const eve = discord.person('Eve');
  const { thread, first } = await begin(stage, dan);
  const before = sent(stage).length;
  eve.say(thread, 'oh nice, make it faster!');
  eve.say(thread, `${dan.mention} what do you think?`);
  dan.say(thread, `${eve.mention} look what I made!`, { replyTo: first });
  eve.say(thread, 'add a title "Eve"', { replyTo: first });
  await dan.press(await stage.withButton(thread, 'Always'), 'Always');
  const second = await nextResult(stage, thread, first);
  eve.say(thread, `${bot} remove the title`);
  const third = await nextResult(stage, thread, second);

  expect(sent(stage).slice(before)).toEqual(['add a title "Eve"', 'remove the title']);
  expect([second.pings, third.pings]).toEqual([['Eve'], ['Eve']]);
});

test('a reply to an older version says which one it is about', async () => {
  const fay = discord.person('Fay');
  const { thread, first } = await begin(stage, fay);
  fay.say(thread, 'add a title "Two"');
  const second = await nextResult(stage, thread, first);
  fay.say(thread, 'make it like this again', { replyTo: first });
  await nextResult(stage, thread, second);

  expect(sent(stage).at(-1)).toMatch(
    /^This is about version 1, not the newest one\. It was: Timeline \(2 tracks\): .*\nmake it like this again$/,
  );
});

test('while it works, what is written waits: an edit changes it, a deletion drops it', async () => {
  const gil = discord.person('Gil');
  const thread = await animate(stage, gil, 'waves, 3 seconds');
  const hal = discord.person('Hal');
  const mine = gil.say(thread, 'add a title "Frist"');
  const theirs = hal.say(thread, `${bot} remove the music`);
  await discord.until(() => discord.read(thread).some(({ text }) => text.includes('3rd in line')));
  const marks = () => discord.read(thread).find(({ id }) => id === theirs.id)?.reactions ?? [];
  await discord.until(() => marks().length > 0); // Discord takes one reaction per quarter of a second
  expect(marks()).toEqual([{ emoji: '⏳', by: ['Nemo'] }]);
  gil.edit(mine, 'add a title "First"');
  hal.remove(theirs);
  const first = await nextResult(stage, thread);
  await nextResult(stage, thread, first);

  expect(sent(stage).slice(-2)).toEqual(['waves, 3 seconds', 'add a title "First"']);
  expect(await story(stage, thread, gil)).toMatchInlineSnapshot(`
    "Nemo (Gil used /animate): On it — this thread is your project.
      > waves, 3 seconds
      {version-1.mp4: Version 1 of your video}
    Gil (edited): add a title "First"
    Nemo (pings Gil): @Gil “waves, 3 seconds” · **version 1**
      -# 2 credits used, 981 left · 2 s · [MP4](<link to render_…_….mp4>)
      -# Reply to this message to change something.
      {version-1.mp4: Version 1 of your video}
      [Refine] [Again] [Timeline] [Versions] [Download MP4 ↗] [Go on] [Loop]
    Nemo (to Gil, pings Gil): @Gil “add a title "First"” · **version 2**
      -# + Title “First” (0–3 s) · 1 credit used, 980 left · 2 s · [MP4](<link to render_…_….mp4>)
      {version-2.mp4: Version 2 of your video}
      [Refine] [Again] [Timeline] [Versions] [Download MP4 ↗] [Go on] [Loop]"
  `);
});

test('whoever began a project may chat in it too: what is said to somebody else is not paid for, and no picture of theirs is taken', async () => {
  const [ada, ben] = [discord.person('Ada'), discord.person('Ben')];
  const { thread, first } = await begin(stage, ada, 'a kite, 2 seconds');
  const paid = sent(stage).length;
  const question = ben.say(thread, 'wow where was this taken?');
  ada.say(thread, 'in Portugal last summer', { replyTo: question });
  const dog = ben.say(thread, 'look at my dog', { files: [await picture('dog.jpg')] });
  ada.say(thread, 'haha what a cutie, is he yours?', { replyTo: dog });
  ada.say(thread, `<@${ben.id}> are you coming tonight?`);
  ada.say(thread, `${bot} as in this one`, { replyTo: dog });
  await nextResult(stage, thread, first);

  expect(sent(stage).slice(paid)).toEqual(['as in this one']);
  expect(heard(stage).at(-1)).toContain('dog.jpg');
});
