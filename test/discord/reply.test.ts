import { DiscordAPIError, Routes } from 'discord.js';
import { expect, test } from 'vitest';
import { done, idOf, openWire, tooMany } from '../support/wire.ts';

const digits = '9'.repeat(400);
const post = Routes.channelMessages(idOf(1));

/** What a 429 may say of when to ask again: headers and body. Nobody waits for ever, and nobody asks again at once. */
const oddLimits: readonly (readonly [Record<string, string>, string])[] = [
  [{ 'retry-after': digits }, '{"message":"","retry_after":1,"global":false}'],
  [{ 'retry-after': digits }, `{"message":"","retry_after":${digits},"global":false}`],
  [{ 'retry-after': digits, 'x-ratelimit-global': 'true' }, `{"message":"","retry_after":${digits},"global":true}`],
  [{ 'retry-after': '-7' }, '{"message":"","retry_after":-7}'],
  [{ 'retry-after': 'NaN' }, '{"message":"","retry_after":"NaN"}'],
  [{ 'retry-after': 'Wed, 21 Oct 2015 07:28:00 GMT' }, '{}'],
  [{ 'retry-after': '0' }, '{}'],
  [{ 'retry-after': '0.3' }, '{"retry_after":0.3}'],
  [{ 'retry-after': '604801' }, '{}'],
  [{ 'retry-after': '' }, 'null'],
  [{}, '{"retry_after":1.064}'],
  [{}, '[]'],
  [{}, '"slow down"'],
  [{}, '{'],
  [{ 'content-type': 'text/html' }, '<html>error code: 1015</html>'],
  [{ 'retry-after': '1', 'x-ratelimit-reset-after': digits, 'x-ratelimit-remaining': '0' }, '{}'],
  [
    { 'retry-after': '1', 'x-ratelimit-limit': 'NaN', 'x-ratelimit-remaining': '-4', 'x-ratelimit-reset-after': '-1' },
    '{}',
  ],
];

test('whatever a limit says of when to ask again, it is asked again: once, after a second at the soonest and six at the latest', async () => {
  const waits = oddLimits.map(async ([headers, body]) => {
    const { rest, arrived } = await openWire((_, response, nth) =>
      nth === 1 ? tooMany(response, headers, body) : done(response),
    );
    await rest.post(post, { body: {} });
    const [first, second, ...more] = arrived.map(({ at }) => at);
    const waited = (second ?? 0) - (first ?? 0);
    return { headers, isFine: more.length === 0 && waited > 950 && waited < 6_500, waited };
  });

  expect((await Promise.all(waits)).filter(({ isFine }) => !isFine)).toEqual([]);
});

test.each([
  ['in its body alone', {}, '{"message":"","retry_after":1,"global":true}'],
  ['by the page of a wall', { 'content-type': 'text/html' }, '<html>error code: 1015</html>'],
])('where a limit for everything is told %s, everything waits', async (_, headers, body) => {
  const limit = { 'retry-after': '1', ...headers };
  const { rest, arrived } = await openWire((__, response, nth) =>
    nth === 1 ? tooMany(response, limit, body) : done(response),
  );
  const first = rest.post(post, { body: {} });
  await expect.poll(() => rest.globalRemaining, { interval: 5 }).toBe(0);
  await Promise.all([first, rest.get('/users/@me'), rest.get(Routes.channel(idOf(2)))]);

  expect(arrived.filter(({ at }) => at < (arrived[0]?.at ?? 0) + 900)).toHaveLength(1);
});

test('a bucket that is said to be empty for ever holds nothing up', async () => {
  const never = {
    'x-ratelimit-remaining': '0',
    'x-ratelimit-limit': '5',
    'x-ratelimit-reset-after': digits,
    'x-ratelimit-bucket': 'a',
  };
  const { rest } = await openWire((_, response) => {
    for (const [name, value] of Object.entries(never)) response.setHeader(name, value);
    done(response);
  });

  await rest.post(post, { body: {} });
  await rest.post(post, { body: {} });
});

test.each(['<html>502 Bad Gateway</html>', '', 'null'])(
  'a gateway that fails with “%s” is asked again',
  async (page) => {
    const { rest, arrived } = await openWire((_, response, nth) => {
      if (nth === 1) response.writeHead(502, { 'content-type': 'text/html' }).end(page);
      else done(response);
    });
    await rest.get('/users/@me');

    expect(arrived).toHaveLength(2);
  },
);

test.each([
  ['text/html', '<html>413</html>'],
  ['application/json', '{"message":'],
  ['application/json', 'null'],
  ['application/json', '"too large"'],
])('a refusal is one, whatever stands in it: %s, %s', async (type, body) => {
  const { rest } = await openWire((_, response) => response.writeHead(413, { 'content-type': type }).end(body));

  const refusal = await rest.post(post, { body: {} }).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(DiscordAPIError);
  expect(refusal).toMatchObject({ status: 413 });
});

test('a reply that does not end is read no further than sixteen megabytes', async () => {
  const { rest } = await openWire((_, response) => {
    const more = () => void (response.destroyed || response.write(Buffer.alloc(1 << 20, ' '), more));
    response.writeHead(200, { 'content-type': 'application/json' });
    more();
  });

  await expect(rest.get('/users/@me')).rejects.toThrow('more than anybody can read');
});
