import { connect } from 'node:net';
import { once } from 'node:events';
import { request } from 'undici';
import { expect, test } from 'vitest';
import { serveHealth } from '../../src/ops/health.ts';

const metrics = { type: 'text/plain; version=0.0.4', text: async () => 'counted 1\n' };
const open = (port: number, whyNotReady: () => string | null = () => null) =>
  serveHealth(port, { metrics, whyNotReady });

async function ask(port: number, path: string, method: 'GET' | 'HEAD' = 'GET') {
  const { statusCode, headers, body } = await request(`http://127.0.0.1:${port}${path}`, { method });
  return { status: statusCode, type: headers['content-type'], text: await body.text() };
}

test('the process is alive before Discord is connected, and ready only then', async () => {
  let connected = false;
  await using health = await open(0, () => (connected ? null : 'Discord is not connected'));
  expect(await ask(health.port, '/healthz')).toEqual({ status: 200, type: 'text/plain', text: 'ok\n' });
  expect(await ask(health.port, '/readyz')).toEqual({
    status: 503,
    type: 'text/plain',
    text: 'Discord is not connected\n',
  });
  connected = true;
  expect(await ask(health.port, '/readyz')).toEqual({ status: 200, type: 'text/plain', text: 'ok\n' });
  connected = false;
  expect((await ask(health.port, '/readyz')).status).toBe(503);
});

test('a probe may ask for the head alone, and with a query', async () => {
  await using health = await open(0);
  expect(await ask(health.port, '/healthz', 'HEAD')).toMatchObject({ status: 200, text: '' });
  expect((await ask(health.port, '/readyz?verbose=1')).status).toBe(200);
});

test.each(['/', '/healthz/', '/health', '/readyz2', '//healthz', '/%68ealthz'])(
  'there is nothing at %s',
  async (path) => {
    await using health = await open(0);
    expect((await ask(health.port, path)).status).toBe(404);
  },
);

test('a port that is taken is said at once, in a sentence', async () => {
  await using health = await open(0);
  await expect(open(health.port)).rejects.toThrow(
    `HTTP_PORT ${health.port} is taken by another program, such as another bot: choose another one.`,
  );
});

test('stopping does not wait for whoever still holds the line, and frees the port', async () => {
  const health = await open(0);
  const idle = connect(health.port, '127.0.0.1').resume();
  await once(idle, 'connect');
  await ask(health.port, '/healthz');
  const hungUp = once(idle, 'close');
  await health[Symbol.asyncDispose]();
  await hungUp;
  await using next = await open(health.port);
  expect((await ask(next.port, '/healthz')).status).toBe(200);
});

test('Prometheus gets what was counted, under its own type; a count that fails is said, and is not the end', async () => {
  await using health = await open(0);
  expect(await ask(health.port, '/metrics')).toEqual({ status: 200, type: metrics.type, text: 'counted 1\n' });
  const failing = { ...metrics, text: () => Promise.reject(new Error('no count')) };
  await using other = await serveHealth(0, { metrics: failing, whyNotReady: () => null });
  expect((await ask(other.port, '/metrics')).status).toBe(500);
  expect((await ask(other.port, '/healthz')).status).toBe(200);
});

test('a crowd that connects and says nothing is shown out at once or soon, and whoever asks then is answered', async () => {
  await using health = await open(0);
  const crowd = Array.from({ length: 300 }, () => connect(health.port));
  await Promise.all(crowd.map((socket) => once(socket.on('error', () => {}).resume(), 'close')));
  expect((await ask(health.port, '/healthz')).status).toBe(200);
});
