import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { startDeafLine, type DeafLine } from '../support/deaf-line.ts';
import { freePort } from '../support/free-port.ts';
import { noRedis, startRedis, type Redis } from '../support/redis.ts';
import { begin, nextResult, sent } from '../support/scene.ts';
import { setStage, type Stage } from '../support/stage.ts';

const pace = { firstTextMs: 50, generateMs: 500, editMs: 500, renderMs: 100, uploadMs: 20 };
const PROBE_MS = 2_000;
const soon = { timeout: 60_000, interval: 50 };
/** A silent connection is given up after five seconds, and the next one may have been begun too early. */
const BOUND_MS = 20_000;
/** With one, more has to come back on a new connection than that it is there. */
const PASSWORD = 'swordfish-and-more';

describe.skipIf(noRedis !== null).each([
  ['QUEUE_URL', 'the queue takes nothing\n'],
  ['STORE_URL', 'the store cannot be written to, or the process is far behind\n'],
])(`a real Redis at %s${noRedis === null ? '' : ` (left out: ${noRedis})`}`, (name, why) => {
  let redis: Redis;
  let way: DeafLine;
  let stage: Stage;
  let health: string;

  beforeEach(async () => {
    redis = await startRedis({ requirepass: PASSWORD });
    way = await startDeafLine(redis.port);
    const port = String(await freePort());
    health = `http://127.0.0.1:${port}/readyz`;
    stage = await setStage({
      nemo: { pace },
      env: {
        [name]: `redis://:${PASSWORD}@127.0.0.1:${way.port}`,
        SECRET_KEY: 'a passphrase of some length',
        HTTP_PORT: port,
        BURST_MS: '1',
      },
    });
  });
  afterEach(async () => {
    await stage[Symbol.asyncDispose]();
    await way[Symbol.asyncDispose]();
    await redis[Symbol.asyncDispose]();
  });

  /** As a probe asks: it waits for no answer for long. */
  const probe = async () => (await fetch(health, { signal: AbortSignal.timeout(PROBE_MS) })).text();
  const says = (text: string) => vi.waitFor(async () => expect(await probe()).toBe(text), soon);

  test('that is killed and comes back: whoever asks whether the bot is ready is told', async () => {
    await says('ok\n');
    await redis.kill();
    await says(why);
    await redis.start();
    await says('ok\n');
  });

  test('that vanishes without a word: what is asked for meanwhile is done soon after it is back, once', async () => {
    const ada = stage.discord.person('Ada');
    const { thread, first } = await begin(stage, ada, 'rain, 2 seconds');
    way.vanish();
    ada.say(thread, 'add a title "Rain"');
    await says(why);
    const knocks = way.knocks();
    await vi.waitFor(() => expect(way.knocks()).toBeGreaterThan(knocks + 1), soon);
    if (name === 'QUEUE_URL') await ada.slash(stage.discord.channel('general').id, 'help');
    way.comeBack();
    const since = performance.now();
    const second = await nextResult(stage, thread, first);
    expect(performance.now() - since).toBeLessThan(BOUND_MS);
    expect(second.text).toContain('version 2');
    expect(sent(stage)).toEqual(['rain, 2 seconds', 'add a title "Rain"']);
    await says('ok\n');
  });
});
