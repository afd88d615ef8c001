import { request } from 'undici';
import { expect, test } from 'vitest';
import { html, json, success } from '../support/answers.ts';
import { heic, jpeg, png, serves } from '../support/files.ts';
import { failing, running, session, startNemoWorld, TOKEN, UPLOAD } from '../support/nemo-world.ts';
import { FILE, MB, mistaken, partsOf, startUploadWorld, uploaded } from '../support/upload-world.ts';

const AT_ONCE = 16;

test('a picture arrives as it was, in the field the seed names, under its own name and type', async () => {
  await using world = await startUploadWorld();
  world.cdn.on(FILE, serves(png(300_000)));
  expect(await world.upload({ name: '海边 的 日落.png', bytes: 300_000 })).toEqual({
    url: 'https://cdn.example/a.png',
    name: '海边 的 日落.png',
    applied: true,
  });
  const [asked] = world.backend.asked(UPLOAD);
  expect(await partsOf(asked)).toEqual([
    { field: 'files', name: '海边 的 日落.png', type: 'image/png', bytes: png(300_000) },
  ]);
  expect(Number(asked?.headers['content-length'])).toBe(asked?.size);
});

test.each([
  ['holiday.png', 'holiday.jpg'],
  ['holiday.JPEG', 'holiday.jpeg'],
  ['holiday', 'holiday.jpg'],
  ['../../etc/a"b.exe', 'a_b.jpg'],
  ['a\r\nb:c.jpg', 'a__b_c.jpg'],
  ['.hidden.jpg', 'hidden.jpg'],
  ['C:\\pictures\\cafe\u0301.jpg', 'café.jpg'],
  ['', 'file.jpg'],
  [`${'长'.repeat(200)}.jpg`, `${'长'.repeat(80)}.jpg`],
])('a JPEG that is called %j is handed over as %j', async (name, expected) => {
  await using world = await startUploadWorld();
  world.cdn.on(FILE, serves(jpeg(1000)));
  await world.upload({ name });
  expect((await partsOf(world.backend.asked(UPLOAD)[0])).map((part) => [part.name, part.type])).toEqual([
    [expected, 'image/jpeg'],
  ]);
});

test('when the token is refused, or a gateway stumbles, the file is carried once more from where it lies', async () => {
  for (const answer of [json({ code: 1001 }), html(502)]) {
    await using world = await startUploadWorld({ envToken: null });
    world.cdn.on(FILE, serves(png(300_000)));
    world.backend.on(TOKEN, success({ token: 'nmv_usr_new' }));
    world.backend.on(UPLOAD, answer, uploaded);
    expect(await world.upload({ bytes: 300_000 })).toMatchObject({ applied: true });
    expect((await partsOf(world.backend.asked(UPLOAD)[1]))[0]?.bytes).toEqual(png(300_000));
  }
});

test('what the backend refuses is not carried again', async () => {
  for (const [code, kind] of [
    [4001, 'unsupported-file'],
    [4002, 'file-too-large'],
    [1002, 'no-session'],
    [2001, 'no-credits'],
  ] as const) {
    await using world = await startUploadWorld();
    world.cdn.on(FILE, serves(heic(1000)));
    world.backend.on(UPLOAD, json({ code }));
    const expected = kind === 'unsupported-file' ? mistaken(kind, { format: 'heic' }) : failing(kind);
    await expect(world.upload()).rejects.toMatchObject(expected);
    expect((await partsOf(world.backend.asked(UPLOAD)[0]))[0]?.type).toBe('image/heic');
    expect(world.backend.asked(UPLOAD)).toHaveLength(1);
  }
});

test('a backend that refuses a large file before it has read it is understood', async () => {
  await using world = await startUploadWorld();
  world.cdn.on(FILE, serves(png(20 * MB)));
  world.backend.on(UPLOAD, { atOnce: json({ detail: 'Request Entity Too Large' }, 413) });
  await expect(world.upload({ bytes: 20 * MB })).rejects.toMatchObject(failing('file-too-large'));
});

test.each([
  [
    'files with cdn_url',
    { files: [{ cdn_url: 'https://a/1' }], session_state_applied: true },
    { url: 'https://a/1', applied: true },
  ],
  [
    'uploaded_files with url',
    { uploaded_files: [{ url: 'https://a/2' }], session_state_applied: false },
    { url: 'https://a/2', applied: false },
  ],
  ['a list', [{ url: 'https://a/3' }], { url: 'https://a/3', applied: false }],
  ['a bare url', { file_id: 'x', url: 'https://a/4' }, { url: 'https://a/4', applied: false }],
  ['nothing', {}, { url: null, applied: false }],
  [
    'all that the session has',
    { files: ['old.png', 'cat.png', 'new.png'].map((filename) => ({ filename, cdn_url: `https://a/${filename}` })) },
    { url: 'https://a/cat.png', applied: false },
  ],
  [
    'all that the session has, and no names',
    { files: [{ cdn_url: 'https://a/1' }, { cdn_url: 'https://a/2' }] },
    { url: null, applied: false },
  ],
])('an upload is answered with %s', async (_shape, data, expected) => {
  await using world = await startUploadWorld();
  world.cdn.on(FILE, serves(png(1000)));
  world.backend.on(UPLOAD, success(data));
  expect(await world.upload()).toEqual({ ...expected, name: 'cat.png' });
});

test('an upload that is answered with a list of nothing has not arrived: it is carried once more, and then it is broken', async () => {
  await using world = await startUploadWorld();
  world.cdn.on(FILE, serves(png(1000)));
  world.backend.on(UPLOAD, success({ files: [], errors: ['could not be decoded'] }));
  await expect(world.upload()).rejects.toMatchObject(failing('broken'));
  expect(world.backend.asked(UPLOAD)).toHaveLength(2);
});

test('sixteen small files are on their way at a time, and in the end all arrive', async () => {
  await using world = await startUploadWorld();
  const all = Promise.withResolvers<void>();
  const goOn = Promise.withResolvers<void>();
  world.cdn.on(FILE, async (response, asked) => {
    if (world.cdn.asked(FILE).length === AT_ONCE) all.resolve();
    await goOn.promise;
    await serves(png(1000))(response, asked);
  });
  const uploads = Array.from({ length: 3 * AT_ONCE }, (_, n) => world.upload({}, `person ${n}`));
  await all.promise;
  for (let calls = 0; calls < 5; calls++) await request(world.cdn.url).then(({ body }) => body.dump()); // whoever set out with them is there by now
  expect(world.cdn.asked(FILE)).toHaveLength(AT_ONCE);
  goOn.resolve();
  await Promise.all(uploads);
  expect(world.backend.asked(UPLOAD)).toHaveLength(3 * AT_ONCE);
});

test('links of people are handed to the backend, and never fetched by us', async () => {
  await using world = await startNemoWorld();
  world.backend.on(UPLOAD, success({}));
  const links = ['https://pictures.example/a.jpg?x=1&y=2', 'https://pictures.example/图.png'];
  for (const link of links) await world.nemo.uploadByUrl(session, link, running);
  expect(world.backend.asked().map(({ body }) => JSON.parse(body))).toEqual(
    links.map((link) => ({ urls: [link], source_type: 'url' })),
  );
});

const link = 'https://pictures.example/my%20cat.png';
const there = 'https://cdn.example/7/cat.webp';

test.each([
  ['nothing', {}, { url: null, name: null }],
  ['a file', { files: [{ filename: 'cat.webp', cdn_url: there }] }, { url: there, name: 'cat.webp' }],
  ['a file, flat', { file_name: 'cat.webp', url: there, error: null }, { url: there, name: 'cat.webp' }],
  [
    'all files, one of that name among them',
    {
      files: [
        { filename: 'my cat.png', url: there },
        { filename: 'dog.png', url: 'https://cdn.example/dog' },
      ],
    },
    { url: there, name: 'my cat.png' },
  ],
  [
    'all files, one that says where it came from among them',
    {
      files: [
        { source_url: link, name: 'cat.webp', url: there },
        { name: 'dog.png', url: 'https://cdn.example/dog' },
      ],
    },
    { url: there, name: 'cat.webp' },
  ],
])('a link is answered with %s', async (_shape, data, expected) => {
  await using world = await startNemoWorld();
  world.backend.on(UPLOAD, success(data));
  expect(await world.nemo.uploadByUrl(session, link, running)).toEqual(expected);
});

test.each([
  ['a list of nothing', { files: [] }],
  ['errors alone', { errors: ['could not be fetched'] }],
  ['a file that has failed', { files: [{ url: link, error: { message: 'could not be fetched' } }] }],
  ['a file without success', { uploaded_files: [{ name: 'my cat.png', success: false }] }],
])('a link that is answered with %s was not fetched', async (_shape, data) => {
  await using world = await startNemoWorld();
  world.backend.on(UPLOAD, success(data));
  await expect(world.nemo.uploadByUrl(session, link, running)).rejects.toMatchObject(failing('broken'));
});
