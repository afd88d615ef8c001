import type { DatabaseSync } from 'node:sqlite';
import { OWNER_LIFE_MS, type Claims, type Clock } from '../core/ports.ts';
import { attempt } from './attempt.ts';
import type { Breather } from './breather.ts';
import { REMEMBER_MS } from './records.ts';

/** Claims of one owner. A key is taken only where its owner's row has expired or is gone, in one statement. */
export function createClaims({
  db,
  clock,
  ownerId,
  breathe,
}: {
  readonly db: DatabaseSync;
  readonly clock: Clock;
  readonly ownerId: string;
  readonly breathe: Breather;
}): Claims {
  const seen = db.prepare('INSERT INTO owners (id, expires) VALUES (?1, ?2) ON CONFLICT (id) DO UPDATE SET expires = ?2');
  const take = db.prepare(`
    INSERT INTO claims (key, owner) VALUES (?1, ?2)
    ON CONFLICT (key) DO UPDATE SET owner = ?2
      WHERE owner = ?2 OR owner NOT IN (SELECT id FROM owners WHERE expires > ?3)
  `);
  const once = db.prepare("INSERT INTO records (namespace, key, value, expires) VALUES ('once', ?1, '', ?2) ON CONFLICT DO NOTHING");
  const release = db.prepare('DELETE FROM claims WHERE key = ? AND owner = ?');
  // Never one's own: a process that overslept its expiry is about to renew it, and must not start its work a second time.
  const orphans = db.prepare(`
    SELECT key FROM claims WHERE owner <> ?1 AND owner NOT IN (SELECT id FROM owners WHERE expires > ?2) ORDER BY key
  `);
  const file = db.location() ?? 'claims';

  function takeAlone(key: string): boolean {
    const now = clock.now();
    db.exec('BEGIN IMMEDIATE');
    try {
      // A process that slept through its own expiry must not hold a claim that the next one may take at once.
      seen.run(ownerId, now + OWNER_LIFE_MS);
      const { changes } = take.run(key, ownerId, now);
      db.exec('COMMIT');
      return changes > 0;
    } catch (error) {
      if (db.isTransaction) db.exec('ROLLBACK');
      throw error;
    }
  }

  const ask = async <T>(work: () => T): Promise<T> => {
    await breathe();
    return attempt(file, work);
  };

  return {
    take: (key) => ask(() => takeAlone(key)),
    once: (key) => ask(() => once.run(key, clock.now() + REMEMBER_MS).changes > 0),
    release: (key) => ask(() => void release.run(key, ownerId)),
    orphans: () => ask(() => orphans.all(ownerId, clock.now()).map((row) => String(row['key']))),
  };
}
