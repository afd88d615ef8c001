import { resolve } from 'node:path';
import type { Entry, Source, Target } from '../copy/parts.ts';
import { LATEST_LIFE_MS } from '../medium.ts';
import { StoreError } from '../store-error.ts';
import { openRedisDb, placeOfRedis, type RedisDb } from './redis-db.ts';
import { KEY_FILE } from './redis-medium.ts';
import { rowOf } from './redis-rows.ts';
import { CLAIMS, COPYING, EXPIRIES, keysOf, OWNERS, PREFIX } from './scripts.ts';
import { pairsOf, textsOf } from './settings.ts';

/** Nobody waits for an answer. */
const WAIT_MS = 10_000;
const PAGE = '200';

function openDb(url: string): RedisDb {
  return openRedisDb({ url, place: placeOfRedis(url), waitMs: () => WAIT_MS });
}

export async function openRedisSource(url: string): Promise<Source> {
  const db = openDb(url);
  using opened = new DisposableStack();
  opened.use(db);
  if (Number(await db.ask('EXISTS', keysOf('check').records)) === 0) throw new StoreError('no-store', db.place);
  opened.move();
  return {
    ...common(db),
    async rest() {
      const now = Math.floor(Date.now() + db.ahead());
      if (Number(await db.ask('ZCOUNT', OWNERS, String(now), String(now + LATEST_LIFE_MS))) > 0)
        throw new StoreError('running', db.place);
    },
    find: async (namespace, key) => rowOf(await db.ask('HGET', keysOf(namespace).records, key))?.sealed,
    async *entries(now) {
      for (const namespace of await namespacesIn(db)) {
        for await (const part of scan(db, 'HSCAN', keysOf(namespace).records)) {
          for (const [key, stored] of pairsOf(part)) {
            const row = rowOf(stored);
            if (row !== undefined && (row.expires ?? Infinity) > now) yield { namespace, key, ...row };
          }
        }
      }
    },
    claims: async () => pairsOf(await db.ask('HGETALL', CLAIMS)).map(([key, owner]) => ({ key, owner })),
  };
}

/** A mark stands there until it is finished: a bot that finds it does not start. */
export async function openRedisTarget(url: string): Promise<Target> {
  const db = openDb(url);
  using opened = new DisposableStack();
  opened.use(db);
  for await (const found of scan(db, 'SCAN')) if (found.length > 0) throw new StoreError('not-empty', db.place);
  opened.move();
  return {
    ...common(db),
    async begin() {
      await db.ask('SET', COPYING, '1');
    },
    async put(entries) {
      const kinds = Map.groupBy(entries, ({ namespace }) => namespace);
      await Promise.all([...kinds].map(([namespace, some]) => putAll(db, namespace, some)));
    },
    async claim(claims) {
      if (claims.length > 0) await db.ask('HSET', CLAIMS, ...claims.flatMap(({ key, owner }) => [key, owner]));
    },
    async finish() {
      await db.ask('DEL', COPYING);
    },
  };
}

/** As the scripts write them, many at once: nobody else is there. */
async function putAll({ ask }: RedisDb, namespace: string, entries: readonly Entry[]): Promise<void> {
  const { records, ids, lasting, expiries } = keysOf(namespace);
  const add = (set: string, members: readonly string[]) =>
    members.length === 0 ? undefined : ask('ZADD', set, ...members);
  await Promise.all([
    ask('HSET', records, ...entries.flatMap(({ key, sealed, expires }) => [key, `${expires ?? ''} ${sealed}`])),
    add(
      ids,
      entries.flatMap(({ key }) => ['0', key]),
    ),
    add(
      lasting,
      entries.flatMap(({ key, expires }) => (expires === null ? ['0', key] : [])),
    ),
    add(
      expiries,
      entries.flatMap(({ key, expires }) => (expires === null ? [] : [String(expires), `${namespace} ${key}`])),
    ),
  ]);
}

function common(db: RedisDb) {
  return {
    place: db.place,
    keyFile: resolve(KEY_FILE),
    async count(now: number): Promise<number> {
      let count = -Number(await db.ask('ZCOUNT', EXPIRIES, '-inf', String(now)));
      for (const namespace of await namespacesIn(db)) count += Number(await db.ask('HLEN', keysOf(namespace).records));
      return count;
    },
    [Symbol.asyncDispose]: async () => db[Symbol.dispose](),
  };
}

async function namespacesIn(db: RedisDb): Promise<ReadonlySet<string>> {
  const begin = keysOf('').records;
  const found = new Set<string>();
  for await (const keys of scan(db, 'SCAN'))
    for (const key of keys) if (key.startsWith(begin)) found.add(key.slice(begin.length));
  return found;
}

/** All of the bot's keys, or all that is in one of them, part by part. */
async function* scan(db: RedisDb, command: 'SCAN' | 'HSCAN', ...key: readonly string[]) {
  const which = command === 'SCAN' ? ['MATCH', `${PREFIX}*`] : [];
  let cursor = '0';
  do {
    const reply = await db.ask(command, ...key, cursor, ...which, 'COUNT', PAGE);
    if (!Array.isArray(reply)) throw new TypeError('Redis did not answer with a list');
    cursor = String(reply[0]);
    yield textsOf(reply[1]);
  } while (cursor !== '0');
}
