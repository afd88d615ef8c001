import { request } from 'undici';
import { expect, test } from 'vitest';
import { startNemo, type LocalNemo } from '../../../playground/nemo/nemo.ts';
import type { Switches } from '../../../playground/nemo/switches.ts';
import { picture, runBody, signUp } from './ask.ts';

const pace = { firstTextMs: 1, generateMs: 5, editMs: 5, renderMs: 0, uploadMs: 1 };
const TEN_MB = 10 * 1024 * 1024;

/** The answer to a request, undressed: what fetch would undo is still on it. */
async function runOf(nemo: LocalNemo, more: Readonly<Record<string, string>> = {}) {
  const client = await signUp(nemo);
  const session = await client.open();
  await client.upload(session, new File([picture], 'a.jpg'));
  const headers = { ...client.headers, 'content-type': 'application/json', 'user-agent': 'test', ...more };
  const {
    statusCode,
    headers: answered,
    body,
  } = await request(`${nemo.url}/run_sse`, {
    method: 'POST',
    headers,
    body: JSON.stringify(runBody(session, 'go, 1 second')),
  });
  return { statusCode, headers: answered, bytes: Buffer.from(await body.arrayBuffer()) };
}

const rows: readonly (readonly [Partial<Switches>, object])[] = [
  [{}, { 'content-type': 'text/event-stream; charset=utf-8', 'transfer-encoding': 'chunked' }],
  [{ streamType: 'text-plain' }, { 'content-type': 'text/plain; charset=utf-8' }],
  [{ streamType: 'octet-stream' }, { 'content-type': 'application/octet-stream' }],
  [{ encoding: 'gzip' }, { 'content-encoding': 'gzip' }],
  [{ encoding: 'zstd' }, { 'content-encoding': 'zstd' }],
  [{ streamEnd: 'connection' }, { connection: 'close' }],
];

test.each(rows)('a stream travels as %j says', async (switches, headers) => {
  await using nemo = await startNemo({ pace, switches });
  const answer = await runOf(nemo);
  expect(answer.headers).toMatchObject(headers);
  expect('transfer-encoding' in answer.headers).toBe(switches.streamEnd !== 'connection');
  expect(answer.bytes.subarray(0, 5).toString() === 'data:').toBe(switches.encoding === undefined);
});

test('a stream that does not say what it is says nothing at all', async () => {
  await using nemo = await startNemo({ pace, switches: { streamType: 'missing' } });
  expect((await runOf(nemo)).headers).not.toHaveProperty('content-type');
});

test('an event of ten megabytes is among the others', async () => {
  await using nemo = await startNemo({ pace, switches: { largeEvents: 'on' } });
  expect((await runOf(nemo)).bytes.length).toBeGreaterThan(TEN_MB);
});

test('who does not say who calls is turned away by a page, unless that is switched off', async () => {
  await using nemo = await startNemo({ pace });
  const anonymous = () =>
    request(`${nemo.url}/api/credits/balance/simple`).then(({ statusCode, body }) =>
      body.dump().then(() => statusCode),
    );
  expect(await anonymous()).toBe(403);
  nemo.switches.userAgent = 'any';
  expect(await anonymous()).toBe(200);
});

test('a finished clip with a space in its link is there for whoever encodes it', async () => {
  await using nemo = await startNemo({ pace, switches: { renderLink: 'spaced' } });
  const client = await signUp(nemo);
  const session = await client.animated('1 second');
  await client.submit('render_1', session, client.draft(session));
  await nemo.quiet();
  const url = String((await client.poll('render_1')).at('output.url'));
  expect(url).toContain('/my film render_1.mp4');
  expect((await fetch(new URL(url).href)).status).toBe(200);
});

test('a picture that cannot be read is taken, or fells whoever reads it, or is refused', async () => {
  await using nemo = await startNemo({ pace });
  const client = await signUp(nemo);
  const session = await client.open();
  const torn = new File([picture.subarray(0, 20)], 'a.jpg');
  const upload = async (undecodable: Switches['undecodable']) => {
    nemo.switches.undecodable = undecodable;
    const { status, code } = await client.upload(session, torn);
    return [status, code];
  };
  expect(await upload('taken')).toEqual([200, 0]);
  expect((await upload('500'))[0]).toBe(500);
  expect(await upload('4001')).toEqual([200, 4001]);
});

test('a number that is none is written as Python writes it', async () => {
  await using nemo = await startNemo({ pace, switches: { notANumber: 'on' } });
  const client = await signUp(nemo);
  const session = await client.open();
  const headers = { ...client.headers, 'user-agent': 'test' };
  const { body } = await request(`${nemo.url}/api/state/nemo_agent/me/${session}/latest`, { headers });
  expect(await body.text()).toMatch(/^\{"score":NaN,"code":0,/);
});
