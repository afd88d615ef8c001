import { lookup, type LookupAddress, type LookupAllOptions } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';

/** Longer ones are neither taken by Discord nor meant for people. */
const MAX_LINK_CHARS = 4_096;

/**
 * A link from the backend as it may be fetched and shown, read once, here: a space in it is encoded, and http to the
 * public becomes https, since Discord and people would be refused otherwise. Null where it may not be followed. A
 * backend that was tricked could name an address inside our own network (SSRF): only the public is led to, or the host
 * that the operator configured, which may well be a private one. Names are checked once more when they are connected
 * to, by `publicLookup`.
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

/**
 * A link that goes back to where it came from, or is compared with another: spelled one way. What is no link stays as
 * it is.
 */
export function tidied(link: string): string {
  return /^https?:/i.test(link.trim()) && URL.canParse(link) ? new URL(link).href : link;
}

/** Whether a host may be out there: by its address, or by a name as public ones have it. */
export function isPublicHost(hostname: string): boolean {
  const address = hostname.replaceAll(/^\[|\]$/g, '');
  return isIP(address) === 0 ? isPublicName(address) : isPublic(address);
}

/** A name with a dot in it, and an end that a public one may have: Discord takes no other. */
function isPublicName(name: string): boolean {
  return (
    /^(?:[\w-]+\.)+(?:[a-z]{2,}|xn--[a-z0-9-]+)\.?$/i.test(name) &&
    !/(?:^|\.)(?:localhost|local|internal|home\.arpa)\.?$/i.test(name)
  );
}

type Resolve = (
  name: string,
  options: LookupAllOptions,
  told: (error: Error | null, all: LookupAddress[]) => void,
) => void;

/** For a connection to a host that somebody else named: resolves to public addresses only. */
export function lookupBy(resolve: Resolve): LookupFunction {
  return (hostname, options, callback) => {
    resolve(hostname, { ...options, all: true }, (error, addresses) => {
      const usable = error === null ? addresses.filter(({ address }) => isPublic(address)) : [];
      const [first] = usable;
      if (first === undefined) return callback(error ?? new Error('the host has no public address'), '', 0);
      if (options.all === true) return callback(null, usable);
      callback(null, first.address, first.family);
    });
  };
}

export const publicLookup = lookupBy(lookup);

/** IPv4 that is somebody's own, or nobody's (IANA, special purposes). */
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

/** All of IPv6 that is given to anybody in public; whatever leads to an IPv4 address by another name is not. */
const given = new BlockList();
given.addSubnet('2000::', 3, 'ipv6');
const special = new BlockList();
for (const [net, bits] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const) {
  special.addSubnet(net, bits, 'ipv6');
}

export function isPublic(address: string): boolean {
  const version = isIP(address);
  if (version === 6) return given.check(address, 'ipv6') && !special.check(address, 'ipv6');
  return version === 4 && !inner.check(address, 'ipv4');
}
