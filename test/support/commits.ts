import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

const HEADER = 32;
const FRAME_HEADER = 24;
const PAGE_SIZE_AT = 8;
const SALT_AT = 16;

/** Counts the transactions of a store from outside, by its write-ahead log (sqlite.org/fileformat2.html#walformat). */
export function countCommits(dataDir: string): () => number {
  const file = join(dataDir, 'nemo.sqlite');
  using db = new DatabaseSync(file, { readOnly: true });
  const owners = db.prepare("SELECT rootpage FROM sqlite_schema WHERE name = 'owners'").get()?.['rootpage'];
  const before = logOf(file);
  return () => {
    const now = logOf(file);
    if (now.salt !== before.salt) throw new Error('the log was begun anew meanwhile: what was in it cannot be counted');
    // Whoever lives says so each second, in a page of its own: that belongs to no request.
    return now.commits.slice(before.commits.length).filter((pages) => pages.some((page) => page !== owners)).length;
  };
}

interface Log {
  readonly salt: string;
  /** The pages that each transaction has written. */
  readonly commits: readonly (readonly number[])[];
}

function logOf(file: string): Log {
  const wal = readFileSync(`${file}-wal`);
  const frameBytes = FRAME_HEADER + wal.readUInt32BE(PAGE_SIZE_AT);
  const salt = wal.toString('hex', SALT_AT, SALT_AT + 8);
  const commits: number[][] = [];
  let pages: number[] = [];
  for (let at = HEADER; at + frameBytes <= wal.length; at += frameBytes) {
    if (wal.toString('hex', at + 8, at + 16) !== salt) break; // left over from before it was begun anew
    pages.push(wal.readUInt32BE(at));
    if (wal.readUInt32BE(at + 4) === 0) continue;
    commits.push(pages); // only the last frame of a transaction tells how large the database is
    pages = [];
  }
  return { salt, commits };
}
