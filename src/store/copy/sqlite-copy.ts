import { renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { pathOf } from '../address.ts';
import { attempt } from '../attempt.ts';
import { makeRecordsTable } from '../rows.ts';
import { syncFolder } from '../secret.ts';
import { demandRest, makeHandsTables } from '../sqlite-hands.ts';
import { isEmptyAt, openSqlite } from '../sqlite.ts';
import { StoreError } from '../store-error.ts';
import type { Claimed, Source, Target } from './parts.ts';

const WAIT_MS = 2_000;
const ALIVE = '(expires IS NULL OR expires > ?)';

/** Nobody else writes to it before it is closed. */
export function openSqliteSource(url: string): Source {
  const path = pathOf(url);
  if (isEmptyAt(path)) throw new StoreError('no-store', path);
  const db = attempt(path, () => openSqlite(path, WAIT_MS));
  using opened = new DisposableStack();
  opened.defer(() => db.close());
  attempt(path, () => db.exec('BEGIN IMMEDIATE'));
  opened.move();
  return {
    place: path,
    keyFile: join(dirname(path), 'secret.key'),
    rest: async () => demandRest(db, path),
    async find(namespace, key) {
      const find = db.prepare('SELECT value FROM records WHERE namespace = ? AND key = ?');
      const value = find.get(namespace, key)?.['value'];
      return typeof value === 'string' ? value : undefined;
    },
    async *entries(now) {
      const rows = db.prepare(`SELECT namespace, key, value, expires FROM records WHERE ${ALIVE}`).iterate(now);
      for (const { namespace, key, value, expires } of rows)
        yield {
          namespace: String(namespace),
          key: String(key),
          sealed: String(value),
          expires: expires === null ? null : Number(expires),
        };
    },
    claims: async () => claimsIn(db),
    count: async (now) => countIn(db, now),
    async [Symbol.asyncDispose]() {
      db.exec('ROLLBACK');
      db.close();
    },
  };
}

/** Made beside its place, and put there once it is whole. */
export function openSqliteTarget(url: string): Target {
  const path = pathOf(url);
  if (!isEmptyAt(path)) throw new StoreError('not-empty', path);
  const draft = `${path}.copy`;
  attempt(path, () => {
    for (const end of ['', '-wal', '-shm']) rmSync(draft + end, { force: true });
  });
  const db = attempt(path, () => openSqlite(draft, WAIT_MS));
  attempt(path, () => {
    makeRecordsTable(db);
    makeHandsTables(db);
  });
  const record = db.prepare('INSERT OR REPLACE INTO records (namespace, key, value, expires) VALUES (?, ?, ?, ?)');
  const claim = db.prepare('INSERT INTO claims (key, owner) VALUES (?, ?)');
  return {
    place: path,
    keyFile: join(dirname(path), 'secret.key'),
    begin: async () => db.exec('BEGIN IMMEDIATE'),
    put: async (entries) =>
      attempt(path, () => {
        for (const { namespace, key, sealed, expires } of entries) record.run(namespace, key, sealed, expires);
      }),
    claim: async (claims) =>
      attempt(path, () => {
        for (const { key, owner } of claims) claim.run(key, owner);
      }),
    count: async (now) => countIn(db, now),
    finish: async () =>
      attempt(path, () => {
        db.exec('COMMIT; PRAGMA wal_checkpoint(TRUNCATE)');
        db.close();
        renameSync(draft, path);
        syncFolder(dirname(path));
      }),
    async [Symbol.asyncDispose]() {
      if (db.isOpen) db.close();
      rmSync(draft, { force: true });
    },
  };
}

function claimsIn(db: DatabaseSync): readonly Claimed[] {
  const rows = db.prepare('SELECT key, owner FROM claims').all();
  return rows.map(({ key, owner }) => ({ key: String(key), owner: String(owner) }));
}

function countIn(db: DatabaseSync, now: number): number {
  return Number(db.prepare(`SELECT count(*) AS n FROM records WHERE ${ALIVE}`).get(now)?.['n']);
}
