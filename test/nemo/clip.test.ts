import { expect, test } from 'vitest';
import { html, raw } from '../support/answers.ts';
import { startBackend, type Answer } from '../support/backend.ts';
import { breaksAfter, serves, servesChunked } from '../support/files.ts';
import { running, startNemoWorld } from '../support/nemo-world.ts';

const KB = 1024;
const CLIP = 'GET /clips/1.mp4';
const bytes = Buffer.concat([Buffer.from('\0\0\0\x18ftypmp42', 'latin1'), Buffer.alloc(300 * KB - 12, 'clip')]);

/** What is fetched from the backend itself, when it answers like this. */
async function fetching(answer: Answer, maxBytes = 300 * KB) {
  await using world = await startNemoWorld();
  world.backend.on(CLIP, answer);
  const clip = await world.nemo.clip(`${world.backend.url}/clips/1.mp4`, maxBytes, running);
  return { clip, asked: world.backend.asked() };
}

test('a clip that fits is fetched, and the token stays at home', async () => {
  const { clip, asked } = await fetching(serves(bytes));
  expect(clip).toEqual(bytes);
  expect((await fetching(servesChunked(bytes))).clip).toEqual(bytes);
  expect(asked.map(({ headers }) => headers['authorization'])).toEqual([undefined]);
  expect(asked.map(({ headers }) => headers['user-agent'])).toEqual([
    expect.stringMatching(/^DiscordBot \(https:.*\)$/),
  ]);
});

test('a clip that is one byte too large is shown by its link instead, whether its length was announced or not', async () => {
  expect((await fetching(serves(bytes), 300 * KB - 1)).clip).toBe(null);
  expect((await fetching(servesChunked(bytes), 300 * KB - 1)).clip).toBe(null);
});

test('a clip that never ends is let go of as soon as it is too large', async () => {
  const letGo = Promise.withResolvers<void>();
  const endless: Answer = (response) => {
    response.writeHead(200);
    const pulse = setInterval(() => response.write(bytes), 5);
    response.on('close', () => {
      clearInterval(pulse);
      letGo.resolve();
    });
  };
  await using world = await startNemoWorld();
  world.backend.on(CLIP, endless);
  expect(await world.nemo.clip(`${world.backend.url}/clips/1.mp4`, 1000 * KB, running)).toBe(null);
  await letGo.promise;
});

test.each([
  ['is gone', html(404)],
  ['is behind a redirect', html(302, { location: '/clips/other.mp4' })],
  ['breaks off', breaksAfter(bytes, 301 * KB)],
  ['breaks off without a length', raw('HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n4\r\nclip\r\n', 'end')],
  ['may have been cut', raw(`HTTP/1.1 200 OK\r\ncontent-type: video/mp4\r\n\r\n${bytes.toString('latin1')}`, 'end')],
  ['is a page that calls itself one', serves(Buffer.from('<html>Sorry</html>'))],
  ['is refused by a reset', raw('', 'reset')],
] satisfies readonly (readonly [string, Answer])[])(
  'a clip that %s is shown by its link instead',
  async (_what, answer) => {
    const { clip, asked } = await fetching(answer, 400 * KB);
    expect(clip).toBe(null);
    expect(asked).toHaveLength(1);
  },
);

test('nothing is fetched from inside our own network, by number or by name', async () => {
  await using inner = await startBackend();
  await using world = await startNemoWorld();
  const port = inner.host.split(':')[1];
  for (const url of [
    `${inner.url}/a.mp4`,
    `https://${inner.host}/a.mp4`,
    `https://localhost:${port}/a.mp4`,
    `https://localhost.:${port}/a.mp4`,
    'nonsense',
  ]) {
    expect(await world.nemo.clip(url, KB, running), url).toBe(null);
  }
  expect(inner.connections()).toBe(0);
});

test('a bot that stops while it fetches a clip keeps its own reason', async () => {
  await using world = await startNemoWorld();
  const power = new AbortController();
  world.backend.on(CLIP, () => power.abort(new Error('the bot is stopping')));
  await expect(world.nemo.clip(`${world.backend.url}/clips/1.mp4`, KB, power.signal)).rejects.toThrow(
    'the bot is stopping',
  );
});
