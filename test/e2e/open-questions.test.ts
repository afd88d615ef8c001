import { describe, expect, test } from 'vitest';
import { noRedis, startRedis } from '../support/redis.ts';
import { animate, nextResult, picture, sent } from '../support/scene.ts';
import { secretKey } from '../support/secret-key.ts';
import { setStage, type Stage } from '../support/stage.ts';

const SLOTS = 2;

/** Begins a project without words: what it costs is asked about first. */
async function askedAbout(stage: Stage, name: string) {
  const { discord } = stage;
  const person = discord.person(name);
  const { message } = await person.slash(discord.channel('general').id, 'animate', { image: await picture() });
  const thread = message?.id ?? '';
  return { person, thread, card: await stage.withButton(thread, 'Start') };
}

describe.skipIf(noRedis !== null)(`on a real Redis${noRedis === null ? '' : ` (left out: ${noRedis})`}`, () => {
  test('as many questions are open as a process has places: others are served all the same, and each answer is gone on with, in its order', async () => {
    await using redis = await startRedis();
    const shared = { STORE_URL: redis.url, QUEUE_URL: redis.url, SECRET_KEY: secretKey };
    await using stage = await setStage({ env: { ...shared, WORKER_SLOTS: String(SLOTS), BURST_MS: '1' } });
    const asking = [await askedAbout(stage, 'Ada'), await askedAbout(stage, 'Ben')];

    await nextResult(stage, await animate(stage, stage.discord.person('Cleo'), 'let the clouds drift, 2 seconds'));
    for (const { person, thread } of asking) person.say(thread, `add a title "${person.name}"`);
    for (const { person, card } of asking) await person.press(card, 'Start');
    for (const { thread } of asking) await nextResult(stage, thread, await nextResult(stage, thread));
    const inOrder = (name: string) => sent(stage).findIndex((text) => text.includes(name));
    expect(sent(stage)).toHaveLength(1 + 2 * asking.length);
    expect(asking.map(({ person }) => inOrder(person.name)).every((place) => place > SLOTS)).toBe(true);
  });
});
