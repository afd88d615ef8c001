import { supportedMimeTypes } from 'file-type';
import { expect, test } from 'vitest';
import {
  isFromHosts,
  isSupportedType,
  MAX_ATTACHED_BYTES,
  MAX_FILE_BYTES,
  mediaLinks,
  SUPPORTED_FORMATS,
} from '../../src/core/media.ts';

/** What the bytes of each supported format are called, by the library that reads them. */
const types: Readonly<Record<string, readonly string[]>> = {
  mp4: ['video/mp4', 'video/x-m4v'],
  mov: ['video/quicktime'],
  avi: ['video/vnd.avi'],
  webm: ['video/webm'],
  mkv: ['video/matroska'],
  jpg: ['image/jpeg'],
  png: ['image/png', 'image/apng'],
  gif: ['image/gif'],
  webp: ['image/webp'],
  mp3: ['audio/mpeg'],
  wav: ['audio/wav'],
  m4a: ['audio/x-m4a', 'audio/mp4'],
  aac: ['audio/aac'],
};
const heic = ['image/heic', 'image/heif', 'image/heic-sequence', 'image/heif-sequence'];

test.each(Object.entries(types))('a file of the kind %s is taken, by its bytes', (format, names) => {
  expect(SUPPORTED_FORMATS).toContain(format);
  expect(names.filter((name) => !supportedMimeTypes.has(name))).toEqual([]);
  expect(names.filter((name) => !isSupportedType(name))).toEqual([]);
});

test('the list that people read is the seed’s, in its order', () => {
  expect(SUPPORTED_FORMATS).toEqual(Object.keys(types));
});

test('photos of an iPhone are offered to the backend, which decides', () => {
  expect(heic.filter((name) => !supportedMimeTypes.has(name))).toEqual([]);
  expect(heic.every(isSupportedType)).toBe(true);
});

test('of all else that can be recognised nothing is taken', () => {
  const taken = [...supportedMimeTypes].filter(isSupportedType);
  expect(new Set(taken)).toEqual(new Set([...Object.values(types).flat(), ...heic]));
  expect(['', 'image/svg+xml', 'text/html', 'IMAGE/PNG', 'image/*'].filter(isSupportedType)).toEqual([]);
});

test('50 MB go to the backend, 10 MiB into a message', () => {
  expect([MAX_FILE_BYTES, MAX_ATTACHED_BYTES]).toEqual([52_428_800, 10_485_760]);
});

const hosts = ['cdn.discordapp.com', 'media.discordapp.net', '127.0.0.1:8080'];

test.each(['https://cdn.discordapp.com/a.png?ex=1', 'https://MEDIA.discordapp.net/a', 'http://127.0.0.1:8080/a.png'])(
  '%s comes from Discord',
  (url) => {
    expect(isFromHosts(url, hosts)).toBe(true);
  },
);

test.each([
  'https://example.com/cdn.discordapp.com/a.png',
  'https://cdn.discordapp.com@example.com/a.png',
  'https://cdn.discordapp.com.example.com/a.png',
  'https://cdn.discordapp.com:8443/a.png',
  'http://127.0.0.1/a.png',
  'http://127.0.0.1:80800/a.png',
  'cdn.discordapp.com/a.png',
  '',
])('“%s” does not', (url) => {
  expect(isFromHosts(url, hosts)).toBe(false);
});

const A = 'https://x.dev/a.png';

test.each([
  [A, [A]],
  ['animate https://x.dev/a.jpg, please', ['https://x.dev/a.jpg']],
  [`look (${A})`, [A]],
  [`<${A}>`, [A]],
  [`**${A}**`, [A]],
  [`[this](${A})`, [A]],
  [`Look at ${A}.`, [A]],
  [`What about ${A}?`, [A]],
  [`“${A}”`, [A]],
  [`把${A}。动起来`, [A]],
  [`${A}动起来`, [A]],
  [`${A}，还有https://x.dev/b.webp！`, [A, 'https://x.dev/b.webp']],
  [`${A} ${A}`, [A, A]],
  ['https://x.dev/a.PNG', ['https://x.dev/a.PNG']],
  ['HTTPS://X.DEV/a.jpeg', ['HTTPS://X.DEV/a.jpeg']],
  ['https://x.dev/a%20b.gif', ['https://x.dev/a%20b.gif']],
  ['https://x.dev/图片.png', ['https://x.dev/图片.png']],
  ['https://x.dev/a.mp4#t=3', ['https://x.dev/a.mp4#t=3']],
  ['https://x.dev/a.png?ex=66&is=65&hm=ab_&', ['https://x.dev/a.png?ex=66&is=65&hm=ab_&']],
  ['https://x.dev/a.png?w=100.', ['https://x.dev/a.png?w=100']],
  ['https://x.png.dev/v1.mp4/a.mov', ['https://x.png.dev/v1.mp4/a.mov']],
  ['https://x.dev/wiki/File:Cat.jpg', ['https://x.dev/wiki/File:Cat.jpg']],
  ['https://x.dev/a.wav https://x.dev/b.m4a', ['https://x.dev/a.wav', 'https://x.dev/b.m4a']],
])('in “%s” the links %j lead to a file', (text, links) => {
  expect(mediaLinks(text)).toEqual(links);
});

test.each([
  '',
  'a.png',
  'http://x.dev/a.png',
  'ftp://x.dev/a.png',
  'https://x.dev/page',
  'https://x.dev/a.txt',
  'https://x.dev/a.pngx',
  'https://x.dev/a.png.exe',
  'https://x.dev/a.png/edit',
  'https://x.dev/view?file=a.png',
  'https://example.mov',
  'https://example.mov/page',
  'https://.png',
  'https://',
])('“%s” leads to no file that could be fetched', (text) => {
  expect(mediaLinks(text)).toEqual([]);
});
