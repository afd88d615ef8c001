import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, expect, test } from 'vitest';
import { begin } from '../support/scene.ts';
import { setStage } from '../support/stage.ts';

const stage = await setStage({ isEmpty: true });
afterAll(() => stage[Symbol.asyncDispose]());
const { discord } = stage;
const general = discord.channel('general').id;

/** What the process is loaded with before the bot: another clock than ours. */
const preload = `--import=${new URL('../support/other-clock.ts', import.meta.url).href}`;
const DAY_S = 24 * 60 * 60;

/** What was said about the clock, in seconds. */
const said = () =>
  [
    ...stage
      .bot()
      .output()
      .matchAll(/"seconds":(-?[\d.]+),"msg":"the clock of this machine/g),
  ].map(([, seconds]) => Number(seconds));

test.each([3, 60, DAY_S, -3, -60, -DAY_S])(
  'with a clock that is %s seconds ahead all is done as ever, and one line says so',
  async (seconds) => {
    await using _bot = await stage.start({ NODE_OPTIONS: preload, CLOCK_AHEAD_MS: String(seconds * 1_000) });
    const ada = discord.person('Ada');
    await ada.slash(general, 'help');
    const { thread, first } = await begin(stage, ada, `rain at ${seconds}, 2 seconds`);
    await ada.press(first, 'Versions');
    await ada.slash(thread, 'status');
    expect(said()).toHaveLength(1);
    // a header says the second, no more, and the first reply may have been slow
    expect(Math.abs((said()[0] ?? 0) - seconds)).toBeLessThan(Math.max(1.5, Math.abs(seconds) / 5));
    expect(stage.bot().output()).not.toContain('"level":50');
  },
);

test('a clock that is far ahead loses nothing of what is kept for a while', async () => {
  const kept = () => {
    using db = new DatabaseSync(join(stage.dataDir, 'nemo.sqlite'), { readOnly: true });
    const runsOut = 'SELECT namespace, key FROM records WHERE expires > ?';
    return db.prepare(runsOut).all(Date.now() + 20 * DAY_S * 1_000);
  };
  await stage.bot().ended;
  const before = kept();
  expect(before).not.toEqual([]);
  const bot = await stage.start({ NODE_OPTIONS: preload, CLOCK_AHEAD_MS: String(40 * DAY_S * 1_000) });
  await discord.person('Ada').slash(general, 'help');
  await bot.kill('SIGTERM');
  await bot.ended;
  expect(kept()).toEqual(expect.arrayContaining(before));
});

test('a clock that is set while nobody does anything keeps nobody waiting', async () => {
  await using _bot = await stage.start({ NODE_OPTIONS: preload, CLOCK_SET_MS: String(DAY_S * 1_000) });
  const ben = discord.person('Ben');
  await ben.slash(general, 'help');
  expect(said()).toEqual([]);
  process.kill(stage.bot().pid, 'SIGUSR2');
  await ben.slash(general, 'help');
  await ben.slash(general, 'help');
  expect(said()).toHaveLength(1);
});
