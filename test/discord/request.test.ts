import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { REST } from 'discord.js';
import { expect, onTestFinished, test } from 'vitest';
import { createRequest } from '../../src/discord/request.ts';

test('a burst of requests is stretched, and the answer to an interaction waits behind none of them', async () => {
  const { ask, arrived } = await discord((_, response) => response.writeHead(204).end());
  await Promise.all([...['/a', '/b', '/c', '/d', '/e'].map(ask), ask('/interactions/1/token/callback')]);

  expect(arrived.map(({ path }) => path).indexOf('/interactions/1/token/callback')).toBeLessThan(4);
  expect((arrived.at(-1)?.at ?? 0) - (arrived[0]?.at ?? 0)).toBeGreaterThanOrEqual(100); // 4 × 30 ms, less what the first one took
});

test('once Discord refuses everything for a while, what was about to leave waits as well', async () => {
  let isFirst = true;
  const { ask, arrived } = await discord((_, response) => {
    if (!isFirst) return response.writeHead(204).end();
    isFirst = false;
    const body = JSON.stringify({ message: 'You are being rate limited.', retry_after: 1, global: true });
    return response.writeHead(429, { 'retry-after': '1', 'x-ratelimit-global': 'true', 'content-type': 'application/json' }).end(body);
  });
  await Promise.all(['/a', '/b', '/c', '/d', '/e', '/f', '/g', '/h'].map(ask));

  const refusedAt = arrived[0]?.at ?? 0;
  expect(arrived.filter(({ at }) => at < refusedAt + 900).length).toBeLessThanOrEqual(4);
  expect(arrived).toHaveLength(9);
});

async function discord(answer: (request: IncomingMessage, response: ServerResponse) => void) {
  const arrived: { readonly path: string; readonly at: number }[] = [];
  const server = createServer((request, response) => {
    arrived.push({ path: request.url?.replace('/v10', '') ?? '', at: Date.now() });
    answer(request, response);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const rest = new REST({ api: `http://127.0.0.1:${port}`, makeRequest: createRequest() }).setToken('token');
  return { arrived, ask: (path: string) => rest.get(`/${path.slice(1)}`) };
}
