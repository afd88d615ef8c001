import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';
import { attempt } from './attempt.ts';
import { countChanges, countOwn } from './changes.ts';
import type { Row, Rows } from './medium.ts';
import type { Writer } from './writer.ts';

export function makeRecordsTable(db: DatabaseSync): void {
  db.exec(`
    CREATE TABLE IF NOT EXISTS records (namespace TEXT NOT NULL, key TEXT NOT NULL, value TEXT NOT NULL, expires INTEGER);
    CREATE UNIQUE INDEX IF NOT EXISTS records_by_key ON records (namespace, key);
    CREATE INDEX IF NOT EXISTS records_by_expiry ON records (expires) WHERE expires IS NOT NULL;
    CREATE INDEX IF NOT EXISTS records_for_good ON records (namespace, key) WHERE expires IS NULL;
  `);
  countChanges(db);
  countOwn(db);
}

/** The one file of state: it is read where it is asked for, which never waits, and written in a thread of its own. */
export interface Disk {
  readonly db: DatabaseSync;
  readonly writer: Writer;
}

/** The rows of one namespace of the file. */
export function rowsOf({ db, writer }: Disk, namespace: string): Rows {
  const sql = statementsOn(db);
  const file = db.location() ?? namespace;
  function read(key: string): Row | undefined {
    const row = sql.read.get(namespace, Date.now(), key);
    const sealed = textOf(row?.['value']);
    const expires = row?.['expires'] ?? null;
    return sealed === undefined ? undefined : { sealed, expires: expires === null ? null : Number(expires) };
  }
  return {
    find: (key) => attempt(file, () => read(key)),
    put: async (key, value, expires) => (await writer.write(['write', namespace, key, value, expires ?? null])) > 0,
    drop: async (key) => (await writer.write(['remove', namespace, key])) > 0,
    clear: async () => void (await writer.write(['removeAll', namespace])),
    swap: async (key, before, after, expires) =>
      (await writer.write(
        before === undefined
          ? ['begin', namespace, key, after, expires, Date.now()]
          : ['change', after, expires, namespace, key, before],
      )) > 0,
    after(key) {
      const row = attempt(file, () => sql.next.get(namespace, Date.now(), key));
      return row && [textOf(row['key']) ?? '', textOf(row['value']) ?? ''];
    },
    lastingAfter: (key) => attempt(file, () => textOf(sql.nextForGood.get(namespace, key)?.['key'])),
  };
}

function statementsOn(db: DatabaseSync) {
  const alive = 'namespace = ? AND (expires IS NULL OR expires > ?)';
  return {
    read: db.prepare(`SELECT value, expires FROM records WHERE ${alive} AND key = ?`),
    next: db.prepare(`SELECT key, value FROM records WHERE ${alive} AND key > ? ORDER BY key LIMIT 1`),
    nextForGood: db.prepare(`
      SELECT key FROM records INDEXED BY records_for_good WHERE namespace = ? AND expires IS NULL AND key > ? ORDER BY key LIMIT 1
    `),
  };
}

function textOf(value: SQLOutputValue | undefined): string | undefined {
  if (value === undefined) return undefined;
  if (typeof value !== 'string') throw new TypeError('a stored record is not text');
  return value;
}
