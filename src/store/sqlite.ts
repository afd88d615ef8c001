import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** How long a call waits for another process that is writing. */
const BUSY_MS = 5_000;

/** Opens the one file of state. FULL: what was paid must survive a power cut, not only a kill. */
export function openSqlite(path: string): DatabaseSync {
  mkdirSync(dirname(path), { recursive: true });
  const db = new DatabaseSync(path, { timeout: BUSY_MS });
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
