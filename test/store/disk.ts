import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';

/** A command line that starts the one that follows it with another disk in the place of a folder or file. */
export interface Disk {
  /** What stands in for it here, for the name of a test. */
  readonly how: string;
  readonly around: (place: string) => readonly string[];
}

const MOUNT_SMALL = 'mount -t tmpfs -o "$0" tmpfs "$1" && shift && exec "$@"';
const MOUNT_READ_ONLY = 'mount --bind "$0" "$0" && mount -o remount,bind,ro "$0" && exec "$@"';

/** Mounted in a namespace of the process, so that it goes with it; nothing where a process may not do that. */
const inNamespace = (script: string, ...words: readonly string[]) => [
  'unshare',
  '--user',
  '--map-root-user',
  '--mount',
  'sh',
  '-c',
  script,
  ...words,
];

/** `limit` is an option of a tmpfs, such as `size=400k`. */
export function smallDisk(limit: string): Disk | null {
  const around = (folder: string) => inNamespace(MOUNT_SMALL, limit, folder);
  return runs(around(tmpdir())) ? { how: `a tmpfs with ${limit}`, around } : null;
}

export function readOnlyDisk(): Disk | null {
  const around = (place: string) => inNamespace(MOUNT_READ_ONLY, place);
  return runs(around(tmpdir())) ? { how: 'a read-only mount', around } : null;
}

/** Not a disk, but a bound on the length of each file of the process (RLIMIT_FSIZE, in blocks of 512 bytes). */
export const smallFiles: Disk = {
  how: 'a limit of 300 KB on each file',
  around: () => ['sh', '-c', 'ulimit -f 600; exec "$@"', 'sh'],
};

function runs([command = '', ...words]: readonly string[]): boolean {
  return spawnSync(command, [...words, 'true']).status === 0;
}
