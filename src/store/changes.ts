import type { DatabaseSync } from 'node:sqlite';

/** A writer that goes on for longer begins to count anew: whatever it has remembered is then read once more. */
const REMEMBER_S = 30 * 24 * 60 * 60;

/**
 * Counts every change of a record, whoever makes it: this process, another one, an older version of the bot, somebody
 * with a database browser.
 */
export function countChanges(db: DatabaseSync): void {
  const counted = (on: string) => `
    CREATE TRIGGER IF NOT EXISTS changes_by_${on.toLowerCase()} AFTER ${on} ON records BEGIN UPDATE changes SET n = n + 1; END;
  `;
  db.exec(`
    CREATE TABLE IF NOT EXISTS changes (id INTEGER PRIMARY KEY CHECK (id = 1), n INTEGER NOT NULL);
    INSERT INTO changes (id, n) VALUES (1, 0) ON CONFLICT DO NOTHING;
    ${['INSERT', 'UPDATE', 'DELETE'].map(counted).join('')}
  `);
}

/** How many changes there were by now. */
export function changesIn(db: DatabaseSync): () => number {
  const read = db.prepare('SELECT n FROM changes WHERE id = 1');
  return () => Number(read.get()?.['n']);
}

/**
 * How many of them one writer has made stands in the same file, and is written by the same commit: counted beside it,
 * one of ours that is just being made could be taken for somebody else's, and the next of somebody else's for that.
 */
export function countOwn(db: DatabaseSync): void {
  db.exec(`
    CREATE TABLE IF NOT EXISTS changes_by (writer TEXT PRIMARY KEY, n INTEGER NOT NULL, began INTEGER NOT NULL) WITHOUT ROWID;
    DELETE FROM changes_by WHERE began < unixepoch() - ${REMEMBER_S};
  `);
}

export function noteOwn(db: DatabaseSync, writer: string): (made: number) => void {
  const note = db.prepare(`
    INSERT INTO changes_by (writer, n, began) VALUES (?1, ?2, unixepoch()) ON CONFLICT (writer) DO UPDATE SET n = n + ?2
  `);
  return (made) => void note.run(writer, made);
}

/** How many changes others than this writer have made by now. */
export function foreignIn(db: DatabaseSync, writer: string): () => number {
  const read = db.prepare(`
    SELECT n - coalesce((SELECT n FROM changes_by WHERE writer = ?), 0) AS n FROM changes WHERE id = 1
  `);
  return () => Number(read.get(writer)?.['n']);
}
