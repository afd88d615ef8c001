import { LATEST_LIFE_MS } from '../medium.ts';

/*
 * Everything that is ever written, by name: one step each, which nobody can come between. A write that comes later than
 * it was refused to whoever asked for it is not made, so that what was refused never stands there afterwards. And what
 * has kept less for a process than that process was told is not what it has worked with: it was emptied, or is older.
 */

const inTime = `
  local time = redis.call('TIME')
  if time[1] * 1000 + time[2] / 1000 > tonumber(ARGV[1]) then return redis.error_reply('LATE too late') end
`;

/** So long a process may say nothing without being taken for one whose data is gone: it counts its writes anew then. */
const COUNTED_MS = 7 * 24 * 60 * 60 * 1000;

/** Its last key counts what this process has written, its last value is how much of that was answered. */
const counted = (body: string) => `
  local count, answered = KEYS[#KEYS], tonumber(ARGV[#ARGV])
  local written = tonumber(redis.call('GET', count) or 0)
  if written < answered then return redis.error_reply('OTHER other data') end
  redis.call('SET', count, written + 1, 'PX', ${COUNTED_MS})
  local function act() ${body} end
  return { act(), written + 1 }
`;

/** Where records of a namespace are; see `keysOf`. */
const record = `
  local records, ids, lasting, expiries = KEYS[1], KEYS[2], KEYS[3], KEYS[4]
  local namespace, id = ARGV[2], ARGV[3]
  local stored = redis.call('HGET', records, id)
  local space = stored and string.find(stored, ' ', 1, true)
  local function keep(sealed, expires)
    redis.call('HSET', records, id, expires .. ' ' .. sealed)
    redis.call('ZADD', ids, 0, id)
    if expires == '' then
      redis.call('ZADD', lasting, 0, id)
      redis.call('ZREM', expiries, namespace .. ' ' .. id)
    else
      redis.call('ZREM', lasting, id)
      redis.call('ZADD', expiries, expires, namespace .. ' ' .. id)
    end
    return 1
  end
`;

const bodies = {
  write: `${record} return keep(ARGV[4], ARGV[5])`,
  begin: `${record}
    local expires = stored and string.sub(stored, 1, space - 1)
    if stored and (expires == '' or tonumber(expires) > tonumber(ARGV[6])) then return 0 end
    return keep(ARGV[4], ARGV[5])
  `,
  change: `${record}
    if not stored or string.sub(stored, space + 1) ~= ARGV[6] then return 0 end
    return keep(ARGV[4], ARGV[5])
  `,
  once: `${record}
    if stored then return 0 end
    return keep('', ARGV[4])
  `,
  remove: `${record}
    if not stored then return 0 end
    redis.call('ZREM', ids, id)
    redis.call('ZREM', lasting, id)
    redis.call('ZREM', expiries, namespace .. ' ' .. id)
    return redis.call('HDEL', records, id)
  `,
  removeAll: `
    for _, id in ipairs(redis.call('ZRANGE', KEYS[2], 0, -1)) do redis.call('ZREM', KEYS[4], ARGV[2] .. ' ' .. id) end
    return redis.call('DEL', KEYS[1], KEYS[2], KEYS[3])
  `,
  expire: `
    local over = redis.call('ZRANGEBYSCORE', KEYS[1], '-inf', ARGV[2], 'LIMIT', 0, ARGV[3])
    for _, mark in ipairs(over) do
      local space = string.find(mark, ' ', 1, true)
      local namespace, id = string.sub(mark, 1, space - 1), string.sub(mark, space + 1)
      redis.call('HDEL', ARGV[4] .. 'records:' .. namespace, id)
      redis.call('ZREM', ARGV[4] .. 'ids:' .. namespace, id)
      redis.call('ZREM', KEYS[1], mark)
    end
    return #over
  `,
  live: `return redis.call('ZADD', KEYS[1], ARGV[3], ARGV[2])`,
  enter: `
    redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', ARGV[3])
    redis.call('ZREMRANGEBYSCORE', KEYS[1], '(' .. tonumber(ARGV[3]) + ${LATEST_LIFE_MS}, '+inf')
    return redis.call('ZADD', KEYS[1], ARGV[4], ARGV[2])
  `,
  leave: `
    redis.call('DEL', KEYS[#KEYS])
    return redis.call('ZREM', KEYS[1], ARGV[2])
  `,
  take: `
    redis.call('ZADD', KEYS[1], ARGV[5], ARGV[2])
    local owner = redis.call('HGET', KEYS[2], ARGV[3])
    local life = owner and owner ~= ARGV[2] and redis.call('ZSCORE', KEYS[1], owner)
    local left = life and tonumber(life) - tonumber(ARGV[4])
    if left and left > 0 and left <= ${LATEST_LIFE_MS} then return 0 end
    redis.call('HSET', KEYS[2], ARGV[3], ARGV[2])
    return 1
  `,
  release: `
    if redis.call('HGET', KEYS[2], ARGV[3]) ~= ARGV[2] then return 0 end
    return redis.call('HDEL', KEYS[2], ARGV[3])
  `,
} as const;

export type ScriptName = keyof typeof bodies;

/**
 * Given as a whole each time: by its hash alone it could be unknown there, and what has to be asked again comes behind
 * what was asked later.
 */
export const scriptOf = (name: ScriptName): string => inTime + counted(bodies[name]);

/** One part of the key in braces: they are all in one place where Redis is several machines. */
export const PREFIX = '{nemo}:';

export const OWNERS = `${PREFIX}owners`;
export const CLAIMS = `${PREFIX}claims`;
/** Stands there while a store is copied to it. */
export const COPYING = `${PREFIX}copying`;
/** Where the writes of one process are counted. */
export const countOf = (id: string) => `${PREFIX}count:${id}`;
export const EXPIRIES = `${PREFIX}expiries`;

/**
 * Where the records of a namespace are: each as its time (nothing for ever), a space, and what is sealed; their ids in
 * order; the ids of those that are kept for good; and when each of all namespaces runs out.
 */
export function keysOf(namespace: string) {
  return {
    records: `${PREFIX}records:${namespace}`,
    ids: `${PREFIX}ids:${namespace}`,
    lasting: `${PREFIX}lasting:${namespace}`,
    expiries: EXPIRIES,
  };
}
