import { expect, test } from 'vitest';
import { isPublicLink } from '../../src/core/public-link.ts';

test.each([
  'https://example.com/cat.png',
  'https://cdn.example.co.uk/a/b.png?x=1',
  'https://EXAMPLE.com./cat.png',
  'https://example.com:443/cat.png',
  'https://münchen.de/katze.png',
  'https://例子.中国/猫.png',
  'https://my_bucket.s3.amazonaws.com/cat.png',
  'https://box.com/cat.png',
  'https://svc.example.com/cat.png',
])('%s may be handed on', (link) => {
  expect(isPublicLink(link)).toBe(true);
});

test.each([
  'http://example.com/cat.png',
  'https://169.254.169.254/latest/meta-data/x.png',
  'https://localhost/x.png',
  'https://user:secret@10.0.0.1:22/x.png',
  'https://user@example.com/x.png',
  'https://:secret@example.com/x.png',
  'https://10.0.0.1/x.png',
  'https://8.8.8.8/x.png',
  'https://2130706433/x.png',
  'https://0x7f.1/x.png',
  'https://0177.0.0.1/x.png',
  'https://127.1/x.png',
  'https://[::1]/x.png',
  'https://[::ffff:10.0.0.1]/x.png',
  'https://①②⑦.0.0.1/x.png',
  'https://router/x.png',
  'https://router./x.png',
  'https://printer.local/x.png',
  'https://metadata.google.internal/x.png',
  'https://files.LAN/x.png',
  'https://a.localhost./x.png',
  'https://example.com:8443/x.png',
  'https://10.0.0.1.nip.io/x.png',
  'https://localtest.me/x.png',
  'https://kubernetes.default.svc/x.png',
  'https://vault.service.consul/x.png',
  'https://host.docker/x.png',
  'https://fritz.box/x.png',
  'https://nas.tail1234.ts.net/x.png',
  'https://metadata.goog/x.png',
  'https://7f000001.c0a80001.rbndr.us/x.png',
  'https://0--1.ipv6-literal.net/x.png',
  'ftp://example.com/x.png',
  'not a link',
])('%s may not', (link) => {
  expect(isPublicLink(link)).toBe(false);
});
