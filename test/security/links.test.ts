import type { LookupAddress } from 'node:dns';
import { describe, expect, test } from 'vitest';
import { mediaLinks } from '../../src/core/media.ts';
import { isPublicLink } from '../../src/core/public-link.ts';
import { followable, lookupBy } from '../../src/nemo/link.ts';

/** Where a link must not lead, and the four numbers of each. */
const inside = {
  'this machine': [127, 0, 0, 1],
  'another of its addresses': [127, 53, 53, 53],
  nowhere: [0, 0, 0, 0],
  'a home': [192, 168, 1, 1],
  'a company': [10, 0, 0, 5],
  'a data centre': [172, 20, 3, 4],
  'a provider': [100, 100, 100, 200],
  'the keys of a cloud': [169, 254, 169, 254],
} as const;

type Numbers = (typeof inside)[keyof typeof inside];

const whole = ([a, b, c, d]: Numbers) => ((a * 256 + b) * 256 + c) * 256 + d;
const hex = (value: number) => `0x${value.toString(16)}`;
const octal = (value: number) => `0${value.toString(8)}`;
const mapped = ([a, b, c, d]: Numbers) => `${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}`;

/** Every way to write such an address in a link. */
const notations: Readonly<Record<string, (numbers: Numbers) => string>> = {
  'as usual': (numbers) => numbers.join('.'),
  'with a dot behind it': (numbers) => `${numbers.join('.')}.`,
  'as one number': (numbers) => String(whole(numbers)),
  'as one number, in hex': (numbers) => hex(whole(numbers)),
  'as one number, in octal': (numbers) => octal(whole(numbers)),
  'in hex': (numbers) => numbers.map(hex).join('.'),
  'in octal': (numbers) => numbers.map(octal).join('.'),
  'in all of them': ([a, b, c, d]) => [hex(a), octal(b), c, hex(d)].join('.'),
  'with the last two as one': ([a, b, c, d]) => [a, b, c * 256 + d].join('.'),
  'with the last three as one': ([a, b, c, d]) => [a, (b * 256 + c) * 256 + d].join('.'),
  'in wide figures': (numbers) => [...numbers.join('.')].map(wide).join(''),
  'with wide dots': (numbers) => numbers.join('。'),
  'percent-encoded': (numbers) => [...numbers.join('.')].map(encoded).join(''),
  'within IPv6': (numbers) => `[::ffff:${mapped(numbers)}]`,
  'within IPv6, in decimal': (numbers) => `[::ffff:${numbers.join('.')}]`,
  'within IPv6, as it once was': (numbers) => `[::${mapped(numbers)}]`,
  'within IPv6, translated': (numbers) => `[::ffff:0:${mapped(numbers)}]`,
  'behind NAT64': (numbers) => `[64:ff9b::${mapped(numbers)}]`,
  'behind a NAT64 of its own': (numbers) => `[64:ff9b:1::${mapped(numbers)}]`,
  'through 6to4': (numbers) => `[2002:${mapped(numbers)}::1]`,
  'through Teredo': (numbers) => `[2001:0:${mapped(numbers)}::1]`,
};

function wide(sign: string): string {
  return sign === '.' ? '.' : String.fromCodePoint((sign.codePointAt(0) ?? 0) + 0xfee0);
}

function encoded(sign: string): string {
  return `%${(sign.codePointAt(0) ?? 0).toString(16)}`;
}

const API = 'https://api.example';

describe.each(Object.entries(inside))('an address of %s', (_, numbers) => {
  test.each(Object.entries(notations))('is recognised %s, in a link of a person and of the backend', (_how, write) => {
    const link = `https://${write(numbers)}/clip.mp4`;
    expect(isPublicLink(link)).toBe(false);
    expect(followable(link, API)).toBeNull();
  });
});

test.each([
  'https://[::1]/a.png',
  'https://[::]/a.png',
  'https://[0:0:0:0:0:0:0:1]/a.png',
  'https://[fe80::1]/a.png',
  'https://[fec0::1]/a.png',
  'https://[fd12:3456::1]/a.png',
  'https://[ff02::1]/a.png',
  'https://[100::1]/a.png',
  'https://[2001:db8::1]/a.png',
  'https://localhost/a.png',
  'https://LOCALHOST./a.png',
  'https://ⓛⓞⓒⓐⓛⓗⓞⓢⓣ/a.png',
  'https://a.b.localhost/a.png',
  'https://xn--/a.png',
  'https://router/a.png',
  'https://nas.local/a.png',
  'https://nas.local./a.png',
  'https://metadata.google.internal/a.png',
  'https://instance-data/a.png',
  'https://printer.home.arpa/a.png',
  'https:///127.0.0.1/a.png',
  'https:\\\\127.0.0.1/a.png',
  'https://user:password@example.com/a.png',
  'https://example.com@127.0.0.1/a.png',
  'https://example.com%2f@127.0.0.1/a.png',
  'https://127.0.0.1#@example.com/a.png',
  'https://127.0.0.1?@example.com/a.png',
  'https://127.0.0.1\\@example.com/a.png',
  'https://127.0.0.1%00.example.com/a.png',
  'https://exam ple.com/a.png',
  'ftp://example.com/a.png',
  'file:///etc/passwd.png',
  'javascript:alert(1)//a.png',
  'gopher://127.0.0.1:6379/_a.png',
  'data:image/png;base64,AAAA',
])('neither a person nor the backend leads us by %s', (link) => {
  expect(isPublicLink(link)).toBe(false);
  expect(followable(link, API)).toBeNull();
});

/** A name that anybody can look up; what it leads to is anybody's guess. */
test.each([
  'https://example.com\\@127.0.0.1/a.png', // one reader of links sees one host, the next another
  'https://example.com\\.127.0.0.1/a.png',
  'https://127.0.0.1.nip.io/a.png',
  'https://10-0-0-5.sslip.io/a.png',
  'https://app.localtest.me/a.png',
  'https://lvh.me/a.png',
  'https://localho.st/a.png',
  'https://10.0.0.5.traefik.me/a.png',
  'https://make-10.0.0.5-rebind-127.0.0.1-rr.1u.ms/a.png',
  'https://192-168-1-1.example.com/a.png',
  'https://www.169.254.169.254.example.com/a.png',
  'https://example.com:22/a.png',
  'https://example.com:6379/a.png',
])('a person hands no link to the backend that hides where it leads: %s', (link) => {
  expect(isPublicLink(link)).toBe(false);
});

test('of links that stand in one word, only what leads to the public is handed on', () => {
  const word = 'https://example.com/a.pnghttps://127.0.0.1/b.png,https://user:pw@10.0.0.1/c.png';
  const handedOn = mediaLinks(word).filter(isPublicLink);
  expect(handedOn.map((link) => new URL(link).hostname)).toEqual(['example.com']);
});

const v4 = (address: string): LookupAddress => ({ address, family: 4 });
const v6 = (address: string): LookupAddress => ({ address, family: 6 });

test.each<{ how: string; answers: LookupAddress[]; leadsTo: string[] }>([
  { how: 'this machine', answers: [v4('127.0.0.1')], leadsTo: [] },
  { how: 'the keys of a cloud', answers: [v4('169.254.169.254')], leadsTo: [] },
  { how: 'this machine, mapped', answers: [v6('::ffff:127.0.0.1')], leadsTo: [] },
  { how: 'this machine, translated', answers: [v6('64:ff9b::7f00:1')], leadsTo: [] },
  { how: 'several of a home', answers: [v4('10.0.0.1'), v6('fd00::1'), v6('fe80::1')], leadsTo: [] },
  { how: 'nothing', answers: [], leadsTo: [] },
  { how: 'what is no address', answers: [v4('not an address'), v4('')], leadsTo: [] },
  { how: 'the public, and a home', answers: [v4('192.168.0.1'), v4('93.184.216.34')], leadsTo: ['93.184.216.34'] },
  { how: 'a home, and the public', answers: [v4('93.184.216.34'), v4('10.0.0.1')], leadsTo: ['93.184.216.34'] },
])('a name that leads to $how is connected to only where that is public', ({ answers, leadsTo }) => {
  const lookup = lookupBy((_name, _options, told) => told(null, answers));
  const told: unknown[] = [];
  lookup('clips.example', { all: true }, (error, addresses) => told.push(error === null ? addresses : []));
  lookup('clips.example', {}, (error, address) => told.push(error === null ? address : undefined));
  expect(told).toEqual([leadsTo.map(v4), leadsTo[0]]);
});
