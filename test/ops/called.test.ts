import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const run = promisify(execFile);

/** Where there is nothing yet: what a program would write there is seen. */
async function called(file: string, args: readonly string[]) {
  const cwd = await mkdtemp(join(tmpdir(), 'nemo-called-'));
  const { PATH, NODE_COMPILE_CACHE } = process.env;
  const env = { PATH, NODE_COMPILE_CACHE, DISCORD_API_URL: 'http://127.0.0.1:9/api', DISCORD_TOKEN: 'x' };
  const ended = await run(process.execPath, [resolve('src', file), ...args], { cwd, env }).then(
    (said) => ({ code: 0, ...said }),
    ({ code, stdout, stderr }: { code: number; stdout: string; stderr: string }) => ({ code, stdout, stderr }),
  );
  const written = await readdir(cwd);
  await rm(cwd, { recursive: true });
  return { ...ended, written };
}

test.each([
  { file: 'operate.ts', args: ['pause', '--help'], shows: 'npm run pause' },
  { file: 'operate.ts', args: ['rotate-key', '-h'], shows: 'npm run rotate-key' },
  { file: 'operate.ts', args: ['settings', '--help'], shows: 'npm run settings' },
  { file: 'operate.ts', args: ['store:copy', '--help'], shows: 'npm run store:copy' },
  { file: 'operate.ts', args: ['--help'], shows: 'npm run usage' },
  { file: 'trace.ts', args: ['-h'], shows: 'npm run trace' },
  { file: 'doctor.ts', args: ['--help'], shows: 'npm run doctor' },
  { file: 'setup.ts', args: ['--help'], shows: 'npm run setup' },
  { file: 'deploy-commands.ts', args: ['--help'], shows: 'npm run deploy-commands' },
])('$file $args says how it is called, and does nothing', async ({ file, args, shows }) => {
  expect(await called(file, args)).toEqual({
    code: 0,
    stdout: expect.stringContaining(shows),
    stderr: '',
    written: [],
  });
});

test.each([
  { file: 'operate.ts', args: [], shows: 'npm run usage' },
  { file: 'operate.ts', args: ['pause', '--now'], shows: 'npm run pause' },
  { file: 'operate.ts', args: ['rotate-key', '--dry-run'], shows: 'npm run rotate-key' },
  { file: 'operate.ts', args: ['settings'], shows: 'npm run settings' },
  { file: 'operate.ts', args: ['store:copy', 'sqlite://a'], shows: 'npm run store:copy' },
  { file: 'trace.ts', args: [], shows: 'npm run trace' },
  { file: 'doctor.ts', args: ['--beckend'], shows: 'npm run doctor' },
  { file: 'deploy-commands.ts', args: ['now'], shows: 'npm run deploy-commands' },
])('$file $args, which means nothing, ends with 64 and the way it is called', async ({ file, args, shows }) => {
  expect(await called(file, args)).toEqual({
    code: 64,
    stdout: '',
    stderr: expect.stringContaining(shows),
    written: [],
  });
});
