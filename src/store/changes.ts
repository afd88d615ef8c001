import type { DatabaseSync } from 'node:sqlite';

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
