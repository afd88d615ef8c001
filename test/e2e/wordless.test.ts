import { expect, test } from 'vitest';
import { begin, nextResult, picture, sent, story } from '../support/scene.ts';
import { setStage } from '../support/stage.ts';

const WORDS = 'What should happen?';

test('in a direct message a picture waits for its words: by the form, by the button, or written', async () => {
  await using stage = await setStage();
  const { discord, nemo } = stage;
  const ada = discord.person('Ada');
  const dm = ada.dm();
  ada.say(dm, '', { files: [await picture('one.jpg')] });
  const first = await stage.withButton(dm, 'Say what should happen');
  expect(sent(stage)).toEqual([]);
  await ada.submit(await ada.press(first, 'Say what should happen'), { [WORDS]: 'the clouds drift, 2 seconds' });
  const version = await nextResult(stage, dm);

  ada.say(dm, '', { files: [await picture('two.jpg')] });
  const second = await stage.withButton(dm, 'Animate these', version);
  await ada.press(second, 'Animate these');
  const next = await nextResult(stage, dm, version);
  const again = await ada.press(second, 'Animate these');
  expect(again.message?.text).toContain('No pictures are waiting here any more.');
  const proposed = await ada.press(first, 'Move the camera slowly closer');
  expect(proposed.message?.text).toBe(again.message?.text);

  ada.say(dm, 'upload');
  const form = await ada.press(await stage.withButton(dm, 'Choose files', next), 'Choose files');
  await ada.submit(form, { Pictures: [await picture('three.jpg')], [WORDS]: 'this one too, 2 seconds' });
  await nextResult(stage, dm, next);

  expect(nemo.sessions()).toHaveLength(1);
  expect(nemo.sessions()[0]?.uploads.map(({ filename }) => filename)).toEqual(['one.jpg', 'two.jpg', 'three.jpg']);
  expect(await story(stage, dm, ada)).toMatchInlineSnapshot(`
    "Ada:
      {one.jpg}
    Nemo (to Ada): one.jpg is here. Reply with what should happen, or press Animate these.
      [Move the camera slowly closer] [Let the camera glide past] [Let a light breeze move it all] [Animate these] [Say what should happen]
    Nemo (answers Ada): > the clouds drift, 2 seconds
    Nemo (to Ada, pings Ada): @Ada “the clouds drift, 2 seconds” · **version 1**
      -# 2 credits used, 998 left · 2 s · [MP4](<link to render_…_….mp4>)
      -# Reply to this message to change something.
      {version-1.mp4: Version 1 of your video}
      [Refine] [Again] [Timeline] [Versions] [Download MP4 ↗] [Go on] [Loop]
    Ada:
      {two.jpg}
    Nemo (to Ada): two.jpg is here. Reply with what should happen, or press Animate these.
      [Animate these] [Say what should happen]
    Nemo (answers Ada): On it.
    Nemo (to Ada, pings Ada): @Ada **Version 2 is ready**
      -# Clip 1: made anew, 2 s → 5 s · + Clip 2 (5–10 s) · Music Lo-fi: 2 s → 10 s · 2 credits used, 996 left · 2 s · [MP4](<link to render_…_….mp4>)
      {version-2.mp4: Version 2 of your video}
      [Refine] [Again] [Timeline] [Versions] [Download MP4 ↗] [Go on] [Loop]
    Nemo (answers Ada, only Ada sees this): No pictures are waiting here any more. No credits were spent. Send them again, or say in a reply to me what should be different.
    Nemo (answers Ada, only Ada sees this): No pictures are waiting here any more. No credits were spent. Send them again, or say in a reply to me what should be different.
    Ada: upload
    Nemo (to Ada): Press the button and choose your files.
      [Choose files]
    Nemo (answers Ada): > this one too, 2 seconds
    Nemo (pings Ada): @Ada “this one too, 2 seconds” · **version 3**
      -# Clip 1: made anew, 5 s → 0.667 s · Clip 2: made anew, 5 s → 0.666 s · + Clip 3 (1.333–2 s) · … · 2 credits used, 994 left · 2 s · [MP4](<link to render_…_….mp4>)
      {version-3.mp4: Version 3 of your video}
      [Refine] [Again] [Timeline] [Versions] [Download MP4 ↗] [Go on] [Loop]"
  `);
});

test('a bare mention with a picture opens the thread, which waits; help, stop and credits are answered there', async () => {
  await using stage = await setStage();
  const { discord } = stage;
  const ada = discord.person('Ada');
  const bot = `<@${discord.world.bot.id}>`;
  const general = discord.channel('general').id;
  const mention = ada.say(general, bot, { files: [await picture('one.jpg')] });
  await stage.withButton(mention.id, 'Animate these');
  for (const words of ['stop', `${bot} help`, 'credits']) ada.say(mention.id, words);
  await stage.withButton(mention.id, 'More credits');
  expect(sent(stage)).toEqual([]);
  await ada.press(await stage.withButton(mention.id, 'Let the camera glide past'), 'Let the camera glide past');
  await nextResult(stage, mention.id);
  expect(sent(stage)).toEqual(['Let the camera glide past']);

  expect(await story(stage, mention.id, ada)).toMatchInlineSnapshot(`
    "Ada (pings Nemo): @Nemo
      {one.jpg}
    Nemo: one.jpg is here. Reply with what should happen, or press Animate these.
      [Move the camera slowly closer] [Let the camera glide past] [Let a light breeze move it all] [Animate these] [Say what should happen]
    Ada: stop
    Ada (pings Nemo): @Nemo help
    Ada: credits
    Nemo (to Ada): Nothing is running here. Write what you would like to change.
    Nemo (to Ada): **/animate** with a picture makes a short video of it; a thread opens, and that thread is the project.
      In the thread, just write what should be different, or drop more pictures. “undo”, “stop”, “export”, “versions”, “status” and “credits” are answered by me and cost nothing.
      **/refine** changes something, or makes it again · **/recipe** does the same with another picture · **/export** gets a fresh MP4 · **/status** shows the timeline · **/history** shows what you have made · **/cancel** stops · **/credits** shows what is left · **/forget** erases what I keep.
      Or open the menu of any message with pictures: Apps › Animate this.
      I answer people only: messages that a proxy bot such as PluralKit sends for somebody are not heard. Write as yourself, or use the commands.
    Nemo (to Ada): 1000 credits left
      [More credits]
    Nemo (answers Ada): > Let the camera glide past
    Nemo (pings Ada): @Ada “Let the camera glide past” · **version 1**
      -# 2 credits used, 998 left · 2 s · [MP4](<link to render_…_….mp4>)
      -# Reply to this message to change something.
      {version-1.mp4: Version 1 of your video}
      [Refine] [Again] [Timeline] [Versions] [Download MP4 ↗] [Go on] [Loop]"
  `);
});

test('words that nobody can see are none, by whatever door: nothing is sent, and a picture waits for others', async () => {
  await using stage = await setStage();
  const { discord } = stage;
  const ada = discord.person('Ada');
  const { thread, first } = await begin(stage, ada, 'a comet, 2 seconds');
  const [unseen, blank, filler] = ['\u{200B}', '\u{2800}\u{2800}', '\u{3164}'];
  ada.say(thread, unseen);
  const typed = await ada.slash(thread, 'refine', { words: blank });
  const form = await ada.submit(await ada.press(first, 'Refine'), { [WORDS]: ` ${filler} ` });
  for (const { message } of [typed, form]) expect(message?.text).toContain('I see no words in that.');
  ada.say(thread, unseen, { files: [await picture('two.jpg')] });
  await stage.withButton(thread, 'Animate these', first);
  expect(sent(stage)).toHaveLength(1);
});

test('two suggestions that are pressed at once are one video, and so is one pressed beside “Animate these”', async () => {
  await using stage = await setStage();
  const { discord } = stage;
  const eve = discord.person('Eve');
  const dm = eve.dm();
  eve.say(dm, '', { files: [await picture('one.jpg')] });
  const offer = await stage.withButton(dm, 'Animate these');
  const labels = ['Move the camera slowly closer', 'Let the camera glide past', 'Animate these'];
  const answers = await Promise.all(labels.map((label) => eve.press(offer, label)));
  await nextResult(stage, dm);
  const refused = answers.filter(({ message }) => message?.text.includes('under way already'));
  expect(refused).toHaveLength(2);
  expect(sent(stage)).toHaveLength(1);
});
