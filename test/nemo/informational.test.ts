import { expect, test } from 'vitest';
import { frame, raw, textEvent } from '../support/answers.ts';
import { running, SAY, session, startNemoWorld } from '../support/nemo-world.ts';

const body = frame(textEvent('Hello'));
const reply = `HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\ncontent-length: ${body.length}\r\n\r\n${body}`;

test.each([
  ['100 Continue', 'HTTP/1.1 100 Continue\r\n\r\n'],
  ['102 Processing', 'HTTP/1.1 102 Processing\r\n\r\n'],
  ['103 Early Hints', 'HTTP/1.1 103 Early Hints\r\nlink: </a.css>; rel=preload\r\n\r\n'],
])('a %s that nobody asked for takes nothing of the answer to a paid call', async (_what, before) => {
  await using world = await startNemoWorld();
  world.backend.on(SAY, raw(before + reply, 'end'));
  expect(await world.nemo.send(session, 'hello', () => {}, running)).toMatchObject({ text: 'Hello' });
});
