import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { noRedis, startRedis } from '../support/redis.ts';
import { begin, sent } from '../support/scene.ts';
import { secretKey } from '../support/secret-key.ts';
import { setStage, type StageOptions } from '../support/stage.ts';

/** Longer than it takes until all that is on disk is looked through for what nobody has. */
const LOOKED_THROUGH_MS = 13_000;
const pace = { firstTextMs: 20, generateMs: 300, editMs: 300, renderMs: 100, uploadMs: 20 };

async function stageOn(url: string, nemo: StageOptions['nemo']) {
  return setStage({ nemo: { pace, ...nemo }, env: { STORE_URL: url, QUEUE_URL: url, SECRET_KEY: secretKey } });
}

const timesIn = (text: string, part: string): number => text.split(part).length - 1;

describe.skipIf(noRedis !== null)(`on a real Redis${noRedis === null ? '' : ` (left out: ${noRedis})`}`, () => {
  test('what cannot be told is tried again by one who carries it, however often it is found on disk', async () => {
    await using redis = await startRedis();
    await using stage = await stageOn(redis.url, { pace: { ...pace, firstTextMs: 2_000 } });
    const { discord } = stage;
    const ada = discord.person('Ada');
    const { thread } = await begin(stage, ada, 'a comet, 2 seconds');
    ada.say(thread, 'what is in the picture?');
    await stage.nemo.until(() => sent(stage).length === 2);
    discord.deny('general', 'sendMessagesInThreads');
    ada.closeDms();
    const tries = () => timesIn(stage.bot().output(), 'what came of a turn cannot be told now');
    await discord.until(() => tries() > 0);
    await sleep(2 * LOOKED_THROUGH_MS);
    expect(tries(), 'at once, and after five seconds').toBe(2);
  });

  test('a request whose export is under way stands in its line no more: others read the place that they have', async () => {
    await using redis = await startRedis();
    await using stage = await stageOn(redis.url, { pace: { ...pace } });
    const { discord } = stage;
    const ada = discord.person('Ada');
    const { thread } = await begin(stage, ada, 'a comet, 2 seconds');
    Object.assign(stage.nemo.pace, { renderMs: 40_000 });
    ada.say(thread, 'add a title "One"');
    await discord.until(() => timesIn(stage.bot().output(), '"phase":"exporting"') === 2);
    Object.assign(stage.nemo.pace, { editMs: 3 * LOOKED_THROUGH_MS });
    ada.say(thread, 'add a title "Two"');
    await stage.nemo.until(() => sent(stage).length === 3);
    ada.say(thread, 'add a title "Three"');
    const places = () => discord.read(thread).flatMap(({ text }) => /\d\w\w in line/.exec(text) ?? []);
    await discord.until(() => places().length > 0);
    await sleep(LOOKED_THROUGH_MS);
    expect(places()).toEqual(['2nd in line']);
  });
});
