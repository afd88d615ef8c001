import { cp, rm } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { refused } from '../../playground/discord/faults.ts';
import type { Arrived, Reply } from '../../playground/discord/request.ts';
import { createFaultyGate } from '../../playground/faulty-gate.ts';
import { animate, atRest, begin, nextResult, picture, sent, story } from '../support/scene.ts';
import { setStage } from '../support/stage.ts';

const slow = {
  env: { BURST_MS: '1' }, // each message is a request of its own
  nemo: { pace: { firstTextMs: 100, generateMs: 300, editMs: 3_000, renderMs: 300, uploadMs: 20 } },
};

test('a thread that is deleted with three requests waiting: none of them is paid, and each is told alone', async () => {
  await using stage = await setStage(slow);
  const { discord } = stage;
  const ada = discord.person('Ada');
  const { thread } = await begin(stage, ada, 'a comet, 2 seconds');
  ada.say(thread, 'make the music quieter');
  await stage.nemo.until((journal) => journal.filter(({ path }) => path === '/run_sse').length === 2);
  for (const text of ['add a title "One"', 'add a title "Two"', 'add a title "Three"']) {
    const { id } = ada.say(thread, text);
    await discord.until(() => discord.journal.some(({ path }) => path.includes(`/messages/${id}/reactions`)));
  }
  discord.person('Mod', { admin: true }).deleteThread(thread);
  const alone = () => discord.read(ada.dm()).filter(({ text }) => text.includes('I did not send this'));
  await expect.poll(() => alone().length, { timeout: 30_000 }).toBe(3);

  expect(sent(stage)).toEqual(['a comet, 2 seconds', 'make the music quieter']);
  const why = 'I did not send this, because the place you asked in is gone. No credits were spent.';
  expect(alone().every(({ text }) => text.includes(why))).toBe(true);
  expect(stage.bot().output()).not.toContain('"level":50');
});

test('who is on a server no longer spends nothing there from their direct messages', async () => {
  await using stage = await setStage(slow);
  const { discord } = stage;
  const eve = discord.person('Eve');
  const { thread, first } = await begin(stage, eve, 'reeds, 2 seconds');
  eve.say(thread, 'make the music quieter');
  await stage.nemo.until((journal) => journal.filter(({ path }) => path === '/run_sse').length === 2);
  discord.person('Mod', { admin: true }).deleteThread(thread);
  const told = await nextResult(stage, eve.dm(), first);
  discord.world.members.delete(eve.id); // banned
  const form = await eve.press(told, 'Refine');
  await eve.submit(form, { 'What should happen?': 'add a title "Still here"' });
  const answered = await discord.until(() =>
    discord.read(eve.dm()).find(({ text }) => /version 3\*\*|I did not send this/.test(text)),
  );
  expect(answered.text).toContain('I did not send this, because the person who asked had left');
  expect(sent(stage)).toEqual(['reeds, 2 seconds', 'make the music quieter']);
});

test('where the bot is timed out, or a direct message is closed after /animate, nothing is paid, and it is found under /history', async () => {
  const faults = createFaultyGate<Arrived, Reply>();
  await using stage = await setStage({ discord: { gate: faults.gate } });
  const { discord } = stage;
  const [ada, bea] = [discord.person('Ada'), discord.person('Bea')];
  const isPost = ({ method, path }: Arrived) => method === 'POST' && /^\/channels\/\d+\/messages$/.test(path);
  const onServer = (asked: Arrived) => isPost(asked) && !asked.path.includes(bea.dm());
  faults.strike({ is: onServer, fault: refused(403, 50_013, 'Missing Permissions') });
  await animate(stage, ada, 'a comet, 2 seconds');
  await bea.slash(bea.dm(), 'animate', { image: await picture(), prompt: 'a boat, 2 seconds' });
  bea.closeDms();
  const history = async (by: typeof ada) => (await by.slash(discord.channel('general').id, 'history')).message?.text;
  for (const person of [ada, bea]) await expect.poll(() => history(person)).toContain('I did not send this');

  expect(sent(stage)).toEqual([]);
});

test('words that were changed and taken back while the bot was away count as they are now', async () => {
  await using stage = await setStage(slow);
  const { discord } = stage;
  const ada = discord.person('Ada');
  const { thread, first } = await begin(stage, ada, 'a comet, 2 seconds');
  ada.say(thread, 'make the music quieter');
  await stage.nemo.until((journal) => journal.filter(({ path }) => path === '/run_sse').length === 2);
  const changed = ada.say(thread, 'add a title "One"');
  await discord.until(() => discord.journal.some(({ path }) => path.includes(`/messages/${changed.id}/reactions`)));
  const gone = ada.say(thread, 'add a title "Two"');
  await discord.until(() => discord.journal.some(({ path }) => path.includes(`/messages/${gone.id}/reactions`)));
  await stage.bot().kill('SIGKILL');
  ada.edit(changed, 'add a title "Uno"');
  ada.remove(gone);
  await stage.start();
  await nextResult(stage, thread, await nextResult(stage, thread, first));

  expect(sent(stage)).toEqual(['a comet, 2 seconds', 'make the music quieter', 'add a title "Uno"']);
});

test('a backup is put back that is older than the last answers: nothing is paid or said a second time', async () => {
  await using stage = await setStage(slow);
  const { discord, dataDir } = stage;
  const ada = discord.person('Ada');
  const { thread, first } = await begin(stage, ada, 'a comet, 2 seconds');
  await atRest(stage, thread);
  await stage.bot().kill('SIGTERM');
  const backup = `${dataDir}-backup`;
  await cp(dataDir, backup, { recursive: true });
  await stage.start();
  ada.say(thread, 'make the music quieter');
  const second = await nextResult(stage, thread, first);
  ada.say(thread, 'add a title "One"');
  await nextResult(stage, thread, second);
  await atRest(stage, thread);
  await stage.bot().kill('SIGTERM');
  const textsOf = () => discord.read(thread).map(({ text }) => text);
  const read = textsOf();
  await rm(dataDir, { recursive: true });
  await cp(backup, dataDir, { recursive: true });
  await rm(backup, { recursive: true });
  await stage.start();
  await expect.poll(() => stage.bot().output().split('was answered before').length - 1, { timeout: 30_000 }).toBe(2);
  ada.say(thread, 'credits');
  await discord.until(() => discord.read(thread).at(-1)?.text.includes('left'));
  await atRest(stage, thread);

  expect(sent(stage)).toEqual(['a comet, 2 seconds', 'make the music quieter', 'add a title "One"']);
  expect(textsOf().slice(0, read.length)).toEqual(read);
  expect(await story(stage, thread, ada)).toMatchInlineSnapshot(`
    "Nemo (Ada used /animate): On it — this thread is your project.
      > a comet, 2 seconds
      {version-1.mp4: Version 1 of your video}
    Nemo (pings Ada): @Ada “a comet, 2 seconds” · **version 1**
      -# 2 credits used, 998 left · 2 s · [MP4](<link to render_…_….mp4>)
      -# Reply to this message to change something.
      {version-1.mp4: Version 1 of your video}
      [Refine] [Again] [Timeline] [Versions] [Download MP4 ↗] [Go on] [Loop]
    Ada: make the music quieter
    Nemo (to Ada, pings Ada): @Ada “make the music quieter” · **version 2**
      -# Music Lo-fi: 100% → 40% · 1 credit used, 997 left · 2 s · [MP4](<link to render_…_….mp4>)
      {version-2.mp4: Version 2 of your video}
      [Refine] [Again] [Timeline] [Versions] [Download MP4 ↗] [Go on] [Loop]
    Ada: add a title "One"
    Nemo (to Ada, pings Ada): @Ada “add a title "One"” · **version 3**
      -# + Title “One” (0–2 s) · 1 credit used, 996 left · 2 s · [MP4](<link to render_…_….mp4>)
      {version-3.mp4: Version 3 of your video}
      [Refine] [Again] [Timeline] [Versions] [Download MP4 ↗] [Go on] [Loop]
    Ada: credits
    Nemo (to Ada): 996 credits left
      [More credits]"
  `);
});
