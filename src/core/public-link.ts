/**
 * Names that only a machine or a network of one's own knows (RFC 6761, 6762, 8375, 9476), the names that Kubernetes,
 * Consul, Docker and routers give, and networks that the web does not lead to.
 */
const own =
  /\.(?:local|localhost|localdomain|internal|intranet|private|corp|home|lan|onion|i2p|alt|arpa|svc|consul|docker|workgroup|mail|belkin|ip)$|^(?:.+\.)?(?:fritz\.box|ts\.net|metadata\.goog)$/;

/**
 * Whether a link may be handed to the backend, which fetches it: `https` to a name that everybody can look up, at the
 * usual port, without a user or password. An address instead of a name may be anybody's router, however it is written.
 */
export function isPublicLink(link: string): boolean {
  if (link.includes('\\')) return false; // a slash to one who reads it, a sign like others to the next
  const url = URL.parse(link);
  if (url === null || url.protocol !== 'https:' || url.username + url.password + url.port !== '') return false;
  const name = url.hostname.replace(/\.$/, '');
  const isName = /^(?:[\w-]+\.)+[a-z][\w-]*$/i.test(name); // an address ends in a number, or is in brackets
  return isName && !own.test(name) && !hidesAddress(name);
}

/** An IPv4 address that is somebody's own, as part of a name. */
const ownAddress =
  /(?<!\d)(?:(?:0|10|127)(?:[.-]\d{1,3}){3}|(?:169[.-]254|192[.-]168|172[.-](?:1[6-9]|2\d|3[01])|100[.-](?:6[4-9]|[7-9]\d|1[01]\d|12[0-7]))(?:[.-]\d{1,3}){2})(?!\d)/;
/** Names that lead to the machine of whoever asks. */
const ownNames = /(?:^|\.)(?:localtest\.me|lvh\.me|vcap\.me|lacolhost\.com|localho\.st|local\.gd|traefik\.me)$/;

/** The name is public, and what it leads to is said in it, by services that answer with that. */
function hidesAddress(name: string): boolean {
  return (
    ownNames.test(name) ||
    ownAddress.test(name) ||
    /(?:^|\.)(?:nip\.io|sslip\.io|xip\.io|1u\.ms|rbndr\.us|ipv6-literal\.net)$/.test(name)
  );
}
