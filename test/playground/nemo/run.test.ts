import { once } from 'node:events';
import { expect, test } from 'vitest';
import { startNemo, type LocalNemo } from '../../../playground/nemo/nemo.ts';
import type { Moment } from '../../../playground/nemo/stream/perform.ts';
import { picture, runBody, signUp } from './ask.ts';

/** Two hundredths of a second for everything. */
const pace = { firstTextMs: 2, generateMs: 20, editMs: 10, renderMs: 0, uploadMs: 1 };
const file = new File([picture], 'lighthouse.jpg');

const draftOf = (nemo: LocalNemo) => nemo.sessions()[0]?.draft;
const tracksOf = (nemo: LocalNemo) =>
  draftOf(nemo)?.t.map((track) => [track.tt, track.sg.map(({ d, m }) => [d, m['text'] ?? m['volume'] ?? 0])]);

test('a picture becomes a clip, then gets music in the same turn; edits change what they name and nothing else', async () => {
  await using nemo = await startNemo({ pace, switches: { prices: 'cheap' } });
  const client = await signUp(nemo);
  const session = await client.animated('let the clouds drift, 6 seconds, 9:16', file);
  expect(draftOf(nemo)).toMatchObject({ d: 6000, m: { ratio: '9:16', width: 1080, height: 1920 } });
  expect(tracksOf(nemo)).toEqual([
    [0, [[6000, 0]]],
    [1, [[6000, 100]]],
  ]);
  await client.say(session, 'add a title "Six seconds to go" and set the volume to 35%');
  expect(tracksOf(nemo)).toEqual([
    [0, [[6000, 0]]],
    [1, [[6000, 35]]],
    [7, [[3000, 'Six seconds to go']]],
  ]);
  await client.say(session, '去掉音乐，改成2秒');
  expect(tracksOf(nemo)).toEqual([
    [0, [[2000, 0]]],
    [7, [[2000, 'Six seconds to go']]],
  ]);
  await client.say(session, 'make it square video');
  expect(draftOf(nemo)).toMatchObject({ d: 2000, m: { ratio: '1:1' } });
  expect(nemo.runs.map((run) => run.cost)).toEqual([20, 5, 5, 20]);
});

test('without a wish it is ten seconds, in the shape nearest to the picture', async () => {
  await using nemo = await startNemo({ pace });
  const client = await signUp(nemo);
  await client.animated('make it move');
  expect(draftOf(nemo)).toMatchObject({ d: 10_000, m: { ratio: '1:1' } }); // 1600 by 1200 is nearer to a square than to 16:9
});

test('several pictures come one after another, and one that is sent later comes last', async () => {
  await using nemo = await startNemo({ pace, switches: { prices: 'cheap' } });
  const client = await signUp(nemo);
  const session = await client.animated('a slideshow of 10 seconds', file, file, file);
  expect(tracksOf(nemo)?.[0]).toEqual([
    0,
    [
      [3333, 0],
      [3334, 0],
      [3333, 0],
    ],
  ]);
  await client.upload(session, file);
  await client.say(session, 'this one too');
  expect(draftOf(nemo)?.t[0]?.sg).toHaveLength(4);
});

test('talk costs nothing and changes nothing; without a picture there is only talk', async () => {
  await using nemo = await startNemo({ pace });
  const client = await signUp(nemo);
  const session = await client.open();
  expect((await client.say(session, 'let the clouds drift')).text).toContain('no picture');
  await client.upload(session, file);
  expect((await client.say(session, 'what do you see?')).text).toContain('lighthouse.jpg');
  expect(draftOf(nemo)).toBeNull();
  expect(await client.credits()).toEqual({ available: 100, frozen: 0, total: 100 });
});

test('credits are frozen while the agent works, and spent when it is done', async () => {
  const seen: unknown[] = [];
  const look = async ({ last }: Moment) => {
    if (last) seen.push(await client.credits());
  };
  await using nemo = await startNemo({ pace, onFrame: look });
  const client = await signUp(nemo);
  await client.animated('go');
  expect(seen).toEqual([{ available: 0, frozen: 100, total: 100 }]);
  expect(await client.credits()).toEqual({ available: 0, frozen: 0, total: 0 });
});

test('a starter account has one clip: what comes after it is refused with 2001 and changes nothing', async () => {
  await using nemo = await startNemo({ pace });
  const client = await signUp(nemo);
  const session = await client.animated('go');
  const before = draftOf(nemo);
  expect(await client.say(session, 'make it shorter')).toMatchObject({ status: 200, code: 2001 });
  nemo.switches.noCredits = 'event';
  expect((await client.say(session, 'make it shorter')).text).toMatch(/^data: \{"code":2001,.*\}\n\n$/);
  expect(draftOf(nemo)).toBe(before);
  expect(nemo.runs).toHaveLength(1);
  expect((await client.say(session, 'how long is it?')).status).toBe(200);
});

test('each event is announced before it is written, the first one before the answer begins', async () => {
  const moments: string[] = [];
  let statusAtFirst: unknown;
  const note = async ({ index, last }: Moment) => {
    if (index === 0) statusAtFirst = nemo.journal.at(-1)?.status;
    moments.push(`${index}${last ? ' last' : ''}`);
  };
  await using nemo = await startNemo({ pace, onFrame: note, switches: { heartbeat: 'comment' } });
  const client = await signUp(nemo);
  await client.animated('go');
  expect(moments).toEqual(['0', '1', '2', '3', '4 last']);
  expect(statusAtFirst).toBeNull();
});

test.each([
  ['none', /^data: \{/],
  ['comment', /^: \w+\n\n/],
  ['event', /^event: heartbeat\ndata: .+\n\n/],
  ['empty-data', /^data:\n\n/],
  ['word', /^data: heartbeat\n\n/],
  ['json', /^data: \{"type":"heartbeat"\}\n\n/],
  ['object', /^data: \{\}\n\n/],
] as const)('while nothing happens, there is the heartbeat %s', async (heartbeat, form) => {
  await using nemo = await startNemo({ pace, switches: { heartbeat } });
  const client = await signUp(nemo);
  expect((await client.say(await client.open(), 'hello')).text).toMatch(form);
});

test.each(['work-continues', 'work-cancelled'] as const)(
  'when the client hangs up, the %s, and it is paid for',
  async (hangUp) => {
    const controller = new AbortController();
    let gone: Promise<unknown> | undefined;
    await using nemo = await startNemo({
      pace,
      switches: { hangUp },
      gate(arrived, next) {
        if (arrived.path === '/run_sse') gone = once(arrived.request.socket, 'close');
        return next();
      },
      async onFrame() {
        controller.abort();
        await gone;
      },
    });
    const client = await signUp(nemo);
    const session = await client.open();
    await client.upload(session, file);
    const headers = { ...client.headers, 'content-type': 'application/json' };
    const body = JSON.stringify(runBody(session, 'go'));
    await expect(
      fetch(`${nemo.url}/run_sse`, { method: 'POST', headers, body, signal: controller.signal }),
    ).rejects.toThrow('aborted');
    await nemo.quiet();
    expect(tracksOf(nemo)?.length).toBe(hangUp === 'work-continues' ? 2 : undefined);
    expect(await client.credits()).toEqual({ available: 0, frozen: 0, total: 0 });
  },
);

test.each([
  [
    'names in camelCase',
    { appName: 'nemo_agent', userId: 'me', sessionId: '1', newMessage: { parts: [{ text: 'hi' }] } },
  ],
  ['no message', { app_name: 'nemo_agent', user_id: 'me', session_id: '1' }],
  ['an empty message', runBody('1', '  ')],
  ['no JSON', '{"app_name":'],
])('a run with %s is refused as FastAPI does', async (_what, body) => {
  await using nemo = await startNemo();
  const client = await signUp(nemo);
  const answer = await client.call('POST', '/run_sse', body);
  expect(answer.status).toBe(422);
  expect(answer.text).toMatch(/^\{"detail":\[\{"type":"missing","loc":\["body"/);
});
