import type { Row, Rows } from '../medium.ts';
import type { RedisDb } from './redis-db.ts';
import { keysOf } from './scripts.ts';
import { textsOf } from './settings.ts';

/** The rows of one namespace in Redis. */
export function redisRows({ ask, write }: Pick<RedisDb, 'ask' | 'write'>, namespace: string): Rows {
  const { records, ids, lasting, expiries } = keysOf(namespace);
  const keys = [records, ids, lasting, expiries];
  const change = async (name: 'write' | 'begin' | 'change' | 'remove', ...values: readonly (string | number)[]) =>
    (await write(name, { keys, values: [namespace, ...values] })) > 0;

  async function find(key: string): Promise<Row | undefined> {
    const row = rowOf(await ask('HGET', records, key));
    return row === undefined || (row.expires ?? Infinity) <= Date.now() ? undefined : row;
  }

  async function nextIn(set: string, after: string): Promise<string | undefined> {
    const from = after === '' ? '-' : `(${after}`;
    return textsOf(await ask('ZRANGEBYLEX', set, from, '+', 'LIMIT', '0', '1'))[0];
  }

  return {
    find,
    put: (key, sealed, expires) => change('write', key, sealed, expires ?? ''),
    swap: (key, before, after, expires) =>
      before === undefined
        ? change('begin', key, after, expires ?? '', Date.now())
        : change('change', key, after, expires ?? '', before),
    drop: (key) => change('remove', key),
    clear: async () => void (await write('removeAll', { keys, values: [namespace] })),
    async after(key) {
      for (let next = await nextIn(ids, key); next !== undefined; next = await nextIn(ids, next)) {
        const row = await find(next);
        if (row !== undefined) return [next, row.sealed];
      }
      return undefined;
    },
    lastingAfter: (key) => nextIn(lasting, key),
  };
}

/** As the scripts write it: its time, a space, and what is sealed. */
export function rowOf(stored: unknown): Row | undefined {
  if (stored === null) return undefined;
  if (typeof stored !== 'string') throw new TypeError('a stored record is not text');
  const space = stored.indexOf(' ');
  const expires = stored.slice(0, space);
  return { sealed: stored.slice(space + 1), expires: expires === '' ? null : Number(expires) };
}
