import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { animate, nextResult } from '../support/scene.ts';
import { setStage, type Stage } from '../support/stage.ts';

/** Of what a pipe holds, all but a few lines of a log. */
const NEARLY_FULL = 65_000;

async function worksAndEnds(stage: Stage): Promise<void> {
  const ada = stage.discord.person('Ada');
  const thread = await animate(stage, ada, 'rain, 2 seconds');
  await nextResult(stage, thread);
  expect(await stage.bot().kill('SIGTERM')).toBe('SIGTERM');
}

test('whoever reads the log stands still: the bot goes on, and still ends when it is told to', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'nemo-log-'));
  const pipe = join(folder, 'log');
  spawnSync('mkfifo', [pipe]);
  await using _reader = await open(pipe, 'r+');
  const script = `exec > '${pipe}'; head -c ${NEARLY_FULL} /dev/zero; exec "$@"`;
  await using stage = await setStage({ around: () => ['bash', '-c', script, 'bash'], env: { LOG_LEVEL: 'trace' } });
  await worksAndEnds(stage);
  rmSync(folder, { recursive: true });
});

test('the disk that the log goes to is full: the bot goes on', async () => {
  await using stage = await setStage({ around: () => ['bash', '-c', 'exec "$@" > /dev/full', 'bash'] });
  await worksAndEnds(stage);
});
