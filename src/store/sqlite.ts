import { lstatSync, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { attempt } from './attempt.ts';
import { keepOnlyOurs } from './only-ours.ts';
import { StoreError } from './store-error.ts';

/** Whether nothing was ever kept there. Throws a StoreError where nothing can be. */
export function isEmptyAt(path: string): boolean {
  return attempt(path, () => {
    const found = statSync(path, { throwIfNoEntry: false });
    const leadsNowhere = found === undefined && lstatSync(path, { throwIfNoEntry: false }) !== undefined;
    if (leadsNowhere || found?.isDirectory() === true) throw new StoreError('not-writable', path);
    return (found?.size ?? 0) === 0;
  });
}

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
