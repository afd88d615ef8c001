import type { DatabaseSync } from 'node:sqlite';
import { OWNER_LIFE_MS } from '../core/ports.ts';
import { attempt } from './attempt.ts';
import type { Hands } from './medium.ts';
import type { Disk } from './rows.ts';
import { StoreError } from './store-error.ts';
import { lives, statements } from './writes.ts';

export function makeHandsTables(db: DatabaseSync): void {
  db.exec(`
    CREATE TABLE IF NOT EXISTS owners (id TEXT PRIMARY KEY, expires INTEGER NOT NULL) WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS claims (key TEXT PRIMARY KEY, owner TEXT NOT NULL) WITHOUT ROWID;
  `);
}

/** Throws a StoreError where a bot runs on this file, or where it is none of ours. */
export function demandRest(db: DatabaseSync, path: string): void {
  if (db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'owners'").get() === undefined)
    throw new StoreError('damaged', path);
  const alive = db.prepare(`SELECT count(*) AS n FROM owners WHERE ${lives('?1')}`).get(Date.now());
  if (Number(alive?.['n']) > 0) throw new StoreError('running', path);
}

/**
 * Owners and claims as rows. A key is taken only where its owner's row has expired or is gone, in one statement.
 * Whoever has entered only reads by this connection, and waits for others no longer than `waitMs`.
 */
export function sqliteHands({ db, writer }: Disk, waitMs: number): Hands {
  makeHandsTables(db);
  const file = db.location() ?? 'claims';
  const held = db.prepare(`
    SELECT 1 FROM claims JOIN owners ON owners.id = claims.owner
      WHERE key = ?1 AND owner = ?2 AND expires > ?3 AND expires <= ?3 + ${OWNER_LIFE_MS}
  `);
  // Never one's own: a process that overslept its expiry is about to renew it, and must not start its work a second
  // time.
  const orphans = db.prepare(`
    SELECT key FROM claims WHERE owner <> ?1 AND owner NOT IN (SELECT id FROM owners WHERE ${lives('?2')}) ORDER BY key
  `);
  return {
    enter(id, now, expires) {
      attempt(file, () => {
        db.prepare(`DELETE FROM owners WHERE NOT (${lives('?1')})`).run(now);
        db.prepare(statements.live).run(id, expires);
      });
      db.exec(`PRAGMA busy_timeout = ${waitMs}; PRAGMA query_only = ON`);
    },
    live: async (id, expires) => void (await writer.write(['live', id, expires])),
    leave: async (id) => void (await writer.write(['leave', id])),
    holds: (key, owner, now) => attempt(file, () => held.get(key, owner, now) !== undefined),
    take: async (key, owner, now, expires) =>
      (await writer.write(['live', owner, expires], ['take', key, owner, now])) > 0,
    release: async (key, owner) => void (await writer.write(['release', key, owner])),
    once: async (key, expires) => (await writer.write(['once', key, expires])) > 0,
    orphans: (owner, now) => attempt(file, () => orphans.all(owner, now).map((row) => String(row['key']))),
  };
}
