import { attempt } from './attempt.ts';
import type { Disk } from './rows.ts';

/** How much is done at a time: nobody waits for longer than that takes. */
const RECORDS = 200;
const PAGES = 200;

interface Sweep extends Disk {
  /** Whoever closes the file does not wait for the rest. */
  readonly signal: AbortSignal;
}

/** Removes what has outlived its time, and gives the room back to the disk, a little at a time. */
export async function sweepRecords({ db, writer, signal }: Sweep): Promise<void> {
  const file = db.location() ?? 'records';
  const free = db.prepare('PRAGMA freelist_count');
  const left = () => attempt(file, () => pages(free.get()));

  let removed = 0;
  for (let count = RECORDS; count === RECORDS && !signal.aborted; removed += count) {
    count = await writer.write(['expire', Date.now(), RECORDS]);
  }
  if (removed === 0) return;
  for (let now = left(), before = Infinity; now > 0 && now < before && !signal.aborted; now = left()) {
    before = now;
    await writer.upkeep(`PRAGMA incremental_vacuum(${PAGES})`);
  }
  await writer.upkeep('PRAGMA wal_checkpoint(TRUNCATE)'); // the log keeps its length until it is cut
}

function pages(row: Record<string, unknown> | undefined): number {
  return Number(row?.['freelist_count'] ?? 0);
}
