import { spawnSync } from 'node:child_process';
import { closeSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Stage } from '../../support/stage.ts';

/** Where the bot keeps its state, as its own process sees it: its disk may be its own. */
function folderOf(stage: Stage): string {
  return `/proc/${stage.bot().pid}/root${stage.dataDir}`;
}

/** Leaves no room on the disk. What is returned makes room again. */
export function fillDisk(stage: Stage): () => void {
  const path = join(folderOf(stage), 'filler');
  const file = openSync(path, 'w');
  for (const bytes of [1 << 16, 1 << 12, 1]) while (hasRoomFor(file, bytes));
  closeSync(file);
  return () => rmSync(path);
}

function hasRoomFor(file: number, bytes: number): boolean {
  try {
    return writeSync(file, Buffer.alloc(bytes)) === bytes;
  } catch {
    return false; // which is what it is about
  }
}

/** Every file of the process has its length for good: the disk reports a failure. What is returned takes that back. */
export function limitFiles(stage: Stage): () => void {
  const limit = (bytes: string) => {
    const { status, stderr } = spawnSync('prlimit', ['--pid', String(stage.bot().pid), `--fsize=${bytes}:unlimited`]);
    if (status !== 0) throw new Error(`the files could not be limited: ${String(stderr)}`);
  };
  limit('1024');
  return () => limit('unlimited');
}

/** Another program writes, and does not come to an end. What is returned ends it. */
export function lockFile({ dataDir }: Stage): () => void {
  const db = new DatabaseSync(join(dataDir, 'nemo.sqlite'), { timeout: 5_000 });
  db.exec('BEGIN IMMEDIATE');
  return () => db.close();
}
