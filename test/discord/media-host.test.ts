import { afterAll, expect, test } from 'vitest';
import { limits } from '../../src/core/limits.ts';
import { sorted } from '../../src/discord/attachments.ts';
import { isServed, wordsOfFile } from '../../src/discord/media-host.ts';
import { startBackend } from '../support/backend.ts';
import { serves } from '../support/files.ts';

const cdn = await startBackend();
afterAll(() => cdn[Symbol.asyncDispose]());
const WITHIN_MS = 1_500;
const file = (path: string, bytes = 10) => ({ id: '1', name: 'message.txt', bytes, url: `${cdn.url}${path}` });
const read = (path: string, bytes?: number) =>
  wordsOfFile(file(path, bytes), { mediaHosts: [cdn.host], where: { guild: null }, withinMs: WITHIN_MS });

test.each([
  ['with a mark in front', '\uFEFFwaves', 'waves'],
  ['with the ends of lines that Windows makes', 'one\r\ntwo\r\n', 'one\ntwo'],
  ['in Chinese', '让云慢慢飘动', '让云慢慢飘动'],
  ['of as many letters as a request may have', '字'.repeat(limits.requestChars), '字'.repeat(limits.requestChars)],
  ['of one more', '字'.repeat(limits.requestChars + 1), 'text-too-long'],
  ['of one more, that fit into its bytes', 'x'.repeat(limits.requestChars + 1), 'text-too-long'],
  ['of nothing', '\uFEFF \n', 'text-empty'],
  ['of nothing that can be seen', '\u200B\u3164\n\u2800', 'text-empty'],
  ['of a link to a page of a server alone', '<id:guide>', 'text-empty'],
  ['with ids', 'make <@123456789012345678> wave <:hi:1>', 'make @someone wave :hi:'],
  ['in UTF-16', Buffer.from('\uFEFFwaves', 'utf16le'), 'text-unreadable'],
  ['in Latin-1', Buffer.from('Möwe', 'latin1'), 'text-unreadable'],
  ['with zeros', 'wa\0ves', 'text-unreadable'],
])('a text file %s', async (_, bytes, expected) => {
  cdn.on('GET /text', serves(Buffer.from(bytes)));
  const words = await read('/text');
  expect(typeof words === 'string' ? words : words.kind).toBe(expected);
});

test('what is too long is not read on, and what Discord says is too long is not asked for', async () => {
  let sent = 0;
  cdn.on('GET /endless', async (response) => {
    response.writeHead(200);
    const isOver = new Promise<void>((resolve) => response.on('close', resolve));
    const timer = setInterval(() => response.write(Buffer.alloc(4_096, 'x'), () => (sent += 4_096)), 1);
    await isOver;
    clearInterval(timer);
  });
  expect(await read('/endless')).toMatchObject({ kind: 'text-too-long' });
  expect(sent).toBeLessThan(1_000_000);
  expect(await read('/never', 13_000)).toMatchObject({ kind: 'text-too-long' });
  expect(cdn.asked('GET /never')).toEqual([]);
});

test('a host that is silent, stops in the middle, refuses or leads elsewhere is a sentence in time', async () => {
  cdn.on('GET /silent', () => {});
  cdn.on('GET /half', (response) => void response.writeHead(200, { 'content-length': 100 }).write('half'));
  cdn.on('GET /broken', (response) => void response.writeHead(503).end('later'));
  cdn.on('GET /elsewhere', (response) => void response.writeHead(302, { location: `${cdn.url}/text` }).end());
  cdn.on('GET /text', serves(Buffer.from('waves')));
  const found = await Promise.all(['/silent', '/half', '/broken', '/elsewhere'].map((path) => read(path)));
  expect(found).toEqual(found.map(() => ({ kind: 'text-unreachable', name: 'message.txt' })));
});

test('a host that is busy for a moment is asked again, and is always told who asks', async () => {
  let asked = 0;
  cdn.on('GET /busy', (response) => {
    asked += 1;
    response.writeHead(asked === 1 ? 429 : 200).end(asked === 1 ? 'later' : 'waves');
  });
  const words = await wordsOfFile(file('/busy'), {
    mediaHosts: [cdn.host],
    where: { guild: null },
    withinMs: 5_000,
  });
  expect(words).toBe('waves');
  expect(cdn.asked('GET /busy').map(({ headers }) => headers['user-agent']?.startsWith('DiscordBot ('))).toEqual([
    true,
    true,
  ]);
});

test('a sticker is there only where Discord serves it', async () => {
  cdn.on('HEAD /stickers/1.png', (response) => void response.writeHead(200).end());
  cdn.on('HEAD /stickers/2.png', (response) => void response.writeHead(404).end());
  const served = (path: string, hosts: readonly string[]) => isServed(file(path), hosts, WITHIN_MS);
  const found = [await served('/stickers/1.png', [cdn.host]), await served('/stickers/2.png', [cdn.host])];
  expect([...found, await served('/stickers/1.png', ['cdn.discordapp.com'])]).toEqual([true, false, false]);
});

test.each([
  ['message.txt', 'text/plain; charset=utf-8', true],
  ['message.txt', null, true],
  ['BRIEF.MD', 'application/octet-stream', true],
  ['README', 'text/plain', true],
  ['plan', 'text/markdown; charset=utf-8', true],
  ['cat.png', 'text/plain', false],
  ['cat.png', null, false],
  ['cat.txt', 'image/png', false],
  ['plan.pdf', 'application/pdf', false],
  ['page.html', 'text/html', false],
])('%s of the type %s: words or not', (name, contentType, isWords) => {
  const { files, texts } = sorted([{ id: '1', name, size: 1, url: 'https://cdn.discordapp.com/1', contentType }]);
  expect([files.length, texts.length]).toEqual(isWords ? [0, 1] : [1, 0]);
});
