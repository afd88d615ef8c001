import { fileTypeFromFile } from 'file-type';

export interface MediaType {
  readonly kind: 'image' | 'video' | 'audio';
  readonly mime: string;
}

/** The seed's list: mp4, mov, avi, webm, mkv, jpg, png, gif, webp, mp3, wav, m4a, aac. HEIC is in its tips only, so it is none. */
const kinds: ReadonlyMap<string, MediaType['kind']> = new Map([
  ['image/jpeg', 'image'],
  ['image/png', 'image'],
  ['image/apng', 'image'],
  ['image/gif', 'image'],
  ['image/webp', 'image'],
  ['video/mp4', 'video'],
  ['video/x-m4v', 'video'],
  ['video/quicktime', 'video'],
  ['video/vnd.avi', 'video'],
  ['video/webm', 'video'],
  ['video/matroska', 'video'],
  ['video/x-matroska', 'video'],
  ['audio/mpeg', 'audio'],
  ['audio/wav', 'audio'],
  ['audio/x-m4a', 'audio'],
  ['audio/mp4', 'audio'],
  ['audio/aac', 'audio'],
]);

/** What a file is, by its bytes: its name and what it was announced as count for nothing. */
export async function mediaTypeOf(path: string): Promise<MediaType | undefined> {
  const mime = (await fileTypeFromFile(path))?.mime;
  const kind = mime === undefined ? undefined : kinds.get(mime);
  return mime === undefined || kind === undefined ? undefined : { kind, mime };
}
