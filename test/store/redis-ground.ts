import { startRedis, type Redis } from '../support/redis.ts';
import { secretKey } from '../support/secret-key.ts';
import type { Ground } from './contract.ts';

export interface RedisGround extends Ground {
  readonly redis: Redis;
}

/** How a record stands there, as the store writes it: its time, a space, what is sealed. */
const replace = `
  local stored = redis.call('HGET', KEYS[1], ARGV[1])
  return redis.call('HSET', KEYS[1], ARGV[1], string.sub(stored, 1, string.find(stored, ' ', 1, true)) .. ARGV[2])
`;

/** A Redis of its own for one store. */
export async function startRedisGround(): Promise<RedisGround> {
  const redis = await startRedis();
  const recordsOf = (kind: string) => `{nemo}:records:${kind}`;
  return {
    redis,
    url: redis.url,
    secretKey,
    bytes: redis.bytes,

    async sealed(kind, id) {
      const stored = redis.cli('HGET', recordsOf(kind), id);
      return stored.slice(stored.indexOf(' ') + 1);
    },

    async overwrite(kind, id, text) {
      redis.cli('EVAL', replace, '1', recordsOf(kind), id, text);
    },

    async obstruct() {
      redis.cli('CLIENT', 'PAUSE', '600000', 'WRITE');
      return { [Symbol.asyncDispose]: async () => void redis.cli('CLIENT', 'UNPAUSE') };
    },

    [Symbol.asyncDispose]: () => redis[Symbol.asyncDispose](),
  };
}
