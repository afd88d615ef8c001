import { expect, test } from 'vitest';
import { frame, html, json, raw, stream, success, textEvent } from '../support/answers.ts';
import { startBackend, type Answer } from '../support/backend.ts';
import { failing, running, SAY, session, startNemoWorld, STATE, TOKEN } from '../support/nemo-world.ts';

const OK = 'HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\n';
const CHUNKED = `${OK}transfer-encoding: chunked\r\n\r\n`;
const words = frame(textEvent('Your video is ready.'));
const chunk = `${words.length.toString(16)}\r\n${words}\r\n`;

const anonymous = { envToken: null } as const;

const rows: readonly (readonly [string, Answer, ReturnType<typeof failing>])[] = [
  ['the line is reset before an answer', raw('', 'reset'), failing('lost')],
  ['the line is closed before an answer', raw('', 'end'), failing('lost')],
  ['the line is cut inside the headers', raw(OK, 'end'), failing('lost')],
  ['the answer is no HTTP', raw('SSH-2.0-OpenSSH_9.6\r\n', 'end'), failing('lost')],
  ['the line is reset after words had arrived', raw(CHUNKED + chunk, 'reset'), failing('lost')],
  ['the line is closed after words had arrived', raw(CHUNKED + chunk, 'end'), failing('lost')],
  [
    'a line that would be closed anyway is cut',
    raw(`${OK}connection: close\r\ntransfer-encoding: chunked\r\n\r\n${chunk}`, 'end'),
    failing('lost'),
  ],
  [
    'the answer is shorter than announced',
    raw(`${OK}connection: close\r\ncontent-length: 9999\r\n\r\n${words}`, 'end'),
    failing('lost'),
  ],
  ['the backend answers 500', json({ detail: 'Internal Server Error' }, 500), failing('lost')],
  ['the backend answers 200 with code 500', json({ code: 500, message: 'boom' }), failing('lost')],
  ['a gateway answers 502 with a page', html(502), failing('lost')],
  ['a gateway answers 503', html(503, { 'retry-after': '1' }), failing('lost')],
  ['a gateway answers 504', html(504), failing('lost')],
  ['the answer is a page', html(200), failing('lost')],
  ['the answer is JSON that was torn', json('{"code":0,"da'), failing('lost')],
  ['the answer leads elsewhere', html(307, { location: '/run_sse' }), failing('lost')],
  ['a gateway answers 500 with an envelope', json({ code: 500, message: 'upstream' }, 500), failing('lost')],
  ['something on the way gives up waiting (408)', html(408), failing('lost')],
  ['something on the way gives up waiting (408), in JSON', json({ detail: 'timed out' }, 408), failing('lost')],
  ['an envelope says that something has given up waiting', json({ code: 408, message: 'timed out' }), failing('lost')],
  ['what the agent depends on has failed (424)', json({ error: 'generation failed' }, 424), failing('lost')],
  ['a gateway takes us for gone (499)', html(499), failing('lost')],
  ['a gateway answers 400 with a page', html(400), failing('refused')],
  ['a firewall answers 403 with a page', html(403), failing('refused')],
  ['a firewall answers 403 with a word', json('Forbidden', 403), failing('refused')],
  ['a gateway does not know the address', html(404), failing('refused')],
  ['a gateway answers 405 with nothing', json('', 405), failing('refused')],
  ['a gateway answers 413 with a page', html(413), failing('refused')],
  ['a gateway answers 429 with a page', html(429, { 'retry-after': '7' }), failing('busy', { retryAfterMs: 7_000 })],
  ['a gateway asks for credits with a page', html(402), failing('no-credits')],
  ['the backend answers 409', json({ detail: 'this session is busy' }, 409), failing('busy', { retryAfterMs: 30_000 })],
  ['the agent server answers 400 in its own words', json({ error: 'bad request' }, 400), failing('refused')],
  ['the answer is a bare detail', json({ detail: 'the agent is not available' }), failing('refused')],
  ['the answer is a bare error', json({ error: 'the agent is not available' }), failing('refused')],
  ['the backend answers 500 with a code of its own', json({ code: 5000, message: 'boom' }, 500), failing('refused')],
  ['the backend answers 502 with a code of its own', json({ code: 2001 }, 502), failing('no-credits')],
  [
    'the backend answers 429',
    json({ detail: 'slow down' }, 429, { 'retry-after': '7' }),
    failing('busy', { retryAfterMs: 7_000 }),
  ],
  ['the backend answers 401', json({ detail: 'who are you' }, 401), failing('renewed')],
  ['the backend answers 422', json({ detail: [{ msg: 'Field required' }] }, 422), failing('refused')],
];

test.each(rows)('when %s, the request has left once and is not sent again', async (_what, answer, failure) => {
  await using world = await startNemoWorld(anonymous);
  world.backend.on(SAY, answer);
  world.backend.on(TOKEN, success({ token: 'nmv_usr_old' }), success({ token: 'nmv_usr_new' }));
  await expect(world.nemo.send(session, 'let it move', () => {}, running)).rejects.toMatchObject(failure);
  expect(world.backend.asked(SAY)).toHaveLength(1);
});

test('the paid call has a connection of its own: one that was kept may have died, and then nobody knows whether it arrived', async () => {
  await using world = await startNemoWorld();
  world.backend.on(STATE, success({ state: {} }));
  world.backend.on(SAY, stream(frame(textEvent('Your video is ready.'))));
  await world.nemo.state(session, running);
  const before = world.backend.connections();
  await world.nemo.send(session, 'let it move', () => {}, running);
  expect(world.backend.connections()).toBe(before + 1);
});

test.each(rows)(
  'when %s on a connection that was used before, the request has left once all the same',
  async (_what, answer, failure) => {
    await using world = await startNemoWorld(anonymous);
    world.backend.on(STATE, success({ state: {} }));
    world.backend.on(SAY, answer);
    world.backend.on(TOKEN, success({ token: 'nmv_usr_old' }), success({ token: 'nmv_usr_new' }));
    await world.nemo.state(session, running);
    await expect(world.nemo.send(session, 'let it move', () => {}, running)).rejects.toMatchObject(failure);
    expect(world.backend.asked(SAY)).toHaveLength(1);
  },
);

test('when nobody listens there, nothing has left, and the person may be told so', async () => {
  const gone = await startBackend();
  await gone[Symbol.asyncDispose]();
  await using world = await startNemoWorld({ apiUrl: gone.url });
  await expect(world.nemo.send(session, 'let it move', () => {}, running)).rejects.toMatchObject(
    failing('unreachable'),
  );
});

test('when none of the addresses of a name can be reached, nothing has left', async () => {
  const gone = await startBackend();
  await gone[Symbol.asyncDispose]();
  await using world = await startNemoWorld({ apiUrl: gone.url.replace('127.0.0.1', 'localhost') });
  await expect(world.nemo.send(session, 'let it move', () => {}, running)).rejects.toMatchObject(
    failing('unreachable'),
  );
});

test('when there is no such name, nothing has left', async () => {
  await using world = await startNemoWorld({ apiUrl: 'http://nowhere.invalid' });
  await expect(world.nemo.send(session, 'let it move', () => {}, running)).rejects.toMatchObject(
    failing('unreachable'),
  );
});

test('when no token is to be had, nothing has left, whatever the trouble with it was', async () => {
  await using world = await startNemoWorld({ envToken: null });
  world.backend.on(TOKEN, raw('', 'reset'));
  await expect(world.nemo.send(session, 'let it move', () => {}, running)).rejects.toMatchObject(
    failing('unreachable'),
  );
  expect(world.backend.asked(SAY)).toEqual([]);
});

test('a bot that stops keeps its own reason, and leaves nothing behind', async () => {
  await using world = await startNemoWorld();
  const power = new AbortController();
  const stopped = new Error('the bot is stopping');
  world.backend.on(SAY, () => power.abort(stopped));
  await expect(world.nemo.send(session, 'let it move', () => {}, power.signal)).rejects.toBe(stopped);
  await expect(world.nemo.send(session, 'let it move', () => {}, power.signal)).rejects.toBe(stopped);
  expect(world.backend.asked(SAY)).toHaveLength(1);
});

test('an answer with a length is whole when all of it has come', async () => {
  await using world = await startNemoWorld();
  world.backend.on(SAY, raw(`${OK}content-length: ${words.length}\r\n\r\n${words}`, 'end'), stream(words));
  expect((await world.nemo.send(session, 'let it move', () => {}, running)).text).toBe('Your video is ready.');
  expect((await world.nemo.send(session, 'let it move', () => {}, running)).text).toBe('Your video is ready.');
});
