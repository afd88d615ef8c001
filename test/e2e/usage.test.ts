import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { begin, nextResult, sent } from '../support/scene.ts';
import { setStage } from '../support/stage.ts';

const { PATH, NODE_COMPILE_CACHE } = process.env;
const run = promisify(execFile);

test('whoever runs the bot stops what is paid while it runs, and reads what was spent; admins read it too', async () => {
  await using stage = await setStage({ env: { BURST_MS: '1' } }); // what is written after a refusal is no part of it
  const { discord, dataDir } = stage;
  const [owner, ben] = [discord.owner(), discord.person('Ben')];
  const operate = async (...args: readonly string[]) => {
    const env = { PATH, NODE_COMPILE_CACHE, STORE_URL: `sqlite://${dataDir}/nemo.sqlite` };
    return run(process.execPath, ['src/operate.ts', ...args], { env }).then(({ stdout }) => stdout);
  };
  const { thread, first } = await begin(stage, ben, 'a comet, 2 seconds');

  await operate('pause');
  ben.say(thread, 'add a title "Paused"');
  await discord.until(() => discord.read(thread).some(({ text }) => text.includes('has paused everything')));
  const refused = await ben.slash(thread, 'refine', { words: 'add a title "Paused"' });
  expect(refused.message?.text).toContain('has paused everything that costs credits. No credits were spent.');
  expect(sent(stage)).toHaveLength(1);
  await operate('resume');
  ben.say(thread, 'add a title "Dusk"');
  await nextResult(stage, thread, first);
  expect(sent(stage)).toHaveLength(2);

  expect(await operate('usage', '--by', 'person', '--csv')).toBe(`person,requests,credits,unknown\n${ben.id},2,3,0\n`);
  const general = discord.channel('general').id;
  await expect(ben.slash(general, 'usage')).rejects.toThrow();
  await owner.slash(general, 'usage');
  const shown = await discord.until(() => discord.read(general).find(({ text }) => text.includes('On this server')));
  expect(shown.onlyFor).toBe('Owner');
  expect(shown.text.replaceAll(/\d{4}-\d{2}-\d{2}/g, '<day>').replace(ben.mention, '@Ben')).toMatchInlineSnapshot(`
    "On this server, as far back as it is kept: 2 requests, 3 credits
    **By person**
    @Ben: 2 requests, 3 credits
    **By day (UTC)**
    <day>: 2 requests, 3 credits"
  `);
});

test('a pause where no bot has ever been is refused: it would stop nobody', async () => {
  const env = { PATH, NODE_COMPILE_CACHE, STORE_URL: 'sqlite://no-such-folder/nemo.sqlite' };
  await expect(run(process.execPath, ['src/operate.ts', 'pause'], { env })).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringContaining('There is no store at'),
  });
});
