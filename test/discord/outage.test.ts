import type { ServerResponse } from 'node:http';
import { Routes } from 'discord.js';
import { expect, test } from 'vitest';
import { watchOutages } from '../../src/discord/outage.ts';
import { done, idOf, openWire } from '../support/wire.ts';

const soon = { leastMs: 50, askMs: 200 };
const post = Routes.channelMessages(idOf(0));

/** A Discord that can be away, and how often it was heard that it is back. */
async function setWire(away: (response: ServerResponse) => void, times = soon) {
  let isAway = true;
  let returns = 0;
  const wire = await openWire((_, response) => (isAway ? away(response) : done(response)));
  watchOutages(wire.rest, () => returns++, times);
  const comeBack = () => (isAway = false);
  const fail = async () => expect(wire.rest.post(post, { body: {} })).rejects.toThrow();
  return { ...wire, comeBack, fail, returns: () => returns };
}

const broken = (response: ServerResponse) => void response.writeHead(503).end();
const hangUp = (response: ServerResponse) => void response.destroy();

test.each([
  ['answers nothing but errors', broken],
  ['hangs up on everything', hangUp],
])('where Discord %s, it is asked whether it is back, and that is heard once', async (_, away) => {
  const { fail, comeBack, returns, rest } = await setWire(away);
  await fail();
  comeBack();
  await expect.poll(returns).toBe(1);
  await rest.get(post);
  expect(returns()).toBe(1);
});

test('whatever Discord answers first says that it is back, before anybody asks', async () => {
  const { fail, comeBack, returns, rest, arrived } = await setWire(broken, { leastMs: 0, askMs: 60_000 });
  await fail();
  comeBack();
  await rest.get(post);
  expect(returns()).toBe(1);
  expect(arrived.filter(({ path }) => path === '/users/@me')).toEqual([]);
});

test('while Discord is away it is asked at its pace, however much fails meanwhile', async () => {
  const { fail, comeBack, returns, arrived } = await setWire(broken);
  const since = performance.now();
  for (let n = 0; n < 3; n++) await fail();
  const asked = () => arrived.filter(({ path }) => path === '/users/@me');
  await expect.poll(() => asked().length, { timeout: 5_000 }).toBeGreaterThan(4);
  const rounds = Math.ceil((performance.now() - since) / soon.askMs);
  expect(asked().length).toBeLessThanOrEqual(4 * rounds); // discord.js asks each time four times
  comeBack();
  await expect.poll(returns).toBe(1);
});

test('one request that failed in between wakes nobody', async () => {
  const { fail, comeBack, returns, rest } = await setWire(broken, { leastMs: 60_000, askMs: 60_000 });
  await fail();
  comeBack();
  await rest.get(post);
  expect(returns()).toBe(0);
});

test('that Discord refuses something does not say that it is away', async () => {
  const refused = (response: ServerResponse) =>
    void response.writeHead(403, { 'content-type': 'application/json' }).end('{"code":50013,"message":"no"}');
  const { fail, comeBack, returns, rest } = await setWire(refused, { leastMs: 0, askMs: 60_000 });
  await fail();
  comeBack();
  await rest.get(post);
  expect(returns()).toBe(0);
});
