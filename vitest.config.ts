import { existsSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

/** Whole worlds in one process: flows over a real store and backend, several processes on one file, films, a model of all of it. */
const worlds = ['test/bot/**', 'test/engine/**', 'test/store/**', 'test/robustness/**', 'test/playground/**'];

/** Long tables of what people and agents say, and thousands of messages: too long for what is run at every change. */
const language = ['test/language/**', 'test/core/hostile.test.ts', 'test/discord/any-payload.test.ts'];

/** A file system in memory, and how much of it has to be free for what the tests write. */
const MEMORY = '/dev/shm';
const ROOM_BYTES = 2_000_000_000;

/** A process is killed here, never the power: a disk only costs time. */
const temporary = hasRoom(MEMORY) ? MEMORY : tmpdir();

export default defineConfig({
  test: {
    // Hundreds of processes and threads are started: what Node has compiled for one it need not compile for the next.
    env: { TMPDIR: temporary, NODE_COMPILE_CACHE: join(temporary, 'nemo-compiled') },
    testTimeout: 120_000,
    expect: { poll: { timeout: 20_000 } }, // a busy machine has its calm moments
    maxWorkers: 4, // the real process is mostly waited for; with more, on two cores, it answers too late
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          isolate: false, // none of these changes what is shared by a process
          include: ['test/**/*.test.ts'],
          exclude: [...worlds, ...language, 'test/e2e/**', 'test/browser/**'],
        },
      },
      {
        extends: true,
        test: { name: 'language', isolate: false, include: language.map(testsIn) },
      },
      {
        extends: true,
        test: {
          name: 'all', // as one: each process that tests reads the libraries once
          isolate: false,
          include: ['test/**/*.test.ts'],
          exclude: ['test/browser/**'],
          globalSetup: 'test/support/built.ts', // here what is delivered is started; by the matrices and the demo what is written
          env: { BOT_FILE: 'dist/main.js' },
          testTimeout: 240_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          fileParallelism: false, // a browser, a page and a bot each: side by side they starve each other
          testTimeout: 120_000,
          hookTimeout: 90_000,
        },
      },
    ],
  },
});

function hasRoom(folder: string): boolean {
  if (!existsSync(folder)) return false;
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize >= ROOM_BYTES;
}

function testsIn(folder: string): string {
  return folder.replace('**', '**/*.test.ts');
}
