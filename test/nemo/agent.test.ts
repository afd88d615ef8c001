import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import { Agent, request } from 'undici';
import { expect, test } from 'vitest';
import { openLine } from '../../src/nemo/line.ts';
import { startBackend } from '../support/backend.ts';

/** The bot's own limit unless it is told otherwise: the seed's 15 minutes. */
const ANSWER_LIMIT_MS = 900_000;

const poolWith = (answerLimitMs: number) => openLine({ apiUrl: '', platform: '', retry429Ms: 0, answerLimitMs }).pool;

/** A server that falls silent before an answer, or inside one. */
const silences = [
  ['before an answer', 'UND_ERR_HEADERS_TIMEOUT'],
  ['inside an answer', 'UND_ERR_BODY_TIMEOUT'],
] as const;

/** Begins to ask such a server. Resolves once the silence has begun. */
async function ask(dispatcher: Agent, silence: (typeof silences)[number][0]) {
  const backend = await startBackend();
  const asked = Promise.withResolvers<ServerResponse>();
  const heard = Promise.withResolvers<void>();
  backend.on('GET /', (response) => {
    if (silence === 'inside an answer') response.writeHead(200).write('Wait');
    asked.resolve(response);
  });
  const text = readAll(backend.url, dispatcher, heard.resolve);
  text.catch(() => {}); // it is awaited later
  const response = await asked.promise;
  if (silence === 'inside an answer') await heard.promise;
  return {
    text,
    end: async (last: string) => {
      response.end(last);
      await once(response, 'close');
    },
    async [Symbol.asyncDispose]() {
      await dispatcher.destroy();
      await backend[Symbol.asyncDispose]();
    },
  };
}

async function readAll(url: string, dispatcher: Agent, heard: () => void): Promise<string> {
  const { body } = await request(url, { dispatcher });
  body.on('data', heard);
  return body.text();
}

/** Moves undici's own clock on: it counts its limits by one that can be moved, so nobody has to wait for them. */
function pass(ms: number): void {
  const timers: unknown = createRequire(import.meta.url)('undici/lib/util/timers.js');
  if (typeof timers !== 'object' || timers === null || !('tick' in timers) || typeof timers.tick !== 'function')
    throw new Error('undici has changed');
  timers.tick(); // a limit counts from the tick after it was set
  timers.tick(ms);
}

test.each(silences)(
  '300 seconds of silence %s are no end, where the library by itself would make one',
  async (silence, code) => {
    await using plain = await ask(new Agent(), silence);
    await using ours = await ask(poolWith(ANSWER_LIMIT_MS), silence);
    pass(301_000);
    await expect(plain.text).rejects.toMatchObject({ code });
    pass(590_000);
    await ours.end(' is over.');
    expect(await ours.text).toContain(' is over.');
  },
);

test.each(silences)('silence %s ends at the answer limit', async (silence, code) => {
  await using ours = await ask(poolWith(ANSWER_LIMIT_MS), silence);
  pass(ANSWER_LIMIT_MS + 1_000);
  await expect(ours.text).rejects.toMatchObject({ code });
});

test.each(silences)('a shorter limit on silence %s holds by the real clock too', async (silence, code) => {
  await using ours = await ask(poolWith(100), silence);
  await expect(ours.text).rejects.toMatchObject({ code });
});
