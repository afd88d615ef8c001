import { chmodSync, closeSync, openSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { StoreError } from './store-error.ts';

/** Everybody but the owner: what nobody needs of these files. */
const OTHERS = 0o077;
const COMPANIONS = ['-wal', '-shm'];

/** Whether other users of this machine may read a file or folder. Windows does not say so by a mode. */
export function isReadableByOthers(path: string): boolean {
  const mode = statSync(path, { throwIfNoEntry: false })?.mode ?? 0;
  return process.platform !== 'win32' && (mode & OTHERS) !== 0;
}

/**
 * Makes the database a file for its owner alone before anything is written to it; its companions get the mode it has.
 * So is its folder, where nothing else is kept: one that others use for something else is not ours to close.
 */
export function keepOnlyOurs(path: string): void {
  closeSync(openSync(path, 'a', 0o600));
  for (const file of [path, ...COMPANIONS.map((end) => path + end)]) closeToOthers(file, 0o600);
  const ours = new Set([basename(path), ...COMPANIONS.map((end) => basename(path) + end), 'secret.key']);
  if (readdirSync(dirname(path)).every((name) => ours.has(name))) closeToOthers(dirname(path), 0o700);
}

function closeToOthers(path: string, mode: number): void {
  if (!isReadableByOthers(path)) return;
  try {
    chmodSync(path, mode);
  } catch (error) {
    throw new StoreError('readable', path, { cause: error }); // somebody else's
  }
}
