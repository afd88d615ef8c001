import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { expect, test } from 'vitest';
import { success } from '../support/answers.ts';
import { startBackend } from '../support/backend.ts';
import { png } from '../support/files.ts';
import { running, session, startNemoWorld, UPLOAD } from '../support/nemo-world.ts';

const MB = 1024 * 1024;
const AT_ONCE = 8;

test('files of 50 MB go through without being held: eight at once take less than half of their size', async () => {
  await using cdn = await startBackend();
  await using world = await startNemoWorld({ mediaHosts: [cdn.host], answerLimitMs: 60_000 });
  const piece = png(MB);
  let peak = 0;
  function* megabytes(count: number) {
    for (let sent = 0; sent < count; sent++) {
      peak = Math.max(peak, process.memoryUsage().rss);
      yield piece;
    }
  }
  for (const size of [1, 50]) {
    cdn.on(`GET /${size}`, async (response) => {
      response.writeHead(200, { 'content-length': size * MB });
      await pipeline(Readable.from(megabytes(size)), response);
    });
  }
  let arrived = 0;
  world.backend.on(UPLOAD, {
    atOnce: async (response, asked) => {
      response.req.on('data', (chunk: Buffer) => (arrived += chunk.length));
      response.req.on('end', () => void success({})(response, asked));
    },
  });
  const upload = (size: number, forWhom: number) =>
    world.nemo.upload(
      session,
      { id: '7', name: 'long.png', bytes: size * MB, url: `${cdn.url}/${size}` },
      String(forWhom),
      running,
    );

  await Promise.all(Array.from({ length: 50 }, (_, n) => upload(1, n))); // the process is warm now
  const before = peak;
  await Promise.all(Array.from({ length: AT_ONCE }, (_, n) => upload(50, n)));

  expect(arrived).toBeGreaterThan((50 + AT_ONCE * 50) * MB);
  process.stdout.write(`${Math.round((peak - before) / MB)} MiB for ${AT_ONCE} files of 50 MB\n`);
  expect((peak - before) / MB).toBeLessThan((AT_ONCE * 50) / 2);
}, 60_000);
