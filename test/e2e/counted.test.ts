import { describe, expect, test } from 'vitest';
import { freePort } from '../support/free-port.ts';
import { noRedis, startRedis } from '../support/redis.ts';
import { animate, nextResult, sent } from '../support/scene.ts';
import { secretKey } from '../support/secret-key.ts';
import { setStage } from '../support/stage.ts';

const pace = { firstTextMs: 20, generateMs: 4_000, editMs: 300, renderMs: 100, uploadMs: 20 };
const soon = { timeout: 30_000, interval: 100 };

describe.skipIf(noRedis !== null)(`on a real Redis${noRedis === null ? '' : ` (left out: ${noRedis})`}`, () => {
  test('a gateway counts what waits until another process is at work on it; both say what the account that pays has left, once that is known', async () => {
    await using redis = await startRedis();
    const env = { STORE_URL: redis.url, QUEUE_URL: redis.url, SECRET_KEY: secretKey };
    await using stage = await setStage({ nemo: { pace, credits: 1_000 }, env, isEmpty: true });
    const [gateway, worker] = [await freePort(), await freePort()];
    await using _gateway = await stage.start({ ROLE: 'gateway', HTTP_PORT: String(gateway) });
    const lines = async (port: number, name: string) => {
      const text = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
      return text.split('\n').filter((line) => line.startsWith(name) && !line.endsWith(' 0'));
    };
    const work = async () => [await lines(gateway, 'nemo_work{of="turn"'), await lines(worker, 'nemo_work{of="turn"')];
    expect(await (await fetch(`http://127.0.0.1:${gateway}/metrics`)).text()).not.toMatch(/^nemo_credits_left/m);

    const thread = await animate(stage, stage.discord.person('Ada'), 'a comet, 2 seconds');
    await expect
      .poll(() => lines(gateway, 'nemo_work{of="turn"'), soon)
      .toEqual(['nemo_work{of="turn",phase="queued"} 1']);
    await using _worker = await stage.start({ ROLE: 'worker', HTTP_PORT: String(worker) });
    await stage.nemo.until(() => sent(stage).length === 1);
    await expect.poll(work, soon).toEqual([[], ['nemo_work{of="turn",phase="sent"} 1']]);
    await nextResult(stage, thread);
    await expect.poll(work, soon).toEqual([[], []]);
    for (const port of [gateway, worker])
      await expect.poll(() => lines(port, 'nemo_credits_left'), soon).toEqual(['nemo_credits_left 998']);
  });
});
