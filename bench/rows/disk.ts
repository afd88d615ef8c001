import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DatabaseSync } from 'node:sqlite';
import { openStore } from '../../src/store/open.ts';
import { queued } from '../../test/store/samples.ts';
import { startChild } from '../../test/store/start-child.ts';
import { median, rounds, type Row } from '../row.ts';

const WRITES = 300;
const secretKey = 'a passphrase of some length';
const slowCommits = fileURLToPath(new URL('../../test/support/slow-commits.ts', import.meta.url));

/** One write after another, beside the bare commits of SQLite; and what a slow disk does to everybody else. */
export async function disk(): Promise<readonly Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'nemo-bench-'));
  try {
    const floor = await bareCommits(join(folder, 'bare.sqlite'));
    const ours = await writes(`sqlite://${join(folder, 'ours.sqlite')}`);
    const slow = await slowDisk(`sqlite://${join(folder, 'slow.sqlite')}`);
    return [
      { name: 'one record written, median', value: ours, unit: 'ms', bar: null },
      { name: 'one commit of bare SQLite, median', value: floor, unit: 'ms', bar: null },
      { name: 'the main loop at work while each commit takes 5 ms longer', value: slow, unit: 'share', bar: 0.25 },
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function writes(url: string): Promise<number> {
  await using store = await openStore({ url, secretKey });
  return median(await rounds(WRITES, (n) => timed(() => store.ledger.turns.put(String(n), queued))));
}

async function bareCommits(file: string): Promise<number> {
  using db = new DatabaseSync(file);
  db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE t (id INTEGER PRIMARY KEY, text TEXT)');
  const insert = db.prepare('INSERT INTO t (text) VALUES (?)');
  const text = 'x'.repeat(1_000);
  return median(await rounds(WRITES, () => timed(async () => void insert.run(text))));
}

async function slowDisk(url: string): Promise<number> {
  await using child = startChild(['hurry', url, secretKey], ['env', `NODE_OPTIONS=--import=${slowCommits}`]);
  const [lasted = Number.NaN, active = Number.NaN] = (await child.rest()).map(Number);
  return active / lasted;
}

async function timed(task: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await task();
  return performance.now() - start;
}
