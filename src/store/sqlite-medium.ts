import { dirname, join } from 'node:path';
import { pathOf } from './address.ts';
import { foreignIn } from './changes.ts';
import { attempt } from './attempt.ts';
import { sqliteHands } from './sqlite-hands.ts';
import type { Medium, MediumParts, Opened } from './medium.ts';
import { makeRecordsTable, rowsOf, type Disk } from './rows.ts';
import { isEmptyAt, openSqlite } from './sqlite.ts';
import { sweepRecords } from './sweep.ts';
import { startWriter } from './writer.ts';

/**
 * Two processes hold each other up for milliseconds. Whoever locks for long must not hold up an answer, for which there
 * are three seconds.
 */
const WAIT_MS = 500;
/** Nobody waits for an answer yet: several that start at once may take turns. */
const OPENING_WAIT_MS = 5_000;

/** One file of state, read where it is asked for, which never waits, and written in a thread of its own. */
export async function openSqliteMedium({ url, waitMs, secretIn }: MediumParts): Promise<Opened> {
  const path = pathOf(url);
  // Looked at before the key: whoever makes a database has made its key first.
  const isNew = isEmptyAt(path);
  const secret = secretIn({ place: path, keyFile: join(dirname(path), 'secret.key'), isNew, isElsewhere: false });
  return { secret, medium: await mediumOn(path, waitMs) };
}

async function mediumOn(path: string, waitMs: number | undefined): Promise<Medium> {
  const db = attempt(path, () => openSqlite(path, waitMs ?? OPENING_WAIT_MS));
  await using opened = new AsyncDisposableStack();
  opened.defer(() => db.close());
  attempt(path, () => makeRecordsTable(db));
  const writer = opened.use(startWriter(path, waitMs ?? WAIT_MS));
  const hands = attempt(path, () => sqliteHands({ db, writer }, waitMs ?? WAIT_MS));
  opened.move();
  return {
    place: path,
    hands,
    rows: (namespace) => rowsOf({ db, writer }, namespace),
    foreign: foreignChanges({ db, writer }),
    onWrite: writer.onWrite,
    sweep: (signal) => sweepRecords({ db, writer, signal }),
    async [Symbol.asyncDispose]() {
      db.close();
      await writer[Symbol.asyncDispose](); // last, so that whatever the disk has to be given then holds up nobody
    },
  };
}

/** How often somebody else has changed a record by now. */
function foreignChanges({ db, writer }: Disk): () => number {
  const changes = foreignIn(db, writer.id);
  const file = db.location() ?? 'changes';
  return () => attempt(file, changes);
}
