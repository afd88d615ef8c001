import { Routes } from 'discord.js';
import { expect, test } from 'vitest';
import { asLastState } from '../../src/discord/importance.ts';
import { createInvalidRequests } from '../../src/discord/invalid-requests.ts';
import { Unsent } from '../../src/discord/trouble.ts';
import { createLog } from '../../src/log.ts';
import { done, idOf, openWire } from '../support/wire.ts';

test('from 500 refused requests in ten minutes on there are many, until there are fewer; each is said once', () => {
  const { log, lines } = openLog();
  let now = 0;
  const { note, areMany } = createInvalidRequests(log, () => now);
  const refuse = (status: number, scope?: string) =>
    note({ status, headers: new Headers(scope === undefined ? {} : { 'x-ratelimit-scope': scope }) });
  for (let nth = 0; nth < 499; nth++, now += 1_000) refuse([401, 403, 429][nth % 3] ?? 0);
  refuse(429, 'shared');
  for (const status of [200, 400, 404, 500]) refuse(status);
  expect(areMany()).toBe(false);
  refuse(429, 'user');
  refuse(403);
  expect(areMany()).toBe(true);
  now = 10 * 60_000 - 1;
  expect(areMany()).toBe(true);
  now += 2_000;
  expect(areMany()).toBe(false);
  now += 20 * 60_000;
  expect(areMany()).toBe(false);

  expect(lines()).toEqual([
    'Discord refuses a lot: marks and edits of progress are left out for now',
    'Discord refuses less: marks and edits of progress are back',
  ]);
});

test('while Discord refuses a lot, marks and edits of progress do not leave; answers, threads, results and last states do', async () => {
  const refused = '/interactions/1/token/callback';
  const { log, lines } = openLog();
  const { rest, arrived } = await openWire(
    ({ url }, response) => (url?.endsWith(refused) ? response.writeHead(403).end() : done(response)),
    { log },
  );
  await Promise.allSettled(Array.from({ length: 500 }, () => rest.post(refused, { body: {} })));
  const before = arrived.length;
  const without = [
    rest.patch(Routes.channelMessage(idOf(1), idOf(2)), { body: {} }),
    rest.put(Routes.channelMessageOwnReaction(idOf(1), idOf(2), '⏳')),
    rest.delete(Routes.channelMessageOwnReaction(idOf(1), idOf(2), '⏳')),
  ].map((request) => request.catch((error: unknown) => error));
  const reasons = await Promise.all(without);
  await rest.patch(Routes.channelMessage(idOf(1), idOf(2)), { body: {}, headers: asLastState });
  await rest.post(Routes.threads(idOf(1), idOf(2)), { body: {} });
  await rest.post(Routes.channelMessages(idOf(1)), { body: {} });
  await rest.patch(Routes.webhookMessage(idOf(1), 'token', '@original'), { body: {} });

  expect(reasons).toEqual(Array.from({ length: 3 }, () => expect.any(Unsent)));
  expect(arrived.slice(before).map(({ method }) => method)).toEqual(['PATCH', 'POST', 'POST', 'PATCH']);
  expect(lines()).toEqual(['Discord refuses a lot: marks and edits of progress are left out for now']);
});

function openLog() {
  const written: string[] = [];
  const log = createLog('info', { write: (line: string) => void written.push(line) });
  return { log, lines: () => written.map((line) => /"msg":"([^"]*)"/.exec(line)?.[1]) };
}
