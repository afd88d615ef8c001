import { connect } from 'node:net';
import { once } from 'node:events';
import { request } from 'undici';
import { expect, test } from 'vitest';
import { serveHealth } from '../../src/ops/health.ts';

async function ask(port: number, path: string, method: 'GET' | 'HEAD' = 'GET') {
  const { statusCode, headers, body } = await request(`http://127.0.0.1:${port}${path}`, { method });
  return { status: statusCode, type: headers['content-type'], text: await body.text() };
}

test('the process is alive before Discord is connected, and ready only then', async () => {
  let connected = false;
  await using health = await serveHealth(0, () => connected);
  expect(await ask(health.port, '/healthz')).toEqual({ status: 200, type: 'text/plain', text: 'ok\n' });
  expect(await ask(health.port, '/readyz')).toEqual({ status: 503, type: 'text/plain', text: 'no\n' });
  connected = true;
  expect(await ask(health.port, '/readyz')).toEqual({ status: 200, type: 'text/plain', text: 'ok\n' });
  connected = false;
  expect((await ask(health.port, '/readyz')).status).toBe(503);
});

test('a probe may ask for the head alone, and with a query', async () => {
  await using health = await serveHealth(0, () => true);
  expect(await ask(health.port, '/healthz', 'HEAD')).toMatchObject({ status: 200, text: '' });
  expect((await ask(health.port, '/readyz?verbose=1')).status).toBe(200);
});

test.each(['/', '/healthz/', '/health', '/readyz2', '//healthz', '/%68ealthz'])('there is nothing at %s', async (path) => {
  await using health = await serveHealth(0, () => true);
  expect((await ask(health.port, path)).status).toBe(404);
});

test('a port that is taken is said at once', async () => {
  await using health = await serveHealth(0, () => true);
  await expect(serveHealth(health.port, () => true)).rejects.toMatchObject({ code: 'EADDRINUSE' });
});

test('stopping does not wait for whoever still holds the line, and frees the port', async () => {
  const health = await serveHealth(0, () => true);
  const idle = connect(health.port, '127.0.0.1').resume();
  await once(idle, 'connect');
  await ask(health.port, '/healthz');
  const hungUp = once(idle, 'close');
  await health[Symbol.asyncDispose]();
  await hungUp;
  await using next = await serveHealth(health.port, () => true);
  expect((await ask(next.port, '/healthz')).status).toBe(200);
});
