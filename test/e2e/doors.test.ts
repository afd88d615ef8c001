import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';
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
  using store = new DatabaseSync(join(stage.dataDir, 'nemo.sqlite'), { readOnly: true });
  const waiting = () => store.prepare("SELECT key FROM records WHERE namespace = 'baskets'").all();
  await expect.poll(waiting).toEqual([]); // what was handed in is kept for its request, and nowhere else
});

test('words that ask something of the bot, or nothing at all, are answered beside a picture too, and begin nothing', async () => {
  const gil = discord.person('Gil');
  const before = [sent(stage).length, discord.threads().length];
  const read = (words: string) =>
    discord.until(() => discord.read(general, gil).some(({ text }) => text.includes(words)));
  await gil.slash(general, 'animate', { image: await picture(), prompt: 'help' });
  await read('Apps › Animate this');
  await gil.slash(general, 'animate', { image: await picture(), prompt: 'thanks!' });
  await read('Nothing was changed, and nothing was spent');
  const photo = gil.say(general, 'look at this', { files: [await picture('holiday.jpg')] });
  await gil.submit(await gil.menu(photo, 'Animate this'), { 'What should happen?': 'cancel' });
  await read('Nothing is running here');
  expect([sent(stage).length, discord.threads().length]).toEqual(before);
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
    Nemo (pings Dan): @Dan “fog, 2 seconds” · **version 1**
      -# 2 credits used, 994 left · 2 s · [MP4](<link to render_…_….mp4>)
      -# Reply to this message to change something.
      {version-1.mp4: Version 1 of your video}
      [Refine] [Again] [Timeline] [Versions] [Download MP4 ↗] [Go on] [Loop]
    Dan: add a title "Fog"
    Nemo (to Dan, pings Dan): @Dan “add a title "Fog"” · **version 2**
      -# + Title “Fog” (0–2 s) · 1 credit used, 993 left · 2 s · [MP4](<link to render_…_….mp4>)
      {version-2.mp4: Version 2 of your video}
      [Refine] [Again] [Timeline] [Versions] [Download MP4 ↗] [Go on] [Loop]"
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
  const post = fay.post(discord.channel('studio').id, 'My harbour', `<@${discord.world.bot.id}> boats, 2 seconds`, [
    await picture(),
  ]);
  const first = await nextResult(stage, post.id);
  fay.say(post.id, 'just talking to myself');
  fay.say(post.id, 'add a title "Boats"', { replyTo: first });
  await nextResult(stage, post.id, first);
  expect(sent(stage).slice(-2)).toEqual(['boats, 2 seconds', 'add a title "Boats"']);
});

test('private: the answer is for the person alone, and so is the thread', async () => {
  const gil = discord.person('Gil');
  const { message } = await gil.slash(general, 'animate', {
    image: await picture(),
    prompt: 'secret, 2 seconds',
    private: true,
  });
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
    expect.stringMatching(/^Regenerate this, as a new take: This is about version 1, [^]*\nsand, 2 seconds$/),
    'remove the title',
  ]);
  expect(await story(stage, thread, ida)).toMatchInlineSnapshot(`
    "Nemo (Ida used /animate): On it — this thread is your project.
      > sand, 2 seconds
      {version-1.mp4: Version 1 of your video}
    Nemo (pings Ida): @Ida “sand, 2 seconds” · **version 1**
      -# 2 credits used, 984 left · 2 s · [MP4](<link to render_…_….mp4>)
      -# Reply to this message to change something.
      {version-1.mp4: Version 1 of your video}
      [Refine] [Again] [Timeline] [Versions] [Download MP4 ↗] [Go on] [Loop]
    Nemo (answers Ida): > add a title "Sand"
    Nemo (pings Ida): @Ida “add a title "Sand"” · **version 2**
      -# + Title “Sand” (0–2 s) · 1 credit used, 983 left · 2 s · [MP4](<link to render_…_….mp4>)
      {version-2.mp4: Version 2 of your video}
      [Refine] [Again] [Timeline] [Versions] [Download MP4 ↗] [Go on] [Loop]
    Nemo (answers Ida): > sand, 2 seconds
    Nemo (pings Ida): @Ida once more: “sand, 2 seconds” · **version 3**
      -# Clip: made anew · + Title “Sand” (0–2 s) · 2 credits used, 981 left · 2 s · [MP4](<link to render_…_….mp4>)
      {version-3.mp4: Version 3 of your video}
      [Refine] [Again] [Timeline] [Versions] [Download MP4 ↗] [Go on] [Loop]
    Nemo (Ida used /refine): > remove the title
    Nemo (pings Ida): @Ida “remove the title” · **version 4**
      -# − Title “Sand” · 1 credit used, 980 left · 2 s · [MP4](<link to render_…_….mp4>)
      {version-4.mp4: Version 4 of your video}
      [Refine] [Again] [Timeline] [Versions] [Download MP4 ↗] [Go on] [Loop]
    Nemo (answers Ida, only Ida sees this): Timeline (3 tracks):
      1. Clip: sand, 2 seconds (0–2 s)
      2. Music: Lo-fi (0–2 s)
      3. Title: “Sand” (0–2 s)
      {timeline.png: Timeline (3 tracks): 1. Clip: sand, 2 seconds (0–2 s) 2. Music: Lo-fi (0–2 s) 3. Title: “Sand” (0–2 s)}
    Nemo (answers Ida, only Ida sees this): Versions
      **Version 4, the current one** · “remove the title” · <time> · [show](<link to …>)
      -# − Title “Sand” · 1 credit used, 980 left · [MP4](<link to render_…_….mp4>)
      **Version 3** · “sand, 2 seconds” · <time> · [show](<link to …>)
      -# Clip: made anew · + Title “Sand” (0–2 s) · 2 credits used, 981 left · [MP4](<link to render_…_….mp4>)
      **Version 2** · “add a title "Sand"” · <time> · [show](<link to …>)
      -# + Title “Sand” (0–2 s) · 1 credit used, 983 left · [MP4](<link to render_…_….mp4>)
      **Version 1** · “sand, 2 seconds” · <time> · [show](<link to …>)
      -# 2 credits used, 984 left · [MP4](<link to render_…_….mp4>)
      [Go back to this one (free) ▾]
      [Compare two versions ▾]
      [Get fresh link] [Get fresh link] [Get fresh link] [Get fresh link] [Let us vote]
    Nemo (answers Ida, only Ida sees this): On it. Exporting costs nothing.
    Nemo (pings Ida): @Ida **Version 4 is ready**
      -# 2 s · [MP4](<link to render_…_….mp4>)
      {version-4.mp4: Version 4 of your video}
      [Refine] [Again] [Timeline] [Versions] [Download MP4 ↗] [Go on] [Loop]
    Nemo (Ida used /export, only Ida sees this): On it. Exporting costs nothing.
    Nemo (pings Ida): @Ida **Version 1 is ready**
      -# 2 s · [MP4](<link to render_…_….mp4>)
      -# Reply to this message to change something.
      {version-1.mp4: Version 1 of your video}
      [Refine] [Again] [Timeline] [Versions] [Download MP4 ↗] [Go on] [Loop]
    Nemo (Ida used /status, only Ida sees this): Timeline (2 tracks):
      1. Clip: This is (0–2 s)
      2. Music: Lo-fi (0–2 s)
      {timeline.png: Timeline (2 tracks): 1. Clip: This is (0–2 s) 2. Music: Lo-fi (0–2 s)}
    Nemo (Ida used /credits, only Ida sees this): 980 credits left
      [More credits]
    Nemo (Ida used /history, only Ida sees this): Versions
      **Version 4, the current one** · “remove the title” · <time> · [show](<link to …>)
      -# − Title “Sand” · 1 credit used, 980 left · [MP4](<link to render_…_….mp4>)
      **Version 3** · “sand, 2 seconds” · <time> · [show](<link to …>)
      -# Clip: made anew · + Title “Sand” (0–2 s) · 2 credits used, 981 left · [MP4](<link to render_…_….mp4>)
      **Version 2** · “add a title "Sand"” · <time> · [show](<link to …>)
      -# + Title “Sand” (0–2 s) · 1 credit used, 983 left · [MP4](<link to render_…_….mp4>)
      **Version 1** · “sand, 2 seconds” · <time> · [show](<link to …>)
      -# 2 credits used, 984 left · [MP4](<link to render_…_….mp4>)
      [Go back to this one (free) ▾]
      [Compare two versions ▾]
      [Get fresh link] [Get fresh link] [Get fresh link] [Get fresh link] [Let us vote]
    Nemo (Ida used /cancel, only Ida sees this): Nothing is running here. Write what you would like to change.
    Nemo (Ida used /help, only Ida sees this): **/animate** with a picture makes a short video of it; a thread opens, and that thread is the project.
      In the thread, just write what should be different, or drop more pictures. “undo”, “stop”, “export”, “versions”, “status” and “credits” are answered by me and cost nothing.
      **/refine** changes something, or makes it again · **/recipe** does the same with another picture · **/export** gets a fresh MP4 · **/status** shows the timeline · **/history** shows what you have made · **/cancel** stops · **/credits** shows what is left · **/forget** erases what I keep.
      Or open the menu of any message with pictures: Apps › Animate this.
      I answer people only: messages that a proxy bot such as PluralKit sends for somebody are not heard. Write as yourself, or use the commands."
  `);
});

test('what help calls free is free by a command and in a form, too: the agent never reads it', async () => {
  const jan = discord.person('Jan');
  const { thread, first } = await begin(stage, jan, 'mist, 2 seconds');
  const before = sent(stage).length;
  const loaded = () => discord.until(() => discord.read(thread, jan).every(({ loading }) => !loading));
  for (const words of ['credits', 'stop', 'undo', 'status']) {
    await jan.slash(thread, 'refine', { words });
    await loaded();
  }
  await jan.slash(thread, 'animate', { prompt: 'versions' });
  await jan.submit(await jan.press(first, 'Refine'), { 'What should happen?': '导出' });
  const exported = await nextResult(stage, thread, first);
  await jan.submit(await jan.press(exported, 'Refine'), { 'What should happen?': 'add a title "Mist"' });
  await nextResult(stage, thread, exported);
  expect(sent(stage).slice(before)).toEqual(['add a title "Mist"']);
  expect(await story(stage, thread, jan)).toMatchInlineSnapshot(`
    "Nemo (Jan used /animate): On it — this thread is your project.
      > mist, 2 seconds
      {version-1.mp4: Version 1 of your video}
    Nemo (pings Jan): @Jan “mist, 2 seconds” · **version 1**
      -# 2 credits used, 978 left · 2 s · [MP4](<link to render_…_….mp4>)
      -# Reply to this message to change something.
      {version-1.mp4: Version 1 of your video}
      [Refine] [Again] [Timeline] [Versions] [Download MP4 ↗] [Go on] [Loop]
    Nemo (Jan used /refine, only Jan sees this): 978 credits left
      [More credits]
    Nemo (Jan used /refine, only Jan sees this): Nothing is running here. Write what you would like to change.
    Nemo (Jan used /refine, only Jan sees this): There is no version before this one. Write what should be different, or name the version you want back.
    Nemo (Jan used /refine, only Jan sees this): Timeline (2 tracks):
      1. Clip: mist, 2 seconds (0–2 s)
      2. Music: Lo-fi (0–2 s)
      {timeline.png: Timeline (2 tracks): 1. Clip: mist, 2 seconds (0–2 s) 2. Music: Lo-fi (0–2 s)}
    Nemo (Jan used /animate, only Jan sees this): Versions
      **Version 1, the current one** · “mist, 2 seconds” · <time> · [show](<link to …>)
      -# 2 credits used, 978 left · [MP4](<link to render_…_….mp4>)
      [Get fresh link]
    Nemo (answers Jan, only Jan sees this): On it. Exporting costs nothing.
    Nemo (pings Jan): @Jan **Version 1 is ready**
      -# 2 s · [MP4](<link to render_…_….mp4>)
      -# Reply to this message to change something.
      {version-1.mp4: Version 1 of your video}
      [Refine] [Again] [Timeline] [Versions] [Download MP4 ↗] [Go on] [Loop]
    Nemo (answers Jan): > add a title "Mist"
    Nemo (pings Jan): @Jan “add a title "Mist"” · **version 2**
      -# + Title “Mist” (0–2 s) · 1 credit used, 977 left · 2 s · [MP4](<link to render_…_….mp4>)
      {version-2.mp4: Version 2 of your video}
      [Refine] [Again] [Timeline] [Versions] [Download MP4 ↗] [Go on] [Loop]"
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
      #dunes, 2 seconds · “dunes, 2 seconds” · <time> · <time> · 1 version
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
  expect(sent(stage).slice(before)).toEqual([
    anew,
    expect.stringMatching(/This is about version 1, [^]*\nleaves, 2 seconds$/),
  ]);
});

test('in a direct message with two films, a reply is for the one that it replies to', async () => {
  const fin = discord.person('Fin');
  const dm = fin.dm();
  await fin.slash(dm, 'animate', { image: await picture('old.jpg'), prompt: 'dew, 2 seconds' });
  const old = await nextResult(stage, dm);
  await fin.slash(dm, 'animate', { image: await picture('new.jpg'), prompt: 'ice, 2 seconds' });
  const recent = await nextResult(stage, dm, old);
  const [oldSession, newSession] = stage.nemo.runs.slice(-2).map(({ sessionId }) => sessionId);
  expect(oldSession).not.toBe(newSession);

  fin.say(dm, 'add a title "Dew"', { replyTo: old });
  const titled = await nextResult(stage, dm, recent);
  expect(stage.nemo.runs.at(-1)?.sessionId).toBe(oldSession);
  expect(titled.text).toContain('version 2');
  const status = fin.say(dm, 'status', { replyTo: old });
  const answer = await discord.until(() => discord.read(dm, fin).find(({ replyTo }) => replyTo === status.id));
  expect(answer.text).toContain('Dew');
  fin.say(dm, 'add a title "Ice"');
  await nextResult(stage, dm, titled);
  expect(stage.nemo.runs.at(-1)?.sessionId).toBe(newSession);
});

test('what is pressed under a film is about that film, also where a newer one has come before its turn', async () => {
  const pace = { firstTextMs: 20, generateMs: 50, editMs: 4_000, renderMs: 100, uploadMs: 0 };
  await using stage = await setStage({ nemo: { pace } });
  const { discord } = stage;
  const ned = discord.person('Ned');
  const { thread, first } = await begin(stage, ned);
  ned.say(thread, 'add a title "Hello"');
  await discord.until(() => sent(stage).length === 2);
  await ned.submit(await ned.press(first, 'Refine'), { 'What should happen?': 'make it slower' });
  await ned.press(first, 'Go on');
  await ned.press(await stage.withButton(thread, 'Start'), 'Start');
  await ned.press(first, 'Again');
  await discord.until(() => sent(stage).length === 5, { withinMs: 40_000 });
  for (const words of sent(stage).slice(2)) expect(words).toContain('This is about version 1, not the newest one.');
});
