import { afterAll, expect, test } from 'vitest';
import { animate, sent } from '../support/scene.ts';
import { setStage } from '../support/stage.ts';

const stage = await setStage({
  nemo: { pace: { firstTextMs: 100, generateMs: 1_500, editMs: 300, renderMs: 300, uploadMs: 20 } },
});
afterAll(() => stage[Symbol.asyncDispose]());
const { discord } = stage;
const general = discord.channel('general').id;

test('a thread that is deleted while the agent works: it ends quietly, what came of it is told to the person alone, and it is found under /history', async () => {
  const ada = discord.person('Ada');
  const thread = await animate(stage, ada, 'a comet, 2 seconds');
  await stage.nemo.until((journal) => journal.some(({ path }) => path === '/run_sse'));
  discord.person('Mod', { admin: true }).deleteThread(thread);
  await stage.nemo.until((journal) =>
    journal.some(({ method, path }) => method === 'GET' && /render_\d+_\w+\.mp4$/.test(path)),
  );
  await stage.nemo.quiet();

  const alone = await discord.until(() => discord.read(ada.dm()).find(({ text }) => text.includes('version 1**')));
  expect(alone.text).toContain('[MP4](');

  const lost = () =>
    discord.journal.find(
      ({ method, path, status }) => method === 'POST' && path.includes(`${thread}/messages`) && status === 404,
    );
  await discord.until(lost);

  const read = () => discord.transcript(general, ada);
  for (let asked = 0; asked < 50 && !read().includes('Download MP4'); asked++) await ada.slash(general, 'history');
  expect(read().split('\n').slice(-2).join('\n')).toMatch(/· 1 version\n {2}\[Download MP4\]/);
  expect(sent(stage)).toEqual(['a comet, 2 seconds']);
  expect(stage.bot().output()).not.toContain('"level":50');
});
