import { lookup, type LookupAddress } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';

/**
 * Whether a link from the backend may be fetched or shown. A backend that was tricked could name an address inside
 * our own network (SSRF): only https to the public is followed, or the host that the operator configured, which may
 * well be a private one. Names are checked once more when they are connected to, by `publicLookup`.
 */
export function allowedLink(link: string, apiUrl: string): boolean {
  if (!URL.canParse(link)) return false;
  const { protocol, hostname, origin, username, password } = new URL(link);
  if (username !== '' || password !== '') return false;
  if (origin === new URL(apiUrl).origin) return true;
  const address = hostname.replaceAll(/^\[|\]$/g, '');
  return protocol === 'https:' && hostname !== 'localhost' && (isIP(address) === 0 || isPublic(address));
}

/** For a connection to a host that somebody else named: resolves to public addresses only. */
export const publicLookup: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    const usable = error === null ? addresses.filter(({ address }) => isPublic(address)) : [];
    const [first] = usable;
    if (first === undefined) return callback(error ?? new Error('the host has no public address'), '', 0);
    if (options.all === true) return callback(null, [...usable] satisfies LookupAddress[]);
    callback(null, first.address, first.family);
  });
};

const inner = new BlockList();
for (const [net, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
] as const) {
  inner.addSubnet(net, bits, 'ipv4');
}
for (const [net, bits] of [
  ['::', 96],
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['2002::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const) {
  inner.addSubnet(net, bits, 'ipv6');
}

/** BlockList looks through IPv4-mapped addresses (::ffff:127.0.0.1) by itself. */
export function isPublic(address: string): boolean {
  return !inner.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');
}
