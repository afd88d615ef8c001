import type { FileGiven } from '../model.ts';
import { textOf } from '../json.ts';

/** What a person with Nitro may upload, per file. */
export const UPLOAD_LIMIT_BYTES = 500 * 1024 * 1024;
const MAX_FILES = 10;

const groups: Readonly<Record<string, readonly string[]>> = {
  image: ['png', 'gif', 'jpg', 'jpeg', 'jfif', 'webp', 'avif'],
  video: ['mp4', 'mov', 'webm'],
  audio: ['mp3', 'ogg', 'wav', 'flac', 'm4a'],
};

/** Throws what the client says to too many or too large files. */
export function demandUploadable(files: readonly FileGiven[]): void {
  if (files.length > MAX_FILES) throw new Error(`You can only upload ${MAX_FILES} files at a time!`);
  if (files.some(({ bytes }) => bytes.length > UPLOAD_LIMIT_BYTES))
    throw new Error('Your files are too powerful! Max file size is 500MB please.');
}

/**
 * Throws unless the name of a file ends as `file_types` wants: groups, or endings like ".heic"
 * (developers/reference#file-type-filtering).
 */
export function demandFileType({ name }: FileGiven, types: readonly unknown[]): void {
  if (types.length === 0) return;
  const ending = name.split('.').at(-1)?.toLowerCase() ?? '';
  const isAllowed = types
    .map(textOf)
    .some((type) => groups[type]?.includes(ending) ?? type.toLowerCase() === `.${ending}`);
  if (!isAllowed) throw new Error(`${name}: this file type is not allowed here.`);
}
