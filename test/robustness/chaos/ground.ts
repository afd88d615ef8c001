import { join } from 'node:path';
import { startRedis, type Redis } from '../../support/redis.ts';
import type { Stage } from '../../support/stage.ts';
import { inFile, inRedis, type Place } from './kept.ts';

export const engines = ['local', 'bull'] as const;
export type EngineName = (typeof engines)[number];

/** What one process is started with. */
export type Role = Readonly<Record<string, string>>;

/** What the processes of a life stand on. */
export interface Ground extends AsyncDisposable {
  readonly env: Role;
  /** Those that run beside each other. The first one hears of what happens. */
  readonly roles: readonly Role[];
  /** Null where there is none. */
  readonly redis: Redis | null;
  place(stage: Pick<Stage, 'dataDir'>): Place;
  /** The folder where it is seen that something was written down, and how the name of that file ends. */
  readonly written: (stage: Pick<Stage, 'dataDir'>) => readonly [folder: string, ending: string];
}

const SECRET_KEY = 'a passphrase of some length';

export async function startGround(engine: EngineName): Promise<Ground> {
  return engine === 'local' ? oneProcess : manyMachines(await startRedis());
}

const oneProcess: Ground = {
  env: {},
  roles: [{}],
  redis: null,
  place: ({ dataDir }) => inFile(join(dataDir, 'nemo.sqlite')),
  written: ({ dataDir }) => [dataDir, '-wal'],
  [Symbol.asyncDispose]: async () => undefined,
};

/** One hears, the other one works; what they share is in Redis. */
function manyMachines(redis: Redis): Ground {
  const env = { STORE_URL: redis.url, QUEUE_URL: redis.url, SECRET_KEY, DISCORD_REQUESTS_PER_SECOND: '25' };
  return {
    env,
    roles: [{ ROLE: 'gateway' }, { ROLE: 'worker' }],
    redis,
    place: () => inRedis(redis, SECRET_KEY),
    written: () => [join(redis.folder, 'appendonlydir'), '.aof'],
    [Symbol.asyncDispose]: () => redis[Symbol.asyncDispose](),
  };
}
