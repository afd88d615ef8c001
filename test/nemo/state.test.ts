import { expect, test } from 'vitest';
import { sameDraft } from '../../src/core/timeline.ts';
import { json } from '../support/answers.ts';
import { running, session, startNemoWorld, STATE } from '../support/nemo-world.ts';

/** What the client makes of a state that is written like this. */
async function stateOf(text: string) {
  await using world = await startNemoWorld();
  world.backend.on(STATE, json(text));
  return await world.nemo.state(session, running);
}

const withDraft = (draft: string) =>
  `{"code":0,"data":{"session_id":"1","state":{"draft":${draft},"video_infos":[],"generated_media":[]}}}`;
const printOf = async (text: string) => (await stateOf(text)).fingerprint;

test('a draft comes out as it is written, with numbers longer than a number can hold', async () => {
  const draft = '{"t":[{"tt":0,"id":9007199254740993,"sg":[]}],"unknown":{"k":0.10}}';
  expect((await stateOf(withDraft(draft))).draft).toBe(draft);
});

test('a draft in a list of one, or under one of its own, comes out as the draft that it is', async () => {
  const draft = '{"t":[{"tt":0,"id":9007199254740993,"sg":[{"d":1}]}]}';
  for (const shape of [`[${draft}]`, `{"v":1,"draft":${draft}}`, `{"draft":${JSON.stringify(draft)}}`])
    expect(await stateOf(withDraft(shape)), shape).toMatchObject({ draft, exportable: true });
  for (const deep of ['{"draft":', '['])
    await stateOf(withDraft(deep.repeat(50_000) + '1' + (deep === '[' ? ']' : '}').repeat(50_000))).catch(() => {});
});

test('the same content has the same fingerprint, whatever the order of its keys', async () => {
  const one = '{"t":[{"tt":0,"sg":[{"d":1,"m":{"a":1,"b":2}}]}],"d":10}';
  const other = '{"d":10,"t":[{"sg":[{"m":{"b":2,"a":1},"d":1}],"tt":0}]}';
  expect(await printOf(withDraft(one))).toBe(await printOf(withDraft(other)));
});

test('two numbers that differ beyond 2^53 are two timelines', async () => {
  expect(await printOf(withDraft('{"id":9007199254740993}'))).not.toBe(
    await printOf(withDraft('{"id":9007199254740992}')),
  );
});

test('the order of tracks is part of the content', async () => {
  expect(await printOf(withDraft('{"t":[1,2]}'))).not.toBe(await printOf(withDraft('{"t":[2,1]}')));
});

test('new media, and a new upload, are no change of the timeline', async () => {
  const empty = await printOf('{"code":0,"data":{"state":{}}}');
  const media = await printOf('{"code":0,"data":{"state":{"generated_media":[{"id":"gen_1"}]}}}');
  const video = await printOf('{"code":0,"data":{"state":{"video_infos":[{"id":"gen_1"}]}}}');
  expect(new Set([empty, media, video]).size).toBe(1);
});

const signed = (signature: string) => `{"src":"https://cdn.example/x.mp4?v=1&${signature}"}`;

test.each([
  ['Amazon', signed('X-Amz-Date=1&X-Amz-Signature=1'), signed('X-Amz-Date=2&X-Amz-Signature=2')],
  ['Aliyun', signed('OSSAccessKeyId=1&Expires=1&Signature=1'), signed('OSSAccessKeyId=2&Expires=2&Signature=2')],
  ['Tencent', signed('q-sign-time=1&q-signature=1'), signed('q-sign-time=2&q-signature=2')],
  ['Azure', signed('se=1&sp=r&sig=1'), signed('se=2&sp=r&sig=2')],
  ['Discord', signed('ex=1&is=1&hm=1'), signed('ex=2&is=2&hm=2')],
  ['a CDN', signed('auth_key=1&t=1760000000'), signed('auth_key=2&t=1760000001')],
  ['nobody: the time it was read', '{"updated_at":1760000000}', '{"updated_at":1760000001}'],
  ['nobody: the time in words', '{"lastModified":"2026-01-01T00:00:00Z"}', '{"lastModified":"2026-01-01T00:00:01Z"}'],
  ['nobody: its time alone', '{"timestamp":1760000000123}', '{"timestamp":1760000000124}'],
])('a draft whose links are signed anew by %s is the same draft', async (_who, one, other) => {
  expect(await printOf(withDraft(one))).toBe(await printOf(withDraft(other)));
  expect(sameDraft(one, other)).toBe(true);
});

test.each([
  ['another file', '{"src":"https://cdn.example/x.mp4?sig=1"}', '{"src":"https://cdn.example/y.mp4?sig=1"}'],
  [
    'another file by its id',
    '{"src":"https://cdn.example/f?id=1&sig=1"}',
    '{"src":"https://cdn.example/f?id=2&sig=1"}',
  ],
  [
    'another stretch of it',
    '{"src":"https://cdn.example/x.mp4?sig=1#t=1"}',
    '{"src":"https://cdn.example/x.mp4?sig=1#t=2"}',
  ],
  ['another place in time', '{"timestamp":3000}', '{"timestamp":5000}'],
  ['other words', '{"updated":"Hello?a=1"}', '{"updated":"Hello?a=2"}'],
])('a draft with %s is another draft', async (_what, one, other) => {
  expect(await printOf(withDraft(one))).not.toBe(await printOf(withDraft(other)));
  expect(sameDraft(one, other)).toBe(false);
});

test('a session that nothing was done in looks the same, however emptiness is written', async () => {
  const prints = [
    '{"code":0,"data":{"state":{}}}',
    '{"code":0,"data":{"state":{"draft":null,"video_infos":null,"generated_media":null}}}',
    '{"code":0,"data":{"state":{"draft":{},"video_infos":[],"generated_media":{}}}}',
    '{"code":0,"data":{"session_id":"1","state":{"canvas_config":{},"draft":{}}}}',
    '{"code":0,"data":{"session_id":"1"}}',
  ].map(printOf);
  expect(new Set(await Promise.all(prints)).size).toBe(1);
  expect(await stateOf('{"code":0,"data":{"state":{}}}')).toMatchObject({ draft: null, assets: [], exportable: false });
});

test('a draft without a clip in it cannot be exported, one with a clip can', async () => {
  expect((await stateOf(withDraft('{"t":[]}'))).exportable).toBe(false);
  expect((await stateOf(withDraft('{"t":[{"tt":0,"sg":[]},{"tt":1}]}'))).exportable).toBe(false);
  expect((await stateOf(withDraft('{"t":[{"tt":0,"sg":[]},{"tt":0,"sg":[{"d":1}]}]}'))).exportable).toBe(true);
});

test('assets are found as a list, by their names, or alone', async () => {
  const assets = async (infos: string, media: string) =>
    (await stateOf(`{"code":0,"data":{"state":{"video_infos":${infos},"generated_media":${media}}}}`)).assets;
  expect(await assets('[{"cdn_url":"https://a/1.jpg","filename":"1.jpg"},"https://a/2.jpg"]', '{}')).toEqual([
    'https://a/1.jpg',
    '1.jpg',
    'https://a/2.jpg',
  ]);
  expect(await assets('null', '{"gen_1":{"id":"gen_1"},"gen_2":[{"url":"https://a/3.mp4"}]}')).toEqual([
    'gen_1',
    'https://a/3.mp4',
    'gen_2',
  ]);
  expect(await assets('{"url":"https://a/4.mp4","duration":3}', '[]')).toEqual(['https://a/4.mp4']);
  expect(await assets('[{"id":1234567890123456789}]', '[]')).toEqual(['1234567890123456789']);
});

test('a file of the session is found under whatever names it stands there', async () => {
  const members = 'name file_name original_filename file_url cdnUrl fileName originalFilename s3_key path'.split(' ');
  for (const member of members)
    expect(
      (await stateOf(JSON.stringify({ code: 0, data: { state: { video_infos: [{ [member]: 'cat.png' }] } } }))).assets,
      member,
    ).toEqual(['cat.png']);
  const byName = { 'cat.png': { duration: 3 }, 'dog.png': [{ url: 'https://a/2.png' }] };
  const { files } = await stateOf(JSON.stringify({ code: 0, data: { state: { video_infos: byName } } }));
  expect(files.map(({ labels }) => labels)).toEqual([['cat.png'], ['https://a/2.png', 'dog.png']]);
});

test('a state is read where it, or a file in it, is JSON in a text', async () => {
  const item = { cdn_url: 'https://a/1.jpg', filename: '1.jpg' };
  const state = { draft: { t: [{ sg: [{ d: 1 }] }] }, video_infos: [JSON.stringify(item)] };
  for (const data of [{ state }, JSON.stringify({ state }), JSON.stringify(JSON.stringify({ state }))])
    expect(await stateOf(JSON.stringify({ code: 0, data }))).toMatchObject({
      assets: ['https://a/1.jpg', '1.jpg'],
      exportable: true,
    });
});

test('a session id with odd characters stays one part of the path', async () => {
  await using world = await startNemoWorld();
  world.backend.on('GET /api/state/nemo_agent/me/a%2Fb%3Fc/latest', json({ code: 0, data: { state: {} } }));
  expect((await world.nemo.state({ ...session, sessionId: 'a/b?c' }, running)).draft).toBe(null);
});

/** About a million letters: read on the loop, it would hold it for a quarter of a second. */
const many = `[${Array.from({ length: 30_000 }, (_, n) => `{"d":1.0,"id":${9_007_199_254_740_993n + BigInt(n)}}`).join()}]`;

test('a large timeline is read as it is written too, while everything else goes on', async () => {
  let turns = 0;
  const turning = setInterval(() => (turns += 1), 1);
  await using world = await startNemoWorld();
  world.backend.on(STATE, json(withDraft(`{"t":[{"tt":0,"sg":${many}}]}`)));
  const reading = world.nemo.state(session, running).then((state) => ({ state, turns }));
  await expect.poll(() => world.backend.asked(STATE).length).toBe(1);
  const arrivedAt = turns;
  const { state, turns: readAt } = await reading;
  clearInterval(turning);

  expect(state.draft).toBe(`{"t":[{"tt":0,"sg":${many}}]}`);
  expect(state.exportable).toBe(true);
  expect(readAt - arrivedAt).toBeGreaterThan(10); // nothing of it was done on the loop
});

test('a no of the backend is a no, however much is said with it, and so is what is no state', async () => {
  const long = `"${'x'.repeat(100_000)}"`;
  await expect(stateOf(`{"code":1002,"msg":${long}}`)).rejects.toMatchObject({ failure: { kind: 'no-session' } });
  await expect(stateOf(`{"code":0,"data":{"other":${long}}}`)).rejects.toMatchObject({ failure: { kind: 'broken' } });
  await expect(stateOf(long.slice(1))).rejects.toMatchObject({ failure: { kind: 'broken' } });
});
