import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { expect, test } from 'vitest';
import type { Spoken } from '../../src/core/session.ts';
import { frame, textEvent } from '../support/answers.ts';
import { failing, running, SAY, session, startNemoWorld } from '../support/nemo-world.ts';

const MEGABYTE_OF_COMMENTS = `: ${'.'.repeat(1021)}\n`.repeat(1024);

/** Writes the same again and again until the answer is ended, or the connection is gone. */
function keepSaying(response: ServerResponse, text: string): void {
  const pulse = setInterval(() => response.writableEnded || response.write(text), 20);
  response.on('close', () => clearInterval(pulse));
}

/** Ends an answer with more than any buffer on the way holds. Resolves with whether somebody took all of it. */
async function endWithALot(response: ServerResponse): Promise<boolean> {
  response.write(frame(textEvent('Ready at last.')));
  for (let megabytes = 0; megabytes < 16; megabytes++) response.write(MEGABYTE_OF_COMMENTS);
  response.end();
  await once(response, 'close');
  return response.writableFinished;
}

test('an agent that only beats its heart is given up after the silence limit, and is not hung up on', async () => {
  await using world = await startNemoWorld({ silenceLimitMs: 200 });
  const answering = Promise.withResolvers<ServerResponse>();
  world.backend.on(SAY, (response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    keepSaying(response, ': beat\n\ndata: heartbeat\n\ndata:\n\n');
    answering.resolve(response);
  });
  const said: Spoken[] = [];
  await expect(world.nemo.send(session, 'let it move', (spoken) => said.push(spoken), running)).rejects.toMatchObject(
    failing('lost'),
  );

  expect(await endWithALot(await answering.promise), 'drained to the end').toBe(true);
  expect(said, 'what comes after giving up is not heard').toEqual([]);
});

test('an agent that is silent altogether is given up after the silence limit, and is not hung up on', async () => {
  await using world = await startNemoWorld({ silenceLimitMs: 200 });
  const answering = Promise.withResolvers<ServerResponse>();
  world.backend.on(SAY, (response) => answering.resolve(response));
  await expect(world.nemo.send(session, 'let it move', () => {}, running)).rejects.toMatchObject(failing('lost'));

  const response = await answering.promise;
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  expect(await endWithALot(response), 'drained to the end').toBe(true);
});

test('an agent that goes on saying something outlives the silence limit', async () => {
  await using world = await startNemoWorld({ silenceLimitMs: 400 });
  let events = 0;
  world.backend.on(SAY, (response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    const pulse = setInterval(() => {
      response.write(frame({ author: 'nemo_agent', usageMetadata: { totalTokenCount: (events += 1) } }));
      if (events < 8) return;
      clearInterval(pulse);
      response.end(frame(textEvent('Done.')));
    }, 100);
  });
  expect((await world.nemo.send(session, 'let it move', () => {}, running)).text).toBe('Done.');
});

test('an agent that never comes to an end is given up after the answer limit, and is not hung up on', async () => {
  await using world = await startNemoWorld({ answerLimitMs: 3_000 });
  const answering = Promise.withResolvers<ServerResponse>();
  world.backend.on(SAY, (response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    keepSaying(response, frame(textEvent('Thinking about it.')));
    answering.resolve(response);
  });
  await expect(world.nemo.send(session, 'let it move', () => {}, running)).rejects.toMatchObject(failing('lost'));
  expect(await endWithALot(await answering.promise), 'drained to the end').toBe(true);
});

test('draining has an end too: after as long again the line is let go', async () => {
  await using world = await startNemoWorld({ answerLimitMs: 300 });
  const letGo = Promise.withResolvers<unknown>();
  world.backend.on(SAY, (response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    keepSaying(response, frame(textEvent('Thinking about it.')));
    letGo.resolve(once(response, 'close'));
  });
  await expect(world.nemo.send(session, 'let it move', () => {}, running)).rejects.toMatchObject(failing('lost'));
  await letGo.promise;
});

test('a bot that stops lets go of a line that it was only draining', async () => {
  await using world = await startNemoWorld({ silenceLimitMs: 100 });
  const letGo = Promise.withResolvers<unknown>();
  const power = new AbortController();
  world.backend.on(SAY, (response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    keepSaying(response, ': beat\n\n');
    letGo.resolve(once(response, 'close'));
  });
  await expect(world.nemo.send(session, 'let it move', () => {}, power.signal)).rejects.toMatchObject(failing('lost'));
  power.abort(new Error('the bot is stopping'));
  await letGo.promise;
});
