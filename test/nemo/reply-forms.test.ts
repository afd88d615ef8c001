import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { limits } from '../../src/core/limits.ts';
import { json, raw, success } from '../support/answers.ts';
import type { Answer } from '../support/backend.ts';
import { CREDITS, failing, OPEN, RENDER, running, SAY, session, startNemoWorld, STATE } from '../support/nemo-world.ts';

const MB = 1024 * 1024;
const draft = '{"t":[{"tt":0,"id":1234567890123456789,"sg":[{"d":1.50,"n":"NaN \\"Infinity\\" -Infinity"}]}]}';

async function stateOf(answer: Answer) {
  await using world = await startNemoWorld();
  world.backend.on(STATE, answer);
  return await world.nemo.state(session, running);
}

test('numbers that are none are read as null, in words they stay words, and what goes back out is JSON', async () => {
  await using world = await startNemoWorld();
  const python = draft.replace('"d":1.50', '"d":1.50,"score":NaN,"high":Infinity,"low":-Infinity');
  world.backend.on(STATE, json(`{"code":0,"data":{"state":{"draft":${python}}}}`));
  world.backend.on(RENDER, success(null));
  const state = await world.nemo.state(session, running);
  expect(state.draft).toBe(draft.replace('"d":1.50', '"d":1.50,"score":null,"high":null,"low":null'));
  await world.nemo.submitRender({ renderId: 'render_1', session, draft: state.draft ?? '' }, running);
  expect(JSON.parse(world.backend.asked(RENDER)[0]?.body ?? '')).toMatchObject({
    draft: { t: [{ sg: [{ score: null }] }] },
  });
});

test.each([
  ['as text', `{"state":{"draft":${JSON.stringify(draft)}}}`],
  ['as text of text', `{"state":{"draft":${JSON.stringify(JSON.stringify(draft))}}}`],
  ['in a state that is text', `{"state":${JSON.stringify(`{"draft":${draft}}`)}}`],
  ['in a reply that is text', JSON.stringify(`{"code":0,"data":{"state":{"draft":${draft}}}}`)],
])('a draft %s is the draft that is meant', async (_how, body) => {
  const state = await stateOf(json(body));
  expect(state).toMatchObject({ draft, exportable: true });
  expect(state.fingerprint).toBe((await stateOf(json(`{"state":{"draft":${draft}}}`))).fingerprint);
});

test('assets that come as text, and links that are spelled another way, are found again', async () => {
  const videos = JSON.stringify(JSON.stringify([{ cdn_url: 'https://cdn.example/my cat.png' }]));
  expect((await stateOf(json(`{"state":{"video_infos":${videos}}}`))).assets).toEqual([
    'https://cdn.example/my%20cat.png',
  ]);
});

const body = JSON.stringify({ code: 0, data: { available: 7, frozen: 0, total: 7 } });

test.each([
  ['gzip', gzipSync(body)],
  ['deflate', deflateSync(body)],
  ['deflate', deflateRawSync(body)],
  ['br', brotliCompressSync(body)],
  ['zstd', zstdCompressSync(body)],
  ['gzip, br', brotliCompressSync(gzipSync(body))],
  ['identity', Buffer.from(body)],
  ['utf-8', Buffer.from(body)],
  ['br', Buffer.from(body)],
  ['', gzipSync(body)],
])('a reply that comes compressed unasked is read all the same: %s', async (encoding, bytes) => {
  await using world = await startNemoWorld();
  const headers = { 'content-type': 'application/json', ...(encoding !== '' && { 'content-encoding': encoding }) };
  world.backend.on(CREDITS, (response) => void response.writeHead(200, headers).end(bytes));
  expect(await world.nemo.credits(running)).toMatchObject({ total: 7 });
});

test('an envelope whose code is that of HTTP is a yes', async () => {
  await using world = await startNemoWorld();
  world.backend.on(CREDITS, json({ code: 200, msg: 'OK', data: { available: 7, frozen: 0, total: 7 } }));
  expect(await world.nemo.credits(running)).toMatchObject({ total: 7 });
});

test.each([
  ['one that is packed in a way nobody knows', 'rot13', Buffer.from('{"pbqr":0,"qngn":ahyy')],
  ['one that was cut', 'gzip', gzipSync(body).subarray(0, -10)],
])('%s is no answer, and nobody waits for it', async (_what, encoding, bytes) => {
  await using world = await startNemoWorld();
  world.backend.on(CREDITS, (response) => void response.writeHead(200, { 'content-encoding': encoding }).end(bytes));
  await expect(world.nemo.credits(running)).rejects.toMatchObject(failing('broken'));
});

function drained(response: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    response.removeAllListeners('drain').once('drain', resolve);
  });
}

/** Goes on until somebody hangs up; resolves with how many bytes were taken. */
function endless(
  chunk: Buffer,
  headers: Readonly<Record<string, string>> = {},
): { readonly answer: Answer; readonly taken: Promise<number> } {
  const { promise: taken, resolve } = Promise.withResolvers<number>();
  const answer: Answer = async (response) => {
    response.writeHead(200, { 'content-type': 'application/json', ...headers });
    let sent = 0;
    const closed = once(response, 'close').then(() => resolve(sent));
    while (!response.destroyed) {
      sent += chunk.length;
      if (!response.write(chunk)) await Promise.race([drained(response), closed]);
    }
  };
  return { answer, taken };
}

test('a reply without an end is let go of, and so is one that is small only while it is packed', async () => {
  await using world = await startNemoWorld();
  const plain = endless(Buffer.alloc(64 * 1024, '[1,'));
  world.backend.on(CREDITS, plain.answer);
  await expect(world.nemo.credits(running)).rejects.toMatchObject(failing('broken'));
  expect(await plain.taken).toBeLessThan(limits.replyBytes + 8 * MB); // what lies in buffers on the way

  const bomb = gzipSync(Buffer.alloc(200 * MB));
  world.backend.on(OPEN, (response) => void response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb));
  const before = process.memoryUsage().rss;
  await expect(world.nemo.openSession('en', running)).rejects.toMatchObject(failing('broken'));
  expect(process.memoryUsage().rss - before).toBeLessThan(64 * MB);
});

test('a state larger than can be kept is known as that, whether it ends or not', async () => {
  const large = `{"state":{"draft":{"t":[{"tt":0,"sg":[{"x":"${'x'.repeat(limits.draftBytes)}"}]}]}}}`;
  await expect(stateOf(json(large))).rejects.toMatchObject(failing('overgrown'));
  const { answer, taken } = endless(Buffer.alloc(64 * 1024, 'x'));
  await expect(stateOf(answer)).rejects.toMatchObject(failing('overgrown'));
  expect(await taken).toBeLessThan(limits.stateBytes + 8 * MB);
});

test('JSON without an end in place of a stream is read on, since hanging up may cancel what is paid, and kept nowhere', async () => {
  await using world = await startNemoWorld();
  const whole = Promise.withResolvers<boolean>();
  world.backend.on(SAY, async (response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    const chunk = Buffer.alloc(MB, '[1,');
    for (let sent = 0; sent < 30; sent++) if (!response.write(chunk)) await once(response, 'drain');
    response.end();
    await once(response, 'close');
    whole.resolve(response.writableFinished);
  });
  await expect(world.nemo.send(session, 'let it move', () => {}, running)).rejects.toMatchObject(failing('lost'));
  expect(await whole.promise, 'drained to the end').toBe(true);
});

test.each([
  ['is closed', raw('', 'end')],
  ['is reset', raw('', 'reset')],
])('a read whose kept connection %s under it is made once more, and not a third time', async (_how, died) => {
  await using world = await startNemoWorld();
  world.backend.on(CREDITS, success({ total: 7 }), died, success({ total: 8 }), died);
  expect(await world.nemo.credits(running)).toMatchObject({ total: 7 });
  expect(await world.nemo.credits(running)).toMatchObject({ total: 8 });
  await expect(world.nemo.credits(running)).rejects.toMatchObject(failing('unreachable'));
  expect(world.backend.asked(CREDITS)).toHaveLength(5);
});

test('what is written is not made twice: it may have arrived', async () => {
  await using world = await startNemoWorld();
  world.backend.on(RENDER, raw('', 'reset'));
  const render = world.nemo.submitRender({ renderId: 'render_1', session, draft: '{}' }, running);
  await expect(render).rejects.toMatchObject(failing('unreachable'));
  expect(world.backend.asked(RENDER)).toHaveLength(1);
});
