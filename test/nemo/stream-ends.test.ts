import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { frame, json, raw, stream, textEvent, toolEvent } from '../support/answers.ts';
import type { Answer } from '../support/backend.ts';
import { hearing } from '../support/hearing.ts';
import { failing } from '../support/nemo-world.ts';

const MB = 1024 * 1024;
const clip = { draft: { t: [{ tt: 0, sg: [{ d: 10_000 }] }] } };
const calls = { functionCall: { name: 'generate_video', args: {} } };
const call = { author: 'nemo_agent', content: { role: 'model', parts: [calls] } };
const ready = frame(textEvent('Your video is ready.'));

/** A body without chunks and without a length, as a proxy sends it that does not know them: it ends when the connection does. */
const unmeasured = (body: string, type = 'text/event-stream'): Answer =>
  raw(`HTTP/1.1 200 OK\r\ncontent-type: ${type}\r\nconnection: close\r\n\r\n${body}`, 'end');

test.each([
  ['words', ready, 'Your video is ready.'],
  ['an edit and words', frame(toolEvent(clip)) + ready, 'Your video is ready.'],
  ['a call, its answer and words', frame(call) + frame(toolEvent(clip)) + ready, 'Your video is ready.'],
  [
    'a model that has nothing to add',
    frame(toolEvent(clip)) + frame({ author: 'a', errorCode: 'STOP', finishReason: 'STOP' }),
    '',
  ],
  ['words whose blank line is missing', ready.trimEnd(), 'Your video is ready.'],
  ['words and a heartbeat', `${ready}: beat\n\ndata: heartbeat\n\n`, 'Your video is ready.'],
])('a stream of no known length that ends with %s was heard', async (_what, body, words) => {
  expect((await hearing(unmeasured(body))).words).toBe(words);
});

test.each([
  ['in the middle of an event', ready.slice(0, 60)],
  ['before the last event has come whole', frame(toolEvent(clip)) + ready.slice(0, 60)],
  ['while a tool works', frame(textEvent('On it.')) + frame(call)],
  ['before a word about what a tool did', frame(call) + frame(toolEvent(clip))],
  ['in the middle of a text that comes in pieces', frame(textEvent('Your vid', { partial: true }))],
  ['before anything', ''],
  ['after a heartbeat', ': beat\n\ndata: heartbeat\n\n'],
])('a stream of no known length that ends %s may go on: it is looked for, not believed', async (_where, body) => {
  await expect(hearing(unmeasured(body))).rejects.toMatchObject(failing('lost'));
});

test('half an event is a sign that the rest was cut, however well the body ends', async () => {
  await expect(hearing(stream(frame(toolEvent(clip)), ready.slice(0, 60)))).rejects.toMatchObject(failing('lost'));
});

test('JSON of no known length is whole where it can be read, and cut where it cannot', async () => {
  expect((await hearing(unmeasured(JSON.stringify([textEvent('Done.')]), 'application/json'))).words).toBe('Done.');
  await expect(hearing(unmeasured('{"code":0,"da', 'application/json'))).rejects.toMatchObject(failing('lost'));
  await expect(hearing(unmeasured('', 'application/json'))).rejects.toMatchObject(failing('lost'));
});

const encodings: readonly (readonly [string, (text: string) => Buffer])[] = [
  ['gzip', gzipSync],
  ['x-gzip', gzipSync],
  ['deflate', deflateSync],
  ['deflate', deflateRawSync],
  ['br', brotliCompressSync],
  ['zstd', zstdCompressSync],
  ['GZIP, identity', gzipSync],
];

test.each(encodings)('a stream that comes compressed unasked (%s) is read all the same', async (encoding, compress) => {
  const packed: Answer = (response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'content-encoding': encoding });
    response.end(compress(frame(toolEvent(clip)) + ready));
  };
  expect((await hearing(packed)).words).toBe('Your video is ready.');
});

const called =
  (headers: Readonly<Record<string, string>>, body: string | Uint8Array): Answer =>
  (response) =>
    void response.writeHead(200, { 'content-type': 'text/event-stream', ...headers }).end(body);
const spoken = frame(toolEvent(clip)) + ready;
const lines = `${JSON.stringify(toolEvent(clip))}\n${JSON.stringify(textEvent('Your video is ready.'))}\n`;

test.each([
  ['gzip, and is not', { 'content-encoding': 'gzip' }, spoken],
  ['br, and is not', { 'content-encoding': 'br' }, spoken],
  ['deflate, and is not', { 'content-encoding': 'deflate' }, spoken],
  ['deflate, and is gzip', { 'content-encoding': 'deflate' }, gzipSync(spoken)],
  ['br, and is zstd', { 'content-encoding': 'br' }, zstdCompressSync(spoken)],
  ['gzip once, and is twice', { 'content-encoding': 'gzip' }, gzipSync(gzipSync(spoken))],
  ['gzip, and has no trailer', { 'content-encoding': 'gzip' }, gzipSync(spoken).subarray(0, -8)],
  ['to be in utf-8', { 'content-encoding': 'utf-8' }, spoken],
  ['to be lines of JSON', { 'content-type': 'application/x-ndjson' }, lines],
  ['JSON, and is lines of it', { 'content-type': 'application/json' }, lines],
])('words are not lost for how they are wrapped: a stream that says %s', async (_what, headers, body) => {
  expect((await hearing(called(headers, body))).words).toBe('Your video is ready.');
});

test.each(['data: [DONE]\n', 'data: [DONE]', 'data: [END]\n'])('a stream that ends with %j is whole', async (end) => {
  expect((await hearing(stream(spoken, end))).words).toBe('Your video is ready.');
});

test('a text that comes letter by letter, its mark of order first, is the stream that it is', async () => {
  const slowly: Answer = async (response) => {
    response.writeHead(200, { 'content-type': 'text/plain' });
    for (const byte of Buffer.from(`\ufeff\n${spoken}`)) {
      await new Promise((written) => void response.write(Buffer.of(byte), written));
      await new Promise(setImmediate);
    }
    response.end();
  };
  expect((await hearing(slowly)).words).toBe('Your video is ready.');
});

test('lines of JSON that are cut are no whole answer', async () => {
  for (const type of ['application/json', 'application/x-ndjson']) {
    await expect(hearing(called({ 'content-type': type }, lines.slice(0, -20)))).rejects.toMatchObject(failing('lost'));
    await expect(hearing(unmeasured(`${JSON.stringify(call)}\n`.repeat(2), type))).rejects.toMatchObject(
      failing('lost'),
    );
  }
});

test('a compressed stream that is cut is no whole one', async () => {
  const cut: Answer = (response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'content-encoding': 'gzip' });
    response.end(gzipSync(frame(toolEvent(clip)) + ready).subarray(0, -20));
  };
  await expect(hearing(cut)).rejects.toMatchObject(failing('lost'));
});

test.each(['text/plain; charset=utf-8', 'application/octet-stream', 'application/json', 'text/event-stream', ''])(
  'a stream is told by how it begins, and so is JSON, whatever they call themselves: %s',
  async (type) => {
    const as =
      (body: string): Answer =>
      (response) =>
        void response.writeHead(200, type === '' ? {} : { 'content-type': type }).end(body);
    expect((await hearing(as(`: hello\n\n${ready}`))).words).toBe('Your video is ready.');
    expect((await hearing(as(`id: 1\nevent: message\n${ready}`))).words).toBe('Your video is ready.');
    await expect(hearing(as(JSON.stringify({ code: 2001, message: 'none left' }, null, 2)))).rejects.toMatchObject(
      failing('no-credits'),
    );
    await expect(hearing(as('<html><h1>502</h1></html>'))).rejects.toMatchObject(failing('lost'));
    await expect(hearing(as('error: upstream went away'))).rejects.toMatchObject(failing('lost'));
  },
);

test('an event of ten megabytes is passed over, and the stream is read to its end', async () => {
  const picture = { inlineData: { mimeType: 'image/png', data: 'x'.repeat(10 * MB) } };
  const large = frame({ author: 'nemo_agent', content: { role: 'model', parts: [picture] } });
  const { words, said } = await hearing(stream(frame(textEvent('On it.')), large, frame(toolEvent(clip)), ready));
  expect(words).toBe('On it.\n\nYour video is ready.');
  expect(said.filter(({ kind }) => kind === 'working')).toHaveLength(4);
});

test.each([
  ['one line without an end', (response: Parameters<Answer>[0]) => void response.write('data: "'), 'x'.repeat(MB)],
  ['lines without a blank one', () => {}, `data: ${'x'.repeat(1_000)}\n`.repeat(1_000)],
  ['lines that mean nothing', () => {}, `nonsense ${'x'.repeat(1_000)}\n`.repeat(1_000)],
])(
  'an event that goes on for 40 megabytes as %s is passed over, and what comes after it is read',
  async (_how, begin, megabyte) => {
    const endless: Answer = async (response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      begin(response);
      for (let sent = 0; sent < 40; sent++) {
        if (!response.write(megabyte)) await new Promise((drained) => void response.once('drain', drained));
      }
      response.end(`\n\n${ready}`);
    };
    expect((await hearing(endless)).words).toBe('Your video is ready.');
  },
);

test('an agent that talks on and on is read up to a bound', async () => {
  const paragraph = 'The clouds drift over the water. '.repeat(30);
  const { words } = await hearing(
    stream(...Array.from({ length: 100 }, (_, index) => textEvent(`${index}. ${paragraph}`))),
  );
  expect(words.length).toBeGreaterThan(19_000);
  expect(words.length).toBeLessThan(20_500);
  const pieces = Array.from({ length: 100 }, (_, index) => textEvent(`${index}. ${paragraph}`, { partial: true }));
  expect((await hearing(stream(...pieces))).words.length).toBeLessThanOrEqual(20_000);
});

test('what comes twice is said once', async () => {
  const last = textEvent('Your video is ready.', { id: 'e-9', timestamp: 1 });
  const { words, said } = await hearing(
    stream(textEvent('On it.'), toolEvent(clip), last, last, { ...last, id: 'e-10', timestamp: 2 }),
  );
  expect(words).toBe('On it.\n\nYour video is ready.');
  expect(said.filter(({ kind }) => kind === 'words')).toHaveLength(2);
  const piece = textEvent('very ', { partial: true, timestamp: 3 });
  expect(
    (await hearing(stream(piece, piece, { ...piece, timestamp: 4 }, textEvent('slow', { partial: true })))).words,
  ).toBe('very very slow');
});

test('numbers that are none do not hide the event they stand in', async () => {
  const scored = `data: {"author":"a","content":{"parts":[{"text":"It says NaN."}]},"usage":{"score":NaN,"low":-Infinity}}\n\n`;
  expect((await hearing(stream(scored))).words).toBe('It says NaN.');
});

test('events that were encoded twice are read', async () => {
  expect((await hearing(stream(frame(JSON.stringify(textEvent('Done.')))))).words).toBe('Done.');
  expect((await hearing(json(JSON.stringify(JSON.stringify(textEvent('Done.')))))).words).toBe('Done.');
});

test.each([
  ['words and a call in one event', frame(textEvent('On it.', { content: { parts: [{ text: 'On it.' }, calls] } }))],
  ['a call alone', frame(call)],
  ['a typed call', frame({ type: 'tool_call', name: 'generate_video', args: {} })],
  ['a second call', frame(call) + frame(toolEvent(clip)) + frame(call)],
])('a stream that ends well behind %s has not told what came of it: it is looked for', async (_what, body) => {
  await expect(hearing(stream(body))).rejects.toMatchObject(failing('lost'));
});

test.each([
  ['its answer', frame(call) + frame(toolEvent(clip)), ''],
  [
    'its answer in Python’s spelling',
    frame(call) + frame({ content: { parts: [{ function_response: { name: 'x', response: {} } }] } }),
    '',
  ],
  ['the timeline it has written', frame(call) + frame({ author: 'a', actions: { stateDelta: clip } }), ''],
  ['words', frame(call) + ready, 'Your video is ready.'],
  ['an end', frame(call) + frame({ type: 'done' }), ''],
])('a call with %s behind it is over when the stream is', async (_what, body, words) => {
  expect((await hearing(stream(body))).words).toBe(words);
});

/** How a connection drops in the middle of a body. */
const dropped: readonly (readonly [string, (body: string) => Answer])[] = [
  ['without its last chunk', (body) => raw(chunked(body), 'end')],
  ['by a reset', (body) => raw(chunked(body), 'reset')],
  [
    'short of the length it had named',
    (body) => raw(`HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\ncontent-length: 9999\r\n\r\n${body}`, 'end'),
  ],
];

const last = frame(textEvent('Your video is ready.', { finishReason: 'STOP' }));

test.each(dropped)(
  'last words that say so are kept where the connection drops %s behind them',
  async (_how, dropping) => {
    const worked = frame(call) + frame(toolEvent(clip));
    for (const end of [last, `${last}: beat\n\n`, ready + frame({ type: 'done' })])
      expect((await hearing(dropping(worked + end))).words, end).toBe('Your video is ready.');
  },
);

test.each(dropped)('a failure is known as that where the connection drops %s behind it', async (_how, dropping) => {
  await expect(hearing(dropping(frame({ error: '2001: no' })))).rejects.toMatchObject(failing('no-credits'));
});

test.each(dropped)('what drops %s before it is over is looked for', async (_how, dropping) => {
  const bodies = [last + frame(call), last + ready.slice(0, 60), ready, ready.slice(0, 60), frame(toolEvent(clip))];
  for (const body of bodies) await expect(hearing(dropping(body)), body).rejects.toMatchObject(failing('lost'));
});

function chunked(body: string): string {
  const size = Buffer.byteLength(body).toString(16);
  return `HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\ntransfer-encoding: chunked\r\n\r\n${size}\r\n${body}\r\n`;
}
