import { statSync } from 'node:fs';

/** What a file that is open is refused with once another one, or none, stands where it was opened. */
export const MOVED = 'MOVED';

/** The database, and what SQLite keeps beside it as long as anybody has it open. */
const ENDS = ['', '-wal', '-shm'];

/** Which files stand there now, by what their disk calls them: it tells a copy from what was copied. */
export function filesAt(path: string): string {
  const files = ENDS.map((end) => statSync(path + end, { throwIfNoEntry: false, bigint: true }));
  return files.map((file) => (file === undefined ? 'none' : `${file.dev}:${file.ino}`)).join(' ');
}
