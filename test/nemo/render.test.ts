import { expect, test } from 'vitest';
import { html, json, success } from '../support/answers.ts';
import type { Answer } from '../support/backend.ts';
import { failing, POLL, RENDER, running, session, startNemoWorld, STATE } from '../support/nemo-world.ts';

const CLIP = 'https://clips.example/render_1.mp4';

async function looking(answer: Answer) {
  await using world = await startNemoWorld();
  world.backend.on(POLL, answer);
  return await world.nemo.pollRender('render_1', running);
}

test.each([
  ['at the top, with output.url', { status: 'completed', progress: 100, output: { url: CLIP, duration: 30.5 } }],
  ['in data, with outputUrl', { success: true, data: { id: 'render_1', status: 'completed', outputUrl: CLIP } }],
  ['in an envelope, with output.url', { code: 0, data: { status: 'completed', output: { url: CLIP } } }],
  ['at the top, beside a code', { code: 0, status: 'COMPLETED', output: { url: CLIP } }],
])('a finished export is understood %s', async (_shape, body) => {
  expect(await looking(json(body))).toEqual({ kind: 'finished', url: CLIP });
});

test.each([
  ['with its state in Chinese', { status: '已完成', output: { url: CLIP } }],
  ['with warnings beside it', { status: 'completed_with_warnings', output: { url: CLIP } }],
  ['as a list', [{ status: 'completed', output: { url: CLIP } }]],
  ['as a list in an envelope', { code: 0, data: [{ status: 'completed', output: { url: CLIP } }] }],
  ['with its output as a list', { status: 'completed', output: [{ url: CLIP }] }],
  ['with several outputs', { status: 'completed', outputs: [{ url: CLIP }, { url: `${CLIP}.jpg` }] }],
  ['with its output as JSON in a text', { status: 'completed', output: JSON.stringify({ url: CLIP }) }],
  ['with its output as the link', { status: 'completed', output: CLIP }],
  ['with a list of links', { status: 'completed', output: { urls: [CLIP] } }],
  ['without the scheme of its link', { status: 'completed', output: { url: CLIP.replace('https:', '') } }],
  ...['videoUrl', 'download_url', 'downloadUrl', 'outputFile', 'file_url', 'cdn_url', 'link', 'signedUrl'].flatMap(
    (name): [string, object][] => [
      [
        `with output.${name}`,
        { status: 'completed', output: { [name]: CLIP, thumbnailUrl: 'https://a.example/1.jpg' } },
      ],
      [`with ${name}`, { status: 'completed', output: {}, [name]: CLIP }],
    ],
  ),
])('a finished export is understood in a form that nobody has seen yet: %s', async (_shape, body) => {
  expect(await looking(json(body))).toEqual({ kind: 'finished', url: CLIP });
});

test.each([
  ['without any word', { output: { url: CLIP } }],
  ['with no word in its place', { status: null, output: { url: CLIP } }],
  ['with a number for it', { status: 2, output: { url: CLIP } }],
  ['with its word within', { status: { name: 'COMPLETED' }, output: { url: CLIP } }],
  ['with its word under another name', { jobStatus: 'completed', output: { url: CLIP } }],
  ['in capitals', { Status: 'Completed', output: { url: CLIP } }],
  ['as Remotion says it', { done: true, outputFile: CLIP, errors: [] }],
  ['wrapped twice', { code: 0, data: { data: { status: 'completed', output: { url: CLIP } } } }],
  ['within its job', { job: { status: 'completed', outputUrl: CLIP } }],
  ...['uploaded', 'published', 'saved', 'finalized', 'ended', '100%', '已生成', '就绪', '完了'].map(
    (status): [string, object] => [`called ${status}`, { status, output: { url: CLIP } }],
  ),
])('a film that is there is taken, however its end is said: %s', async (_shape, body) => {
  expect(await looking(json(body))).toEqual({ kind: 'finished', url: CLIP });
});

test.each([
  { status: 'processing', output: { url: CLIP } },
  { done: false, outputFile: CLIP },
  { progress: 40 },
  { status: 'being uploaded', output: { url: CLIP } },
])('a film that is on its way is not taken before: %j', async (body) => {
  expect((await looking(json(body))).kind).toBe('running');
});

test.each([
  { status: 'processing', fatalErrorEncountered: true },
  { code: 0, data: { error: { message: 'out of disk' } } },
  { errors: ['no frame'] },
  ...['ERR', 'dead', 'lost', 'oom', 'exception', 'interrupted', 'quota_exceeded', 'unsupported', '失敗'].map(
    (status) => ({ status }),
  ),
])('a film that will not come is known as that: %j', async (body) => {
  expect(await looking(json(body))).toEqual({ kind: 'failed' });
});

const THUMB = 'https://clips.example/render_1.jpg?x=1';
const SIGNED = 'https://clips.example/files/77?signature=1';

test.each([
  [
    'behind a thumbnail',
    {
      outputs: [
        { type: 'thumbnail', url: THUMB },
        { type: 'video', url: CLIP },
      ],
    },
  ],
  ['behind a thumbnail that nothing calls one', { outputs: [{ url: THUMB }, { url: CLIP }] }],
  ['beside a picture', { output: { url: THUMB, video_url: CLIP } }],
  ['beside a picture, in data', { success: true, data: { status: 'completed', url: THUMB, outputUrl: CLIP } }],
  ['behind its project', { output: { url: 'https://nemo.example/project/1', download_url: CLIP } }],
  [
    'by its type alone',
    {
      outputs: [
        { type: 'cover', url: THUMB },
        { mime_type: 'video/mp4', url: SIGNED },
      ],
    },
    SIGNED,
  ],
  ['by its name alone', { output: { url: 'https://clips.example/files/76', videoUrl: SIGNED } }, SIGNED],
  ['in a list of links', { outputs: [THUMB, CLIP] }],
  ['in a list of its own', { output: { urls: [THUMB, CLIP] } }],
  ['outside of what has a picture alone', { output: { url: THUMB }, videoUrl: CLIP }],
  ['within a member of its kind', { output: { thumbnail: { url: THUMB }, video: { url: SIGNED } } }, SIGNED],
])('of several outputs it is the film that is taken: %s', async (_where, body, url = CLIP) => {
  expect(await looking(json({ status: 'completed', ...body }))).toEqual({ kind: 'finished', url });
});

test('what a film was made of is not taken for it', async () => {
  const sources = { files: [{ url: 'https://clips.example/source.mp4' }] };
  expect(await looking(json({ status: 'completed', ...sources }))).toMatchObject({ kind: 'running' });
  expect(await looking(json({ status: 'completed', output: { url: CLIP }, ...sources }))).toMatchObject({ url: CLIP });
});

test('a link below the API is read as one, and none of its tricks leads elsewhere inside', async () => {
  await using world = await startNemoWorld();
  for (const url of ['/files/x.mp4', ' /files/x.mp4\n']) {
    world.backend.on(POLL, json({ status: 'completed', output: { url } }));
    expect(await world.nemo.pollRender('render_1', running)).toEqual({
      kind: 'finished',
      url: `${world.backend.url}/files/x.mp4`,
    });
  }
  for (const url of ['//169.254.169.254/x.mp4', '//me:secret@clips.example/x.mp4', '/\\[', '/\\10.0.0.1/x.mp4'])
    await expect(looking(json({ status: 'completed', output: { url } })), url).rejects.toMatchObject(failing('broken'));
});

test.each([
  ['a status', { status: 'failed' }],
  ['a status in Chinese', { status: '失败', error: 'x' }],
  ['a list', [{ status: 'failed' }]],
  ['a status and a reason', { status: 'failed', error: 'out of memory' }],
  ['a status in data', { success: true, data: { status: 'Failed', error: 'out of memory' } }],
  ['success: false', { success: false, error: 'out of memory' }],
  ['a code that nobody knows', { code: 5000, message: 'boom' }],
])('a failed export is understood as %s', async (_form, body) => {
  expect(await looking(json(body))).toEqual({ kind: 'failed' });
});

test('an export that the backend will not hear of has failed', async () => {
  expect(await looking(json({ detail: 'no' }, 400))).toEqual({ kind: 'failed' });
});

test.each([
  ['pending', { status: 'pending' }, null],
  ['a fraction', { status: 'processing', progress: 0.5 }, 50],
  ['a percentage', { status: 'processing', progress: 42 }, 42],
  ['a percentage as text', { status: 'processing', progress: '42.4' }, 42],
  ['one per cent, not all of it', { status: 'processing', progress: 1 }, 1],
  ['nothing yet', { status: 'processing', progress: 0 }, 0],
  ['more than all', { status: 'processing', progress: 120 }, 100],
  ['less than nothing', { status: 'processing', progress: -5 }, 0],
  ['in data', { success: true, data: { status: 'processing', progress: 5 } }, 5],
  ['a state nobody knows', { status: 'uploading', progress: 99 }, 99],
  ['completed, but the link is not there yet', { status: 'completed', progress: 100 }, 100],
])('an export under way is understood as %s', async (_form, body, percent) => {
  expect(await looking(json(body))).toEqual({ kind: 'running', percent });
});

test.each([
  ['an unknown export', json({ detail: 'Not Found' }, 404)],
  ['a gateway in between', html(502)],
  ['an empty answer', json('')],
  ['a bare error', json({ error: 'not yet' })],
])('%s is no failure of the export: it is looked for again', async (_what, answer) => {
  await expect(looking(answer)).rejects.toMatchObject(failing('broken'));
});

test.each(
  [
    'failure error errored Cancelled CANCELED timeout timed_out TIMED-OUT expired rejected aborted'.split(' '),
    ['timed out'],
  ].flat(),
)('an export whose end is called %s has failed, link or not', async (status) => {
  expect(await looking(json({ status, error: 'out of memory' }))).toEqual({ kind: 'failed' });
  expect(await looking(json({ success: true, data: { state: status, outputUrl: CLIP } }))).toEqual({ kind: 'failed' });
});

test.each('done success succeeded COMPLETE finished ready SUCCESSFUL'.split(' '))(
  'an export whose end is called %s is there with its link',
  async (status) => {
    expect(await looking(json({ status, output: { url: CLIP } }))).toEqual({ kind: 'finished', url: CLIP });
    expect(await looking(json({ status }))).toMatchObject({ kind: 'running' });
  },
);

test.each([
  'succeed',
  'RENDER_COMPLETED',
  'renderCompleted',
  'RENDERSUCCESS',
  'render.done',
  'completed: 12 clips',
  'all done',
  'completed_with_errors',
  'Completed without errors',
  'finished, 0 errors',
  'ready_to_download',
  '100% complete',
  'rendering finished',
  '10/10 completed',
  '渲染完成',
  '导出成功',
  '视频已导出',
  '处理完毕',
])('an export whose end is told as %s is there with its link', async (status) => {
  expect(await looking(json({ status, output: { url: CLIP } }))).toEqual({ kind: 'finished', url: CLIP });
});

test.each([
  'RENDER_FAILED',
  'renderFailed',
  'failed: out of memory',
  'error: codec',
  'RENDERERROR',
  'user_cancelled',
  'timeOut',
  'completed: false, unsuccessful',
  'not successful',
  'abandoned',
  'out of memory',
  'access denied',
  'aborted by user',
  '渲染失败',
  '导出出错',
  '已被取消',
  '任务异常终止',
  '渲染未成功',
])('an export whose end is told as %s has failed', async (status) => {
  expect(await looking(json({ status, output: { url: CLIP } }))).toEqual({ kind: 'failed' });
});

test.each([
  'incomplete',
  'INCOMPLETE',
  'unfinished',
  'not ready',
  'not_completed',
  'not yet done',
  'almost done',
  'finishing',
  'completing',
  'pending completion',
  'awaiting completion',
  '50% complete',
  '3/10 done',
  'to be processed',
  'ready_to_render',
  'queued successfully',
  'task created successfully',
  'partially completed',
  'unprocessed',
  'failed, retrying',
  'error: trying again',
  '未完成',
  '尚未完成',
  '等待完成',
  '部分完成',
  '任务提交成功',
  '完成度 50%',
  '失败，正在重试',
])('an export that is told to be %s is not over, whatever link is there', async (status) => {
  expect(await looking(json({ status, output: { url: CLIP } }))).toMatchObject({ kind: 'running' });
});

test.each([
  ['a space', 'https://clips.example/my clip.mp4?sign=a b', 'https://clips.example/my%20clip.mp4?sign=a%20b'],
  ['spaces around it', ' https://clips.example/a.mp4\n', 'https://clips.example/a.mp4'],
  ['a line break in it', 'https://clips.example/a\r\n.mp4\t', 'https://clips.example/a.mp4'],
  ['a control character', 'https://clips.example/a\u0001\u007f.mp4', 'https://clips.example/a%01%7F.mp4'],
  ['letters of another script', 'https://剪辑.example/视频.mp4', 'https://xn--feru40m.example/%E8%A7%86%E9%A2%91.mp4'],
  ['http', 'http://clips.example/a.mp4', 'https://clips.example/a.mp4'],
  ['capitals', 'HTTPS://CLIPS.example/A.mp4', 'https://clips.example/A.mp4'],
  ['quotes and brackets', 'https://clips.example/a"<b>.mp4', 'https://clips.example/a%22%3Cb%3E.mp4'],
])('a link with %s is read as the one that is meant', async (_what, given, url) => {
  expect(await looking(json({ status: 'completed', output: { url: given } }))).toEqual({ kind: 'finished', url });
});

test('a share stays a share, a bar never falls, and each export has its own', async () => {
  await using world = await startNemoWorld();
  const answers = [0.2, 0.99, 1, 0.5, 1].map((progress) => json({ status: 'processing', progress }));
  world.backend.on(
    POLL,
    ...answers,
    json({ status: 'processing' }),
    json({ status: 'completed', output: { url: CLIP } }),
    json({ status: 'processing', progress: 1 }),
  );
  const percents: unknown[] = [];
  for (let look = 0; look < 6; look++) percents.push(await world.nemo.pollRender('render_1', running));
  expect(percents).toEqual([20, 99, 100, 100, 100, 100].map((percent) => ({ kind: 'running', percent })));
  await world.nemo.pollRender('render_1', running);
  expect(await world.nemo.pollRender('render_1', running)).toEqual({ kind: 'running', percent: 1 });
});

test('a link that must not be followed is no result', async () => {
  const long = `https://clips.example/${'a'.repeat(5_000)}.mp4`;
  for (const url of [
    'http://clips.example:8080/a.mp4',
    'https://clips/a.mp4',
    'https://a.internal/a.mp4',
    long,
    'https://me:secret@clips.example/a.mp4',
    'https://169.254.169.254/latest',
    'javascript:alert(1)',
    'clips.example/a.mp4',
  ]) {
    await expect(looking(json({ status: 'completed', output: { url } })), url).rejects.toMatchObject(failing('broken'));
  }
});

test('a link to the configured backend itself is a result, even where that is a private address', async () => {
  await using world = await startNemoWorld();
  const url = `${world.backend.url}/clips/1.mp4`;
  world.backend.on(POLL, json({ status: 'completed', output: { url } }));
  expect(await world.nemo.pollRender('render_1', running)).toEqual({ kind: 'finished', url });
});

test.each([
  ['an envelope', success({ id: 'other' })],
  ['success', json({ success: true, data: { id: 'render_1', status: 'pending', progress: 5 } })],
  ['the export itself', json({ taskId: 'render_1', status: 'pending' })],
  ['nothing', json('')],
  ['nothing, with a 204', (response) => void response.writeHead(204).end()],
] satisfies readonly (readonly [string, Answer])[])(
  'an export that is accepted with %s is accepted',
  async (_reply, answer) => {
    await using world = await startNemoWorld();
    world.backend.on(RENDER, answer);
    await world.nemo.submitRender({ renderId: 'render_1', session, draft: '{"t":[]}' }, running);
    expect(JSON.parse(world.backend.asked(RENDER)[0]?.body ?? '')).toEqual({
      id: 'render_1',
      sessionId: session.sessionId,
      draft: { t: [] },
      output: { format: 'mp4', quality: 'high' },
    });
  },
);

test('what was read from the state is exported to the letter: large numbers, unknown keys, spelling of numbers', async () => {
  await using world = await startNemoWorld();
  const draft =
    '{"t":[{"tt":0,"id":1234567890123456789,"sg":[{"d":10000,"x9":{"v":1.50,"w":1e3,"n":-0}}]}],"__proto__":{"a":1},"zz":[null,true,"\\u2028 慢"]}';
  world.backend.on(STATE, json(`{"code":0,"data":{"state":{"draft":${draft}}}}`));
  world.backend.on(RENDER, success(null));
  const state = await world.nemo.state(session, running);
  await world.nemo.submitRender({ renderId: 'render_1', session, draft: state.draft ?? '' }, running);
  const sent = world.backend.asked(RENDER)[0]?.body ?? '';
  expect(sent).toContain(`"draft":${draft.replace('\\u2028', '\u2028')},"output"`);
});
