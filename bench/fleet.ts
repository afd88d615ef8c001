import { playRenders } from '../test/robustness/load/played-renders.ts';
import { startRedis } from '../test/support/redis.ts';
import { setStage } from '../test/support/stage.ts';
import type { Pace } from '../playground/nemo/pace.ts';
import { openChannels } from './crowd.ts';

const DISCORD_REQUESTS_PER_SECOND = 50;

interface Fleet {
  readonly workers: number;
  readonly slots: number;
  readonly channels: number;
  readonly pace: Pace;
}

/** One gateway and so many workers on one Redis, which share what Discord takes. Renders are played. */
export async function startFleet({ workers, slots, channels: count, pace }: Fleet) {
  await using started = new AsyncDisposableStack();
  const redis = started.use(await startRedis());
  const env = {
    STORE_URL: redis.url,
    QUEUE_URL: redis.url,
    SECRET_KEY: 'a passphrase of some length',
    ROLE: 'gateway',
    WORKER_SLOTS: String(slots),
    DISCORD_REQUESTS_PER_SECOND: String(Math.floor(DISCORD_REQUESTS_PER_SECOND / (workers + 1))),
    LOG_LEVEL: 'warn',
  };
  const gate = playRenders(() => stage.nemo.url, 50_000);
  const stage = started.use(await setStage({ nemo: { pace, prices: { generation: 0, edit: 0 }, gate }, env }));
  const channels = await openChannels(stage, count);
  started.use(stage.bot());
  for (let n = 0; n < workers; n++) started.use(await stage.start({ ROLE: 'worker', LOG_LEVEL: 'info' }));
  const all = started.move();
  return { stage, channels, [Symbol.asyncDispose]: () => all.disposeAsync() };
}
