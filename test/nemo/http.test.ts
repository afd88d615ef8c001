import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import { promisify } from 'node:util';
import { request } from 'undici';
import { expect, test } from 'vitest';
import { NemoError, UserError } from '../../src/core/failure.ts';
import { exchange, retryAfterIn, within } from '../../src/nemo/http.ts';
import { openLine } from '../../src/nemo/line.ts';
import { waitIn } from '../../src/nemo/retry-after.ts';
import { running } from '../support/nemo-world.ts';

/** What a paid request is called that breaks at such an address. */
async function meaning(url: string) {
  const line = openLine({ apiUrl: '', platform: '', retry429Ms: 0, answerLimitMs: 500 });
  await using _ = { [Symbol.asyncDispose]: line.close };
  return await exchange('lost', running, async () => {
    await request(url, { method: 'POST', body: 'paid for', dispatcher: line.freshPool });
  }).catch((error: unknown) => (error instanceof NemoError ? error.failure.kind : error));
}

/** Where whoever listens does this with each connection, once something has come over it or at once. */
async function listening(when: 'at once' | 'once spoken to', behave: (socket: Socket) => void) {
  const server = createServer((socket) => {
    socket.on('error', () => {}); // the other side hangs up as it likes
    if (when === 'at once') behave(socket);
    else socket.once('data', () => behave(socket));
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
  return { port, [Symbol.asyncDispose]: () => promisify(server.close.bind(server))() };
}

test('nothing has left where nobody listens', async () => {
  const gone = await listening('at once', () => {});
  await gone[Symbol.asyncDispose]();
  expect(await meaning(`http://127.0.0.1:${gone.port}`)).toBe('unreachable');
  expect(await meaning(`http://localhost:${gone.port}`)).toBe('unreachable'); // a name of several addresses
});

test('nothing has left where the name is unknown', async () => {
  expect(await meaning('http://nowhere.invalid')).toBe('unreachable');
});

test.each([
  ['speaks no TLS', (socket: Socket) => void socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')],
  ['breaks it off', (socket: Socket) => void socket.resetAndDestroy()],
  ['hangs up', (socket: Socket) => void socket.end()],
])('nothing has left where the connection is to be sealed, and the other side %s', async (_what, behave) => {
  await using server = await listening('once spoken to', behave);
  expect(await meaning(`https://127.0.0.1:${server.port}`)).toBe('unreachable');
});

test.each([
  ['the line is reset', (socket: Socket) => void socket.resetAndDestroy()],
  ['the other side closes', (socket: Socket) => void socket.end()],
  ['the answer is late', () => {}],
  ['the answer is no HTTP', (socket: Socket) => void socket.write('hello?\r\n\r\n')],
])('something may have left where %s', async (_what, behave) => {
  await using server = await listening('once spoken to', behave);
  expect(await meaning(`http://127.0.0.1:${server.port}`)).toBe('lost');
});

function broken(error: Error) {
  return expect(
    exchange('lost', running, async () => {
      throw error;
    }),
  ).rejects;
}

test('a mistake of the person stays theirs, however deep it is found', async () => {
  await broken(new UserError({ kind: 'no-picture' })).toMatchObject({ name: 'UserError' });
});

test('a failure carries neither token nor address in what is shown of it', async () => {
  await broken(new Error('at 10.0.0.1 with nmv_usr_1')).toThrow(/^nemo: lost$/);
});

test('a call that takes too long is given up, and says so underneath', async () => {
  const slow = exchange('unreachable', running, () =>
    within(
      20,
      running,
      (signal) => new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason))),
    ),
  );
  await expect(slow).rejects.toMatchObject({
    failure: { kind: 'unreachable' },
    cause: { message: 'no answer within 20 ms' },
  });
});

test('a date until which somebody wants to be left alone is read by their clock, not by ours', () => {
  const date = 'Wed, 01 Jan 2020 10:00:00 GMT';
  expect(retryAfterIn({ date, 'retry-after': 'Wed, 01 Jan 2020 10:00:20 GMT' })).toBe('20');
  expect(waitIn(retryAfterIn({ date, 'retry-after': 'Wed, 01 Jan 2020 10:00:20 GMT' }))).toBe(20_000);
  expect(waitIn(retryAfterIn({ date, 'retry-after': '7' }))).toBe(7_000);
  expect(waitIn(retryAfterIn({ date, 'retry-after': 'soon' }))).toBeNull();
  expect(waitIn(retryAfterIn({ 'retry-after': new Date(Date.now() + 60_000).toUTCString() }))).toBeGreaterThan(50_000);
  expect(waitIn(retryAfterIn({}))).toBeNull();
});
