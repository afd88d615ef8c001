import type { DatabaseSync } from 'node:sqlite';
import { v7 as uuid } from 'uuid';
import { OWNER_LIFE_MS, type Clock } from '../core/ports.ts';
import { attempt } from './attempt.ts';
import { repeat } from './repeat.ts';

const RENEW_MS = 1_000;

export interface Owner {
  readonly id: string;
  /** Stops the renewal and removes the row, so that successors need not wait. */
  [Symbol.asyncDispose](): Promise<void>;
}

export interface OwnerParts {
  readonly clock: Clock;
  readonly db: DatabaseSync;
  /** A renewal failed, or the farewell. The next renewal is tried a second later; a claim cannot be taken meanwhile either. */
  readonly onTrouble: (error: unknown) => void;
}

/** The row that says: this process is alive. */
export function startOwner({ clock, db, onTrouble }: OwnerParts): Owner {
  db.exec(`
    CREATE TABLE IF NOT EXISTS owners (id TEXT PRIMARY KEY, expires INTEGER NOT NULL) WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS claims (key TEXT PRIMARY KEY, owner TEXT NOT NULL) WITHOUT ROWID;
  `);
  const id = uuid();
  const write = db.prepare('INSERT INTO owners (id, expires) VALUES (?1, ?2) ON CONFLICT (id) DO UPDATE SET expires = ?2');
  const file = db.location() ?? 'owners';
  const renew = () => void attempt(file, () => write.run(id, clock.now() + OWNER_LIFE_MS));
  db.prepare('DELETE FROM owners WHERE expires <= ?').run(clock.now());
  renew();

  const stop = new AbortController();
  const renewing = repeat({ everyMs: RENEW_MS, act: renew, clock, onTrouble, signal: stop.signal });

  return {
    id,
    async [Symbol.asyncDispose]() {
      stop.abort();
      await renewing;
      try {
        attempt(file, () => db.prepare('DELETE FROM owners WHERE id = ?').run(id));
      } catch (error) {
        onTrouble(error); // the row runs out by itself
      }
    },
  };
}
