import { lookup, type LookupAddress } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';

/** Longer ones are neither taken by Discord nor meant for people. */
const MAX_LINK_CHARS = 4_096;

/**
 * A link from the backend as it may be fetched and shown, read once, here: a space in it is encoded, and http to the public
 * becomes https, since Discord and people would be refused otherwise. Null where it may not be followed. A backend that was
 * tricked could name an address inside our own network (SSRF): only the public is led to, or the host that the operator
 * configured, which may well be a private one. Names are checked once more when they are connected to, by `publicLookup`.
 */
export function followable(link: string, apiUrl: string): string | null {
  if (!URL.canParse(link)) return null;
  const url = new URL(link);
  if (url.username !== '' || url.password !== '') return null;
  if (url.origin !== new URL(apiUrl).origin) {
    if (url.protocol === 'http:' && url.port === '') url.protocol = 'https:';
    if (url.protocol !== 'https:' || !isPublicHost(url.hostname)) return null;
  }
  return url.href.length > MAX_LINK_CHARS ? null : url.href;
}

/** Whether a link is one that may be followed, as it is. */
export function allowedLink(link: string, apiUrl: string): boolean {
  const url = followable(link, apiUrl);
  return url !== null && new URL(url).protocol === new URL(link).protocol;
}

/** A link that goes back to where it came from, or is compared with another: spelled one way. What is no link stays as it is. */
export function tidied(link: string): string {
  return /^https?:/i.test(link.trim()) && URL.canParse(link) ? new URL(link).href : link;
}

function isPublicHost(hostname: string): boolean {
  const address = hostname.replaceAll(/^\[|\]$/g, '');
  return isIP(address) === 0 ? isPublicName(address) : isPublic(address);
}

/** A name with a dot in it, and an end that a public one may have: Discord takes no other. */
function isPublicName(name: string): boolean {
  return /^(?:[\w-]+\.)+(?:[a-z]{2,}|xn--[a-z0-9-]+)\.?$/i.test(name) && !/(?:^|\.)(?:localhost|local|internal|home\.arpa)\.?$/i.test(name);
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
