import { expect, test } from 'vitest';
import type { Nemo } from '../../src/core/ports.ts';
import { html, json, success } from '../support/answers.ts';
import { startBackend, type Answer } from '../support/backend.ts';
import {
  CREDITS,
  failing,
  failureOf,
  OPEN,
  POLL,
  RENDER,
  running,
  SAY,
  session,
  startNemoWorld,
  STATE,
  TOKEN,
  UPLOAD,
} from '../support/nemo-world.ts';

const places = {
  'opening a session': [OPEN, (nemo) => nemo.openSession('en', running)],
  'handing over a link': [UPLOAD, (nemo) => nemo.uploadByUrl(session, 'https://pictures.example/a.jpg', running)],
  'talking to the agent': [SAY, (nemo) => nemo.send(session, 'hello', () => {}, running)],
  'reading the state': [STATE, (nemo) => nemo.state(session, running)],
  'reading the credits': [CREDITS, (nemo) => nemo.credits(running)],
  'asking for an export': [
    RENDER,
    (nemo) => nemo.submitRender({ renderId: 'render_1', session, draft: '{}' }, running),
  ],
  'looking at an export': [POLL, (nemo) => nemo.pollRender('render_1', running)],
} as const satisfies Record<string, readonly [string, (nemo: Nemo) => Promise<unknown>]>;

type Name = keyof typeof places;
const names: readonly Name[] = [
  'opening a session',
  'handing over a link',
  'talking to the agent',
  'reading the state',
  'reading the credits',
  'asking for an export',
  'looking at an export',
];
const exporting: readonly Name[] = ['asking for an export', 'looking at an export'];
const inSession: readonly Name[] = ['handing over a link', 'talking to the agent', 'reading the state'];
const looking: readonly Name[] = ['handing over a link', 'reading the state', 'looking at an export'];

async function doing(name: Name, answer: Answer): Promise<number> {
  await using world = await startNemoWorld({ envToken: null });
  const [what, act] = places[name];
  world.backend.on(what, answer);
  world.backend.on(TOKEN, success({ token: 'nmv_usr_1' }), json({ code: 1001 }));
  await act(world.nemo).catch((error: unknown) => {
    const isAskedAgain = what === CREDITS && world.backend.asked(TOKEN).length > 1;
    expect(world.backend.asked(what).length, 'a no is a no').toBe(isAskedAgain ? 2 : 1);
    throw error;
  });
  return world.backend.asked(what).length;
}

/** The seed's table, and what stands in nemo-api beside it: by its number, whichever way it comes. */
const rows = [
  [1001, 'unauthorized'],
  [1010, 'unauthorized'],
  [1002, 'no-session'],
  [2001, 'no-credits'],
  [4001, 'unsupported-file'],
  [4002, 'file-too-large'],
  [429, 'busy'],
] as const;

/** At a look at an export, a clear no is how some shapes say that it has failed. */
const failsTheExport: readonly number[] = [1002, 2001, 4001, 4002];
const isNo = (name: Name, code: number) => name !== 'looking at an export' || !failsTheExport.includes(code);

test.each(failsTheExport)(
  'looking at an export: code %i means that it has failed, and no further look would help',
  async (code) => {
    await using world = await startNemoWorld();
    world.backend.on(POLL, json({ code, message: 'no' }));
    expect(await world.nemo.pollRender('render_1', running)).toEqual({ kind: 'failed' });
  },
);

test.each(
  names.flatMap((name) => rows.filter(([code]) => isNo(name, code)).map(([code, kind]) => [name, code, kind] as const)),
)('%s: code %i means %s, with a status of success as with one of failure', async (name, code, kind) => {
  for (const status of [200, 400, 409])
    await expect(doing(name, json({ code, message: 'no' }, status))).rejects.toMatchObject(failing(kind));
  await expect(doing(name, json({ code: String(code) }))).rejects.toMatchObject(failing(kind));
});

test.each(names)('%s: the HTTP status alone says what it means', async (name) => {
  const kindOf = async (status: number) => (await failureOf(doing(name, json({ detail: 'no' }, status)))).kind;
  if (name !== 'looking at an export') expect(await kindOf(400)).toBe('refused');
  expect(await kindOf(401)).toBe('unauthorized');
  expect(await kindOf(402)).toBe(exporting.includes(name) ? 'export-blocked' : 'no-credits');
  expect(await kindOf(404)).toBe(looking.includes(name) ? 'broken' : 'refused');
  if (name === 'handing over a link')
    expect([await kindOf(413), await kindOf(415)]).toEqual(['file-too-large', 'unsupported-file']);
  expect(await kindOf(429)).toBe('busy');
  if (name !== 'reading the credits')
    expect([await kindOf(409), await kindOf(423), await kindOf(425)]).toEqual(['busy', 'busy', 'busy']);
  for (const status of [302, 500, 502])
    expect(await kindOf(status)).toBe(name === 'talking to the agent' ? 'lost' : 'broken');
  const away = name === 'talking to the agent' ? 'lost' : name === 'handing over a link' ? 'unreachable' : 'broken';
  for (const status of [503, 504]) expect(await kindOf(status)).toBe(away);
});

test.each(inSession)('%s: a 404 throws a session away only where it speaks of one', async (name) => {
  const kindOf = async (body: unknown) => (await failureOf(doing(name, json(body, 404)))).kind;
  for (const body of [
    { error: 'Session not found: 1' },
    { error: { message: 'no such session' } },
    { code: 404, message: '会话不存在' },
    { detail: 'Session not found' },
  ])
    expect(await kindOf(body), JSON.stringify(body)).toBe('no-session');
  const passing = looking.includes(name) ? 'broken' : 'refused';
  for (const body of [
    { message: 'no Route matched with those values' },
    { detail: 'Not Found' },
    { status: 404, error: 'Not Found', path: '/api/session' },
    {},
  ])
    expect(await kindOf(body), JSON.stringify(body)).toBe(passing);
});

const forgotten: readonly (readonly [number, object])[] = [
  [200, { code: 404, message: 'session not found' }],
  [410, { detail: 'Session expired' }],
  [200, { code: 404, msg: '会话不存在' }],
  [200, { code: 1, message: 'Session not found' }],
  [400, { error_code: 1002 }],
  [200, { errorCode: '1002', message: 'no' }],
  [200, { error: { code: 1002 } }],
  [200, { error: { code: 'SESSION_NOT_FOUND', message: 'no' } }],
  [403, { detail: 'session 12 does not belong to user me' }],
  [200, { success: false, error: 'Invalid session id' }],
  [200, { error: 'Session not found: 1' }],
  [400, { code: 400, msg: '会话已过期' }],
];

test.each(inSession)('%s: a session that is forgotten is known as that, however it is said', async (name) => {
  for (const [status, body] of forgotten)
    expect((await failureOf(doing(name, json(body, status)))).kind, JSON.stringify(body)).toBe('no-session');
});

test.each(inSession)('%s: what else is said of a session, or in one, throws none away', async (name) => {
  for (const [status, body] of [
    [400, { detail: 'session is busy' }],
    [403, { detail: 'The session is locked, its state is invalid for a new message' }],
    [400, { message: 'No video found in session 12' }],
    [200, { code: 4100, message: 'file not found in this session' }],
    [403, { message: 'Your login session expired, please log in again' }],
    [404, { message: 'asset not found in session' }],
    [200, { code: 5000, message: 'no session was started in time' }],
  ] as const)
    expect((await failureOf(doing(name, json(body, status)))).kind, JSON.stringify(body)).not.toBe('no-session');
});

test.each(names)('%s: a page, or JSON that was torn, is no answer', async (name) => {
  const failure = failing(name === 'talking to the agent' ? 'lost' : 'broken');
  await expect(doing(name, html(200))).rejects.toMatchObject(failure);
  await expect(doing(name, json('{"code":0,"da'))).rejects.toMatchObject(failure);
});

test.each(exporting)('%s: 402 is the plan, whichever way it comes, and never the credits', async (name) => {
  await expect(doing(name, json({ code: 402 }))).rejects.toMatchObject(failing('export-blocked'));
  await expect(doing(name, html(402))).rejects.toMatchObject(failing('export-blocked'));
});

test.each(names.filter((name) => name !== 'looking at an export'))(
  '%s: an unknown code is a no, also in place of a stream: where a run has begun, there is one',
  async (name) => {
    await expect(doing(name, json({ code: 5000, message: 'boom' }))).rejects.toMatchObject(failing('refused'));
    await expect(doing(name, json({ success: false, error: 'boom' }))).rejects.toMatchObject(failing('refused'));
    await expect(doing(name, json({ code: 5000, message: 'boom' }, 400))).rejects.toMatchObject(failing('refused'));
  },
);

test.each([
  ['an empty answer', json('')],
  ['an empty object', json({})],
  ['a bare error', json({ error: 'Internal Server Error' })],
  ['a bare detail', json({ detail: 'Internal Server Error' })],
  ['an answer to something else', json({ code: 0, data: { hello: 'world' } })],
])('%s is neither an empty timeline nor an empty account', async (_what, answer) => {
  await expect(doing('reading the state', answer)).rejects.toMatchObject(failing('broken'));
  await expect(doing('reading the credits', answer)).rejects.toMatchObject(failing('broken'));
});

test('a 429 says how long to wait, in seconds or by a date, else it is the 30 seconds of the seed', async () => {
  const busy = async (headers: Record<string, string>) =>
    failureOf(doing('reading the credits', json({}, 429, headers)));
  expect(await busy({})).toEqual({ kind: 'busy', retryAfterMs: 30_000 });
  expect(await busy({ 'retry-after': '5' })).toEqual({ kind: 'busy', retryAfterMs: 5_000 });
  expect(await busy({ 'retry-after': 'soon' })).toEqual({ kind: 'busy', retryAfterMs: 30_000 });
  expect(await busy({ 'retry-after': 'Thu, 01 Jan 1970 00:00:00 GMT' })).toEqual({ kind: 'busy', retryAfterMs: 0 });
  for (const none of ['-5', '-1e9', '0', '1.5e', 'NaN', 'null'])
    expect((await busy({ 'retry-after': none })).kind, none).toBe('busy');
  expect(await busy({ 'retry-after': '-5' })).toEqual({ kind: 'busy', retryAfterMs: 0 });
  expect(await busy({ 'retry-after': '1.5' })).toEqual({ kind: 'busy', retryAfterMs: 1_500 });
  for (const ages of ['9'.repeat(400), '8640000000000000', 'Fri, 31 Dec 9999 23:59:59 GMT', '+99999999999']) {
    expect(await busy({ 'retry-after': ages }), ages).toEqual({ kind: 'busy', retryAfterMs: 7 * 24 * 60 * 60_000 });
  }
  expect(await busy({ 'retry-after': new Date(Date.now() + 3_600_000).toUTCString() })).not.toEqual({
    kind: 'busy',
    retryAfterMs: 30_000,
  });
});

test('code 0 is a yes', async () => {
  expect(await doing('asking for an export', json({ code: 0, data: null }))).toBe(1);
  expect(await doing('reading the credits', json({ code: '0', data: { available: 1 } }))).toBe(1);
});

test('a free call whose token is refused is made once more with another, a paid one is not', async () => {
  await using world = await startNemoWorld({ envToken: null });
  world.backend.on(TOKEN, success({ token: 'nmv_usr_old' }), success({ token: 'nmv_usr_new' }));
  world.backend.on(STATE, json({ code: 1001 }), success({ state: {} }));
  await world.nemo.state(session, running);
  expect(world.backend.asked(STATE).map(({ headers }) => headers['authorization'])).toEqual([
    'Bearer nmv_usr_old',
    'Bearer nmv_usr_new',
  ]);
});

test('a free call whose second token is refused too is not made a third time', async () => {
  await using world = await startNemoWorld({ envToken: null });
  world.backend.on(TOKEN, success({ token: 'nmv_usr_old' }), success({ token: 'nmv_usr_new' }));
  world.backend.on(STATE, json({ code: 1001 }));
  await expect(world.nemo.state(session, running)).rejects.toMatchObject(failing('unauthorized'));
  expect(world.backend.asked(STATE)).toHaveLength(2);
});

const MOST = Number.MAX_SAFE_INTEGER;

test('what is told as JSON in a text is read as what it says', async () => {
  await using world = await startNemoWorld();
  world.backend.on(CREDITS, success(JSON.stringify({ available: 7, frozen: 0 })));
  world.backend.on(OPEN, success(JSON.stringify({ session_id: '1' })));
  world.backend.on(UPLOAD, success(JSON.stringify({ files: JSON.stringify([{ cdn_url: 'https://a/1.jpg' }]) })));
  expect(await world.nemo.credits(running)).toMatchObject({ available: 7 });
  expect(await world.nemo.openSession('en', running)).toMatchObject({ sessionId: '1' });
  expect(await world.nemo.uploadByUrl(session, 'https://b/1.jpg', running)).toMatchObject({ url: 'https://a/1.jpg' });
});

test('credits are numbers, also below zero: what a turn cost is the difference', async () => {
  await using world = await startNemoWorld();
  world.backend.on(
    CREDITS,
    json({ code: 0, data: { available: '25000', frozen: 3 } }),
    json({ code: 0, data: { available: -5, frozen: 0, total: -5 } }),
  );
  expect(await world.nemo.credits(running)).toEqual({ available: 25_000, frozen: 3, total: 25_003 });
  expect(await world.nemo.credits(running)).toEqual({ available: -5, frozen: 0, total: -5 });
});

test.each([
  [{ total: 7 }, { available: 7, frozen: 0, total: 7 }],
  [
    { available: 98.10000000000001, total: 98.4 },
    { available: 98.1, frozen: 0.3, total: 98.4 },
  ],
  [
    { total: 7, frozen: 3 },
    { available: 4, frozen: 3, total: 7 },
  ],
  [
    { total: -5, frozen: 2 },
    { available: -7, frozen: 2, total: -5 },
  ],
  [{ available: -5 }, { available: -5, frozen: 0, total: -5 }],
  [
    { available: -5, frozen: 5 },
    { available: -5, frozen: 5, total: 0 },
  ],
  [
    { available: 4, total: 7 },
    { available: 4, frozen: 3, total: 7 },
  ],
  [{ frozen: 3 }, { available: 0, frozen: 3, total: 3 }],
  [{ available: 1e306 }, { available: MOST, frozen: 0, total: MOST }],
  [
    { available: -1.7e308, total: 1.7e308 },
    { available: -MOST, frozen: MOST, total: MOST },
  ],
])('of a balance that says %j the rest is reckoned', async (data, credits) => {
  await using world = await startNemoWorld();
  world.backend.on(CREDITS, success(data));
  expect(await world.nemo.credits(running)).toEqual(credits);
});

test.each([
  [{ available: '1,000', frozen: 0, total: '1,000' }, 1_000],
  [{ available: '12 345.5', frozen: '0' }, 12_345.5],
  [{ available: '1\u202F000 credits', frozen: null, total: null }, 1_000],
  [{ available: '１，０００', frozen: 0 }, 1_000],
  [{ available: '1,00,000', frozen: 0 }, 100_000],
  [{ available: '\u2212 5 积分', frozen: 0 }, -5],
  [{ available: '-0', frozen: 0 }, 0],
  [{ available: { amount: 100, unit: 'credits' }, frozen: { amount: 0 } }, 100],
  [{ balance: { available: 100, frozen: 0, total: 100 } }, 100],
  [{ user: 'anon_1', credits: '{"available":100}' }, 100],
  [{ credits: 100 }, 100],
  [100, 100],
])('a balance that is written as %j is the number that is meant', async (data, available) => {
  await using world = await startNemoWorld();
  world.backend.on(CREDITS, success(data));
  expect(await world.nemo.credits(running)).toStrictEqual({ available, frozen: 0, total: available });
});

test.each([
  '{"available":"unlimited","frozen":0,"total":0}',
  '{"available":Infinity,"frozen":0,"total":Infinity}',
  '{"available":NaN,"frozen":0}',
  '{"available":null,"frozen":0,"total":null}',
  '{"available":"1.5k","frozen":"0","total":"1.5k"}',
  '{"available":"1,5","frozen":0}',
  '{"available":{},"frozen":0}',
  '{"available":"","frozen":0}',
])('a balance that says no number for what is available is not known, and no empty account: %s', async (data) => {
  await using world = await startNemoWorld();
  world.backend.on(CREDITS, json(`{"code":0,"data":${data}}`));
  await expect(world.nemo.credits(running)).rejects.toMatchObject(failing('broken'));
});

test('free calls to a backend that is not there may be made again', async () => {
  const gone = await startBackend();
  await gone[Symbol.asyncDispose]();
  await using world = await startNemoWorld({ apiUrl: gone.url });
  for (const name of names) await expect(places[name][1](world.nemo)).rejects.toMatchObject(failing('unreachable'));
});

test('a session is opened with the language, and its 19 digits survive, in quotes or without', async () => {
  await using world = await startNemoWorld();
  const ids = '"session_id":1234567890123456789,"task_id":9223372036854775807';
  world.backend.on(
    OPEN,
    json(`{"code":0,"data":{${ids},"user_id":"anon_1"}}`),
    json(`{${ids.replaceAll(/(\d+)/g, '"$1"')},"bind_id":"b"}`),
    json({ code: 0, data: {} }),
  );
  const opened = { sessionId: '1234567890123456789', taskId: '9223372036854775807' };
  expect(await world.nemo.openSession('zh', running)).toEqual({ ...opened, userId: 'anon_1' });
  expect(await world.nemo.openSession('en', running)).toEqual({ ...opened, userId: 'b' });
  await expect(world.nemo.openSession('en', running)).rejects.toMatchObject(failing('broken'));
  expect(world.backend.asked(OPEN).map(({ body }) => JSON.parse(body))).toEqual([
    { task_name: 'project', language: 'zh' },
    { task_name: 'project', language: 'en' },
    { task_name: 'project', language: 'en' },
  ]);
});

test('a busy backend whose clock goes wrong is left alone for as long as it asks, by that clock', async () => {
  const date = 'Wed, 01 Jan 2020 10:00:00 GMT';
  const busy = json({ message: 'busy' }, 429, { date, 'retry-after': 'Wed, 01 Jan 2020 10:00:20 GMT' });
  await expect(doing('reading the credits', busy)).rejects.toMatchObject(failing('busy', { retryAfterMs: 20_000 }));
});
