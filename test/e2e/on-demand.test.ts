import { expect, test } from 'vitest';
import { animate, atRest, nextResult, story } from '../support/scene.ts';
import { setStage } from '../support/stage.ts';

test('files on demand: a request ends with its version, and whoever wants the file presses for it, free', async () => {
  await using stage = await setStage();
  const { discord, nemo } = stage;
  const [owner, ada] = [discord.owner(), discord.person('Ada')];
  const general = discord.channel('general').id;
  await owner.slash(general, 'settings');
  const panel = await discord.until(() => discord.read(general).find(({ text }) => text.includes('Settings of this')));
  await owner.press(panel, 'Files on demand');
  await discord.until(() => discord.read(general).find(({ text }) => text.includes('when somebody wants it: on')));

  const thread = await animate(stage, ada, 'let the clouds drift, 2 seconds');
  const first = await stage.withButton(thread, 'Make the file');
  ada.say(thread, 'add a title "Dusk"');
  const second = await stage.withButton(thread, 'Make the file', first);
  await atRest(stage, thread);
  const renders = () =>
    nemo.journal.filter(({ path, method }) => path.includes('/render/') && method === 'POST').length;
  expect(renders()).toBe(0);
  const channel = () => discord.read(general).find(({ id }) => id === thread);
  await ada.press(second, 'Make the file');
  const result = await nextResult(stage, thread, second);
  await discord.until(() => channel()?.files.length === 1);
  await ada.press(first, 'Make the file');
  await nextResult(stage, thread, result);
  expect(renders()).toBe(2);
  expect(channel()?.files.map(({ name }) => name)).toEqual(['version-2.mp4']);
  const told = (await story(stage, thread, ada)).replace('Noted, 2nd in line.', 'On it.');
  expect(told).toMatchInlineSnapshot(`
    "Nemo (Ada used /animate): On it — this thread is your project.
      > let the clouds drift, 2 seconds
      {version-2.mp4: Version 2 of your video}
    Nemo (pings Ada): @Ada Version 1 is ready. I make its file when you press Make the file, which costs no credits.
      -# 2 credits used, 998 left
      [Make the file] [Refine] [Again] [Timeline] [Versions]
    Ada: add a title "Dusk"
    Nemo (to Ada, pings Ada): @Ada Version 2 is ready. I make its file when you press Make the file, which costs no credits.
      -# + Title “Dusk” (0–2 s)
      -# 1 credit used, 997 left
      [Make the file] [Refine] [Again] [Timeline] [Versions]
    Nemo (answers Ada, only Ada sees this): On it. Exporting costs nothing.
    Nemo (pings Ada): @Ada **Version 2 is ready**
      -# 2 s · [MP4](<link to render_…_….mp4>)
      {version-2.mp4: Version 2 of your video}
      [Refine] [Again] [Timeline] [Versions] [Download MP4 ↗] [Go on] [Loop]
    Nemo (answers Ada, only Ada sees this): On it. Exporting costs nothing.
    Nemo (pings Ada): @Ada **Version 1 is ready**
      -# 2 s · [MP4](<link to render_…_….mp4>)
      -# Reply to this message to change something.
      {version-1.mp4: Version 1 of your video}
      [Refine] [Again] [Timeline] [Versions] [Download MP4 ↗] [Go on] [Loop]"
  `);
});
