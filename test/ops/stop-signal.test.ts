import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';

/** Makes what follows the first process of a container, as far as signals go. */
const first = ['unshare', '--pid', '--fork', '--mount-proc', '--kill-child'];
const hasContainers = spawnSync('unshare', [...first.slice(1), 'true']).status === 0;

const ways = [
  { how: 'is told to stop while it starts', act: 'starting', signal: 'SIGTERM', code: 143 },
  { how: 'is told to stop twice', act: 'twice', signal: 'SIGTERM', code: 143 },
  { how: 'has stopped, and something is open still', act: 'ended', signal: 'SIGTERM', code: 143 },
  { how: 'has something to write that nobody takes', act: 'stuck', signal: 'SIGKILL', code: 77 },
];

test.each(ways)('a process that $how ends by the signal', async ({ act, signal }) => {
  expect(await ended([], act)).toBe(signal);
});

test.skipIf(!hasContainers).each(ways)(
  `the first process of a container${hasContainers ? '' : ' (none can be made here)'} that $how ends all the same`,
  async ({ act, code }) => {
    expect(await ended(first, act)).toBe(code);
  },
);

/** What a process ends by. Nobody reads what it says. */
async function ended(around: readonly string[], act: string): Promise<unknown> {
  const [command, ...words] = [
    ...around,
    process.execPath,
    fileURLToPath(new URL('stopping-child.ts', import.meta.url)),
    act,
  ];
  const child = spawn(command, words, { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  const [code, signal]: unknown[] = await once(child, 'exit');
  return code ?? signal;
}
