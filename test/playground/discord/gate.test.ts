import { Routes } from 'discord.js';
import { expect, test } from 'vitest';
import { startDiscord } from '../../../playground/discord/discord.ts';
import type { Gate } from '../../../playground/discord/gate.ts';
import { restOf } from '../../support/discord-rest.ts';

/** A Discord behind this gate, and a way to post into #general. */
async function behind(gate: Gate) {
  const discord = await startDiscord({ gate });
  const general = discord.channel('general').id;
  const post = () =>
    fetch(`${discord.url}/api/v10/channels/${general}/messages`, {
      method: 'POST',
      headers: { authorization: `Bot ${discord.token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ content: 'hello' }),
    });
  return { discord, general, post, [Symbol.asyncDispose]: () => discord[Symbol.asyncDispose]() };
}

test('a gate can refuse a request, which then has not happened', async () => {
  await using place = await behind(async () => ({ status: 500, body: { message: 'no' } }));
  expect((await place.post()).status).toBe(500);
  expect(place.discord.read(place.general)).toEqual([]);
});

test('a gate can carry a request out and lose the answer', async () => {
  await using place = await behind(async (_request, next) => {
    await next();
    return { take: async (response) => void response.destroy() };
  });
  await expect(place.post()).rejects.toThrow();
  expect(place.discord.transcript(place.general)).toBe('Nemo: hello');
  expect(place.discord.journal).toMatchObject([{ method: 'POST', status: 0, known: true }]);
});

test('a gate learns when the answer has wholly left', async () => {
  const left = Promise.withResolvers<void>();
  await using place = await behind(async (_request, next) => ({
    status: 200,
    body: null,
    ...(await next()),
    afterwards: left.resolve,
  }));
  expect((await place.post()).status).toBe(200);
  await left.promise;
});

test('downloads pass the gate too', async () => {
  await using place = await behind(async (request, next) => (request.path.endsWith('.png') ? { status: 503 } : next()));
  place.discord.person('Ada').say(place.general, '', { files: [{ name: 'a.png', bytes: Buffer.from('a') }] });
  const link = place.discord.read(place.general)[0]?.files[0]?.url ?? '';
  expect((await fetch(link)).status).toBe(503);
  expect(place.discord.downloads).toMatchObject([{ method: 'GET' }]);
});

test('a route that does not exist is answered as Discord does, and remembered', async () => {
  await using discord = await startDiscord();
  await expect(restOf(discord).get('/stickers/1')).rejects.toMatchObject({
    status: 404,
    rawError: { message: '404: Not Found', code: 0 },
  });
  await expect(restOf(discord).delete(Routes.gateway())).rejects.toMatchObject({ status: 405 });
  expect(discord.journal).toMatchObject([
    { path: '/stickers/1', known: false, status: 404 },
    { path: '/gateway', known: false, status: 405 },
  ]);
});

test('without the token of the bot nothing is answered', async () => {
  await using discord = await startDiscord();
  await expect(restOf({ url: discord.url, token: 'wrong' }).get(Routes.user())).rejects.toMatchObject({
    status: 401,
    rawError: { message: '401: Unauthorized', code: 0 },
  });
});

test('every answer carries the headers that rate limits are read from', async () => {
  await using place = await behind((_request, next) => next());
  const { headers } = await place.post();
  expect([...headers.keys()].filter((name) => name.startsWith('x-ratelimit'))).toEqual([
    'x-ratelimit-bucket',
    'x-ratelimit-limit',
    'x-ratelimit-remaining',
    'x-ratelimit-reset',
    'x-ratelimit-reset-after',
  ]);
});
