import { once } from 'node:events';
import { expect, test } from 'vitest';
import { frame, json, textEvent, toolEvent } from '../support/answers.ts';
import type { Answer } from '../support/backend.ts';
import { hearing } from '../support/hearing.ts';
import { CREDITS, running, SAY, session, startNemoWorld } from '../support/nemo-world.ts';

const HEADERS_OF_A_BUSY_GATEWAY = { 'set-cookie': 'x'.repeat(20_000) };
const first = frame(toolEvent({ draft: { t: [] } }));

/** A run that goes on after its first byte: it ends with words once whoever asked had every chance to hang up. */
const working =
  (headers: Readonly<Record<string, string>>, body: string | Uint8Array = first): Answer =>
  async (response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream', ...headers }).write(body);
    // one that nobody listens to any more is closed at its next piece at the latest
    for (let piece = 0; piece < 5; piece++) {
      await new Promise((written) => void response.write(': beat\n\n', written));
      await new Promise(setImmediate);
    }
    response.end(frame(textEvent('I made it.')));
  };

test.each([
  ['content-encoding: utf-8', { 'content-encoding': 'utf-8' }],
  ['content-encoding: none', { 'content-encoding': 'none' }],
  ['content-encoding: binary, chunked', { 'content-encoding': 'binary, chunked' }],
  ['content-encoding: gzip on what is none', { 'content-encoding': 'gzip' }],
  ['twenty kilobytes of cookies', HEADERS_OF_A_BUSY_GATEWAY],
])('a paid stream is heard to its end for all that its headers say: %s', async (_what, headers) => {
  expect((await hearing(working(headers))).words).toBe('I made it.');
  await using world = await startNemoWorld();
  world.backend.on(CREDITS, json({ code: 0, data: { available: 7 } }, 200, headers));
  expect(await world.nemo.credits(running), 'and so is what is free').toMatchObject({ available: 7 });
});

test('a paid stream that cannot be unpacked is not hung up on: it is looked for once it has ended', async () => {
  await using world = await startNemoWorld();
  let isWhole = false;
  const garbled = Buffer.concat([Buffer.from('1f8b0800000000000003', 'hex'), Buffer.alloc(1_000, 0xff)]);
  world.backend.on(SAY, async (response, asked) => {
    response.on('finish', () => (isWhole = true));
    await working({ 'content-encoding': 'gzip' }, garbled)(response, asked);
    await once(response, 'close');
  });
  await expect(world.nemo.send(session, 'let it move', () => {}, running)).rejects.toMatchObject({
    failure: { kind: 'lost' },
  });
  expect(isWhole).toBe(true);
});
