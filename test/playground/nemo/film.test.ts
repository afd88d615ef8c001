import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { encode } from '../../../playground/nemo/film/encode.ts';
import { ffmpeg } from '../../../playground/nemo/film/ffmpeg.ts';
import { fallIn, moveIn } from '../../../playground/nemo/film/look.ts';
import type { Music } from '../../../playground/nemo/film/tune.ts';
import { startNemo, type LocalNemo } from '../../../playground/nemo/nemo.ts';
import { picture, signUp } from './ask.ts';

const pace = { firstTextMs: 2, generateMs: 20, editMs: 10, renderMs: 0, uploadMs: 1 };
const never = new AbortController().signal;
const dot = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

test.each([
  ['a JPEG with spaces and Chinese in its name', '灯塔 at dusk.jpg', async () => picture],
  ['a PNG of one pixel', 'dot.png', async () => dot],
  ['a JPEG of one pixel', 'dot.jpg', () => made('color=red:s=16x16,scale=1:1', 'jpg')],
  ['a WebP', 'a.webp', () => made('testsrc=s=321x123', 'webp')],
  ['a GIF that moves', 'a.gif', () => made('testsrc=s=120x200:d=2', 'gif')],
  ['a PNG with a see-through part', 'a.png', () => made('color=red@0.5:s=64x64,format=rgba', 'png')],
  ['a picture of 48 megapixels', 'huge.jpg', () => made('color=teal:s=8000x6000', 'jpg')],
  ['a picture ten pixels wide and eight thousand high', 'thin.png', () => made('testsrc=s=10x8000', 'png')],
])('%s becomes an H.264 film of exactly the length and shape asked for', async (_what, name, bytes) => {
  await using nemo = await startNemo({ pace });
  const film = await filmOf(nemo, 'move, 1.5 seconds, 9:16, no music', new File([await bytes()], name));
  expect(film).toMatch(/Duration: 00:00:01\.50,/);
  expect(film).toMatch(/Video: h264 .*, yuv420p, 540x960 \[SAR 1:1 DAR 9:16\].* 24 fps/);
  expect(film).not.toContain('Audio:');
});

test('with music there is a track of sound, and the film is no longer for it; several pictures make one film', async () => {
  await using nemo = await startNemo({ pace });
  const files = [new File([picture], 'a.jpg'), new File([dot], 'b.png'), new File([picture], 'c.jpg')];
  const film = await filmOf(nemo, 'move, 2 seconds, 16:9', ...files);
  expect(film).toMatch(/Duration: 00:00:02\.00,/);
  expect(film).toMatch(/Video: h264 .* 960x540 /);
  expect(film).toMatch(/Audio: aac/);
});

test('the music can be heard: another name is another tune, quieter is quieter, and none is silence', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'music-'));
  const shots = [{ path: 'playground/pictures/lighthouse.jpg', hash: '', ms: 2_000, orientation: 1, move: null }];
  const film = { shots, width: 160, height: 90, fall: null, title: null };
  const soundOf = async (music: Music) => {
    const target = join(folder, 'film.mp4');
    await encode({ ...film, music }, target, never);
    const { said } = await ffmpeg(['-i', target, '-map', '0:a', '-af', 'volumedetect', '-f', 'null', '-'], never);
    const { said: md5 } = await ffmpeg(
      ['-v', 'error', '-y', '-i', target, '-map', '0:a', '-f', 'md5', `${target}.md5`],
      never,
    );
    expect(md5).toBe('');
    expect(said).toMatch(/Audio: aac/);
    const decibels = Number(/mean_volume: (-?[\d.]+) dB/.exec(said)?.[1]);
    return { decibels, tune: await readFile(`${target}.md5`, 'utf8') };
  };
  const loFi = await soundOf({ name: 'Lo-fi', volume: 100 });
  const quiet = await soundOf({ name: 'Lo-fi', volume: 40 });
  const other = await soundOf({ name: `Jazz's "50%" [b]`, volume: 100 });
  const mute = await soundOf({ name: 'Lo-fi', volume: 0 });
  await rm(folder, { recursive: true });
  expect(loFi.decibels).toBeGreaterThan(-40);
  expect(loFi.decibels).toBeLessThan(-10);
  expect(loFi.decibels - quiet.decibels).toBeGreaterThan(5);
  expect(mute.decibels).toBeLessThan(-80);
  expect(other.tune).not.toBe(loFi.tune);
});

test('the picture moves, and what is needed to play the film stands at its beginning', async () => {
  await using nemo = await startNemo({ pace });
  const film = await filmOf(nemo, 'move, 1 second, square video', new File([picture], 'a.jpg'));
  expect(film).toMatch(/720x720/);
  const bytes = Buffer.from(await (await fetch(`${nemo.url}/cdn/render-result/render_1.mp4`)).arrayBuffer());
  expect(bytes.indexOf('moov')).toBeLessThan(bytes.indexOf('mdat'));
  const frames = await within(bytes, (path) =>
    ffmpeg(['-v', 'error', '-i', path, '-f', 'framemd5', join(path, '..', 'frames')], never),
  );
  const hashes = frames
    .split('\n')
    .filter((line) => line.startsWith('0,'))
    .map((line) => line.split(',').at(-1));
  expect(hashes).toHaveLength(24);
  expect(new Set(hashes).size).toBe(24);
});

test('the film shows what was asked for: camera, snow, rain and title, so that no two versions look alike', async () => {
  const shot = { path: 'playground/pictures/lighthouse.jpg', hash: '', ms: 1_000, orientation: 1 };
  const folder = await mkdtemp(join(tmpdir(), 'looks-'));
  const lastFrame = async (words: string, name: string, text = '') => {
    const target = join(folder, `${name}.mp4`);
    const title = text === '' ? null : { text, ms: 1_000 };
    const shots = [{ ...shot, move: moveIn(words) }];
    await encode({ shots, width: 160, height: 90, music: null, fall: fallIn(words), title }, target, never);
    const film = await within(await readFile(target), (path) =>
      ffmpeg(['-v', 'error', '-i', path, '-f', 'framemd5', join(path, '..', 'frames')], never),
    );
    const frames = film.split('\n').filter((line) => line.startsWith('0,'));
    expect([words, frames.length]).toEqual([words, 24]);
    return frames.at(-1)?.split(',').at(-1);
  };
  const asked = [
    'zoom in',
    'zoom out',
    'pan to the left',
    '镜头平移',
    'the clouds drift',
    'no motion',
    'let it snow',
    '下雨',
  ];
  const looks = await Promise.all(asked.map((words, index) => lastFrame(words, `film-${index}`)));
  looks.push(await lastFrame('no motion', 'titled', `灯塔's 100% "dusk": \\ [x]`));
  await rm(folder, { recursive: true });
  expect(new Set(looks).size).toBe(looks.length);
});

test('a phone held upright makes an upright film, also where the picture only says how to turn it', async () => {
  await using nemo = await startNemo({ pace });
  const lying = await made('testsrc=s=640x360', 'jpg');
  const exif = Buffer.from('ffe100224578696600004d4d002a00000008000101120003000000010006000000000000', 'hex');
  const client = await signUp(nemo);
  await client.animated('move', new File([lying.subarray(0, 2), exif, lying.subarray(2)], 'phone.jpg'));
  expect(nemo.sessions()[0]?.uploads).toMatchObject([{ width: 360, height: 640, orientation: 6 }]);
  expect(nemo.sessions()[0]?.draft?.m.ratio).toBe('9:16');
});

/** What ffmpeg says of the film that is made. */
async function filmOf(nemo: LocalNemo, words: string, ...files: readonly File[]): Promise<string> {
  const client = await signUp(nemo);
  const session = await client.animated(words, ...files);
  await client.submit('render_1', session, client.draft(session));
  await nemo.quiet();
  const poll = await client.poll('render_1');
  expect(poll.text).toContain('"completed"');
  const response = await fetch(String(poll.at('output.url')));
  return within(Buffer.from(await response.arrayBuffer()), (path) => ffmpeg(['-i', path], never));
}

/** A picture of that sort, drawn by ffmpeg. */
async function made(source: string, ending: string): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), 'picture-'));
  const path = join(folder, `picture.${ending}`);
  const stills = ending === 'gif' ? [] : ['-frames:v', '1'];
  const { said } = await ffmpeg(['-v', 'error', '-f', 'lavfi', '-i', source, ...stills, path], never);
  expect(said).toBe('');
  const bytes = await readFile(path);
  await rm(folder, { recursive: true });
  return bytes;
}

/** Lets `work` look at a file with these bytes; resolves with what it said, or wrote beside it as `frames`. */
async function within(bytes: Buffer, work: (path: string) => ReturnType<typeof ffmpeg>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'film-'));
  const path = join(folder, 'film.mp4');
  await writeFile(path, bytes);
  const { said } = await work(path);
  const frames = await readFile(join(folder, 'frames'), 'utf8').catch(() => said);
  await rm(folder, { recursive: true });
  return frames;
}
