import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { limits } from '../../src/core/limits.ts';
import type { Answer, Asked } from '../support/backend.ts';
import { png, serves } from '../support/files.ts';
import { failing, UPLOAD } from '../support/nemo-world.ts';
import { FILE, startUploadWorld, uploaded } from '../support/upload-world.ts';

/** The backend takes so long for each file. */
const EACH_MS = 300;
const STALL_MS = 200;
const slowly: Answer = async (response, asked) => {
  await sleep(EACH_MS);
  await uploaded(response, asked);
};
const never: Answer = () => {};

test('twenty pictures of one person do not hold up the one of another: it takes at most twice its own time', async () => {
  await using world = await startUploadWorld();
  world.cdn.on(FILE, serves(png(1000)));
  world.backend.on(UPLOAD, slowly);
  const alone = await timeOf(() => world.upload({}, 'ben'));
  const many = Array.from({ length: 20 }, () => world.upload({}, 'ada'));
  await sleep(EACH_MS / 2);
  const waited = await timeOf(() => world.upload({}, 'ben'));
  await Promise.all(many);

  expect(waited).toBeLessThan(2 * alone);
});

test('nobody waits with a picture behind large files, however many there are and however slow', async () => {
  await using world = await startUploadWorld();
  world.cdn.on(FILE, serves(png(1000)));
  const goOn = Promise.withResolvers<void>();
  world.backend.on(UPLOAD, async (response, asked) => {
    if (asked.bytes.includes('large.png')) await goOn.promise;
    await uploaded(response, asked);
  });
  const bytes = limits.smallUploadBytes + 1;
  world.cdn.on('GET /large', serves(png(bytes)));
  const large = { name: 'large.png', bytes, url: `${world.cdn.url}/large` };
  const many = Array.from({ length: limits.uploadsAtOnce + 1 }, (_, n) => world.upload(large, `person ${n}`));
  await world.upload({}, 'ben');
  goOn.resolve();
  await Promise.all(many);
});

test('uploads that the backend never answers give their places away, are tried once more behind the others, and then fail', async () => {
  await using world = await startUploadWorld({ uploadStallMs: 5 * STALL_MS }); // all of them arrive within it
  world.cdn.on(FILE, serves(png(1000)));
  const isOfEve = ({ bytes }: Asked) => bytes.includes('eve.png');
  world.backend.on(UPLOAD, (response, asked) => (isOfEve(asked) ? uploaded(response, asked) : undefined));
  const stuck = Array.from({ length: limits.uploadsAtOnce }, (_, n) => world.upload({}, `person ${n}`));
  const refused = Promise.all(stuck.map((one) => expect(one).rejects.toMatchObject(failing('unreachable'))));
  await world.upload({ name: 'eve.png' }, 'eve');
  await refused;

  const asked = world.backend.asked(UPLOAD);
  expect(asked).toHaveLength(2 * limits.uploadsAtOnce + 1);
  expect(asked.findIndex(isOfEve)).toBe(limits.uploadsAtOnce); // before anybody is tried once more
});

test('a file that comes to a halt on its way here, or is not taken over there, gives its place away', async () => {
  await using world = await startUploadWorld({ uploadStallMs: STALL_MS });
  world.backend.on(UPLOAD, uploaded);
  world.cdn.on(FILE, (response) => {
    response.writeHead(200, { 'content-length': 100_000 });
    response.write(png(50_000));
  });
  await expect(world.upload({ bytes: 100_000 })).rejects.toMatchObject(failing('unreachable'));

  world.cdn.on(FILE, serves(png(40_000_000)));
  world.backend.on(UPLOAD, { atOnce: never });
  await expect(world.upload({ bytes: 40_000_000 })).rejects.toMatchObject(failing('unreachable'));
});

test('a file that takes longer than that, but moves, arrives', async () => {
  await using world = await startUploadWorld({ uploadStallMs: STALL_MS });
  world.backend.on(UPLOAD, uploaded);
  world.cdn.on(FILE, (response) => drip(response, 100_000, 10_000, STALL_MS / 2));
  const took = await timeOf(() => world.upload({ bytes: 100_000 }));

  expect(took).toBeGreaterThan(2 * STALL_MS);
});

test('a file that comes byte by byte for ever ends too', async () => {
  await using world = await startUploadWorld({ uploadStallMs: STALL_MS, answerLimitMs: 3 * STALL_MS });
  world.backend.on(UPLOAD, uploaded);
  world.cdn.on(FILE, (response) => drip(response, 100_000, 1, STALL_MS / 10));

  await expect(world.upload({ bytes: 100_000 })).rejects.toMatchObject(failing('unreachable'));
});

async function drip(response: Parameters<Answer>[0], bytes: number, step: number, everyMs: number): Promise<void> {
  const file = png(bytes);
  response.writeHead(200, { 'content-length': bytes });
  for (let at = 0; at < bytes && !response.destroyed; at += step) {
    response.write(file.subarray(at, at + step));
    await sleep(everyMs);
  }
  response.end();
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
