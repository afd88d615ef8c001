import type { DatabaseSync } from 'node:sqlite';
import { attempt } from './attempt.ts';
import type { Breather } from './breather.ts';

/** How much is done at a time: nobody waits for longer than that takes. */
const RECORDS = 200;
const PAGES = 200;

interface Sweep {
  readonly db: DatabaseSync;
  readonly breathe: Breather;
  /** Whoever closes the file does not wait for the rest. */
  readonly signal: AbortSignal;
}

/** Removes what has outlived its time, and gives the room back to the disk, a little at a time. */
export async function sweepRecords({ db, breathe, signal }: Sweep): Promise<void> {
  const file = db.location() ?? 'records';
  const remove = db.prepare(
    'DELETE FROM records WHERE rowid IN (SELECT rowid FROM records WHERE expires IS NOT NULL AND expires <= ? LIMIT ?)',
  );
  const free = db.prepare('PRAGMA freelist_count');
  const shrink = db.prepare(`PRAGMA incremental_vacuum(${PAGES})`);
  const step = async <T>(work: () => T): Promise<T> => {
    await breathe();
    return attempt(file, work);
  };

  let removed = 0;
  for (let count = RECORDS; count === RECORDS && !signal.aborted; removed += count) {
    count = Number((await step(() => remove.run(Date.now(), RECORDS))).changes);
  }
  if (removed === 0) return;
  // Every page it frees is a row of this pragma: `exec` would stop after the first. The log keeps its length until it is cut.
  for (let left = await step(() => pages(free.get())), before = Infinity; left > 0 && left < before && !signal.aborted;) {
    before = left;
    await step(() => shrink.all());
    left = await step(() => pages(free.get()));
  }
  await step(() => db.prepare('PRAGMA wal_checkpoint(TRUNCATE)').all());
}

function pages(row: Record<string, unknown> | undefined): number {
  return Number(row?.['freelist_count'] ?? 0);
}
