/** An address of the web in a text, up to what ends a sentence, begins something of Discord's, or another address. */
export const ADDRESS = String.raw`https?:\/\/(?:(?!https?:\/\/)[^\s<>[\]|\\\x60])*(?!https?:\/\/)[^\s<>[\]|\\\x60.,:;!?*_~"'()…]`;

/** Sites that are there for invitations and gifts alone, and doors of Discord that lead into servers or let bots in. */
const inviting = String.raw`(?:discord\.(?:gg|gift|new|me|io|link)|dsc\.gg|invite\.gg)(?![\w-])`;
const doors = 'invite|oauth2|api/oauth2|template|servers|events|gifts|billing|application-directory';
const discord = String.raw`discord(?:app)?\.com`;

/** An invitation as Discord finds it in a text, with or without `https://`. */
const INVITE = String.raw`(?:https?:\/\/)?(?:${inviting}|${discord}(?=[\/\\]+(?:${doors})))`;

const invitingHost = new RegExp(String.raw`(?:^|\.)(?:${inviting})$`);
const discordHost = new RegExp(`(?:^|\\.)${discord}$`);
const door = new RegExp(String.raw`^\/+(?:${doors})(?:\/|$)`);

/** Whether an address leads into a server, or lets a bot into one, however it is spelled. */
function invites(address: string): boolean {
  const url = URL.parse(address);
  if (url === null) return false;
  return invitingHost.test(url.hostname) || (discordHost.test(url.hostname) && door.test(unescaped(url.pathname)));
}

function unescaped(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path; // half a percent sign: Discord does not read it either
  }
}

/** An invitation, with all that stands behind it. */
export const INVITATION = new RegExp(String.raw`${INVITE}\S*`, 'gi');

const invite = new RegExp(INVITE, 'gi');

/**
 * The same words without a working invitation: the host is broken, as it is written in warnings (`discord[.]gg/x`), and
 * what made it an address is gone.
 */
export function withoutInvites(text: string): string {
  return text
    .replaceAll(new RegExp(ADDRESS, 'gi'), (address) => (invites(address) ? spelledOut(address) : address))
    .replaceAll(invite, (host) => host.replace(/^https?:\/\//i, '').replace(/\.(?=[^.]*$)/, '[.]'));
}

function spelledOut(address: string): string {
  const url = new URL(address);
  return url.hostname.replace(/\.(?=[^.]*$)/, '[.]') + unescaped(url.pathname);
}

/** Signs that turn what follows around or are not there to the eye, and halves of signs, which Discord refuses. */
const unseen = /[\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]|\p{Cs}/gu;

export function withoutUnseen(text: string): string {
  return text.replaceAll(unseen, '');
}
