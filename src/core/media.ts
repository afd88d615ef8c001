import { hiddenWords } from './spoilers.ts';

/** The largest file the backend takes, in bytes (seed: 50 MB). */
export const MAX_FILE_BYTES = 50 * 1024 * 1024;

/** What the seed lists as supported, and what a person reads when something else arrives. */
export const SUPPORTED_FORMATS = 'mp4 mov avi webm mkv jpg png gif webp mp3 wav m4a aac'.split(' ');

const supportedTypes = new Set([
  'image/jpeg',
  'image/png',
  'image/gif',
  'image/webp',
  'image/apng',
  'image/heic', // in the seed's tips but not in its list: it is sent, and the backend decides
  'image/heif',
  'image/heic-sequence',
  'image/heif-sequence',
  'video/mp4',
  'video/x-m4v',
  'video/quicktime',
  'video/x-msvideo',
  'video/vnd.avi',
  'video/webm',
  'video/x-matroska',
  'video/matroska',
  'audio/mpeg',
  'audio/wav',
  'audio/x-m4a',
  'audio/mp4',
  'audio/aac',
]);

/** Whether the backend can be offered a file of this media type, as read from its bytes. */
export function isSupportedType(type: string): boolean {
  return supportedTypes.has(type);
}

/** A file somebody attached on Discord: where its bytes are, and what Discord says of it. */
export interface Attachment {
  readonly id: string;
  readonly name: string;
  readonly bytes: number;
  readonly url: string;
  /** It was sent behind a spoiler: whatever shows it, or what was made of it, is covered too. */
  readonly isCovered?: boolean;
  /** What somebody wrote for whoever cannot see it. */
  readonly alt?: string;
}

/** A file whose bytes are kept here while it waits, as a number of pieces. */
export interface KeptFile {
  readonly id: string;
  readonly bytes: number;
  readonly pieces: number;
}

/** What became of a file: kept at the backend by its link there, or refused with the reason. */
export type Material =
  | { readonly kind: 'kept'; readonly url: string | null; readonly sessionId: string; readonly name?: string }
  | { readonly kind: 'refused'; readonly reason: Refusal; readonly format: string | null };

/**
 * `too-large` by our own measure, `found-too-large` by that of the backend; `broken`: the backend cannot read it;
 * `unseen`: it took it, and shows it nowhere.
 */
export type Refusal =
  | 'unsupported'
  | 'too-large'
  | 'found-too-large'
  | 'gone'
  | 'dead-link'
  | 'private-link'
  | 'broken'
  | 'unseen';

/** Whether Discord's own hosts (or those of the configuration) serve this address. */
export function isFromHosts(url: string, hosts: readonly string[]): boolean {
  return URL.canParse(url) && hosts.includes(new URL(url).host);
}

/** Until when a link of Discord's own serves, in milliseconds since the epoch; for ever where it does not say. */
export function servesUntil(url: string): number {
  const until = URL.canParse(url) ? new URL(url).searchParams.get('ex') : null;
  return until !== null && /^[0-9a-f]{1,12}$/i.test(until) ? Number.parseInt(until, 16) * 1000 : Infinity;
}

const endings = [...SUPPORTED_FORMATS, 'jpeg'].join('|');

const beginning = /https:\/\//gi;

/**
 * The ending of a file, and its query: what follows without a space (a full stop, Chinese words) is no part of the
 * link.
 */
const ending = new RegExp(`\\.(?:${endings})(?![\\w%~@/:-]|\\.\\w)(?:[?#][\\w%~@/:.=&+,;!*$'-]*)?`, 'gi');
const supported = new RegExp(`\\.(?:${endings})$`, 'i');

const seen =
  /\.(?:a?png|jpe?g?|jfif|gif|webp|hei[cf]s?|avif|bmp|tiff?|svg|ico|jxl|jp2|jxr|psd|dng|cr[23w]|nef|arw|raw|raf|orf|rw2|mp4|m4v|mov|qt|avi|webm|mkv|3g[p2]|mpe?g|wmv|asf|flv|f4v|m?ts|ogv)$/i;

/** Whether somebody who sends a file of this name wants it seen in the video, whatever is in it. */
export function isToBeSeen(name: string): boolean {
  return seen.test(name);
}

const sound = /\.(?:mp3|wav|m4[abp]|aac|og[ga]|opus|flac|wma|aiff?|amr|mid)$/i;

/** Whether it is heard, and has no place among pictures. */
export function isSound(name: string): boolean {
  return sound.test(name);
}

/** What somebody says: their words, and apart from them the links in them that stand for files. */
export interface Apart {
  readonly text: string;
  readonly links: readonly string[];
  readonly coveredLinks: readonly string[];
}

export function linksApart(words: string): Apart {
  return {
    text: withoutMediaLinks(words).trim(),
    links: [...new Set(mediaLinks(words))],
    coveredLinks: coveredLinks(words),
  };
}

/** The same of several that are said together. */
export function together(all: readonly Apart[]): Apart {
  const words = all.map(({ text }) => text).filter((text) => text !== '');
  const links = new Set(all.flatMap((one) => one.links));
  return { text: words.join('\n'), links: [...links], coveredLinks: all.flatMap((one) => one.coveredLinks) };
}

/** Links in a message that point straight at a supported file: the backend fetches them, we never do. */
export function mediaLinks(text: string): readonly string[] {
  return mediaLinksIn(text).map(({ link }) => link);
}

/** Those of them that stand behind a spoiler. */
export function coveredLinks(text: string): readonly string[] {
  return hiddenWords(text).flatMap(mediaLinks);
}

/** The text without such links, and without the brackets around one. */
export function withoutMediaLinks(text: string): string {
  const kept: string[] = [];
  let at = 0;
  for (const { from, link } of mediaLinksIn(text)) {
    const to = from + link.length;
    const isWrapped = ['<>', '()'].includes(text.charAt(from - 1) + text.charAt(to));
    kept.push(text.slice(at, isWrapped ? from - 1 : from));
    at = isWrapped ? to + 1 : to;
  }
  return (kept.join('') + text.slice(at)).replaceAll(/\|\|\s*\|\|/g, ''); // a spoiler with nothing left in it
}

interface Found {
  readonly from: number;
  readonly link: string;
}

function mediaLinksIn(text: string): readonly Found[] {
  return [...text.matchAll(/https:\/\/[^\s<>()]+/gi)]
    .flatMap(({ 0: word, index }) => filesIn(word).map(({ from, link }) => ({ from: from + index, link })))
    .filter(({ link }) => URL.canParse(link) && supported.test(new URL(link).pathname));
}

/** Each link of a word that may hold several, up to the ending of its file. */
function filesIn(word: string): readonly Found[] {
  const files: Found[] = [];
  for (let from = 0; from >= 0; from = nextOf(beginning, word, ending.lastIndex)) {
    if (nextOf(ending, word, from + 'https://'.length + 1) < 0) break;
    files.push({ from, link: word.slice(from, ending.lastIndex).replace(/(?<![.,;:!?*'])[.,;:!?*']+$/, '') });
  }
  return files;
}

/** Where a pattern matches next; its `lastIndex` is the end of that match. */
function nextOf(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from;
  return pattern.exec(text)?.index ?? -1;
}

/** What the file behind a link is called, as people read it; where its path ends in no name, its host. */
export function nameOfLink(link: string): string {
  const { pathname, hostname } = new URL(link);
  return readable(pathname.split('/').at(-1) ?? '').trim() || hostname;
}

/** A name that may be written as links are: `my%20cat.png`. */
export function readable(name: string): string {
  try {
    return decodeURIComponent(name).replaceAll(/[\s\p{Cc}]+/gu, ' ');
  } catch {
    return name; // a percent sign of its own
  }
}

/**
 * The largest file a bot may attach on an ordinary server, in bytes (Discord: 10 MiB; more where a server is boosted).
 * A larger clip is shown by its link.
 */
export const MAX_ATTACHED_BYTES = 10 * 1024 * 1024;
