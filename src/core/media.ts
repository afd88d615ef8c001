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
}

/** What became of a file: kept at the backend by its link there, or refused with the reason. */
export type Material =
  | { readonly kind: 'kept'; readonly url: string | null; readonly sessionId: string }
  | { readonly kind: 'refused'; readonly reason: 'unsupported' | 'too-large' | 'gone' | 'dead-link' };

/** Whether Discord's own hosts (or those of the configuration) serve this address. */
export function isFromHosts(url: string, hosts: readonly string[]): boolean {
  return URL.canParse(url) && hosts.includes(new URL(url).host);
}

const endings = [...SUPPORTED_FORMATS, 'jpeg'].join('|');

/** Up to the ending of a file, and its query: what follows without a space (a full stop, Chinese words) is no part of the link. */
const mediaLink = new RegExp(`https://[^\\s<>()]+?\\.(?:${endings})(?![\\w%~@/:-]|\\.\\w)(?:[?#][\\w%~@/:.=&+,;!*$'-]*)?`, 'gi');

/** Links in a message that point straight at a supported file: the backend fetches them, we never do. */
export function mediaLinks(text: string): readonly string[] {
  return [...text.matchAll(mediaLink)].map(([link]) => link.replace(/[.,;:!?*']+$/, '')).filter(endsInSupportedFormat);
}

function endsInSupportedFormat(link: string): boolean {
  return URL.canParse(link) && new RegExp(`\\.(?:${endings})$`, 'i').test(new URL(link).pathname);
}

/** The largest file a bot may attach on an ordinary server, in bytes (Discord: 10 MiB). A larger clip is shown by its link. */
export const MAX_ATTACHED_BYTES = 10 * 1024 * 1024;
