import { expect, test } from 'vitest';
import { startNemo } from '../../../playground/nemo/nemo.ts';
import { ask, picture, signUp } from './ask.ts';

const pace = { firstTextMs: 2, generateMs: 20, editMs: 10, renderMs: 0, uploadMs: 1 };
const heic = Buffer.from('000000186674797068656963000000006d69663168656963', 'hex');

test('a picture shows in the session with its size and a link that anybody can fetch, in parts too', async () => {
  await using nemo = await startNemo({ pace });
  const client = await signUp(nemo);
  const session = await client.open();
  const answer = await client.upload(session, new File([picture], '灯塔 one.jpg', { type: 'image/jpeg' }));
  expect(answer.text).toContain('"session_state_applied":true');
  expect(nemo.journal.at(-1)?.body).toEqual({
    files: [{ filename: '灯塔 one.jpg', type: 'image/jpeg', size: picture.length }],
  });
  const url = String(answer.at('data.files.0.cdn_url'));
  expect(answer.at('data.files.0')).toMatchObject({
    filename: '灯塔 one.jpg',
    file_type: 'image',
    width: 1600,
    height: 1200,
  });
  expect((await client.state(session)).at('data.state.video_infos.0.cdn_url')).toBe(url);
  expect(Buffer.from(await (await fetch(url)).arrayBuffer())).toEqual(picture);
  const head = await fetch(url, { method: 'HEAD' });
  expect([head.status, head.headers.get('content-length'), await head.text()]).toEqual([
    200,
    String(picture.length),
    '',
  ]);
  const part = await fetch(url, { headers: { range: 'bytes=10-19' } });
  expect([part.status, part.headers.get('content-range')]).toEqual([206, `bytes 10-19/${picture.length}`]);
  expect(Buffer.from(await part.arrayBuffer())).toEqual(picture.subarray(10, 20));
  const tail = await fetch(url, { headers: { range: 'bytes=-5' } });
  expect(Buffer.from(await tail.arrayBuffer())).toEqual(picture.subarray(-5));
  expect((await fetch(url, { headers: { range: `bytes=${picture.length}-` } })).status).toBe(416);
});

test.each([
  ['a text that is called a picture', 'cat.png', Buffer.from('I am no cat')],
  ['HEIC, which is in no list', 'photo.heic', heic],
  ['nothing at all', 'empty.jpg', Buffer.alloc(0)],
])('%s is refused with 4001, and its neighbours with it', async (_what, name, bytes) => {
  await using nemo = await startNemo({ pace });
  const client = await signUp(nemo);
  const session = await client.open();
  expect(await client.upload(session, new File([picture], 'good.jpg'), new File([bytes], name))).toMatchObject({
    status: 200,
    code: 4001,
  });
  expect(nemo.sessions()[0]?.uploads).toEqual([]);
});

test('a file may be exactly as large as allowed; one byte more is 4002, said after the last byte', async () => {
  await using nemo = await startNemo({ pace, switches: { uploadLimitBytes: picture.length, errors: 'envelope-4xx' } });
  const client = await signUp(nemo);
  const session = await client.open();
  expect(await client.upload(session, new File([picture], 'a.jpg'))).toMatchObject({ code: 0 });
  const large = new File([picture, Buffer.alloc(1)], 'b.jpg');
  expect(await client.upload(session, large)).toMatchObject({ status: 413, code: 4002 });
});

test('files come in a field that is called files, and only there', async () => {
  await using nemo = await startNemo({ pace });
  const { headers, open } = await signUp(nemo);
  const body = new FormData();
  body.append('file', new File([picture], 'a.jpg'));
  expect(await ask(nemo, 'POST', `/api/upload-video/nemo_agent/me/${await open()}`, { headers, body })).toMatchObject({
    status: 422,
  });
});

test('a link is imported from its own CDN; others must be https', async () => {
  await using nemo = await startNemo({ pace });
  const client = await signUp(nemo);
  const [session, other] = [await client.open(), await client.open()];
  const url = (await client.upload(session, new File([picture], 'a b.jpg'))).at('data.files.0.cdn_url');
  const link = (urls: unknown, source_type = 'url') =>
    client.call('POST', `/api/upload-video/nemo_agent/me/${other}`, { urls, source_type });
  expect(await link([url])).toMatchObject({ code: 0 });
  expect(nemo.sessions()[1]?.uploads).toMatchObject([{ filename: 'a b.jpg', bytes: picture.length }]);
  expect(await link([String(url).replace('127.0.0.1', 'localhost')])).toMatchObject({ status: 400 });
  expect(await link([url, 'nowhere'])).toMatchObject({ status: 422 });
  expect(await link([url], 'file')).toMatchObject({ status: 422 });
});

test('unless the reply says so, the session does not know a file yet', async () => {
  await using nemo = await startNemo({ pace: { ...pace, uploadMs: 50 }, switches: { uploadApplied: 'false' } });
  const client = await signUp(nemo);
  const session = await client.open();
  expect((await client.upload(session, new File([picture], 'a.jpg'))).at('data.session_state_applied')).toBe(false);
  expect((await client.state(session)).at('data.state.video_infos')).toBeNull();
  await nemo.quiet();
  expect((await client.state(session)).at('data.state.video_infos.0.filename')).toBe('a.jpg');
});

test.each([
  ['late', [null, 'a.jpg']],
  ['never', [null, null]],
] as const)('a file that was taken may show %s, whatever its answer says', async (uploadShown, shown) => {
  await using nemo = await startNemo({ pace: { ...pace, uploadMs: 50 }, switches: { uploadShown } });
  const client = await signUp(nemo);
  const session = await client.open();
  const first = async () => (await client.state(session)).at('data.state.video_infos.0.filename') ?? null;
  expect((await client.upload(session, new File([picture], 'a.jpg'))).at('data.session_state_applied')).toBe(true);
  expect(await first()).toBe(shown[0]);
  await nemo.quiet();
  expect(await first()).toBe(shown[1]);
});

test('a broken picture among good ones, and a HEIC beside its film, are refused alone and by name', async () => {
  await using nemo = await startNemo({ pace, switches: { undecodable: '4001' } });
  const client = await signUp(nemo);
  const session = await client.open();
  const torn = new File([Buffer.from('ffd8ffe000104a46494600010101004800480000', 'hex')], 'torn.jpg');
  const heic = new File([Buffer.from('000000186674797068656963000000006d69663168656963', 'hex')], 'IMG_1.HEIC');
  const film = new File([Buffer.from('00000014667479707174202000000000717420200000000866726565', 'hex')], 'IMG_1.MOV');
  const answers = [];
  for (const file of [new File([picture], 'good.jpg'), torn, heic, film])
    answers.push(await client.upload(session, file));
  expect(answers.map(({ code }) => code)).toEqual([0, 4001, 4001, 0]);
  expect(answers.map((answer) => answer.at('message'))).toMatchObject([
    undefined,
    expect.stringMatching(/: torn\.jpg$/),
    expect.stringMatching(/: IMG_1\.HEIC$/),
    undefined,
  ]);
  expect(nemo.sessions()[0]?.uploads.map(({ filename }) => filename)).toEqual(['good.jpg', 'IMG_1.MOV']);
});
