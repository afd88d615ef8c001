import type { ServerResponse } from 'node:http';
import { Routes } from 'discord.js';
import { expect, test } from 'vitest';
import { acknowledge, AnsweredByAnother } from '../../src/discord/acknowledge.ts';
import { done, idOf, openWire } from '../support/wire.ts';

const answeredAlready = (response: ServerResponse) =>
  response
    .writeHead(400, { 'content-type': 'application/json' })
    .end('{"code":40060,"message":"Interaction has already been acknowledged."}');
const callback = Routes.interactionCallback(idOf(1), 'token');

test('an answer that stands there already is not ours, where nothing of ours has left before', async () => {
  const { rest, arrived } = await openWire((_, response) => answeredAlready(response));
  await expect(acknowledge(() => rest.post(callback, { auth: false }))).rejects.toThrow(AnsweredByAnother);
  expect(arrived).toHaveLength(1);
});

test.each([
  ['was cut off', (response: ServerResponse) => response.destroy()],
  ['was a 500', (response: ServerResponse) => response.writeHead(500).end()],
])('it is ours where the reply to an earlier try %s', async (_how, lose) => {
  const { rest, arrived } = await openWire((_, response, nth) =>
    nth === 1 ? lose(response) : answeredAlready(response),
  );
  await acknowledge(() => rest.post(callback, { auth: false }));
  expect(arrived).toHaveLength(2);
});

test('a limit that was met before says nothing: the answer is another one’s', async () => {
  const { rest } = await openWire((_, response, nth) =>
    nth === 1
      ? response.writeHead(429, { 'retry-after': '0' }).end('{"retry_after":0.01,"global":false,"message":"slow"}')
      : answeredAlready(response),
  );
  await expect(acknowledge(() => rest.post(callback, { auth: false }))).rejects.toThrow(AnsweredByAnother);
});

test('the doubt about one answer is no doubt about the next', async () => {
  const { rest } = await openWire((_, response, nth) =>
    nth === 1 ? response.destroy() : nth === 2 ? done(response) : answeredAlready(response),
  );
  await acknowledge(() => rest.post(callback, { auth: false }));
  await expect(acknowledge(() => rest.post(callback, { auth: false }))).rejects.toThrow(AnsweredByAnother);
});
