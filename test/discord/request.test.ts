import { once } from 'node:events';
import { RESTEvents, Routes } from 'discord.js';
import { expect, test } from 'vitest';
import { asLastState } from '../../src/discord/importance.ts';
import { Unsent } from '../../src/discord/trouble.ts';
import { done, idOf, openWire, tooMany, type Wire } from '../support/wire.ts';

const channel = idOf(0);
const everything = JSON.stringify({ message: 'You are being rate limited.', retry_after: 1, global: true });
const forAll = { 'retry-after': '1', 'x-ratelimit-global': 'true' };

test('a burst of requests is stretched, and the answer to an interaction waits behind none of them', async () => {
  const { rest, arrived } = await openWire((_, response) => done(response));
  const answer = '/interactions/1/token/callback' as const;
  await Promise.all([...(['/a', '/b', '/c', '/d', '/e'] as const).map((path) => rest.get(path)), rest.get(answer)]);

  expect(arrived.map(({ path }) => path).indexOf(answer)).toBeLessThan(4);
  expect((arrived.at(-1)?.at ?? 0) - (arrived[0]?.at ?? 0)).toBeGreaterThanOrEqual(80); // 4 × 30 ms, less what the first one took
});

test('a result that is posted behind 200 waiting edits leaves next', async () => {
  const { rest, arrived } = await openWire((_, response) => done(response));
  const edits = Array.from({ length: 200 }, (_, n) => edit(rest, n));
  await untilArrived(arrived, 3);
  const before = arrived.length;
  await rest.post(Routes.channelMessages(channel), { body: {} });

  expect(arrived.findIndex(({ method }) => method === 'POST')).toBeLessThanOrEqual(before + 1); // one may just be leaving
  await Promise.all(edits);
  expect(arrived).toHaveLength(201);
});

test('requests leave by how much somebody waits for them: threads, messages, last states, marks, edits', async () => {
  const { rest, arrived } = await openWire((_, response, nth) =>
    nth === 1 ? tooMany(response, forAll, everything) : done(response),
  );
  const refused = once(rest, RESTEvents.Response);
  const first = rest.get('/users/@me');
  await refused;
  const { mark, last, post, thread } = {
    mark: rest.put(Routes.channelMessageOwnReaction(channel, idOf(2), '⏳')),
    last: edit(rest, 3, asLastState),
    post: rest.post(Routes.channelMessages(channel), { body: {} }),
    thread: rest.post(Routes.threads(channel, idOf(4)), { body: {} }),
  };
  await Promise.all([edit(rest, 1), mark, last, post, thread, first]);

  const kinds = arrived.slice(1).map(({ method, path }) => `${method} ${path.split('/').slice(3, 6).join('/')}`);
  expect(kinds.filter((kind) => kind !== 'GET ')).toEqual([
    `POST messages/${idOf(4)}/threads`,
    'POST messages',
    `PATCH messages/${idOf(3)}`,
    `PUT messages/${idOf(2)}/reactions`,
    `PATCH messages/${idOf(1)}`,
  ]);
});

test('what says how important a request is does not leave the process', async () => {
  const heard: unknown[] = [];
  const { rest } = await openWire((request, response) => {
    heard.push(Object.keys(request.headers).filter((name) => name.includes('importance')));
    done(response);
  });
  await edit(rest, 1, asLastState);

  expect(heard).toEqual([[]]);
});

test('once Discord refuses everything for a while, what was about to leave waits as well', async () => {
  const { rest, arrived } = await openWire((_, response, nth) =>
    nth === 1 ? tooMany(response, forAll, everything) : done(response),
  );
  await Promise.all((['/a', '/b', '/c', '/d', '/e', '/f', '/g', '/h'] as const).map((path) => rest.get(path)));

  const refusedAt = arrived[0]?.at ?? 0;
  expect(arrived.filter(({ at }) => at < refusedAt + 900).length).toBeLessThanOrEqual(4);
  expect(arrived).toHaveLength(9);
});

test('a request whose time is over while it waits for its place is never begun', async () => {
  const { rest, other, arrived } = await openWire((_, response, nth) =>
    nth === 1 ? tooMany(response, forAll, everything) : done(response),
  );
  const first = rest.get('/users/@me');
  await expect.poll(() => rest.globalRemaining, { interval: 5 }).toBe(0);
  const late = other.patch(Routes.channelMessage(channel, idOf(1)), { body: {}, signal: AbortSignal.timeout(200) });
  await expect(late).rejects.toThrow(Unsent);
  expect(arrived).toHaveLength(1); // it does not wait for the end of the limit

  await first;
  expect(arrived.filter(({ method }) => method === 'PATCH')).toEqual([]);
});

test('a request that waited for its place longer than it may take still has all of its time', async () => {
  const { rest, other, arrived } = await openWire(
    (_, response, nth) => (nth === 1 ? tooMany(response, forAll, everything) : done(response)),
    { replyMs: 900 }, // it waits for a second
  );
  const first = rest.get('/users/@me');
  await expect.poll(() => rest.globalRemaining, { interval: 5 }).toBe(0);
  await Promise.all([first, other.post(Routes.channelMessages(channel), { body: {} })]);

  expect(arrived.filter(({ method }) => method === 'POST')).toHaveLength(1);
});

test('what does not come back in time is asked again', async () => {
  const { rest, arrived } = await openWire((_, response, nth) => nth > 1 && done(response), { replyMs: 200 });
  await rest.get('/users/@me');

  expect(arrived).toHaveLength(2);
});

test('an answer that begins and then stands still is asked for again', async () => {
  const { rest, arrived } = await openWire(
    (_, response, nth) =>
      void (nth > 1 ? done(response) : response.writeHead(200, { 'content-type': 'application/json' }).write('{')),
    { replyMs: 200 },
  );
  expect(await rest.get('/users/@me')).toEqual({ id: '1' });

  expect(arrived).toHaveLength(2);
});

function edit(rest: Wire['rest'], nth: number, headers: Record<string, string> = {}): Promise<unknown> {
  return rest.patch(Routes.channelMessage(idOf(1_000 + nth), idOf(nth)), { body: {}, headers });
}

async function untilArrived(arrived: Wire['arrived'], many: number): Promise<void> {
  await expect.poll(() => arrived.length, { interval: 5 }).toBeGreaterThanOrEqual(many);
}
