import { nameOf } from './shown.ts';
import type { World } from './world.ts';

/** What differs from run to run in a file name: ids, times, hashes. */
const UNSTABLE = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|\d{9,}|[0-9a-f]{16,}|(?<=[_-])[0-9a-f]{8}(?![0-9a-z])/gi;

/** A text as people read it, and the same in each run: mentions by name, links by what they lead to, times as such. */
export function plainText(world: World, text: string): string {
  return text
    .replace(/<@!?(\d+)>/g, (_, id: string) => `@${nameOf(world, id)}`)
    .replace(/<#(\d+)>/g, (_, id: string) => `#${world.channels.get(id)?.name ?? 'unknown'}`)
    .replace(/<t:-?\d+(?::\w)?>/g, '<time>')
    .replace(/https?:\/\/[^\s<>)]+/g, (link) => `<link to ${linkName(link)}>`);
}

/** What a link leads to: the name of a file, else a host. */
export function linkName(link: string): string {
  if (!URL.canParse(link)) return link;
  const { pathname, hostname } = new URL(link);
  const name = decodeURIComponent(pathname.split('/').findLast((part) => part !== '') ?? '');
  return (name || hostname).replace(UNSTABLE, '…');
}
