import { expect, test } from 'vitest';
import { html } from '../support/answers.ts';
import { breaksAfter, png, serves, servesChunked } from '../support/files.ts';
import { failing, UPLOAD } from '../support/nemo-world.ts';
import { FILE, MB, mistaken, partsOf, startUploadWorld } from '../support/upload-world.ts';

test('a text file called cat.png is refused by its bytes, and nothing reaches the backend', async () => {
  await using world = await startUploadWorld();
  world.cdn.on(FILE, serves(Buffer.from('I am a cat. '.repeat(1000))));
  await expect(world.upload()).rejects.toMatchObject(mistaken('unsupported-file'));
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
  await expect(world.upload()).rejects.toMatchObject(failing('unreachable'));
  expect(world.backend.asked().filter(({ whole }) => whole)).toEqual([]);
  expect(world.cdn.asked(FILE)).toHaveLength(2);
});

test('a file whose length is not announced by its server arrives whole', async () => {
  await using world = await startUploadWorld();
  world.cdn.on(FILE, servesChunked(png(900), Buffer.from('and the rest')));
  await world.upload({ bytes: 912 });
  expect((await partsOf(world.backend.asked(UPLOAD)[0]))[0]?.bytes).toEqual(Buffer.concat([png(900), Buffer.from('and the rest')]));
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
  await expect(world.upload({ bytes: 300_000 })).rejects.toMatchObject(failing('unreachable'));
  expect(world.cdn.asked(FILE)).toHaveLength(2);
  expect(world.backend.asked(UPLOAD).filter(({ whole }) => whole)).toEqual([]);
});

test('a file that is gone is named; a server that is only out of breath is asked once more', async () => {
  await using world = await startUploadWorld();
  for (const status of [403, 404, 410]) {
    world.cdn.on(FILE, html(status));
    await expect(world.upload()).rejects.toMatchObject(mistaken('file-gone'));
  }
  world.cdn.on(FILE, html(503), serves(png(1000)));
  expect(await world.upload()).toMatchObject({ applied: true });
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
  expect(Object.keys(world.cdn.asked(FILE)[0]?.headers ?? {}).filter((name) => /^(authorization|x-)/.test(name))).toEqual([]);
});
