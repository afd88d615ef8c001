import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { keepOnlyOurs } from './only-ours.ts';

/**
 * Opens the one file of state. FULL: what was paid must survive a power cut, not only a kill. A call waits up to
 * `waitMs` for another process that is writing.
 */
export function openSqlite(path: string, waitMs: number): DatabaseSync {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  keepOnlyOurs(path);
  const db = new DatabaseSync(path, { timeout: waitMs });
  try {
    // auto_vacuum comes first: it can only be chosen before the file has its first page.
    db.exec(`
      PRAGMA auto_vacuum = INCREMENTAL;
      PRAGMA journal_mode = WAL;
      PRAGMA synchronous = FULL;
    `);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}
