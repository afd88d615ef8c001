import type { Attachment, FileGiven } from './model.ts';
import { pictureSize } from './picture-size.ts';
import type { World } from './world.ts';

const contentTypes: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: 'image/avif',
  heic: 'image/heic',
  mp4: 'video/mp4',
  webm: 'video/webm',
  mov: 'video/quicktime',
  mp3: 'audio/mpeg',
  ogg: 'audio/ogg',
  txt: 'text/plain; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  json: 'application/json',
};

const IS_SPOILER = 1 << 3;

/** The name Discord gives a file: no spaces or special signs, never without a stem. */
export function filenameOf(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\s+/g, '_')
    .replace(/[^\w.()-]/g, '');
  const stripped = plain.replace(/^\.+/, '');
  return plain.startsWith('.') || stripped === '' ? `unknown${stripped && `.${stripped}`}` : stripped;
}

/**
 * Stores a file on the CDN and answers what a message shows of it. Ephemeral ones live apart and vanish one day
 * (developers/resources/message).
 */
export function keepFile(
  world: World,
  file: FileGiven,
  { channelId, ephemeral = false, description }: { channelId: string; ephemeral?: boolean; description?: string },
): Attachment {
  const id = world.newId();
  const filename = filenameOf(file.name);
  const { buffer, byteOffset, byteLength } = file.bytes;
  const bytes = Buffer.from(buffer, byteOffset, byteLength); // the same: one film is posted a thousand times
  const known = contentTypes[filename.split('.').at(-1)?.toLowerCase() ?? ''];
  const given = file.contentType === 'application/octet-stream' ? undefined : file.contentType;
  const content_type = given ?? known ?? 'application/octet-stream';
  const path = `/${ephemeral ? 'ephemeral-attachments' : 'attachments'}/${channelId}/${id}/${filename}`;
  world.cdn.keep(path, { bytes, contentType: content_type });
  return {
    id,
    filename,
    ...(filename !== file.name && { title: file.name.replace(/\.[^.]*$/, '') }),
    ...(description !== undefined && { description }),
    size: bytes.length,
    content_type,
    ...pictureSize(bytes),
    ...((file.isSpoiler ?? filename.startsWith('SPOILER_')) && { flags: IS_SPOILER }),
    ephemeral,
    path,
  };
}

/** An attachment as it goes over the wire, with a fresh link. */
export function attachmentBody(world: World, attachment: Attachment): object {
  const { path, ephemeral, ...shown } = attachment;
  const url = world.cdn.link(path);
  return { ...shown, url, proxy_url: url, ...(ephemeral && { ephemeral: true }) };
}
