import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { REST } from 'discord.js';
import { onTestFinished } from 'vitest';
import { createPlaces } from '../../src/discord/places.ts';
import { createRequest } from '../../src/discord/request.ts';
import { restFor } from '../../src/discord/rest.ts';
import { createLog } from '../../src/log.ts';

interface Arrival {
  readonly method: string;
  readonly path: string;
  readonly at: number;
}

export interface Wire {
  readonly rest: REST;
  /** Another one of the same bot: discord.js tells it nothing of the limits that the first one has met. */
  readonly other: REST;
  readonly arrived: readonly Arrival[];
}

/** A Discord that answers as it is told, and the bot's own way of asking it. `nth`: which request of all it is, from 1. */
export async function openWire(
  answer: (request: IncomingMessage, response: ServerResponse, nth: number) => void,
  { log = createLog('silent'), replyMs = 15_000 } = {},
): Promise<Wire> {
  const arrived: Arrival[] = [];
  const server = createServer((request, response) => {
    arrived.push({
      method: request.method ?? '',
      path: request.url?.replace(/^\/v\d+/, '') ?? '',
      at: performance.now(),
    });
    answer(request, response, arrived.length);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const config = { DISCORD_API_URL: `http://127.0.0.1:${port}`, DISCORD_TOKEN: 'token' };
  const makeRequest = createRequest(log, createPlaces(40), { replyMs, answerMs: replyMs });
  return { arrived, rest: restFor(config, makeRequest), other: restFor(config, makeRequest) };
}

/** An id like Discord's, the nth of all. */
export function idOf(nth: number): string {
  return String(1_100_000_000_000_000_000n + BigInt(nth));
}

export function done(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'application/json' }).end('{"id":"1"}');
}

/** 429 with these headers and this body, whatever they are. */
export function tooMany(response: ServerResponse, headers: Readonly<Record<string, string>>, body: string): void {
  response.writeHead(429, { 'content-type': 'application/json', ...headers }).end(body);
}
