import { once } from 'node:events';
import { connect } from 'node:net';
import { expect, test } from 'vitest';
import { allowedLink, followable, isPublic, publicLookup } from '../../src/nemo/link.ts';
import { startBackend } from '../support/backend.ts';

const API = 'https://api.example';

test.each([
  'https://clips.example/a.mp4',
  'https://clips.example:8443/a.mp4?sig=x',
  'https://8.8.8.8/a.mp4',
  'https://[2606:4700::1111]/a.mp4',
])('a link to the public is followed: %s', (link) => expect(allowedLink(link, API)).toBe(true));

test.each([
  'http://clips.example/a.mp4',
  'ftp://clips.example/a.mp4',
  'file:///etc/passwd',
  'data:video/mp4;base64,AAAA',
  'clips.example/a.mp4',
  '',
  'https://user:pass@clips.example/a.mp4',
  'https://user@clips.example/a.mp4',
  'https://localhost/a.mp4',
  'https://127.0.0.1/a.mp4',
  'https://127.1/a.mp4',
  'https://2130706433/a.mp4',
  'https://0x7f.0.0.1/a.mp4',
  'https://0.0.0.0/a.mp4',
  'https://10.1.2.3/a.mp4',
  'https://172.16.0.1/a.mp4',
  'https://172.31.255.255/a.mp4',
  'https://192.168.1.1/a.mp4',
  'https://100.64.0.1/a.mp4',
  'https://169.254.169.254/latest/meta-data',
  'https://198.18.0.1/a.mp4',
  'https://224.0.0.1/a.mp4',
  'https://255.255.255.255/a.mp4',
  'https://[::1]/a.mp4',
  'https://[::]/a.mp4',
  'https://[fe80::1]/a.mp4',
  'https://[fd00::1]/a.mp4',
  'https://[ff02::1]/a.mp4',
  'https://[::ffff:127.0.0.1]/a.mp4',
  'https://[::ffff:a00:1]/a.mp4',
  'https://[64:ff9b::7f00:1]/a.mp4',
  'https://[64:ff9b:1::7f00:1]/a.mp4',
  'https://[2002:7f00:1::]/a.mp4',
])('a link that leads anywhere else is not followed: %s', (link) => {
  expect(allowedLink(link, API)).toBe(false);
});

test.each([
  'https://clips/a.mp4',
  'https://printer.local/a.mp4',
  'https://db.internal/a.mp4',
  'https://a.localhost/a.mp4',
  'https://clips.example:99999/a.mp4',
])('a name that is none in public is not followed: %s', (link) => expect(followable(link, API)).toBe(null));

test('172.15 and 172.32 are public, the addresses between them are not', () => {
  expect(['172.15.255.255', '172.16.0.0', '172.31.255.255', '172.32.0.0'].map(isPublic)).toEqual([
    true,
    false,
    false,
    true,
  ]);
});

test('the address that the operator configured is followed even if it is private, that address and no other', () => {
  const api = 'http://10.0.0.5:8080/nemo';
  expect(allowedLink('http://10.0.0.5:8080/clips/a.mp4', api)).toBe(true);
  expect(allowedLink('http://10.0.0.5:22/clips/a.mp4', api)).toBe(false);
  expect(allowedLink('https://10.0.0.5:8080/clips/a.mp4', api)).toBe(false);
  expect(allowedLink('http://10.0.0.6:8080/clips/a.mp4', api)).toBe(false);
  expect(allowedLink('http://me:secret@10.0.0.5:8080/clips/a.mp4', api)).toBe(false);
});

test('a public name that leads to a private address is found out when it is connected to', async () => {
  await using inner = await startBackend();
  const port = Number(inner.host.split(':')[1]);
  for (const autoSelectFamily of [true, false]) {
    const [error] = await once(
      connect({ host: 'localhost', port, lookup: publicLookup, autoSelectFamily }),
      'error',
    ).catch((error) => [error]);
    expect(error.message).toBe('the host has no public address');
  }
  expect(inner.connections()).toBe(0);
});

test('a name that does not exist says so', async () => {
  const error = await new Promise((resolve) => publicLookup('nowhere.invalid', {}, resolve));
  expect(error).toMatchObject({ syscall: 'getaddrinfo' });
});
