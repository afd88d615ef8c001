import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';
import { keyvStorageCapability, type KeyvStorageAdapter, type KeyvStorageCapability } from 'keyv';
import { attempt } from './attempt.ts';

/** What Keyv asks of an adapter, without its event emitter: trouble is thrown here, never emitted. */
type Adapter = Pick<KeyvStorageAdapter, 'get' | 'getMany' | 'set' | 'setMany' | 'delete' | 'deleteMany' | 'has' | 'hasMany' | 'clear'> & {
  readonly capabilities: KeyvStorageCapability;
  iterator<Value>(): AsyncGenerator<Array<string | Awaited<Value> | undefined>, void>;
  /** What stands there as it is stored. */
  stored(key: string): Promise<string | undefined>;
  /** Writes only where still stands what stood there `before`; undefined for nothing. False where it is otherwise. */
  swap(key: string, before: string | undefined, after: string, expires?: number): Promise<boolean>;
  /** The keys of what is kept for good, without its values. */
  lasting(): AsyncGenerator<string, void>;
};

export type SqliteAdapter = Adapter;

export function createRecordsTable(db: DatabaseSync): void {
  db.exec(`
    CREATE TABLE IF NOT EXISTS records (namespace TEXT NOT NULL, key TEXT NOT NULL, value TEXT NOT NULL, expires INTEGER);
    CREATE UNIQUE INDEX IF NOT EXISTS records_by_key ON records (namespace, key);
    CREATE INDEX IF NOT EXISTS records_by_expiry ON records (expires) WHERE expires IS NOT NULL;
    CREATE INDEX IF NOT EXISTS records_for_good ON records (namespace, key) WHERE expires IS NULL;
  `);
}

/**
 * One namespace of the records table as a Keyv store. It holds its namespace itself, since a namespace that Keyv
 * assigns to an adapter is shared by everyone who uses that adapter.
 */
export function createSqliteAdapter(db: DatabaseSync, namespace: string): Adapter {
  const alive = 'namespace = ? AND (expires IS NULL OR expires > ?)';
  const read = db.prepare(`SELECT value FROM records WHERE ${alive} AND key = ?`);
  // Row by row and by key: a page would go stale while its reader works, an offset would skip what moved up.
  const next = db.prepare(`SELECT key, value FROM records WHERE ${alive} AND key > ? ORDER BY key LIMIT 1`);
  const nextForGood = db.prepare(`
    SELECT key FROM records INDEXED BY records_for_good WHERE namespace = ? AND expires IS NULL AND key > ? ORDER BY key LIMIT 1
  `);
  const write = db.prepare(`
    INSERT INTO records (namespace, key, value, expires) VALUES (?, ?, ?, ?)
    ON CONFLICT (namespace, key) DO UPDATE SET value = excluded.value, expires = excluded.expires
  `);
  const begin = db.prepare(`
    INSERT INTO records (namespace, key, value, expires) VALUES (?, ?, ?, ?)
    ON CONFLICT (namespace, key) DO UPDATE SET value = excluded.value, expires = excluded.expires WHERE expires <= ?
  `);
  const change = db.prepare('UPDATE records SET value = ?, expires = ? WHERE namespace = ? AND key = ? AND value = ?');
  const remove = db.prepare('DELETE FROM records WHERE namespace = ? AND key = ?');
  const removeAll = db.prepare('DELETE FROM records WHERE namespace = ?');

  const file = db.location() ?? namespace;
  const get = (key: string) => attempt(file, () => textOf(read.get(namespace, Date.now(), key)?.['value']));
  const put = (key: string, value: unknown, expires?: number) => {
    if (typeof value !== 'string') throw new TypeError('only serialized values can be stored');
    return attempt(file, () => write.run(namespace, key, value, expires ?? null).changes > 0);
  };
  const drop = (key: string) => attempt(file, () => remove.run(namespace, key).changes > 0);
  const after = (key: string) => attempt(file, () => next.get(namespace, Date.now(), key));
  const forGoodAfter = (key: string) => attempt(file, () => textOf(nextForGood.get(namespace, key)?.['key']));

  const adapter = {
    get: async (key: string) => get(key),
    getMany: async (keys: string[]) => keys.map(get),
    set: async (key: string, value: unknown, expires?: number) => put(key, value, expires),
    setMany: async (entries: { key: string; value: unknown; expires?: number }[]) =>
      entries.map(({ key, value, expires }) => put(key, value, expires)),
    delete: async (key: string) => drop(key),
    deleteMany: async (keys: string[]) => keys.map(drop),
    has: async (key: string) => get(key) !== undefined,
    hasMany: async (keys: string[]) => keys.map((key) => get(key) !== undefined),
    clear: async () => void attempt(file, () => removeAll.run(namespace)),
    async *iterator() {
      for (let row = after(''); row; row = after(textOf(row['key']) ?? '')) {
        yield [textOf(row['key']), textOf(row['value'])];
      }
    },
  };
  const swap = async (key: string, before: string | undefined, after: string, expires?: number) =>
    attempt(file, () => {
      const until = expires ?? null;
      const written =
        before === undefined ? begin.run(namespace, key, after, until, Date.now()) : change.run(after, until, namespace, key, before);
      return written.changes > 0;
    });
  async function* lasting() {
    for (let key = forGoodAfter(''); key !== undefined; key = forGoodAfter(key)) yield key;
  }
  return { ...adapter, stored: async (key) => get(key), swap, lasting, capabilities: keyvStorageCapability(adapter) };
}

function textOf(value: SQLOutputValue | undefined): string | undefined {
  if (value === undefined) return undefined;
  if (typeof value !== 'string') throw new TypeError('a stored record is not text');
  return value;
}
