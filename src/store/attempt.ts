import { MOVED } from './same-files.ts';
import { StoreError, type StoreTrouble } from './store-error.ts';

/** By SQLite's primary result code. */
const sqliteTroubles: Readonly<Record<number, StoreTrouble>> = {
  5: 'locked',
  6: 'locked',
  7: 'out-of-memory',
  8: 'not-writable',
  10: 'failing',
  11: 'damaged',
  13: 'full',
  14: 'not-writable',
  15: 'locked',
  26: 'damaged',
};

const systemTroubles: Readonly<Record<string, StoreTrouble>> = {
  ENOSPC: 'full',
  EDQUOT: 'full',
  EROFS: 'not-writable',
  EACCES: 'not-writable',
  EPERM: 'not-writable',
  ENOTDIR: 'not-writable',
  ENOENT: 'not-writable',
  EEXIST: 'not-writable',
  EISDIR: 'not-writable',
  ELOOP: 'not-writable',
  ENAMETOOLONG: 'not-writable',
  EIO: 'failing',
  [MOVED]: 'moved',
};

/**
 * Does one piece of work on a file. What SQLite or the disk says against it becomes a StoreError, anything else stays
 * what it is.
 */
export function attempt<T>(file: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    const trouble = troubleOf(error);
    if (trouble === undefined) throw error;
    throw new StoreError(trouble, file, { cause: error });
  }
}

function troubleOf(error: unknown): StoreTrouble | undefined {
  if (!(error instanceof Error)) return undefined;
  // The higher bits say more closely what went wrong; the lower eight are the code itself.
  if ('errcode' in error && typeof error.errcode === 'number') return sqliteTroubles[error.errcode & 0xff];
  if ('code' in error && typeof error.code === 'string') return systemTroubles[error.code];
  return undefined;
}
