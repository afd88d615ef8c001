import { expect, test } from 'vitest';
import { html } from '../support/answers.ts';
import type { Answer } from '../support/backend.ts';
import { breaksAfter, png, serves, servesChunked } from '../support/files.ts';
import { failing, UPLOAD } from '../support/nemo-world.ts';
import { FILE, MB, mistaken, partsOf, startUploadWorld } from '../support/upload-world.ts';

test('a text file called cat.png is refused by its bytes, and nothing reaches the backend', async () => {
  await using world = await startUploadWorld();
  world.cdn.on(FILE, serves(Buffer.from('I am a cat. '.repeat(1000))));
  await expect(world.upload({ bytes: 12_000 })).rejects.toMatchObject(mistaken('unsupported-file'));
  world.cdn.on(FILE, serves(Buffer.alloc(0)));
  await expect(world.upload({ bytes: 0 })).rejects.toMatchObject(mistaken('unsupported-file'));
  expect(world.backend.asked()).toEqual([]);
});

test('60 MB are refused before anything is fetched', async () => {
  await using world = await startUploadWorld();
  await expect(world.upload({ bytes: 60 * MB })).rejects.toMatchObject(mistaken('file-too-large', { bytes: 60 * MB }));
  expect([...world.cdn.asked(), ...world.backend.asked()]).toEqual([]);
});

test('60 MB that were said to be less are refused by their length, and nothing reaches the backend', async () => {
  await using world = await startUploadWorld();
  world.cdn.on(FILE, breaksAfter(png(1000), 60 * MB));
  await expect(world.upload()).rejects.toMatchObject(mistaken('file-too-large', { bytes: 60 * MB }));
  expect(world.backend.asked()).toEqual([]);
});

test('60 MB that nobody announced are refused when they are noticed, and the backend gets no whole file', async () => {
  await using world = await startUploadWorld();
  world.cdn.on(FILE, servesChunked(png(1000), ...Array.from({ length: 60 }, () => Buffer.alloc(MB))));
  await expect(world.upload()).rejects.toMatchObject(mistaken('file-too-large'));
  expect(world.backend.asked().filter(({ whole }) => whole)).toEqual([]);
});

test.each([
  ['shorter', servesChunked(png(900))],
  ['longer', servesChunked(png(900), Buffer.alloc(500))],
  ['much longer', servesChunked(png(900), Buffer.alloc(MB))],
])('a file that turns out %s than announced is never taken for a whole one', async (_how, answer) => {
  await using world = await startUploadWorld();
  world.cdn.on(FILE, answer);
  await expect(world.upload()).rejects.toMatchObject(failing('discord-busy'));
  expect(world.backend.asked().filter(({ whole }) => whole)).toEqual([]);
  expect(world.cdn.asked(FILE)).toHaveLength(3);
});

const page = Buffer.from(`<html>${'<p>Checking your browser</p>'.repeat(500)}`);

test.each([
  ['half of it', serves(png(500))],
  ['nothing at all', serves(Buffer.alloc(0))],
  ['a short page', html(200)],
  ['a long page', serves(page)],
  ['a long page of no known length', servesChunked(page)],
])('where Discord hands out %s in place of a file, that is not kept against the file', async (_what, answer) => {
  await using world = await startUploadWorld();
  world.cdn.on(FILE, answer);
  await expect(world.upload()).rejects.toMatchObject(failing('discord-busy'));
  expect(world.backend.asked()).toEqual([]);
  world.cdn.on(FILE, answer, serves(png(1000)));
  expect(await world.upload(), 'a moment later').toMatchObject({ applied: true });
});

test('a file whose length is not announced by its server arrives whole', async () => {
  await using world = await startUploadWorld();
  world.cdn.on(FILE, servesChunked(png(900), Buffer.from('and the rest')));
  await world.upload({ bytes: 912 });
  expect((await partsOf(world.backend.asked(UPLOAD)[0]))[0]?.bytes).toEqual(
    Buffer.concat([png(900), Buffer.from('and the rest')]),
  );
});

test('when the line to the file breaks on the way, it is begun again once', async () => {
  await using world = await startUploadWorld();
  world.cdn.on(FILE, breaksAfter(png(200_000), 300_000), serves(png(300_000)));
  expect(await world.upload({ bytes: 300_000 })).toMatchObject({ applied: true });
  const whole = world.backend.asked(UPLOAD).filter((asked) => asked.whole);
  expect((await partsOf(whole[0]))[0]?.bytes.length).toBe(300_000);
  expect(whole).toHaveLength(1);
});

test('when the line to the file breaks again and again, it is given up, and no half file is taken for a whole one', async () => {
  await using world = await startUploadWorld();
  world.cdn.on(FILE, breaksAfter(png(200_000), 300_000));
  await expect(world.upload({ bytes: 300_000 })).rejects.toMatchObject(failing('discord-busy'));
  expect(world.cdn.asked(FILE)).toHaveLength(3);
  expect(world.backend.asked(UPLOAD).filter(({ whole }) => whole)).toEqual([]);
});

test('a file that is gone is named', async () => {
  await using world = await startUploadWorld();
  for (const status of [403, 404, 410]) {
    world.cdn.on(FILE, html(status));
    await expect(world.upload()).rejects.toMatchObject(mistaken('file-gone'));
  }
});

test.each([400, 401, 408, 416, 418, 425, 429, 500, 502, 503, 522])(
  'Discord answering %i says nothing of the file: it is asked for again',
  async (status) => {
    await using world = await startUploadWorld();
    world.cdn.on(FILE, html(status, { 'retry-after': '0' }), html(status, { 'retry-after': '0' }), serves(png(1000)));
    expect(await world.upload()).toMatchObject({ applied: true });
    expect(world.cdn.asked(FILE)).toHaveLength(3);
  },
);

test('a file that is refused once, and then handed out, is not gone', async () => {
  await using world = await startUploadWorld();
  world.cdn.on(FILE, html(403), serves(png(1000)));
  expect(await world.upload()).toMatchObject({ applied: true });
});

test('a file that comes as a part of it, though nobody asked for a part, is taken where it is all of it, and asked for again where not', async () => {
  await using world = await startUploadWorld();
  const part =
    (bytes: Buffer): Answer =>
    (response) => {
      response.writeHead(206, { 'content-length': bytes.length }).end(bytes);
    };
  world.cdn.on(FILE, part(png(1000)));
  expect(await world.upload()).toMatchObject({ applied: true });
  world.cdn.on(FILE, part(png(600)), serves(png(1000)));
  expect(await world.upload()).toMatchObject({ applied: true });
});

test('a Discord that goes on being busy is called that, with the wait it asks for, and a long one is not waited for here', async () => {
  await using world = await startUploadWorld();
  world.cdn.on(FILE, html(429, { 'retry-after': '0.05' }));
  await expect(world.upload()).rejects.toMatchObject(failing('discord-busy', { retryAfterMs: 50 }));
  expect(world.cdn.asked(FILE)).toHaveLength(3);
  world.cdn.on(FILE, html(429, { 'retry-after': '9'.repeat(400) }));
  await expect(world.upload()).rejects.toMatchObject(failing('discord-busy', { retryAfterMs: 7 * 24 * 60 * 60_000 }));
  expect(world.cdn.asked(FILE)).toHaveLength(4);
  expect(world.backend.asked()).toEqual([]);
});

test('a Discord that cannot be reached is not taken for a video service that cannot', async () => {
  await using world = await startUploadWorld();
  await world.cdn[Symbol.asyncDispose]();
  await expect(world.upload()).rejects.toMatchObject(failing('discord-busy'));
});

const movie = (brand: string): Buffer =>
  Buffer.concat([Buffer.from(`\0\0\0\u0018ftyp${brand}\0\0\0\0isommp42`, 'latin1'), Buffer.alloc(976)]);

test.each(['isom', 'iso6', 'mp42', 'avc1', 'M4V ', 'M4VH', 'M4VP', 'F4V ', 'dash', 'MSNV', '3gp4', '3g2a', 'XAVC'])(
  'a film with the brand “%s” goes by the name of its family',
  async (brand) => {
    await using world = await startUploadWorld();
    world.cdn.on(FILE, serves(movie(brand)));
    await world.upload({ name: 'holiday.mp4' });
    expect(await partsOf(world.backend.asked(UPLOAD)[0])).toMatchObject([{ name: 'holiday.mp4', type: 'video/mp4' }]);
  },
);

test('a file is told by what it really is where that is why it cannot be used', async () => {
  await using world = await startUploadWorld();
  world.cdn.on(FILE, serves(Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(991)])));
  await expect(world.upload({ name: 'cat.png' })).rejects.toMatchObject(
    mistaken('unsupported-file', { format: 'pdf' }),
  );
  world.cdn.on(FILE, serves(Buffer.from('I am a cat. '.repeat(100))));
  await expect(world.upload({ name: 'cat.png', bytes: 1200 })).rejects.toMatchObject(
    mistaken('unsupported-file', { format: null }),
  );
});

test('a redirect is not followed: it could lead into our own network', async () => {
  await using world = await startUploadWorld();
  world.cdn.on(FILE, html(302, { location: `${world.cdn.url}/other` }));
  world.cdn.on('GET /other', serves(png(1000)));
  await expect(world.upload()).rejects.toMatchObject(mistaken('file-gone'));
  expect(world.cdn.asked('GET /other')).toEqual([]);
});

test('a file is fetched from the hosts of the configuration only', async () => {
  await using world = await startUploadWorld();
  const [host, port] = world.cdn.host.split(':');
  for (const url of [
    `http://localhost:${port}/file`,
    `http://${host}/file`,
    `http://${world.cdn.host}@evil.example/file`,
    'file:///etc/passwd',
    'nonsense',
  ]) {
    await expect(world.upload({ url }), url).rejects.toMatchObject(mistaken('foreign-file'));
  }
  expect([...world.cdn.asked(), ...world.backend.asked()]).toEqual([]);
});

test('the token never goes to where the file lies', async () => {
  await using world = await startUploadWorld();
  world.cdn.on(FILE, serves(png(1000)));
  await world.upload();
  expect(
    Object.keys(world.cdn.asked(FILE)[0]?.headers ?? {}).filter((name) => /^(authorization|x-)/.test(name)),
  ).toEqual([]);
});
