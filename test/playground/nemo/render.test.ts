import { readdirSync } from 'node:fs';
import { mkdtempDisposable } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { startNemo } from '../../../playground/nemo/nemo.ts';
import { ask, signUp } from './ask.ts';

const pace = { firstTextMs: 2, generateMs: 20, editMs: 10, renderMs: 0, uploadMs: 1 };

test('an export without the attribution headers is refused with 402; in the lax reading only without credits', async () => {
  await using nemo = await startNemo({ pace, switches: { prices: 'cheap' } });
  const client = await signUp(nemo);
  const session = await client.animated('1 second');
  const bare = () =>
    ask(nemo, 'POST', '/api/render/proxy/lambda', {
      headers: { authorization: client.headers['authorization'] ?? '', 'content-type': 'application/json' },
      body: `{"id":"render_${nemo.journal.length}","sessionId":"${session}","draft":${client.draft(session)}}`,
    });
  expect(await bare()).toMatchObject({ status: 402, code: 402 });
  nemo.switches.attribution = 'lax';
  expect(await bare()).toMatchObject({ status: 200, code: 0 });
  for (const account of nemo.accounts()) account.available = 0;
  expect(await bare()).toMatchObject({ status: 402, code: 402 });
});

test('export is free, and refused with 402 where the plan blocks it', async () => {
  await using nemo = await startNemo({ pace, switches: { plan: 'blocked' } });
  const client = await signUp(nemo);
  const session = await client.animated('1 second');
  expect(await client.submit('render_1', session, client.draft(session))).toMatchObject({ status: 402, code: 402 });
  nemo.switches.plan = 'open';
  expect(await client.submit('render_1', session, client.draft(session))).toMatchObject({ status: 200, code: 0 });
  expect(await client.credits()).toEqual({ available: 0, frozen: 0, total: 0 });
});

test('a draft whose numbers went through a double, or that lost a key, is refused in words', async () => {
  await using nemo = await startNemo({ pace });
  const client = await signUp(nemo);
  const session = await client.animated('1 second');
  const draft = client.draft(session);
  expect(draft).toMatch(/"id":\d{19},/);
  const doubled = JSON.stringify(JSON.parse(draft));
  expect(await client.submit('render_1', session, doubled)).toMatchObject({
    status: 400,
    text: expect.stringContaining('altered'),
  });
  const shorn = draft.replace(/"m":\{"name":"main"\},/, '');
  expect(await client.submit('render_1', session, shorn)).toMatchObject({
    status: 400,
    text: expect.stringContaining('altered'),
  });
  expect(await client.submit('render_1', session, 'null')).toMatchObject({
    status: 400,
    text: expect.stringContaining('generate first'),
  });
  const reordered = JSON.stringify(
    Object.fromEntries(
      Object.entries({ z: 1, ...nemo.sessions()[0]?.draft })
        .toReversed()
        .slice(0, -1),
    ),
  );
  expect(await client.submit('render_1', session, reordered)).toMatchObject({ status: 200 });
});

test('an earlier draft can be exported again, one of another session cannot', async () => {
  await using nemo = await startNemo({ pace });
  const client = await signUp(nemo);
  const session = await client.animated('1 second');
  const first = client.draft(session);
  await client.say(session, 'remove the music');
  expect(await client.submit('render_1', session, first)).toMatchObject({ status: 200 });
  expect(await client.submit('render_2', await client.open(), first)).toMatchObject({ status: 400 });
});

test('a render id is taken once, unless the same id is the same job', async () => {
  await using nemo = await startNemo({ pace });
  const client = await signUp(nemo);
  const session = await client.animated('1 second');
  const submit = () => client.submit('render_1', session, client.draft(session));
  expect(await submit()).toMatchObject({ status: 200 });
  expect(await submit()).toMatchObject({ status: 409 });
  nemo.switches.duplicateRender = 'same-job';
  expect(await submit()).toMatchObject({ status: 200 });
});

test('a render is pending, then processing, then completed with its link, in either shape', async () => {
  await using nemo = await startNemo({ pace: { ...pace, renderMs: 1000 } });
  const client = await signUp(nemo);
  const session = await client.animated('1 second');
  await client.submit('render_1', session, client.draft(session));
  expect((await client.poll('render_1')).text).toMatch(/^\{"taskId":"render_1","status":"pending","progress":\d+\}$/);
  await nemo.quiet();
  const done =
    /^\{"taskId":"render_1","status":"completed","progress":100,"output":\{"url":"http:\S+\/render_1\.mp4","duration":1,"size":\d+\}\}$/;
  expect((await client.poll('render_1')).text).toMatch(done);
  nemo.switches.renderShape = 'B';
  expect(await client.poll('render_1')).toMatchObject({
    status: 200,
    text: expect.stringMatching(/^\{"success":true,"data":\{"id":"render_1",/),
  });
  expect((await client.poll('render_1')).at('data.outputUrl')).toBe(`${nemo.url}/cdn/render-result/render_1.mp4`);
  const bytes = await ask(nemo, 'GET', '/api/render/proxy/render_1/download', { headers: client.headers });
  expect(bytes.text.slice(4, 8)).toBe('ftyp');
});

test("nobody else's renders can be polled", async () => {
  await using nemo = await startNemo({ pace });
  const client = await signUp(nemo);
  const session = await client.animated('1 second');
  await client.submit('render_1', session, client.draft(session));
  expect(await (await signUp(nemo)).poll('render_1')).toMatchObject({ status: 404 });
  expect(await client.poll('render_2')).toMatchObject({ status: 404 });
});

test('a failure once is over with the next id', async () => {
  await using nemo = await startNemo({ pace, switches: { renderFailure: 'once' } });
  const client = await signUp(nemo);
  const session = await client.animated('1 second');
  const render = async (id: string) => {
    await client.submit(id, session, client.draft(session));
    await nemo.quiet();
    return (await client.poll(id)).at('status');
  };
  expect([await render('render_1'), await render('render_2')]).toEqual(['failed', 'completed']);
});

test('whatever is under way when it closes ends at once, and no file is left behind', async () => {
  await using folder = await mkdtempDisposable(join(tmpdir(), 'nemo-test-'));
  vi.stubEnv('TMPDIR', folder.path);
  onTestFinished(() => void vi.unstubAllEnvs());
  const nemo = await startNemo({ pace: { ...pace, renderMs: 600_000 } });
  const client = await signUp(nemo);
  const session = await client.animated('60 seconds');
  await client.submit('render_1', session, client.draft(session));
  expect(readdirSync(folder.path, { recursive: true }).length).toBeGreaterThan(1);
  await nemo[Symbol.asyncDispose]();
  expect(readdirSync(folder.path)).toEqual([]);
});
