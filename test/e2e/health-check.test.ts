import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { serveHealth } from '../../src/ops/health.ts';
import { freePort } from '../support/free-port.ts';

const said = /HEALTHCHECK[^[]*CMD (\[.*\])/.exec(await readFile('Dockerfile', 'utf8'))?.[1];
const [, ...words] = z.array(z.string()).parse(JSON.parse(said ?? '[]'));

/** The exit code of what Docker asks, as the Dockerfile has it, for a bot that was given this HTTP_PORT. */
async function checkFor(port: string): Promise<unknown> {
  const child = spawn(process.execPath, words, { env: { HTTP_PORT: port }, stdio: 'ignore' });
  const [code] = await once(child, 'close');
  return code;
}

const startHealthy = () =>
  serveHealth(0, { whyNotReady: () => null, metrics: { type: 'text/plain', text: async () => '' } });

test.each([
  { how: 'as it is', written: (port: number) => `${port}` },
  { how: 'in quotes', written: (port: number) => `"${port}"` },
  { how: 'in quotes with spaces', written: (port: number) => ` ' ${port} ' ` },
])('a bot that answers is healthy to Docker where HTTP_PORT is written $how', async ({ written }) => {
  await using health = await startHealthy();
  expect(await checkFor(written(health.port))).toBe(0);
});

test.each(['0', '', '""', '"0"'])(
  'with HTTP_PORT=%s the bot serves nothing, and Docker takes it for healthy',
  async (port) => {
    expect(await checkFor(port)).toBe(0);
  },
);

test('a bot that does not answer is not healthy to Docker, nor one whose port is none', async () => {
  expect([await checkFor(String(await freePort())), await checkFor('eighty')]).toEqual([1, 1]);
});
