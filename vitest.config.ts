import { defineConfig } from 'vitest/config';

/** Whole worlds in one process: flows over a real store and backend, several processes on one file, films, a model of all of it. */
const worlds = ['test/flows/**', 'test/store/**', 'test/model/**', 'test/playground/**'];

export default defineConfig({
  test: {
    testTimeout: 40_000,
    maxWorkers: 5, // the real process is mostly waited for
    projects: [
      { extends: true, test: { name: 'unit', include: ['test/**/*.test.ts'], exclude: [...worlds, 'test/e2e/**', 'test/browser/**'] } },
      { extends: true, test: { name: 'worlds', include: worlds.map((folder) => folder.replace('**', '**/*.test.ts')) } },
      { extends: true, test: { name: 'e2e', include: ['test/e2e/**/*.test.ts'], testTimeout: 120_000, hookTimeout: 60_000 } },
      { extends: true, test: { name: 'browser', include: ['test/browser/**/*.test.ts'], testTimeout: 120_000, hookTimeout: 90_000 } },
    ],
  },
});
