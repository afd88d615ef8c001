import { afterAll, expect, test } from 'vitest';
import { animate, nextResult, sent } from '../support/scene.ts';
import { setStage } from '../support/stage.ts';

const stage = await setStage({ isEmpty: true });
afterAll(() => stage[Symbol.asyncDispose]());
const { discord } = stage;

/** What the process is loaded with before the bot. */
const preload = `--import=${new URL('../support/falling.ts', import.meta.url).href}`;
const STOP_WITHIN_MS = 3_000;

test.each([
  ['exception', '/run_sse'],
  ['rejection', '/run_sse'],
  ['exception', '/lambda'],
])(
  'nobody has caught the %s at %s: the bot ends in order with code 70, and started again it goes on',
  async (as, at) => {
    const ada = discord.person('Ada');
    const words = `rain, 2 seconds, ${as} at ${at}`;
    const bot = await stage.start({ NODE_OPTIONS: preload, FALL_AT: at, FALL_AS: as });
    const thread = await animate(stage, ada, words);
    await discord.until(() => bot.output().includes('"level":60'));
    const since = Date.now();
    expect(await bot.ended).toBe(70);
    expect(Date.now() - since).toBeLessThan(STOP_WITHIN_MS + 7_000);
    const fatal = bot
      .output()
      .split('\n')
      .filter((line) => line.includes('"level":60'));
    expect(fatal).toHaveLength(1);
    expect(JSON.parse(fatal[0] ?? '')).toMatchObject({
      err: { message: 'a bug that is played' },
      about: { project: expect.stringMatching(/^\d+$/), task: expect.any(String) },
    });
    expect(bot.output()).toContain('Start it again, and it goes on.');

    await using _again = await stage.start();
    await nextResult(stage, thread);
    expect(sent(stage).filter((text) => text === words)).toHaveLength(1);
  },
);
